/** How realisasi arises: only from approved harian entries, stored per month, recomputed on few occasions (docs/ekinerja.md §4.15). */
import type { BulananRow, State } from '../contract';
import { SETUJU } from './kamus';

/** Sum of the realisasi of approved entries of an indikator, in one month of a year ("2026-11") or in all. */
export function realisasiSetuju(state: State, idIndikator: number, bulan: string | null): number {
  return state.harian
    .filter(
      (row) =>
        !row.dihapus &&
        row.status === SETUJU &&
        row.idIndikator === idIndikator &&
        (bulan === null || row.tanggal.startsWith(bulan)),
    )
    .reduce((sum, row) => sum + Number(row.realisasi), 0);
}

/** Stores realisasi and percent (capped at 100, one decimal) in one monthly row. */
export function hitungRealisasi(state: State, row: BulananRow): void {
  const indikator = state.indikator.find((i) => i.id === row.idIndikator);
  if (indikator === undefined) return;
  const bulan = `${indikator.tahun}-${String(row.bulan).padStart(2, '0')}`;
  row.realisasi = realisasiSetuju(state, row.idIndikator, bulan);
  const target = Number(row.target ?? '0');
  row.persen = target === 0 ? 0 : Math.min(100, Math.round((row.realisasi / target) * 1000) / 10);
}

/** Recomputes every row of an indikator's month, as approving a single utama entry does. */
export function hitungBulan(state: State, idIndikator: number, bulan: number): void {
  for (const row of state.bulanan) {
    if (row.idIndikator === idIndikator && row.bulan === bulan) hitungRealisasi(state, row);
  }
}
