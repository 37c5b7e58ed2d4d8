/** Last year's SKP, or a file, beside what e-Kinerja holds now: what is only here, only there, different. */
import { useMemo, useState } from 'react';
import type { LucideIcon } from 'lucide-react';
import Equal from 'lucide-react/icons/equal';
import Minus from 'lucide-react/icons/minus';
import Pencil from 'lucide-react/icons/pencil';
import Plus from 'lucide-react/icons/plus';
import type { CompareKind, FieldDifference, SkpComparison } from '../../utils/plan/compare-skp';
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

/** What the two sides are called. */
interface Sides {
  readonly last: string;
  readonly now: string;
}

/** `isYear`: last year's SKP and this year's, else a file and e-Kinerja. */
export function SkpCompare({ comparison, isYear }: { readonly comparison: SkpComparison; readonly isYear: boolean }) {
  const { t } = useT();
  const [same, setSame] = useState(false);
  const lines = useMemo(() => comparedLines(comparison, same), [comparison, same]);
  const { tahun, counts } = comparison;
  const sides = isYear
    ? { last: String(tahun.last), now: String(tahun.now) }
    : { last: t('rencana.banding.berkas'), now: 'e-Kinerja' };
  const title = isYear ? t('rencana.banding.title', { ...sides }) : t('rencana.banding.berkasTitle');
  return (
    <Details summary={title}>
      <p className="muted">{isYear ? t('rencana.banding.help', { ...sides }) : t('rencana.banding.berkasHelp')}</p>
      <ul className="marks">
        {KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
          <li key={kind}>
            <KindMark kind={kind} sides={sides} count={counts[kind]} />
          </li>
        ))}
      </ul>
      {counts.same > 0 && <Check label={t('rencana.banding.showSame')} checked={same} onChange={setSame} />}
      {lines.length === 0 ? (
        <p className="empty">{t('rencana.banding.none')}</p>
      ) : (
        <FoldedList items={lines} className="plain-list" label={title} more={(count) => t('tinjau.more', { count })}>
          {(line) => (
            <li key={line.key} className="compare-line" data-depth={line.depth}>
              <Line line={line} sides={sides} />
            </li>
          )}
        </FoldedList>
      )}
    </Details>
  );
}

function KindMark({
  kind,
  sides,
  count,
}: {
  readonly kind: CompareKind;
  readonly sides: Sides;
  readonly count?: number;
}) {
  const words = useT();
  const { tone, Icon } = LOOK[kind];
  return (
    <Mark tone={tone} icon={<Icon size={14} />} {...(count === undefined ? {} : { count: words.count(count) })}>
      {words.t(`rencana.banding.kind.${kind}`, { ...sides })}
    </Mark>
  );
}

function Line({ line, sides }: { readonly line: ComparedLine; readonly sides: Sides }) {
  const words = useT();
  return (
    <>
      <p className="tree-item__facts">
        <KindMark kind={line.kind} sides={sides} />
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
                  {sides.last}: {shown(words, one, one.last)}
                </span>
                <br />
                {sides.now}: {shown(words, one, one.now)}
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
