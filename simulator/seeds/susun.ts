import type { IdStatus, IndikatorRow, RhkRow, SkpRow, State, Tenure } from '../contract';

function next(state: State, table: string): number {
  const id = state.nextId[table] ?? 1;
  state.nextId[table] = id + 1;
  return id;
}

/** A tenure of the main pegawai or of anybody else. */
export function addTenure(
  state: State,
  idPegawai: number,
  idJabatan: number,
  mulai: string,
  selesai = '9999-12-31',
): Tenure {
  const row: Tenure = {
    id: next(state, 'tenure'),
    idPegawai,
    idJabatan,
    tanggalBerlaku: mulai,
    tanggalMulai: mulai,
    tanggalSelesai: selesai,
    plt: false,
  };
  state.tenure.push(row);
  return row;
}

/** SKP of a tenure in a year, its validity clipped to the year. */
export function addSkp(state: State, tenure: Tenure, tahun: number, urutan = 1): SkpRow {
  const mulai = `${tahun}-01-01`;
  const selesai = `${tahun}-12-31`;
  const row: SkpRow = {
    id: next(state, 'skp'),
    idTenure: tenure.id,
    tahun,
    urutan,
    nomor: `${urutan}-${tahun}`,
    plt: tenure.plt,
    tanggalMulai: tenure.tanggalMulai > mulai ? tenure.tanggalMulai : mulai,
    tanggalSelesai: tenure.tanggalSelesai < selesai ? tenure.tanggalSelesai : selesai,
    dihapus: false,
  };
  state.skp.push(row);
  return row;
}

/** An RHK of an SKP; `induk` makes it a tahapan. */
export function addRhk(
  state: State,
  skp: SkpRow,
  nama: string,
  lain: { readonly jenis?: 1 | 2; readonly induk?: RhkRow; readonly idAtasan?: number | null } = {},
): RhkRow {
  const row: RhkRow = {
    id: next(state, 'rhk'),
    idSkp: skp.id,
    idTenure: skp.idTenure,
    idPegawai: state.tenure.find((tenure) => tenure.id === skp.idTenure)?.idPegawai ?? 0,
    tahun: skp.tahun,
    jenis: lain.jenis ?? 1,
    nama,
    idInduk: lain.induk?.id ?? null,
    idAtasan: lain.idAtasan ?? null,
    dihapus: false,
  };
  state.rhk.push(row);
  return row;
}

export interface IndikatorIsi {
  readonly nama: string;
  readonly aspek: 1 | 2 | 3 | 4;
  readonly target: string;
  readonly satuan: string;
  readonly status?: IdStatus;
  readonly catatan?: string;
  /** Twelve monthly targets; without it the indikator has no monthly rows yet. */
  readonly bulan?: readonly (number | null)[];
}

/** An indikator of an RHK, with its twelve monthly rows if `bulan` is given. */
export function addIndikator(state: State, rhk: RhkRow, isi: IndikatorIsi): IndikatorRow {
  const status = isi.status ?? 2;
  const row: IndikatorRow = {
    id: next(state, 'indikator'),
    idRhk: rhk.id,
    idSkp: rhk.idSkp,
    idTenure: rhk.idTenure,
    idPegawai: rhk.idPegawai,
    tahun: rhk.tahun,
    jenis: rhk.jenis,
    idAspek: isi.aspek,
    nama: isi.nama,
    target: isi.target,
    satuan: isi.satuan,
    perspektif: '',
    status,
    keteranganTolak: isi.catatan ?? null,
    waktuDibuat: `${rhk.tahun}-01-08 09:15:00`,
    waktuDisetujui: status === 1 ? `${rhk.tahun}-01-20 13:40:00` : null,
    idPenyetuju: status === 1 ? 2 : null,
    dihapus: false,
  };
  state.indikator.push(row);
  for (const [i, target] of (isi.bulan ?? []).entries()) {
    state.bulanan.push({
      id: next(state, 'bulanan'),
      idIndikator: row.id,
      bulan: i + 1,
      target: target === null ? null : String(target),
      realisasi: null,
      persen: null,
    });
  }
  return row;
}
