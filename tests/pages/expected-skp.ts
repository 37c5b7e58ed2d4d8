/** What the adapters must read, computed from the stand-in's own records and never from its pages. */
import type { IndikatorRow, RhkRow, State } from '../../simulator/contract';
import type { Indikator, JenisRhk, Rhk, Skp, StatusIndikator } from '../../utils/skp/model';

const STATUS: Readonly<Record<number, StatusIndikator>> = { 1: 'setuju', 2: 'konsep', 3: 'periksa', 4: 'tolak' };
const ASPEK: Readonly<Record<number, string>> = { 1: 'Kuantitas', 2: 'Kualitas', 3: 'Waktu', 4: 'Biaya' };

const text = (raw: string): string => raw.replace(/\s+/gu, ' ').trim();

/** The SKP of one person and year; `page` says which of the two pages is read. */
export function expectedSkp(
  state: State,
  idPegawai: number,
  options: { readonly tahun: number; readonly nomorSkp: string | null; readonly page: 'matriks' | 'daftar-rhk' },
): Skp {
  const { tahun, nomorSkp, page } = options;
  const tenures = new Set(state.tenure.filter((t) => t.idPegawai === idPegawai).map((t) => t.id));
  const skps = state.skp.filter(
    (skp) =>
      !skp.dihapus && skp.tahun === tahun && tenures.has(skp.idTenure) && (nomorSkp === null || skp.nomor === nomorSkp),
  );
  const ids = new Set(skps.map((skp) => skp.id));
  const nomor = new Map(skps.map((skp) => [skp.id, skp.nomor]));
  const alive = state.rhk.filter((rhk) => !rhk.dihapus && ids.has(rhk.idSkp));
  const rows: Rhk[] = [];

  function add(rhk: RhkRow, jenis: JenisRhk, number: string): void {
    rows.push({
      id: String(rhk.id),
      nomor: number,
      jenis,
      nama: text(rhk.nama),
      rhkAtasan: page === 'matriks' ? null : text(state.rhk.find((other) => other.id === rhk.idAtasan)?.nama ?? ''),
      nomorSkp: nomor.get(rhk.idSkp) ?? null,
      indikator: state.indikator
        .filter((row) => row.idRhk === rhk.id && !row.dihapus)
        .map((row) => expectedIndikator(state, row, page)),
    });
    const tahapan = state.rhk.filter((child) => !child.dihapus && child.idInduk === rhk.id);
    for (const [i, child] of tahapan.entries()) add(child, jenis, `${number}.${i + 1}`);
  }

  for (const [jenis, id] of [
    ['utama', 1],
    ['tambahan', 2],
  ] as const) {
    const roots = alive.filter((rhk) => rhk.idInduk === null && rhk.jenis === id);
    for (const [i, rhk] of roots.entries()) add(rhk, jenis, String(i + 1));
  }
  return { tahun, nomorSkp, rhk: rows };
}

function expectedIndikator(state: State, row: IndikatorRow, page: 'matriks' | 'daftar-rhk'): Indikator {
  const note = page === 'daftar-rhk' && row.status === 4 ? row.keteranganTolak : null;
  return {
    id: page === 'matriks' ? null : String(row.id),
    nama: text(row.nama),
    aspek: ASPEK[row.idAspek ?? 0] ?? '',
    target: row.target,
    satuan: text(row.satuan),
    status: STATUS[row.status] ?? null,
    catatanTolak: note === null || note === '' ? null : text(note),
    bulan: page === 'matriks' ? Array.from({ length: 12 }, (_, m) => expectedMonth(state, row.id, m + 1)) : null,
  };
}

/** The row with the lowest id is the one shown and edited (docs/ekinerja.md §4.10). */
function expectedMonth(state: State, idIndikator: number, bulan: number): NonNullable<Indikator['bulan']>[number] {
  const shown = state.bulanan
    .filter((row) => row.idIndikator === idIndikator && row.bulan === bulan)
    .reduce<State['bulanan'][number] | null>(
      (lowest, row) => (lowest === null || row.id < lowest.id ? row : lowest),
      null,
    );
  return { bulan, key: String(shown?.id ?? ''), nilai: shown?.target ?? null };
}
