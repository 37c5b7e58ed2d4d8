/**
 * Who is whose superior, which SKP belongs to whom: the questions every page asks of the state (docs/ekinerja.md §2, §4.13).
 * Pure reads; soft-deleted rows are never returned.
 */
import type { Ctx, IndikatorRow, Jabatan, Pegawai, RhkRow, SkpRow, State, Tenure } from '../contract';

export function byId<T extends { readonly id: number }>(rows: readonly T[], id: number | null): T | undefined {
  return id === null ? undefined : rows.find((row) => row.id === id);
}

/** An id parameter of the URL; NaN-safe null when it is absent or no integer. */
export function idParam(ctx: Ctx, name = 'id'): number | null {
  const text = ctx.get.get(name);
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}

export function findSkp(state: State, id: number | null): SkpRow | undefined {
  const row = byId(state.skp, id);
  return row?.dihapus === false ? row : undefined;
}
export function findRhk(state: State, id: number | null): RhkRow | undefined {
  const row = byId(state.rhk, id);
  return row?.dihapus === false ? row : undefined;
}
export function findIndikator(state: State, id: number | null): IndikatorRow | undefined {
  const row = byId(state.indikator, id);
  return row?.dihapus === false ? row : undefined;
}

export function pegawaiOf(state: State, id: number | null): Pegawai | undefined {
  return byId(state.pegawai, id);
}
export function tenureOf(state: State, id: number): Tenure | undefined {
  return byId(state.tenure, id);
}
export function jabatanOfTenure(state: State, idTenure: number): Jabatan | undefined {
  const tenure = tenureOf(state, idTenure);
  return tenure === undefined ? undefined : byId(state.jabatan, tenure.idJabatan);
}
/** Owner's employee id of an SKP, through its tenure. */
export function pemilikSkp(state: State, skp: SkpRow): number | null {
  return tenureOf(state, skp.idTenure)?.idPegawai ?? null;
}

/** JPT = the position's eselon is 1–4 (§2). */
export function isJpt(state: State, idTenure: number): boolean {
  const eselon = jabatanOfTenure(state, idTenure)?.idEselon ?? null;
  return eselon !== null && eselon >= 1 && eselon <= 4;
}

/** "<jabatan> - <instansi>". */
export function namaJabatan(state: State, idTenure: number): string {
  const jabatan = jabatanOfTenure(state, idTenure);
  return jabatan === undefined ? '' : `${jabatan.nama} - ${jabatan.instansi}`;
}
/** "1-2024 : <jabatan> - <instansi>". */
export function nomorSkpLengkap(state: State, skp: SkpRow): string {
  return `${skp.nomor} : ${namaJabatan(state, skp.idTenure)}`;
}

/** SKP of an employee in a year, in the order of their nomor. */
export function skpPegawai(state: State, idPegawai: number, tahun: number): SkpRow[] {
  return state.skp
    .filter((skp) => !skp.dihapus && skp.tahun === tahun && pemilikSkp(state, skp) === idPegawai)
    .sort((a, b) => Number(a.plt) - Number(b.plt) || a.urutan - b.urutan || a.id - b.id);
}

/** Tenures of an employee that are valid on a day. */
export function tenureBerlaku(state: State, idPegawai: number, tanggal: string): Tenure[] {
  return state.tenure.filter(
    (t) => t.idPegawai === idPegawai && t.tanggalMulai <= tanggal && t.tanggalSelesai >= tanggal,
  );
}

export function isAdmin(ctx: Ctx): boolean {
  return ctx.saya.peran === 'admin';
}
/** Owner of the record or admin. */
export function isPemilik(ctx: Ctx, idPegawai: number | null): boolean {
  return isAdmin(ctx) || ctx.saya.id === idPegawai;
}
/** The position above this tenure's position is one that the person in session holds today. */
export function isAtasanLangsung(ctx: Ctx, idTenure: number): boolean {
  const induk = jabatanOfTenure(ctx.state, idTenure)?.idInduk ?? null;
  if (induk === null) return false;
  return tenureBerlaku(ctx.state, ctx.saya.id, ctx.hariIni).some((t) => t.idJabatan === induk);
}

/** Tenures (valid today) of positions directly below one of the person's current positions. */
export function tenureBawahan(ctx: Ctx): Tenure[] {
  const mine = new Set(tenureBerlaku(ctx.state, ctx.saya.id, ctx.hariIni).map((t) => t.idJabatan));
  return ctx.state.tenure.filter((t) => {
    const induk = byId(ctx.state.jabatan, t.idJabatan)?.idInduk ?? null;
    return induk !== null && mine.has(induk) && t.tanggalMulai <= ctx.hariIni && t.tanggalSelesai >= ctx.hariIni;
  });
}
/** The employees below the person, each once. */
export function pegawaiBawahan(ctx: Ctx): Pegawai[] {
  const ids = [...new Set(tenureBawahan(ctx).map((t) => t.idPegawai))];
  return ids.flatMap((id) => pegawaiOf(ctx.state, id) ?? []);
}

/** Holder of the position above, in a year: of the overlapping tenures the one that ends last (§4.7). */
export function tenureAtasan(state: State, idTenure: number, tahun: number): Tenure | undefined {
  const induk = jabatanOfTenure(state, idTenure)?.idInduk ?? null;
  if (induk === null) return undefined;
  return state.tenure
    .filter((t) => t.idJabatan === induk && t.tanggalMulai <= `${tahun}-12-31` && t.tanggalSelesai >= `${tahun}-01-01`)
    .sort((a, b) => b.tanggalSelesai.localeCompare(a.tanggalSelesai))[0];
}

/** Non-deleted indikator of an RHK in the order of the lists. */
export function indikatorRhk(state: State, idRhk: number): IndikatorRow[] {
  return state.indikator.filter((i) => !i.dihapus && i.idRhk === idRhk);
}
/** Non-deleted tahapan of an RHK. */
export function tahapanRhk(state: State, idRhk: number): RhkRow[] {
  return state.rhk.filter((r) => !r.dihapus && r.idInduk === idRhk);
}

/** Live sum of a month's stored targets of one indikator, null when no row holds one. */
export function targetBulan(state: State, idIndikator: number, bulan: number | null): number | null {
  let sum: number | null = null;
  for (const row of state.bulanan) {
    if (row.idIndikator !== idIndikator || row.target === null) continue;
    if (bulan !== null && row.bulan !== bulan) continue;
    sum = (sum ?? 0) + Number(row.target);
  }
  return sum;
}
