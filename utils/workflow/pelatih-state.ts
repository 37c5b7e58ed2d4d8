/** What the trainer's mode shows, and what a person can ask of it. */
import type { BarisKelas, BarisSalah, LangkahKelas } from '../guide/kelas';
import type { HalamanPanduan, Langkah } from '../guide/model';
import type { WaktuLangkah } from '../guide/waktu-langkah';
import type { PelatihMemory } from './pelatih-ports';

export type Perbesaran = 100 | 150 | 200;

export interface PelatihState {
  readonly aktif: boolean;
  readonly samarkan: boolean;
  /** Masking is on, but a page that is open could not be reached. */
  readonly samaranLuput: boolean;
  readonly besar: boolean;
  readonly perbesaran: Perbesaran;
  /** There was no tab of e-Kinerja to make larger. */
  readonly tanpaTab: boolean;
  readonly waktu: WaktuLangkah;
  /** The chosen guide's steps in order, with the pages they happen on and their own words, if they have any. */
  readonly langkah: readonly (Pick<Langkah, 'id' | 'teks'> & { readonly halaman: HalamanPanduan | null })[];
  /** Those of the official guide: codes and the class are about it alone. */
  readonly langkahResmi: readonly { readonly id: string }[];
  /** This person's own progress as a code; null = nothing was read yet. */
  readonly kode: string | null;
  readonly kelas: readonly BarisKelas[];
  readonly ringkasan: readonly LangkahKelas[];
  /** Of the last codes that were taken in. */
  readonly diterima: readonly number[];
  readonly salah: readonly BarisSalah[];
  /** Something failed inside the panel. */
  readonly broken: boolean;
}

export type PelatihIntent =
  | { readonly type: 'open' }
  | { readonly type: 'aktifkan'; readonly aktif: boolean }
  | { readonly type: 'samarkan'; readonly on: boolean }
  | { readonly type: 'penunjukBesar'; readonly besar: boolean }
  | { readonly type: 'perbesar'; readonly persen: Perbesaran }
  | { readonly type: 'proyektor' }
  | { readonly type: 'ulangWaktu' }
  | { readonly type: 'kode'; readonly teks: string }
  | { readonly type: 'hapusPeserta'; readonly nomor: number }
  | { readonly type: 'kosongkanKelas' };

/** What is known before anything is read. */
export const firstPelatih = ({ aktif, besar }: PelatihMemory, samarkan: boolean): PelatihState => ({
  aktif,
  samarkan,
  samaranLuput: false,
  besar,
  perbesaran: 100,
  tanpaTab: false,
  waktu: { langkah: null, sejak: 0, lewat: {} },
  langkah: [],
  langkahResmi: [],
  kode: null,
  kelas: [],
  ringkasan: [],
  diterima: [],
  salah: [],
  broken: false,
});
