/** What is known of prepared entries on a day: what may be filled, what was stored, what the form would not offer. Pure. */
import type { Skp } from '../skp/model';
import type { Isian } from '../formulir/prepared-entry';
import { canonicalNumber } from '../skp/number-text';
import { fold, sameText } from '../text/normalise';
import { CatatanHarian, DAYS_KEPT, daysBetween, MOST_KEPT, stillKept, type CatatanBaru } from './model';

/** A line of the site's own list, as far as it proves something. */
export interface ListedEntry {
  readonly tanggal: string;
  readonly jenis: 'utama' | 'tambahan';
  readonly indikator: string;
  /** null = not known: it proves nothing. */
  readonly uraian: string | null;
  readonly realisasi: string;
}

function isListed({ tanggal, jenis, isi, ...own }: CatatanHarian, listed: ListedEntry): boolean {
  const { indikator, uraian, realisasi } = isi ?? own;
  return (
    tanggal === listed.tanggal &&
    jenis === listed.jenis &&
    listed.uraian !== null &&
    sameText(uraian, listed.uraian) &&
    (indikator === '' || sameText(indikator, listed.indikator)) &&
    (realisasi === null || realisasi === canonicalNumber(listed.realisasi))
  );
}

/** The entry as it was put into the form; what the site would not take anyway is not kept. */
export function asFilled(entry: CatatanHarian, isi: Isian, now: number): CatatanHarian {
  const filled = { ...entry, diisi: now };
  return CatatanHarian.safeParse({ ...filled, isi }).success ? { ...filled, isi } : filled;
}

/** The entry in the words in which it was put into the form last. */
export function inLastWords(entry: CatatanHarian): CatatanHarian {
  const last = { ...entry, ...entry.isi };
  // None was chosen yet: the sheet's own still says which is meant.
  return last.indikator === '' ? { ...last, indikator: entry.indikator } : last;
}

/** Marks what the list shows; each line of the list proves one entry. Nothing is unmarked: the list may be filtered. */
export function markSeen(
  entries: readonly CatatanHarian[],
  list: readonly ListedEntry[],
  now: number,
): readonly CatatanHarian[] {
  const left = [...list];
  // Those seen before take their lines first, then those that were put into a form.
  const rank = ({ terlihat, diisi }: CatatanHarian): number => (terlihat !== null ? 0 : diisi !== null ? 1 : 2);
  const order = [...entries].sort((one, other) => rank(one) - rank(other));
  const seen = new Set<string>();
  for (const entry of order) {
    const at = left.findIndex((listed) => isListed(entry, listed));
    if (at < 0) continue;
    left.splice(at, 1);
    seen.add(entry.id);
  }
  return entries.map((entry) => (seen.has(entry.id) && entry.terlihat === null ? { ...entry, terlihat: now } : entry));
}

/** An entry as the panel shows it. */
export type Keadaan = 'hariIni' | 'nanti' | 'lewat' | 'diisi' | 'tersimpan';
/** By the site's own day (`today`, yyyy-mm-dd). Seen in the list counts most: the day may be over since. */
export function keadaanOf({ tanggal, diisi, terlihat }: CatatanHarian, today: string): Keadaan {
  if (terlihat !== null) return 'tersimpan';
  if (tanggal !== today) return tanggal > today ? 'nanti' : 'lewat';
  return diisi === null ? 'hariIni' : 'diisi';
}

/** Why the form would not offer the entry's indikator; null = it would, or it cannot be told. */
export type IndikatorNote = 'missing' | 'unknown' | 'notSetuju' | 'noTarget' | 'several';

/** Against the person's SKP as read: the form lists approved ones with a target in the month (docs/ekinerja.md §4.14). */
export function indikatorNote(
  { tanggal, indikator, jenis }: Pick<CatatanBaru, 'tanggal' | 'indikator' | 'jenis'>,
  skp: Skp | null,
): IndikatorNote | null {
  if (indikator === '') return jenis === 'utama' ? 'missing' : null;
  if (skp === null || String(skp.tahun) !== tanggal.slice(0, 4)) return null;
  const wanted = fold(indikator);
  const named = skp.rhk
    .filter((rhk) => rhk.jenis === jenis)
    .flatMap((rhk) => rhk.indikator)
    .filter(({ nama }) => fold(nama) === wanted);
  if (named.length === 0) return 'unknown';
  const approved = named.filter(({ status }) => status === 'setuju');
  if (approved.length === 0) return 'notSetuju';
  const month = Number(tanggal.slice(5, 7));
  const offered = approved.filter(
    ({ bulan }) => bulan === null || bulan.some((cell) => cell.bulan === month && cell.nilai !== null),
  );
  if (offered.length === 0) return 'noTarget';
  return offered.length > 1 ? 'several' : null;
}

const keyOf = ({ tanggal, jenis, indikator, uraian, jamMulai }: CatatanBaru): string =>
  JSON.stringify([tanggal, jenis, fold(indikator), fold(uraian), jamMulai]);

/**
 * Adds what is new, and takes over what the sheet says anew of those the site does not have yet. `known`: those that stay as
 * they are. `beyond`: not kept, because their day is long past, or because of {@link MOST_KEPT}: none of a day to come goes
 * for them, whoever's it is.
 */
export function addEntries(
  kept: readonly CatatanHarian[],
  fresh: readonly CatatanBaru[],
  akun: string,
  today: string,
  newId: () => string,
): {
  readonly all: readonly CatatanHarian[];
  readonly added: number;
  readonly known: number;
  readonly beyond: number;
} {
  const there = new Map(kept.filter((entry) => entry.akun === akun).map((entry) => [keyOf(entry), entry]));
  const corrected = new Map<string, CatatanHarian>();
  const added: CatatanHarian[] = [];
  let room = MOST_KEPT - kept.filter(({ tanggal }) => tanggal >= today).length;
  let known = 0;
  for (const entry of fresh) {
    const before = there.get(keyOf(entry));
    if (before === undefined) {
      if (daysBetween(entry.tanggal, today) <= DAYS_KEPT && room-- > 0)
        added.push({ ...entry, id: newId(), akun, diisi: null, terlihat: null });
    } else if (
      before.terlihat === null &&
      (before.realisasi !== entry.realisasi || before.jamSelesai !== entry.jamSelesai)
    )
      corrected.set(before.id, { ...before, ...entry, isi: undefined });
    else known += 1;
  }
  const ours = new Set([...added, ...corrected.values()]);
  // The store lets the oldest go: what it will not have must not be told as kept.
  const all = stillKept([...kept.map((entry) => corrected.get(entry.id) ?? entry), ...added], today);
  const taken = all.filter((entry) => ours.has(entry)).length;
  return { all, added: taken, known, beyond: fresh.length - taken - known };
}
