/**
 * A guide with texts of its own, written by a trainer: the same machinery as the official one, as data that may come from
 * outside. Invariants:
 * - plain texts only, all of them bounded; an unknown key refuses the whole guide;
 * - a control is named by page, role and label (a menu entry or one in a row also by its route), never by selector;
 * - what is proven is said by an official judge the trainer chose, or by nobody.
 */
import * as z from 'zod/mini';
import { foldLabel } from '../text/normalise';
import { resmi } from './guides/resmi';
import { BUKTI, HALAMAN_PANDUAN, PERAN, type Langkah, type Panduan, type Titik } from './model';

export const PALING_PANJANG = { judul: 150, teks: 1000, label: 150, tunjuk: 300 } as const;
export const LANGKAH_TERBANYAK = 60;
export const TITIK_TERBANYAK = 12;

/** While it is written a text may still be empty. */
function shapeOf(shortest: 0 | 1) {
  const text = (longest: number) => z.string().check(z.minLength(shortest), z.maxLength(longest));
  const TitikSendiri = z.strictObject({
    /** null = on any page behind the login, as the site's menu is. */
    halaman: z.nullable(z.enum(HALAMAN_PANDUAN)),
    peran: z.enum(PERAN),
    /** As the page prints it. */
    label: z.string().check(z.minLength(1), z.maxLength(PALING_PANJANG.label)),
    /** Decoded route it leads to: the same label may stand in the menu, or in a row, several times. */
    rute: z.optional(z.string().check(z.regex(/^[a-z0-9]+(?:[/-][a-z0-9]+){0,12}$/u), z.maxLength(100))),
    /** It stands in the rows of a table: the first row that shows it is meant, as an example of all. */
    baris: z.optional(z.literal('pertama')),
    /** What the bubble says. */
    teks: text(PALING_PANJANG.tunjuk),
  });
  const LangkahSendiri = z.strictObject({
    judul: text(PALING_PANJANG.judul),
    teks: text(PALING_PANJANG.teks),
    /** What of e-Kinerja proves it; without it the step is never called proven. */
    bukti: z.optional(z.enum(BUKTI)),
    /** What is pointed at, before what the official guide points at for this proof. */
    titik: z.optional(z.array(TitikSendiri).check(z.maxLength(TITIK_TERBANYAK))),
  });
  return z.strictObject({
    /** Stays the same in every version. */
    id: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u), z.maxLength(80)),
    judul: text(PALING_PANJANG.judul),
    langkah: z.array(LangkahSendiri).check(z.minLength(shortest), z.maxLength(LANGKAH_TERBANYAK)),
  });
}

export const PanduanSendiri = shapeOf(1);
export type PanduanSendiri = z.infer<typeof PanduanSendiri>;
export type LangkahSendiri = PanduanSendiri['langkah'][number];
export type TitikSendiri = NonNullable<LangkahSendiri['titik']>[number];
/** The same while it is written. */
export const NaskahPanduan = shapeOf(0);

/** For the machinery: its steps with what they point at, in the order of use. */
export function panduanOf({ id, langkah }: PanduanSendiri): Panduan {
  return { id, langkah: langkah.map((one, at) => langkahOf(one, `langkah-${String(at + 1)}`)) };
}

function langkahOf({ judul, teks, bukti, titik = [] }: LangkahSendiri, id: string): Langkah {
  const official = resmi.langkah.find((one) => one.bukti === bukti);
  return {
    id,
    opsional: official?.opsional ?? false,
    bukti: bukti ?? null,
    teks: { judul, apa: teks },
    halaman: official?.halaman ?? titik.find(({ halaman }) => halaman !== null)?.halaman ?? null,
    titik: [...titik.map((one, at) => titikOf(one, `${id}-titik-${String(at + 1)}`)), ...(official?.titik ?? [])],
  };
}

const titikOf = ({ halaman, peran, label, rute, baris, teks }: TitikSendiri, id: string): Titik => ({
  id,
  halaman,
  jangkar: { peran, label: [foldLabel(label)], ...(rute === undefined ? {} : { rute }) },
  di: null,
  lewatiTerisi: peran === 'isian' || peran === 'pilihan',
  ...(baris === undefined ? { tunggal: true } : { baris }),
  teks,
});
