/**
 * The model of a person's SKP as e-Kinerja holds it. Plain, serialisable values only: no Element, no selector.
 * Words are the words of the screens. Sources: docs/ekinerja.md §2 (ids and vocabularies) and §4.10 (Matriks).
 */
import * as z from 'zod/mini';

/** 1 = Januari … 12 = Desember. */
export const Bulan = z.number().check(z.int(), z.minimum(1), z.maximum(12));
export type Bulan = z.infer<typeof Bulan>;

/** Status lives on the indikator only (docs/ekinerja.md §2). */
export const StatusIndikator = z.enum(['konsep', 'periksa', 'setuju', 'tolak']);
export type StatusIndikator = z.infer<typeof StatusIndikator>;

/** The group of a row: the separators "Utama" and "Tambahan". */
export const JenisRhk = z.enum(['utama', 'tambahan']);
export type JenisRhk = z.infer<typeof JenisRhk>;

/** One month of one indikator. */
export const TargetBulan = z.object({
  bulan: Bulan,
  /** e-Kinerja's `editableKey`: the id of the monthly row, digits. The only stable identity of the cell (§4.10). */
  key: z.string(),
  /** The stored value as the site writes it ("3", "2.5"); null = empty (shown "..."). "0" is not empty (§6.4). */
  nilai: z.nullable(z.string()),
});
export type TargetBulan = z.infer<typeof TargetBulan>;

export const Indikator = z.object({
  /** kegiatan_tahunan id from links; null where the page does not carry it (the Matriks does not, §4.10). */
  id: z.nullable(z.string()),
  nama: z.string(),
  /** As on the screen ("Kuantitas"); empty string if the page has none (JPT). */
  aspek: z.string(),
  /** Annual target, the number as the site prints it ("12", "2.5"); null = none. */
  target: z.nullable(z.string()),
  satuan: z.string(),
  /** null = the page showed no readable status (§13.14). Treated as locked. */
  status: z.nullable(StatusIndikator),
  /** "(Ket: …)" of a rejected one, else null. */
  catatanTolak: z.nullable(z.string()),
  /** Twelve months in order, or null when this page has no cells for it. */
  bulan: z.nullable(z.array(TargetBulan)),
});
export type Indikator = z.infer<typeof Indikator>;

export const Rhk = z.object({
  /** kegiatan_rhk id, from the row's links; null if the row has none. */
  id: z.nullable(z.string()),
  /** Number as printed: "1", or "1.1" for a tahapan. */
  nomor: z.string(),
  jenis: JenisRhk,
  nama: z.string(),
  /** RHK atasan yang diintervensi; null where the page has no such column. */
  rhkAtasan: z.nullable(z.string()),
  /** SKP number printed in the row ("1-2024"); null where not printed. */
  nomorSkp: z.nullable(z.string()),
  indikator: z.array(Indikator),
});
export type Rhk = z.infer<typeof Rhk>;

/** All RHK of one year, of one or (unfiltered Matriks) several SKP numbers. */
export const Skp = z.object({
  /** Session year of e-Kinerja at reading time (§4.4). */
  tahun: z.number(),
  /** The SKP chosen in the filter; null = all SKP of the year. */
  nomorSkp: z.nullable(z.string()),
  rhk: z.array(Rhk),
});
export type Skp = z.infer<typeof Skp>;
