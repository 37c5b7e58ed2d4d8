import type { Fix } from '../../utils/checklist/types';
import type { ShownFinding } from '../../utils/workflow/periksa-state';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import type { FindingsProps } from './periksa-props';
import { mergeSamePlace } from './same-place';

/** Fixes that are made as a plan; several of one kind go into one plan. */
const PLANNED: ReadonlySet<Fix['kind']> = new Set(['spreadRest', 'useSum', 'fillLampiran', 'replaceText']);

/** One button for each kind of fix that mends several places at once. */
export function FixAll({ findings, send, onIsi }: FindingsProps & { readonly findings: readonly ShownFinding[] }) {
  const { t } = useT();
  const kinds = [...new Set(findings.flatMap(({ fix }) => (fix !== null && PLANNED.has(fix) ? [fix] : [])))];
  return kinds.map((kind) => {
    const same = findings.filter(({ fix }) => fix === kind);
    const places = mergeSamePlace(same).length;
    if (places < 2 || kind === 'openMatriks') return null;
    return (
      <Button
        key={kind}
        className="button--start"
        onClick={() => {
          send({ type: 'fix', findings: same.map(({ id }) => id) });
          if (kind === 'spreadRest') onIsi();
        }}
      >
        {t(`cek.temuan.fixAll.${kind}`, { count: places })}
      </Button>
    );
  });
}
