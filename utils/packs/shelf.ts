/**
 * Which packs are installed, in which order, and whose keys are trusted: the small part that is kept apart from the packs'
 * contents. Every step is pure; one previous version is kept, the last of several with one id replaces the others.
 */
import * as z from 'zod/mini';
import { Id } from '../templates/model';
import { KunciPublik } from './kunci-publik';
import type { KepalaPaket } from './head';

export const MOST_PACKS = 20;
export const MOST_KEYS = 20;

const text = (longest: number) => z.string().check(z.maxLength(longest));
const whole = z.number().check(z.int(), z.nonnegative());
const date = z.nullable(z.iso.date());

/** One version of a pack, without its contents. */
export const Versi = z.object({
  judul: text(150),
  penerbit: text(150),
  versi: whole,
  label: text(40),
  tahun: z.nullable(whole),
  dari: date,
  sampai: date,
  /** How many templates it has. */
  templat: whole,
  /** The key it is signed by; null = not signed. */
  kunci: z.nullable(KunciPublik),
  /** SHA-256 of its text. */
  sidik: z.string().check(z.regex(/^[0-9a-f]{64}$/u)),
  /** When it was installed, milliseconds. */
  dipasang: whole,
});
export type Versi = z.infer<typeof Versi>;

export const Terpasang = z.object({
  id: Id,
  kini: Versi,
  sebelumnya: z.nullable(Versi),
  aktif: z.boolean(),
  /** Where newer versions come from. */
  alamat: z.nullable(text(500)),
  /** The person went back from this version: it does not come again by itself. */
  dilewati: z.nullable(whole),
});
export type Terpasang = z.infer<typeof Terpasang>;

export const KunciTepercaya = z.object({ kunci: KunciPublik, nama: text(150).check(z.minLength(1)) });
export type KunciTepercaya = z.infer<typeof KunciTepercaya>;

export const DaftarPaket = z.object({
  versi: z.literal(1),
  /** The first wins where two say the same. */
  paket: z.array(Terpasang).check(z.maxLength(MOST_PACKS)),
  kunci: z.array(KunciTepercaya).check(z.maxLength(MOST_KEYS)),
});
export type DaftarPaket = z.infer<typeof DaftarPaket>;

export const EMPTY_DAFTAR: DaftarPaket = { versi: 1, paket: [], kunci: [] };

/** What is stored; null where it cannot be read. */
export function readDaftar(stored: unknown): DaftarPaket | null {
  if (stored === undefined || stored === null) return EMPTY_DAFTAR;
  const parsed = DaftarPaket.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** Under which name the contents of a version are kept. */
export const bodyKey = (id: string, { sidik }: Pick<Versi, 'sidik'>): string => `${id}@${sidik}`;

/** All contents that are still needed. */
export const bodyKeys = ({ paket }: DaftarPaket): readonly string[] =>
  paket.flatMap(({ id, kini, sebelumnya }) =>
    (sebelumnya === null ? [kini] : [kini, sebelumnya]).map((one) => bodyKey(id, one)),
  );

/** A version as it is listed. */
export function versionOf(kepala: KepalaPaket, kunci: string | null, sidik: string, dipasang: number): Versi {
  const { judul, penerbit, versi, label, tahun, berlaku, jumlah } = kepala;
  return { judul, penerbit, versi, label, tahun, ...berlaku, templat: jumlah.templat, kunci, sidik, dipasang };
}

const changed = (now: DaftarPaket, id: string, step: (one: Terpasang) => Terpasang): DaftarPaket => ({
  ...now,
  paket: now.paket.map((one) => (one.id === id ? step(one) : one)),
});

/** The version in its place; a new pack comes after the others. */
export function installed(now: DaftarPaket, id: string, kini: Versi, alamat: string | null): DaftarPaket {
  if (!now.paket.some((one) => one.id === id)) {
    const fresh: Terpasang = { id, kini, sebelumnya: null, aktif: true, alamat, dilewati: null };
    return { ...now, paket: [...now.paket, fresh] };
  }
  return changed(now, id, (one) => ({
    ...one,
    kini,
    sebelumnya: one.kini.sidik === kini.sidik ? one.sebelumnya : one.kini,
    alamat: alamat ?? one.alamat,
    dilewati: null,
  }));
}

/** Back to the version before; the one that was left stays in reach. */
export const wentBack = (now: DaftarPaket, id: string): DaftarPaket =>
  changed(now, id, (one) =>
    one.sebelumnya === null
      ? one
      : {
          ...one,
          kini: one.sebelumnya,
          sebelumnya: one.kini,
          dilewati: Math.max(one.kini.versi, one.sebelumnya.versi, one.dilewati ?? 0),
        },
  );

export const withoutPack = (now: DaftarPaket, id: string): DaftarPaket => ({
  ...now,
  paket: now.paket.filter((one) => one.id !== id),
});

export const switched = (now: DaftarPaket, id: string): DaftarPaket =>
  changed(now, id, (one) => ({ ...one, aktif: !one.aktif }));

/** One step up (-1) or down (1). */
export function movedPack(now: DaftarPaket, id: string, by: -1 | 1): DaftarPaket {
  const at = now.paket.findIndex((one) => one.id === id);
  const [one, other] = [now.paket[at], now.paket[at + by]];
  if (one === undefined || other === undefined) return now;
  const paket = [...now.paket];
  [paket[at], paket[at + by]] = [other, one];
  return { ...now, paket };
}

export const trusting = (now: DaftarPaket, key: KunciTepercaya): DaftarPaket => ({
  ...now,
  kunci: [...now.kunci.filter(({ kunci }) => kunci !== key.kunci), key].slice(-MOST_KEYS),
});

export const distrusting = (now: DaftarPaket, kunci: string): DaftarPaket => ({
  ...now,
  kunci: now.kunci.filter((one) => one.kunci !== kunci),
});
