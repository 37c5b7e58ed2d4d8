/** One month of one indikator: the value after the run, the one before it if it changes, and a mark. */
import { Fragment } from 'react';
import type { PlanCell } from '../../utils/plan/types';
import WholeWord from 'lucide-react/icons/whole-word';
import { kataNote, useKata } from '../kata/KataDibaca';
import { kataOfMonth } from '../kata/kata-of';
import { useT } from '../ui/Words';
import type { Words } from '../ui/Words';
import { KIND_LOOK } from './marks';

/** Longer numbers are set smaller; a number is never cut off. */
const ROOMY = 4;

/** What a screen reader says for the cell. */
export function cellName({ t, value, month }: Words, cell: PlanCell): string {
  const facts = { month: month(cell.bulan), before: value(cell.before), mark: t(`kind.${cell.kind}`) };
  if (cell.kind === 'keep' || cell.kind === 'refuse') return t(`cell.${cell.kind}`, facts);
  return t('cell.change', { ...facts, after: value(cell.after) });
}

/** A number too long for its cell breaks between groups of thousands, never inside one. */
function Groups({ text }: { readonly text: string }) {
  return text.split(/(?<=[.,])/).map((group, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {group}
    </Fragment>
  ));
}

interface Props {
  readonly cell: PlanCell;
  readonly open: boolean;
  readonly detailId: string;
  readonly roving: object;
  readonly onToggle: (bulan: number) => void;
  /** In the table the column head names the month. */
  readonly showMonth: boolean;
}

export function MonthCell({ cell, open, detailId, roving, onToggle, showMonth }: Props) {
  const words = useT();
  const note = kataNote(words, kataOfMonth(useKata(), cell.bulan));
  const { Icon } = KIND_LOOK[cell.kind];
  const shown = cell.after === null ? '–' : words.value(cell.after);
  const replaced = (cell.kind === 'change' || cell.kind === 'clear') && cell.before !== null;
  return (
    <button
      type="button"
      className={`cell cell--${cell.kind} ${shown.length > ROOMY ? 'cell--long' : ''}`}
      aria-label={note === '' ? cellName(words, cell) : `${cellName(words, cell)}. ${note}`}
      aria-expanded={open}
      {...(open ? { 'aria-controls': detailId } : {})}
      onClick={() => onToggle(cell.bulan)}
      {...roving}
    >
      {showMonth && <span className="cell__month">{words.month(cell.bulan, 'short')}</span>}
      <span className="cell__value">
        <Groups text={shown} />
      </span>
      {replaced && <s className="cell__before">{words.value(cell.before)}</s>}
      {note !== '' && <WholeWord className="cell__kata" aria-hidden size={12} />}
      {cell.kind !== 'keep' && <Icon className="cell__icon" aria-hidden size={11} strokeWidth={2.5} />}
    </button>
  );
}
