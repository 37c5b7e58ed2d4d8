/** States of the stand-in built directly, and what a complete reading of them would be: a pure mapping, no HTML. */
import type { BulananRow, IndikatorRow, RhkRow, State } from '../../../simulator/contract';
import type { CheckInput, Tenure } from '../../../utils/checklist/types';
import type { Indikator, Rhk, StatusIndikator } from '../../../utils/skp/model';

const STATUS: Record<number, StatusIndikator> = { 1: 'setuju', 2: 'konsep', 3: 'periksa', 4: 'tolak' };
const ASPEK: Record<number, string> = { 1: 'Kuantitas', 2: 'Kualitas', 3: 'Waktu', 4: 'Biaya' };
export const SAYA = 1;
export const SESI = 'sesiuji';

/** An SKP to be built: what varies in the differential test. */
export interface Recipe {
  readonly tahun: number;
  readonly sessionYear: number;
  readonly skp: readonly {
    readonly mulai: string;
    readonly jpt: boolean;
    readonly rhk: readonly {
      readonly tahapan: boolean;
      readonly indikator: readonly {
        readonly status: 1 | 2 | 3 | 4;
        readonly target: string | null;
        /** null = no monthly rows yet. */
        readonly bulan: readonly (string | null)[] | null;
        /** The 144 rows of a first visit: eleven further, empty ones per month. */
        readonly duplicates: boolean;
        readonly dihapus: boolean;
      }[];
    }[];
  }[];
}

/** Fills the tables of `state` with the recipe; the session of `SESI` belongs to the main pegawai. */
export function build(state: State, recipe: Recipe): void {
  let id = 1;
  const next = (): number => (id += 1);
  state.tenure = [];
  state.skp = [];
  state.rhk = [];
  state.indikator = [];
  state.bulanan = [];
  state.sesi = {
    [SESI]: {
      id: SESI,
      idPegawai: SAYA,
      menungguOtp: null,
      tahun: recipe.sessionYear,
      csrf: 'x'.repeat(32),
      flashes: [],
    },
  };
  for (const [urutan, skp] of recipe.skp.entries()) {
    const idTenure = next();
    const idSkp = next();
    state.tenure.push({
      id: idTenure,
      idPegawai: SAYA,
      idJabatan: skp.jpt ? 1 : 3,
      tanggalBerlaku: skp.mulai,
      tanggalMulai: skp.mulai,
      tanggalSelesai: '9999-12-31',
      plt: false,
    });
    state.skp.push({
      id: idSkp,
      idTenure,
      tahun: recipe.tahun,
      urutan: urutan + 1,
      nomor: `${String(urutan + 1)}-${String(recipe.tahun)}`,
      plt: false,
      tanggalMulai: skp.mulai,
      tanggalSelesai: `${String(recipe.tahun)}-12-31`,
      dihapus: false,
    });
    let induk: number | null = null;
    for (const rhk of skp.rhk) {
      const idRhk = next();
      state.rhk.push({
        id: idRhk,
        idSkp,
        idTenure,
        idPegawai: SAYA,
        tahun: recipe.tahun,
        jenis: 1,
        nama: 'Tersusunnya laporan evaluasi',
        idInduk: rhk.tahapan ? induk : null,
        idAtasan: null,
        dihapus: false,
      });
      if (!rhk.tahapan) induk = idRhk;
      for (const one of rhk.indikator) {
        const idIndikator = next();
        state.indikator.push({
          id: idIndikator,
          idRhk,
          idSkp,
          idTenure,
          idPegawai: SAYA,
          tahun: recipe.tahun,
          jenis: 1,
          idAspek: skp.jpt ? null : 1,
          nama: 'Jumlah laporan',
          target: one.target,
          satuan: 'Laporan',
          perspektif: '',
          status: one.status,
          keteranganTolak: null,
          waktuDibuat: '',
          waktuDisetujui: null,
          idPenyetuju: null,
          dihapus: one.dihapus,
        });
        for (let copy = 0; one.bulan !== null && copy < (one.duplicates ? 12 : 1); copy += 1) {
          for (const [i, target] of one.bulan.entries()) {
            const row: BulananRow = {
              id: next(),
              idIndikator,
              bulan: i + 1,
              target: copy === 0 ? target : null,
              realisasi: null,
              persen: null,
            };
            state.bulanan.push(row);
          }
        }
      }
    }
  }
}

function readIndikator(row: IndikatorRow, own: readonly BulananRow[]): Indikator {
  const shown = Array.from({ length: 12 }, (_, i) => own.find((cell) => cell.bulan === i + 1));
  return {
    id: String(row.id),
    nama: row.nama,
    aspek: row.idAspek === null ? '' : (ASPEK[row.idAspek] ?? ''),
    target: row.target,
    satuan: row.satuan,
    status: STATUS[row.status] ?? null,
    catatanTolak: row.keteranganTolak,
    bulan:
      own.length === 0
        ? []
        : shown.flatMap((cell, i) =>
            cell === undefined ? [] : [{ bulan: i + 1, key: String(cell.id), nilai: cell.target }],
          ),
  };
}

/** Complete reading of the main pegawai's year. */
export function readState(state: State, tahun: number, sessionYear: number): CheckInput {
  const months = new Map<number, BulananRow[]>();
  for (const cell of state.bulanan) {
    const list = months.get(cell.idIndikator);
    if (list === undefined) months.set(cell.idIndikator, [cell]);
    else list.push(cell);
  }
  const nomor = new Map(state.skp.map((row) => [row.id, row.nomor]));
  const readRhk = (row: RhkRow, at: number): Rhk => ({
    id: String(row.id),
    nomor: row.idInduk === null ? String(at + 1) : `${String(at)}.1`,
    jenis: row.jenis === 2 ? 'tambahan' : 'utama',
    nama: row.nama,
    rhkAtasan: '',
    nomorSkp: nomor.get(row.idSkp) ?? null,
    indikator: state.indikator
      .filter((one) => one.idRhk === row.id && !one.dihapus)
      .map((one) => readIndikator(one, months.get(one.id) ?? [])),
  });
  const mine = state.rhk.filter((row) => row.idPegawai === SAYA && row.tahun === tahun && !row.dihapus);
  const tenures = state.skp.flatMap((row): Tenure[] => {
    const tenure = state.tenure.find((one) => one.id === row.idTenure);
    if (tenure?.idPegawai !== SAYA) return [];
    const [y = 0, m = 0, d = 0] = tenure.tanggalMulai.split('-').map(Number);
    const eselon = state.jabatan.find((one) => one.id === tenure.idJabatan)?.idEselon ?? 99;
    return [{ nomorSkp: row.nomor, mulai: { tahun: y, bulan: m, tanggal: d }, jpt: eselon <= 4 }];
  });
  return {
    skp: { tahun, nomorSkp: null, rhk: mine.map(readRhk) },
    sessionYear,
    tenures,
    lampiran: null,
    perspektif: null,
    lastYear: null,
    gaps: false,
    toSend: null,
  };
}
