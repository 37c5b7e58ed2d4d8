import type { RhkRow, SeedName, SkpRow, State } from '../contract';
import { TAHUN_CONTOH } from './akun';
import { isiBanyak } from './isi-banyak';
import { ISI_CONTOH, RHK_ATASAN } from './isi-contoh';
import type { RhkIsi } from './isi-contoh';
import { baseState } from './orang';
import { addIndikator, addRhk, addSkp, addTenure } from './susun';
import type { IndikatorIsi } from './susun';

export { AKUN_CONTOH, WAKTU_CONTOH } from './akun';

const SAYA = 1;

function fill(state: State, skp: SkpRow, isi: readonly RhkIsi[], atasan: readonly RhkRow[]): void {
  let before: RhkRow | undefined;
  for (const [i, rhk] of isi.entries()) {
    const induk = rhk.tahapan === true && before !== undefined ? { induk: before } : {};
    const idAtasan = atasan[i % Math.max(1, atasan.length)]?.id ?? null;
    const row = addRhk(state, skp, rhk.nama, { jenis: rhk.jenis ?? 1, idAtasan, ...induk });
    for (const indikator of rhk.indikator) addIndikator(state, row, indikator);
    if (rhk.tahapan !== true) before = row;
  }
}

/** Everybody but the main pegawai gets an SKP; the atasan has RHK one can intervene in. */
function withColleagues(state: State, tahun: number): RhkRow[] {
  const atasan: RhkRow[] = [];
  for (const tenure of state.tenure.filter((t) => t.idPegawai !== SAYA)) {
    const skp = addSkp(state, tenure, tahun);
    if (tenure.idPegawai === 2) atasan.push(...RHK_ATASAN.map((nama) => addRhk(state, skp, nama)));
  }
  return atasan;
}

function lastYears(indikator: IndikatorIsi): IndikatorIsi {
  const total = Number(indikator.target);
  const rest = total % 12;
  const bulan = Array.from({ length: 12 }, (_, i) => Math.floor(total / 12) + (i >= 12 - rest ? 1 : 0));
  return {
    nama: indikator.nama,
    aspek: indikator.aspek,
    target: indikator.target,
    satuan: indikator.satuan,
    status: 1,
    bulan,
  };
}

function withDaily(state: State): void {
  const approved = state.indikator.find((row) => row.idPegawai === SAYA && row.status === 1);
  if (approved === undefined) return;
  for (const [i, tanggal] of ['2026-11-18', '2026-11-19', '2026-11-20'].entries()) {
    state.harian.push({
      id: 7001 + i,
      idPegawai: SAYA,
      idTenure: approved.idTenure,
      jenis: 1,
      idIndikator: approved.id,
      idTambahan: null,
      tanggal,
      uraian: `Memeriksa kelengkapan berkas usulan kenaikan pangkat gelombang ${i + 1}`,
      realisasi: String(5 + i),
      jamMulai: '08:00:00',
      jamSelesai: '11:30:00',
      status: i === 0 ? 1 : 2,
      keteranganTolak: null,
      waktuDibuat: `${tanggal} 11:35:00`,
      dihapus: false,
    });
  }
  state.nextId['harian'] = 7004;
}

/** A fresh state of one seed; two calls give equal states. Data of the year 2026 unless the seed says otherwise. */
export function createState(seed: SeedName): State {
  const state = baseState();
  if (seed === 'dua-skp') {
    const pertama = addTenure(state, SAYA, 4, '2023-02-01', '2026-06-30');
    const kedua = addTenure(state, SAYA, 3, '2026-07-01');
    const atasan = withColleagues(state, TAHUN_CONTOH);
    fill(state, addSkp(state, pertama, TAHUN_CONTOH, 1), isiBanyak(6), atasan);
    fill(state, addSkp(state, kedua, TAHUN_CONTOH, 2), ISI_CONTOH, atasan);
    return state;
  }
  const tenure = addTenure(state, SAYA, 3, '2023-02-01');
  if (seed === 'tahun-lalu') {
    const dulu = withColleagues(state, TAHUN_CONTOH - 1);
    const isi = ISI_CONTOH.map((rhk) => ({ ...rhk, indikator: rhk.indikator.map(lastYears) }));
    fill(state, addSkp(state, tenure, TAHUN_CONTOH - 1), isi, dulu);
  }
  const atasan = withColleagues(state, TAHUN_CONTOH);
  const skp = addSkp(state, tenure, TAHUN_CONTOH);
  if (seed === 'contoh') {
    fill(state, skp, ISI_CONTOH, atasan);
    withDaily(state);
  }
  if (seed === 'empatpuluh') fill(state, skp, isiBanyak(40), atasan);
  if (seed === 'duaratus') fill(state, skp, isiBanyak(200), atasan);
  return state;
}
