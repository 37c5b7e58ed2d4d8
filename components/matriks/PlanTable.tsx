/** The preview at full width: the Matriks as the person knows it, one body per indikator under its RHK, only those in sight. */
import { memo, useId } from 'react';
import WholeWord from 'lucide-react/icons/whole-word';
import type { PlanRow } from '../../utils/plan/types';
import { KataMark, kataNote, useKata } from '../kata/KataDibaca';
import { kataOfHead, kataOfMonth, kataOfRow } from '../kata/kata-of';
import { useRovingFocus } from '../ui/use-roving-focus';
import { useT, type Words } from '../ui/Words';
import { useVirtualRows } from '../ui/use-virtual-rows';
import { CellDetail } from './CellDetail';
import { MonthCell } from './MonthCell';
import type { RowProps } from './PlanCard';
import { JenisTag, RowOrigin, StatusTag, SumMark, TargetText } from './RowFacts';
import type { PlanRowsProps } from './plan-rows-props';

const USUAL_HEIGHT = 92;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const LEADING = ['include', 'indikator', 'target'] as const;
const WIDTH = LEADING.length + MONTHS.length;

/** Heads of the Matriks that stand in one column here. */
const HEADS = {
  include: [],
  indikator: ['head.nomor', 'head.rhk', 'head.aspek', 'head.indikator'],
  target: ['head.target', 'head.totalTarget'],
} as const;

export function PlanTable({ rows, open, onToggleMonth, onToggleRow, onReveal }: PlanRowsProps) {
  const words = useT();
  const { t, month } = words;
  const kata = useKata();
  const { list, margin, virtualizer } = useVirtualRows<HTMLTableElement>({
    count: rows.length,
    estimate: USUAL_HEIGHT,
    keyOf: (index) => rows[index]?.id ?? String(index),
  });
  const items = virtualizer.getVirtualItems();
  const before = (items[0]?.start ?? margin) - margin;
  const after = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin);
  return (
    <table ref={list} className="plan-table" aria-rowcount={rows.length + 1}>
      <caption className="sr-only">{t('tinjau.list')}</caption>
      <thead>
        <tr aria-rowindex={1}>
          {LEADING.map((name) => (
            <th key={name} scope="col" className={`plan-table__${name}`}>
              {t(`tinjau.columns.${name}`)}
              <HeadNote note={kataNote(words, kataOfHead(kata, HEADS[name]))} />
            </th>
          ))}
          {MONTHS.map((bulan) => (
            <th key={bulan} scope="col" className="plan-table__month">
              <abbr title={month(bulan)}>{month(bulan, 'short')}</abbr>
              <HeadNote note={monthNote(words, kata, bulan)} />
            </th>
          ))}
        </tr>
      </thead>
      <Spacer height={before} />
      {items.map(({ index, key }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <tbody key={key} ref={virtualizer.measureElement} data-index={index}>
            <TableRow
              index={index}
              row={row}
              startsRhk={index === 0 || !sameRhk(rows[index - 1], row)}
              openMonth={open?.rowId === row.id ? open.bulan : null}
              onToggleMonth={onToggleMonth}
              onToggleRow={onToggleRow}
              onReveal={onReveal}
            />
          </tbody>
        );
      })}
      <Spacer height={after} />
    </table>
  );
}

const monthNote = (words: Words, kata: ReturnType<typeof useKata>, bulan: number): string =>
  kataNote(words, [...kataOfMonth(kata, bulan), ...kataOfHead(kata, ['kolomBulan.target'])]);

/** A narrow column has no room for the words: they are told on pointing at the sign, and read out. */
function HeadNote({ note }: { readonly note: string }) {
  return (
    note !== '' && (
      <span className="kata-head" title={note}>
        <WholeWord size={14} aria-hidden />
        <span className="sr-only">{note}</span>
      </span>
    )
  );
}

const sameRhk = (a: PlanRow | undefined, b: PlanRow) => a?.nomor === b.nomor && a.rhk === b.rhk;

/** Stands for the rows out of sight. */
function Spacer({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden>
      <tr>
        <td className="plan-table__spacer" colSpan={WIDTH} style={{ height }} />
      </tr>
    </tbody>
  );
}

const TableRow = memo(function TableRow({
  index,
  row,
  startsRhk,
  openMonth,
  onToggleMonth,
  onToggleRow,
  onReveal,
}: RowProps & { readonly index: number }) {
  const { t } = useT();
  const kata = useKata();
  const id = useId();
  const roving = useRovingFocus(row.cells.length, row.cells.length);
  const open = row.cells.find((cell) => cell.bulan === openMonth);
  return (
    <>
      {startsRhk && (
        <tr>
          <th scope="colgroup" colSpan={WIDTH} className="plan-table__rhk">
            <span className="plan-card__nomor">{row.nomor}</span> {row.rhk} <JenisTag jenis={row.jenis} />
          </th>
        </tr>
      )}
      <tr aria-rowindex={index + 2} className={row.excluded ? 'plan-table__excluded' : ''} onKeyDown={roving.onKeyDown}>
        <td>
          <input
            type="checkbox"
            checked={!row.excluded}
            aria-label={t('tinjau.include', { indikator: row.indikator })}
            onChange={() => onToggleRow(row.id)}
          />
        </td>
        <th scope="row" className="plan-table__text">
          {row.indikator}
          <span className="plan-table__facts">
            {row.aspek !== '' && <span>{row.aspek}</span>}
            <StatusTag status={row.status} />
            <RowOrigin row={row} />
            <KataMark kata={kataOfRow(kata, row)} />
          </span>
        </th>
        <td className="plan-table__sums">
          <TargetText row={row} />
          <SumMark row={row} />
        </td>
        {row.cells.map((cell, at) => (
          <td key={cell.bulan} className="plan-table__cell">
            <MonthCell
              cell={cell}
              open={cell.bulan === openMonth}
              detailId={id}
              roving={roving.item(at)}
              onToggle={(bulan) => onToggleMonth(row.id, bulan)}
              showMonth={false}
            />
          </td>
        ))}
      </tr>
      {open && (
        <tr className="plan-table__detail">
          <td colSpan={WIDTH}>
            <CellDetail id={id} cell={open} onReveal={onReveal === null ? null : () => onReveal(row.id, open.bulan)} />
          </td>
        </tr>
      )}
    </>
  );
});
