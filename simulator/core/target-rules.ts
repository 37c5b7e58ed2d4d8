import type { BulananRow, Ctx, IndikatorRow, Jadwal } from '../contract';
import { angkaSah } from './angka';
import { tanggalPanjang } from './waktu';

const INT_MAX = 2147483647;
const INT_MIN = -2147483648;

/** Stored text of a valid target: integer columns cut fractions and clamp; empty is null. docs/ekinerja.md §4.10, §13.7. */
export function storedTarget(text: string, bulat: boolean): string | null {
  if (text === '') return null;
  const value = Number(text.trim());
  if (!bulat) return String(value);
  return String(Math.min(INT_MAX, Math.max(INT_MIN, Math.trunc(value))) + 0);
}

/** The schedule row of a month; asking creates a missing one with day 10. `baru` tells it was created just now. */
function scheduleOf(ctx: Ctx, tahun: number, bulan: number): { jadwal: Jadwal; baru: boolean } {
  const known = ctx.state.jadwal.find((row) => row.tahun === tahun && row.bulan === bulan);
  if (known !== undefined) return { jadwal: known, baru: false };
  const jadwal = { tahun, bulan, tanggal: `${tahun}-${String(bulan).padStart(2, '0')}-10` };
  ctx.state.jadwal.push(jadwal);
  return { jadwal, baru: true };
}

/** The schedule lock, with the unpadded text comparison of a row that did not exist yet. §4.10, §13.1. */
function scheduleError(ctx: Ctx, row: BulananRow, indikator: IndikatorRow): string | null {
  if (ctx.saya.peran === 'admin' || indikator.status === 2) return null;
  const exempt = ctx.state.pegawaiUbah.some(
    (u) => u.idPegawai === indikator.idPegawai && u.mulai <= ctx.hariIni && ctx.hariIni <= u.selesai,
  );
  if (exempt) return null;
  const { jadwal, baru } = scheduleOf(ctx, indikator.tahun, row.bulan);
  const dibandingkan = baru ? `${indikator.tahun}-${row.bulan}-10` : jadwal.tanggal;
  if (ctx.hariIni <= dibandingkan) return null;
  return `Tidak dapat menginput target karena melewati jadwal penginputan ( ${tanggalPanjang(jadwal.tanggal)} )`;
}

/** Why a target is refused, in the site's words, or null. */
export function targetError(ctx: Ctx, row: BulananRow, text: string): string | null {
  if (text === '') return null;
  if (!angkaSah(text)) return 'Target harus berupa angka.';
  const indikator = ctx.state.indikator.find((entry) => entry.id === row.idIndikator);
  return indikator === undefined ? null : scheduleError(ctx, row, indikator);
}
