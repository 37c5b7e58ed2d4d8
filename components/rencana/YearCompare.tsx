/** Last year's SKP beside this year's: what is new, gone, changed; years in texts are no difference by themselves. */
import { useMemo, useState } from 'react';
import type { LucideIcon } from 'lucide-react';
import Equal from 'lucide-react/icons/equal';
import Minus from 'lucide-react/icons/minus';
import Pencil from 'lucide-react/icons/pencil';
import Plus from 'lucide-react/icons/plus';
import type { CompareKind, FieldDifference, YearComparison } from '../../utils/plan/compare-years';
import { Check } from '../ui/Choice';
import { Details } from '../ui/Details';
import { FoldedList } from '../ui/FoldedList';
import { Mark } from '../ui/Mark';
import type { Tone } from '../ui/Mark';
import { useT } from '../ui/Words';
import type { Words } from '../ui/Words';
import { comparedLines } from './compare-lines';
import type { ComparedLine } from './compare-lines';

const LOOK: Readonly<Record<CompareKind, { readonly tone: Tone; readonly Icon: LucideIcon }>> = {
  changed: { tone: 'info', Icon: Pencil },
  new: { tone: 'good', Icon: Plus },
  gone: { tone: 'warning', Icon: Minus },
  same: { tone: 'neutral', Icon: Equal },
};
const KINDS = Object.keys(LOOK) as readonly CompareKind[];

type Years = YearComparison['tahun'];

export function YearCompare({ comparison }: { readonly comparison: YearComparison | null }) {
  const { t } = useT();
  const [same, setSame] = useState(false);
  const lines = useMemo(() => (comparison === null ? [] : comparedLines(comparison, same)), [comparison, same]);
  if (comparison === null) return null;
  const { tahun, counts } = comparison;
  return (
    <Details summary={t('rencana.banding.title', { ...tahun })}>
      <p className="muted">{t('rencana.banding.help', { ...tahun })}</p>
      <ul className="marks">
        {KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
          <li key={kind}>
            <KindMark kind={kind} tahun={tahun} count={counts[kind]} />
          </li>
        ))}
      </ul>
      {counts.same > 0 && <Check label={t('rencana.banding.showSame')} checked={same} onChange={setSame} />}
      {lines.length === 0 ? (
        <p className="empty">{t('rencana.banding.none')}</p>
      ) : (
        <FoldedList
          items={lines}
          className="plain-list"
          label={t('rencana.banding.title', { ...tahun })}
          more={(count) => t('tinjau.more', { count })}
        >
          {(line) => (
            <li key={line.key} className="compare-line" data-depth={line.depth}>
              <Line line={line} tahun={tahun} />
            </li>
          )}
        </FoldedList>
      )}
    </Details>
  );
}

function KindMark({
  kind,
  tahun,
  count,
}: {
  readonly kind: CompareKind;
  readonly tahun: Years;
  readonly count?: number;
}) {
  const words = useT();
  const { tone, Icon } = LOOK[kind];
  return (
    <Mark tone={tone} icon={<Icon size={14} />} {...(count === undefined ? {} : { count: words.count(count) })}>
      {words.t(`rencana.banding.kind.${kind}`, { ...tahun })}
    </Mark>
  );
}

function Line({ line, tahun }: { readonly line: ComparedLine; readonly tahun: Years }) {
  const words = useT();
  return (
    <>
      <p className="tree-item__facts">
        <KindMark kind={line.kind} tahun={tahun} />
        <span className="muted">
          {words.t(`rencana.level.${line.level}`)}
          {line.part !== '' && `: ${line.part}`}
        </span>
      </p>
      <p className="break">{line.text}</p>
      {line.differences.length > 0 && (
        <dl className="tree-fields">
          {line.differences.map((one) => (
            <div key={one.field} className="tree-fields__item">
              <dt>
                {one.field === 'bulan' ? words.t('rencana.outcome.months') : words.t(`rencana.field.${one.field}`)}
              </dt>
              <dd>
                <span className="muted">
                  {tahun.last}: {shown(words, one, one.last)}
                </span>
                <br />
                {tahun.now}: {shown(words, one, one.now)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function shown({ t, value }: Words, { field }: FieldDifference, text: string | null): string {
  if (text === null || text === '') return t('cell.empty');
  if (field === 'target') return value(text);
  if (field === 'bulan')
    return text
      .split(' ')
      .map((one) => (one === '-' ? one : value(one)))
      .join(' · ');
  if (field === 'jenis' && (text === 'utama' || text === 'tambahan')) return t(`rencana.part.${text}`);
  return text;
}
