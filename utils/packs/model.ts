/**
 * A pack: standard templates, texts and parameters of one publisher, as one JSON value. It comes from outside, so it is
 * text only (nothing in it can run, format, link out or select), every text and list is bounded, and an unknown key refuses
 * the whole pack: what an older version of the product would not understand must raise `versiFormat`.
 */
import * as z from 'zod/mini';
import { PanduanSendiri } from '../guide/sendiri';
import {
  Aspek,
  BagianLampiran,
  Id,
  KeluargaJabatan,
  PolaBulan,
  Tempat,
  TemplatHarian,
  TemplatIndikator,
  TemplatLampiran,
  TemplatRhk,
} from '../templates/model';

export const PACK_FORMAT = 'asisten-ekinerja-paket';
export const MOST_TEMPLATES = 10_000;
export const MOST_GUIDES = 50;

const text = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));
const list = <Item extends z.ZodMiniType>(item: Item, most: number) => z.array(item).check(z.maxLength(most));
const whole = (least: number, most: number) => z.number().check(z.int(), z.minimum(least), z.maximum(most));
const optionalDate = z.nullable(z.iso.date());

const [rata, triwulan, akhirTahun, bulan] = PolaBulan.def.options;
const pola = z.discriminatedUnion('kind', [
  z.strictObject(rata.shape),
  z.strictObject(triwulan.shape),
  z.strictObject(akhirTahun.shape),
  z.strictObject(bulan.shape),
]);
const tempat = z.optional(list(z.strictObject(Tempat.shape), 20));
const indikator = list(z.strictObject({ ...TemplatIndikator.shape, pola }), 12);

const Templat = z.discriminatedUnion('jenis', [
  z.strictObject({ ...TemplatRhk.shape, tempat, indikator }),
  z.strictObject({ ...TemplatLampiran.shape, tempat }),
  z.strictObject({ ...TemplatHarian.shape, tempat }),
]);

/** Parameters of the checklist; empty lists and null say nothing. */
const Periksa = z.strictObject({
  /** Allowed satuan per aspek; satuan outside of them are pointed out. */
  satuan: list(z.strictObject({ aspek: Aspek, boleh: list(text(255), 300).check(z.minLength(1)) }), 4),
  tenggat: list(z.strictObject({ nama: text(150), tanggal: z.iso.date() }), 40),
  /** Parts of the lampiran that must have at least one text. */
  lampiranWajib: list(BagianLampiran, 3),
});

/** Newer words of the site's labels: for a known label, the texts that also mean it. */
/** Labels whose words one pack or file may bring. */
export const MOST_KATA = 200;
/** Newer words of one label of the site. */
export const Kata = z.strictObject({
  label: z.string().check(z.regex(/^[a-z][a-zA-Z0-9.]{0,59}$/u)),
  teks: list(text(100), 10).check(z.minLength(1)),
});

export const Paket = z.strictObject({
  format: z.literal(PACK_FORMAT),
  versiFormat: z.literal(1),
  /** The same in every version of the pack. */
  id: Id.check(z.maxLength(60)),
  judul: text(150),
  penerbit: text(150),
  /** Counts up with every publication; decides which is newer. */
  versi: whole(1, 1_000_000),
  /** What people call the version ("2026.1", "Revisi Maret"). */
  label: text(40),
  /** Year of the SKP it is meant for; null = any. */
  tahun: z.nullable(whole(2020, 2100)),
  /** First and last day on which it is used. */
  berlaku: z.strictObject({ dari: optionalDate, sampai: optionalDate }),
  /** Lowest version of the extension that understands it ("0.1.0"). */
  versiAplikasi: z.string().check(z.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/u)),
  /** The newest first. */
  perubahan: list(z.strictObject({ versi: whole(1, 1_000_000), teks: text(1000) }), 50),
  keluarga: list(z.strictObject(KeluargaJabatan.shape), 200),
  /** RHK with indikator, texts of the lampiran, sentences of the daily log. */
  templat: list(Templat, MOST_TEMPLATES),
  /** Guides for trainers (utils/guide/sendiri.ts); in earlier packs their steps are only read. */
  panduan: z.optional(list(PanduanSendiri, MOST_GUIDES)),
  periksa: z.optional(Periksa),
  kata: z.optional(list(Kata, MOST_KATA)),
});
export type Paket = z.infer<typeof Paket>;
