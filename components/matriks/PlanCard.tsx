/** One indikator in the narrow panel: texts, sums, twelve small cells, and the detail of the one tapped. */
import { memo, useId, useState } from 'react';
import type { PlanRow } from '../../utils/plan/types';
import { KataMark, useKata } from '../kata/KataDibaca';
import { kataOfRow } from '../kata/kata-of';
import { Button } from '../ui/Button';
import { useRovingFocus } from '../ui/use-roving-focus';
import { useT } from '../ui/Words';
import { CellDetail } from './CellDetail';
import { MonthCell } from './MonthCell';
import { JenisTag, RowOrigin, StatusTag, SumMark, TargetText } from './RowFacts';

/** Texts up to this length fit into the two lines shown at 320 px. */
const SHORT = 90;
/** Six months beside each other, or four where a number needs the room. */
const LONG_VALUE = 5;
const perLine = (row: PlanRow) => (row.cells.some((cell) => (cell.after?.length ?? 0) > LONG_VALUE) ? 4 : 6);

export interface RowProps {
  readonly row: PlanRow;
  /** First shown row of its RHK: the RHK is named above it. */
  readonly startsRhk: boolean;
  readonly openMonth: number | null;
  readonly onToggleMonth: (rowId: string, bulan: number) => void;
  readonly onToggleRow: (rowId: string) => void;
  readonly onReveal: ((rowId: string, bulan: number) => void) | null;
}

export const PlanCard = memo(function PlanCard({
  row,
  startsRhk,
  openMonth,
  onToggleMonth,
  onToggleRow,
  onReveal,
}: RowProps) {
  const { t } = useT();
  const kata = useKata();
  const id = useId();
  const [full, setFull] = useState(false);
  const roving = useRovingFocus(row.cells.length, perLine(row));
  const open = row.cells.find((cell) => cell.bulan === openMonth);
  const long = row.indikator.length > SHORT || (startsRhk && row.rhk.length > SHORT);
  return (
    <article className={`plan-card ${row.excluded ? 'plan-card--excluded' : ''} ${full ? 'plan-card--full' : ''}`}>
      {startsRhk && (
        <p className="plan-card__rhk">
          <span className="plan-card__nomor">{row.nomor}</span>
          <span className="clamp">
            <JenisTag jenis={row.jenis} /> {row.rhk}
          </span>
        </p>
      )}
      <div className="plan-card__head">
        <input
          type="checkbox"
          checked={!row.excluded}
          aria-label={t('tinjau.include', { indikator: row.indikator })}
          onChange={() => onToggleRow(row.id)}
        />
        <div className="plan-card__texts">
          <h4 className="plan-card__indikator clamp">{row.indikator}</h4>
          <p className="plan-card__facts">
            {row.aspek !== '' && <span>{row.aspek}</span>}
            <StatusTag status={row.status} />
            <RowOrigin row={row} />
            <KataMark kata={kataOfRow(kata, row)} />
          </p>
        </div>
      </div>
      {long && (
        <Button variant="quiet" className="button--small" aria-expanded={full} onClick={() => setFull(!full)}>
          {t(full ? 'tinjau.showLess' : 'tinjau.showFull')}
        </Button>
      )}
      <p className="plan-card__sums">
        <TargetText row={row} />
        <SumMark row={row} />
      </p>
      <div
        className={perLine(row) === 4 ? 'cells cells--wide' : 'cells'}
        role="group"
        aria-label={t('tinjau.months', { indikator: row.indikator })}
        onKeyDown={roving.onKeyDown}
      >
        {row.cells.map((cell, index) => (
          <MonthCell
            key={cell.bulan}
            cell={cell}
            open={cell.bulan === openMonth}
            detailId={id}
            roving={roving.item(index)}
            onToggle={(bulan) => onToggleMonth(row.id, bulan)}
            showMonth
          />
        ))}
      </div>
      {open && (
        <CellDetail id={id} cell={open} onReveal={onReveal === null ? null : () => onReveal(row.id, open.bulan)} />
      )}
    </article>
  );
});
