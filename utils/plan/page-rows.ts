/** The rows of a Matriks reading, flat: one per indikator, in page order, with the id plans use. */
import type { Indikator, Rhk, Skp, TargetBulan } from '../skp/model';

export interface PageRow {
  /** `<rhk id>/<key of January>`; for a row without cells its position stands in. */
  readonly id: string;
  readonly rhk: Rhk;
  readonly indikator: Indikator;
  /** Twelve entries; null where the page has no cell. */
  readonly cells: readonly (TargetBulan | null)[];
}

/** All indikator of the page. RHK without indikator have no row. */
export function pageRows(skp: Skp): readonly PageRow[] {
  const rows: PageRow[] = [];
  for (const rhk of skp.rhk)
    for (const indikator of rhk.indikator) {
      const cells = Array.from(
        { length: 12 },
        (_, index) => indikator.bulan?.find(({ bulan }) => bulan === index + 1) ?? null,
      );
      rows.push({ id: `${rhk.id ?? ''}/${cells[0]?.key ?? `#${rows.length}`}`, rhk, indikator, cells });
    }
  return rows;
}
