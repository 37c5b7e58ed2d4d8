/** What is kept of last year's SKP to compare with: the annual target of each measure, nothing else. */
import { fold } from '../text/normalise';
import type { Indikator, Rhk, Skp } from './model';

export interface LastYear {
  readonly tahun: number;
  /** Every SKP of that year was read wholly: a measure that is not here was not there. */
  readonly whole: boolean;
  /** Annual target by `measureKey`; null = none, or the measure stands there twice, which says nothing. */
  readonly targets: Readonly<Record<string, string | null>>;
}

/** The same measure in another year: years in the texts do not matter. */
export const measureKey = ({ nama: rhk }: Rhk, { nama, aspek, satuan }: Indikator): string =>
  JSON.stringify([rhk, nama, aspek, satuan].map((text) => fold(text).replace(/(?:19|20)\d{2}/gu, '#')));

/** The targets of an SKP, to be compared with the ones of the year after it. */
export function targetsOf({ tahun, rhk }: Skp, whole: boolean): LastYear {
  const targets: Record<string, string | null> = {};
  for (const row of rhk)
    for (const indikator of row.indikator) {
      const key = measureKey(row, indikator);
      targets[key] = Object.hasOwn(targets, key) ? null : indikator.target;
    }
  return { tahun, whole, targets };
}
