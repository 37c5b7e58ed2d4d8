/**
 * A template: text a pegawai can take over instead of facing an empty box. Text only: nothing in it can run, format, link
 * or select. Places to fill stand in double braces (`{{tahun}}`). Everything is bounded, because a pack comes from outside.
 */
import * as z from 'zod/mini';
import { Bulan, JenisRhk } from '../skp/model';

const text = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));
const list = <Item extends z.ZodMiniType>(item: Item, most: number) => z.array(item).check(z.maxLength(most));

/** Lower-case words joined by hyphens; stable for ever, because favourites and recently used ones name it. */
export const Id = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u), z.maxLength(80));
const DecimalText = z.string().check(z.regex(/^\d{1,9}(?:\.\d{1,4})?$/u));

/** The site's four aspek (docs/ekinerja.md §2), as the screens write them. */
export const Aspek = z.enum(['Kuantitas', 'Kualitas', 'Waktu', 'Biaya']);
export type Aspek = z.infer<typeof Aspek>;

/** How the annual target spreads over the months (plan/spread-types.ts). */
export const PolaBulan = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rata') }),
  z.object({ kind: z.literal('triwulan') }),
  z.object({ kind: z.literal('akhirTahun') }),
  z.object({ kind: z.literal('bulan'), bulan: list(Bulan, 12).check(z.minLength(1)) }),
]);
export type PolaBulan = z.infer<typeof PolaBulan>;

/** A place of the template's own: what is asked for it. Known places (tahun, jabatan, …) need none. */
export const Tempat = z.object({
  /** As in the braces: `{{jumlah_pegawai}}` → "jumlah_pegawai". */
  nama: z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/u)),
  label: text(100),
  pilihan: z.optional(list(text(200), 30)),
  bawaan: z.optional(text(200)),
});
export type Tempat = z.infer<typeof Tempat>;

const shared = {
  id: Id,
  /** Ids of jabatan families; empty = for everybody. */
  jabatan: list(Id, 40),
  /** Words of the unit's name it is meant for; empty = for everybody. */
  unit: list(text(150), 20),
  tempat: z.optional(list(Tempat, 20)),
};

export const TemplatIndikator = z.object({
  nama: text(500),
  aspek: Aspek,
  /** Annual target as decimal text with a point. */
  target: DecimalText,
  satuan: text(255),
  pola: PolaBulan,
});
export type TemplatIndikator = z.infer<typeof TemplatIndikator>;

/** Part of the lampiran (docs/ekinerja.md §4.11). */
export const BagianLampiran = z.enum(['dukungan', 'skema', 'konsekuensi']);
export type BagianLampiran = z.infer<typeof BagianLampiran>;

export const TemplatRhk = z.object({
  ...shared,
  jenis: z.literal('rhk'),
  rhk: text(1000),
  jenisRhk: JenisRhk,
  /** Words that speak for it when the chosen RHK atasan contains them. */
  kataAtasan: list(text(60), 20),
  indikator: list(TemplatIndikator, 12),
  /** Ids of lampiran templates that go with it. */
  lampiran: list(Id, 20),
});
export const TemplatLampiran = z.object({
  ...shared,
  jenis: z.literal('lampiran'),
  bagian: BagianLampiran,
  uraian: text(2000),
});
export const TemplatHarian = z.object({
  ...shared,
  jenis: z.literal('harian'),
  jenisRhk: JenisRhk,
  /** 20 to 255 characters when filled (docs/ekinerja.md §4.14). */
  uraian: text(255),
  realisasi: z.optional(DecimalText),
});

export const Templat = z.discriminatedUnion('jenis', [TemplatRhk, TemplatLampiran, TemplatHarian]);
export type Templat = z.infer<typeof Templat>;
export type TemplatRhk = z.infer<typeof TemplatRhk>;
export type TemplatLampiran = z.infer<typeof TemplatLampiran>;
export type TemplatHarian = z.infer<typeof TemplatHarian>;

/** A jabatan family as people search for it. */
export const KeluargaJabatan = z.object({
  id: Id,
  nama: text(150),
  /** Other names and words of job titles that belong to it ("prakom", "analis kepegawaian"). */
  kata: list(text(60), 40),
});
export type KeluargaJabatan = z.infer<typeof KeluargaJabatan>;

/** A library: the starter that ships with the extension, the person's own, or the content of a pack. */
export const Pustaka = z.object({
  versi: z.literal(1),
  judul: text(150),
  keluarga: list(KeluargaJabatan, 200),
  templat: list(Templat, 20_000),
});
export type Pustaka = z.infer<typeof Pustaka>;
