/** Twelve small cells under an indikator, and the detail of the one tapped. */
import { useId } from 'react';
import type { SkpPlanItem } from '../../utils/plan/skp-plan-types';
import { CellDetail } from '../matriks/CellDetail';
import { MonthCell } from '../matriks/MonthCell';
import { useRovingFocus } from '../ui/use-roving-focus';
import { useT } from '../ui/Words';

/** Six months beside each other, or four where a number needs the room. */
const LONG_VALUE = 5;

export function ItemMonths({
  item,
  openMonth,
  onMonth,
}: {
  readonly item: SkpPlanItem;
  readonly openMonth: number | null;
  readonly onMonth: (bulan: number) => void;
}) {
  const { t } = useT();
  const id = useId();
  const perLine = item.bulan.some(({ after }) => (after?.length ?? 0) > LONG_VALUE) ? 4 : 6;
  const roving = useRovingFocus(item.bulan.length, perLine);
  const open = item.bulan.find(({ bulan }) => bulan === openMonth);
  return (
    <>
      <div
        className={perLine === 4 ? 'cells cells--wide' : 'cells'}
        role="group"
        aria-label={t('tinjau.months', { indikator: item.title })}
        onKeyDown={roving.onKeyDown}
      >
        {item.bulan.map((cell, index) => (
          <MonthCell
            key={cell.bulan}
            cell={cell}
            open={cell.bulan === openMonth}
            detailId={id}
            roving={roving.item(index)}
            onToggle={onMonth}
            showMonth
          />
        ))}
      </div>
      {open && <CellDetail id={id} cell={open} onReveal={null} />}
    </>
  );
}
