/** What the server checks of a harian entry, and what its TIME columns make of a text (docs/ekinerja.md §4.14, §13.4, §13.11). */
import { angkaSah } from '../core/angka';
import { characters, isBlank, kosong, type Errors } from './form-post';

export interface HarianDraft {
  readonly idPegawai: number;
  readonly jenis: 1 | 2;
  readonly tanggal: string;
  idIndikator: string | null;
  idTambahan: string | null;
  uraian: string | null;
  realisasi: string | null;
  jamMulai: string | null;
  jamSelesai: string | null;
}

const KATA_TERLARANG = ['apel', 'aple', 'senam', 'senan', 'upacara', 'olahraga'] as const;

/** Minimum 20 counts bytes, maximum 255 characters; the words are substrings, asked only of a changed text. */
export function periksaUraian(uraian: string | null, lama: string | null): string | null {
  if (uraian === null || isBlank(uraian)) return kosong('Uraian');
  if (characters(uraian) > 255) return 'Uraian harus memiliki paling banyak 255 karakter.';
  if (new TextEncoder().encode(uraian).length < 20) return 'Uraian minimal 20 karakter';
  if (uraian === lama) return null;
  const kata = KATA_TERLARANG.find((word) => uraian.toLowerCase().includes(word));
  return kata === undefined ? null : `Kata/Kalimat "${kata.toUpperCase()}" tidak diperbolehkan`;
}

/** Errors by attribute. `update` = the Kegiatan Tambahan key was posted to an existing entry, then it is required. */
export function periksaHarian(
  draft: HarianDraft,
  with_: { uraianLama: string | null; update: boolean; kenal: (idIndikator: number) => boolean },
): Errors {
  const errors: Errors = {};
  if (draft.jenis === 2 && with_.update && isBlank(draft.idTambahan)) {
    errors['id_kegiatan_harian_tambahan'] = kosong('Kegiatan Tambahan');
  }
  if (!isBlank(draft.idIndikator) && !with_.kenal(Number(draft.idIndikator))) {
    errors['id_kegiatan_tahunan'] = 'Kegiatan SKP tidak valid.';
  }
  const uraian = periksaUraian(draft.uraian, with_.uraianLama);
  if (uraian !== null) errors['uraian'] = uraian;
  if (isBlank(draft.realisasi)) errors['realisasi'] = kosong('Realisasi');
  else if (!angkaSah(draft.realisasi ?? '')) errors['realisasi'] = 'Realisasi harus berupa angka.';
  if (isBlank(draft.jamMulai)) errors['jam_mulai'] = kosong('Jam Mulai');
  if (isBlank(draft.jamSelesai)) errors['jam_selesai'] = kosong('Jam Selesai');
  return errors;
}

/** How the database stores a typed time: "8" and "08.00" are eight seconds, "abc" is midnight, "25:00" stays. */
export function simpanJam(text: string): string {
  const clock = /^\s*(\d{1,3}):(\d{1,2})(?::(\d{1,2}))?/.exec(text);
  const two = (part: string | undefined) => (part ?? '0').padStart(2, '0');
  if (clock !== null) return `${two(clock[1])}:${two(clock[2])}:${two(clock[3])}`;
  const seconds = /^\s*(\d{1,2})(?!\d)/.exec(text);
  return `00:00:${two(seconds?.[1])}`;
}
