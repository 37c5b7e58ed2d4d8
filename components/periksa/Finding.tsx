/** What is wrong in one place, with what leads there and what mends it. */
import type { ShownFinding } from '../../utils/workflow/periksa-state';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import { reasonText, whereText } from './finding-text';
import type { FindingsProps } from './periksa-props';
import type { Line } from './same-place';

export function Finding({
  line: { first, all },
  sentence,
  send,
  onIsi,
}: FindingsProps & { readonly line: Line; readonly sentence: string | null }) {
  const words = useT();
  const { t } = words;
  const where = whereText(words, first);
  const { fix } = first;
  return (
    <li className="finding">
      <p className="finding__where clamp">{where}</p>
      {all.map((finding) => (
        <FindingWords key={finding.id} finding={finding} sentence={sentence} />
      ))}
      <div className="finding__actions">
        {first.leads && (
          <Button
            variant="quiet"
            aria-label={t('cek.temuan.showLabel', { what: where })}
            onClick={() => send({ type: 'lead', finding: first.id })}
          >
            {t('cek.temuan.show')}
          </Button>
        )}
        {fix !== null && (
          <Button
            variant="quiet"
            aria-label={t('cek.temuan.fixLabel', { fix: t(`cek.temuan.fix.${fix}`), what: where })}
            onClick={() => {
              send({ type: 'fix', findings: all.map(({ id }) => id) });
              if (fix === 'spreadRest') onIsi();
            }}
          >
            {t(`cek.temuan.fix.${fix}`)}
          </Button>
        )}
      </div>
    </li>
  );
}

function FindingWords({ finding, sentence }: { readonly finding: ShownFinding; readonly sentence: string | null }) {
  const words = useT();
  const reason = reasonText(words, finding);
  const own = finding.server !== null && finding.server !== sentence ? finding.server : null;
  return (
    <>
      {reason !== null && <p className="break">{reason}</p>}
      {own !== null && <p className="rule__server">{words.t('periksa.server', { sentence: own })}</p>}
    </>
  );
}
