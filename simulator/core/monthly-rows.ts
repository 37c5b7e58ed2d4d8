import type { BulananRow, State } from '../contract';

/**
 * The monthly rows shown and edited: per indikator and month the one with the lowest id. docs/ekinerja.md §4.10.
 * One pass over the table for a whole page.
 */
export function shownRows(state: State, idIndikator: ReadonlySet<number>): Map<number, (BulananRow | undefined)[]> {
  const shown = new Map<number, (BulananRow | undefined)[]>();
  for (const row of state.bulanan) {
    if (!idIndikator.has(row.idIndikator)) continue;
    let months = shown.get(row.idIndikator);
    if (months === undefined)
      shown.set(row.idIndikator, (months = new Array<BulananRow | undefined>(12).fill(undefined)));
    const known = months[row.bulan - 1];
    if (known === undefined || row.id < known.id) months[row.bulan - 1] = row;
  }
  return shown;
}

/**
 * First sight of an indikator without rows: the relation is cached empty, so each of the 12 cells inserts all 12
 * months again, 144 rows. Afterwards nothing is inserted. docs/ekinerja.md §4.10.
 */
export function createMissingRows(state: State, idIndikator: number): void {
  if (state.bulanan.some((row) => row.idIndikator === idIndikator)) return;
  let id = state.nextId['bulanan'] ?? 1;
  for (let sel = 0; sel < 12; sel += 1) {
    for (let bulan = 1; bulan <= 12; bulan += 1) {
      state.bulanan.push({ id, idIndikator, bulan, target: null, realisasi: null, persen: null });
      id += 1;
    }
  }
  state.nextId['bulanan'] = id;
}

/** Shown rows of a person's Konsep indikator of a year. */
export function ownOpenRows(state: State, idPegawai: number | null, tahun: number): readonly BulananRow[] {
  const mine = new Set(
    state.indikator
      .filter((i) => i.idPegawai === idPegawai && i.tahun === tahun && i.status === 2 && !i.dihapus)
      .map((i) => i.id),
  );
  return [...shownRows(state, mine).values()].flat().filter((row) => row !== undefined);
}
