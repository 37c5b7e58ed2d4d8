/**
 * Daily entries prepared ahead, as they are kept in this browser. They are the person's own words: nothing is invented,
 * nothing is scheduled, and the site takes an entry only on its own day (docs/ekinerja.md §4.14).
 */
import * as z from 'zod/mini';
import { JenisRhk } from '../skp/model';

const text = (longest: number) => z.string().check(z.maxLength(longest));
const Realisasi = z.nullable(z.string().check(z.regex(/^\d{1,12}(?:\.\d{1,6})?$/u)));
const Jam = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u));

export const CatatanHarian = z.object({
  id: z.string().check(z.regex(/^[\w-]{1,40}$/u)),
  /** Tag of the account it was prepared under (platform/account-tag); another account never sees it. */
  akun: text(300),
  /** yyyy-mm-dd */
  tanggal: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/u)),
  jenis: JenisRhk,
  /** As written in the sheet; '' = none. */
  indikator: text(500),
  uraian: text(255),
  /** Decimal text with a point; null = the person fills it in. */
  realisasi: Realisasi,
  /** null = as the form proposes. */
  jamMulai: z.nullable(Jam),
  jamSelesai: z.nullable(Jam),
  /** Put into the form at (ms); that is not yet a proof that it was saved. */
  diisi: z.nullable(z.number()),
  /** As what: the person may have changed it before. `indikator` '' and `realisasi` null = not yet chosen, not yet typed. */
  isi: z.optional(z.object({ indikator: text(500), uraian: text(255), realisasi: Realisasi })),
  /** Seen in the site's own list at (ms). */
  terlihat: z.nullable(z.number()),
});
export type CatatanHarian = z.infer<typeof CatatanHarian>;

/** What a sheet gives, before it is kept. */
export type CatatanBaru = Omit<CatatanHarian, 'id' | 'akun' | 'diisi' | 'isi' | 'terlihat'>;

/** All of them, with the version of their shape. */
export const SimpananHarian = z.object({
  versi: z.literal(1),
  catatan: z.array(z.unknown()).check(z.maxLength(2_000)),
});

/** Kept at most; the ones furthest in the past go first, and none of a day to come (entries.ts). */
export const MOST_KEPT = 600;
/** Days after which an entry is forgotten. */
export const DAYS_KEPT = 31;

const DAY_MS = 86_400_000;
const dayNumber = (iso: string): number => Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);

/** Days from one date (yyyy-mm-dd) to another. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** What may still be of use on this day, by date; never more than {@link MOST_KEPT}. */
export function stillKept(all: readonly CatatanHarian[], today: string): readonly CatatanHarian[] {
  const fresh = all.filter(({ tanggal }) => daysBetween(tanggal, today) <= DAYS_KEPT);
  return fresh
    .sort((a, b) => a.tanggal.localeCompare(b.tanggal) || (a.jamMulai ?? '').localeCompare(b.jamMulai ?? ''))
    .slice(-MOST_KEPT);
}

/** Today in the site's own time zone (WIB), by the clock of this computer. */
export function todayWib(now: number): string {
  return new Date(now + 7 * 3_600_000).toISOString().slice(0, 10);
}
