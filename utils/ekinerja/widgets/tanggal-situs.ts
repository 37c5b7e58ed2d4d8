/** Dates as the site prints them: "4 Jan 2024", "4 Januari 2024", "1 Jan 2024 - 31 Des 2024" (docs/ekinerja.md §1.8). */
import type { Tanggal } from '../../skp/facts';
import { bulanFromName } from '../../text/bulan';
import { fold } from '../../text/normalise';

/** From … to, both inclusive; `selesai` null = open. */
export interface Periode {
  readonly mulai: Tanggal;
  readonly selesai: Tanggal | null;
}

const DATE = /^(\d{1,2}) ([a-z]+) (\d{4})$/;

/** One date of the calendar; null for anything else. */
export function readTanggal(text: string): Tanggal | null {
  const parts = DATE.exec(fold(text));
  const bulan = bulanFromName(parts?.[2] ?? '');
  if (parts === null || bulan === null) return null;
  const [tanggal, tahun] = [Number(parts[1]), Number(parts[3])];
  const real = tanggal >= 1 && tanggal <= new Date(Date.UTC(tahun, bulan, 0)).getUTCDate();
  return real && tahun >= 1900 ? { tahun, bulan, tanggal } : null;
}

/** A period; its end may be missing. null if one of the dates is none, or the end lies before the start. */
export function readPeriode(text: string): Periode | null {
  const [from = '', to = '', ...more] = fold(text).split(/ [-\u2010-\u2015] ?/);
  const mulai = readTanggal(from);
  if (mulai === null || more.length > 0) return null;
  if (to === '') return { mulai, selesai: null };
  const selesai = readTanggal(to);
  return selesai === null || compareTanggal(selesai, mulai) < 0 ? null : { mulai, selesai };
}

/** Below 0: `one` is earlier. */
export function compareTanggal(one: Tanggal, other: Tanggal): number {
  return one.tahun - other.tahun || one.bulan - other.bulan || one.tanggal - other.tanggal;
}
