/** Dates as the site prints them, in Asia/Jakarta (WIB, no summer time). docs/ekinerja.md §1.8. */

export const BULAN_PANJANG = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;
export const BULAN_PENDEK = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'Mei',
  'Jun',
  'Jul',
  'Agt',
  'Sep',
  'Okt',
  'Nov',
  'Des',
] as const;
const HARI = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;

/** Wall clock of Jakarta as a Date whose UTC fields carry it. */
export function wib(now: Date): Date {
  return new Date(now.getTime() + 7 * 3_600_000);
}
/** "2026-11-22" in Asia/Jakarta. */
export function tanggalWib(now: Date): string {
  return wib(now).toISOString().slice(0, 10);
}
/** "2026-11-22 10:00:00" in Asia/Jakarta. */
export function waktuWib(now: Date): string {
  return wib(now).toISOString().slice(0, 19).replace('T', ' ');
}

function parts(tanggal: string): { tahun: string; bulan: number; hari: number } {
  const [tahun = '', bulan = '1', hari = '1'] = tanggal.slice(0, 10).split('-');
  return { tahun, bulan: Number(bulan), hari: Number(hari) };
}
/** "2026-01-04" → "4 Januari 2026". */
export function tanggalPanjang(tanggal: string): string {
  const { tahun, bulan, hari } = parts(tanggal);
  return `${hari} ${BULAN_PANJANG[bulan - 1] ?? ''} ${tahun}`;
}
/** "2026-01-04" → "4 Jan 2026"; the open end 9999-12-31 prints as nothing. */
export function tanggalPendek(tanggal: string): string {
  if (tanggal.startsWith('9999-12-31')) return '';
  const { tahun, bulan, hari } = parts(tanggal);
  return `${hari} ${BULAN_PENDEK[bulan - 1] ?? ''} ${tahun}`;
}
/** "2026-01-04" → "Minggu". */
export function namaHari(tanggal: string): string {
  return HARI[new Date(`${tanggal.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? '';
}
