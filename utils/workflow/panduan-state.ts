/** What the guide's task shows, and what a person can ask of it. */
import type { LaporTunjuk } from '../agent/penunjuk-agent';
import type { SiteFailure } from '../ekinerja/types';
import type { HalamanPanduan, Kemajuan } from '../guide/model';
import type { Asal } from '../packs/judge';
import type { StatusIndikator } from '../skp/model';
import type { PanduanMemory } from './panduan-ports';
import type { PeriksaPage } from './periksa-state';

/** ajak = one line that offers the welcome; 0…2 = its screens; null = over. */
export type Sambutan = 'ajak' | 0 | 1 | 2 | null;

/** Whose guide it is. */
export type SumberPanduan =
  { readonly kind: 'sendiri' } | { readonly kind: 'paket'; readonly judul: string; readonly asal: Asal };

export interface PilihanPanduan {
  readonly kunci: string;
  readonly judul: string;
  readonly dari: SumberPanduan;
}

/** Key of the official guide, which is always there. */
export const RESMI = 'resmi';

export interface PanduanState {
  readonly page: PeriksaPage;
  readonly sambutan: Sambutan;
  /** The guides besides the official one. */
  readonly daftar: readonly PilihanPanduan[];
  readonly dipilih: string;
  /** What the bubbles of the chosen guide say, by id of the titik; of the official one the locale. */
  readonly teks: Readonly<Record<string, string>>;
  readonly busy: 'reading' | null;
  /** Why e-Kinerja could not be read; what is shown beside it is what is known all the same. */
  readonly failure: SiteFailure['kind'] | null;
  readonly kemajuan: Kemajuan | null;
  /** The page the tab shows; null = none of the guide's. */
  readonly halaman: HalamanPanduan | null;
  /** The current step has something of its own on that page. */
  readonly disini: boolean;
  /** Where the current step happens; null = no step is current. */
  readonly tujuan: HalamanPanduan | null;
  /** The step whose text is open. */
  readonly dibuka: string | null;
  /** Pointing on the page is on. */
  readonly menunjuk: boolean;
  readonly lapor: LaporTunjuk | null;
  /** Indikator by status, for the step that sends them; null = not read. */
  readonly status: Readonly<Partial<Record<StatusIndikator, number>>> | null;
  /** How much of the months of all indikator holds a target, 0…1; null = not read, or there are none. */
  readonly bulanTerisi: number | null;
  /** Daily entries of the site's own day; null = not read. */
  readonly harianHariIni: number | null;
  /** Something failed inside the panel. */
  readonly broken: boolean;
}

export type PanduanIntent =
  /** The task came to the front, or is there no more. */
  | { readonly type: 'open' }
  | { readonly type: 'away' }
  | { readonly type: 'readAgain' }
  | { readonly type: 'buka'; readonly langkah: string | null }
  /** Another guide. */
  | { readonly type: 'pilih'; readonly kunci: string }
  /** The person is done with a step that nothing proves, or not after all. */
  | { readonly type: 'lihat'; readonly langkah: string; readonly selesai: boolean }
  /** The indikator whose rejection is in the way was mended, says the person. */
  | { readonly type: 'diperbaiki' }
  /** Pointing on or off. */
  | { readonly type: 'tunjuk'; readonly aktif: boolean }
  | { readonly type: 'fokus' }
  /** Opens the page of the current step in the tab. */
  | { readonly type: 'keHalaman' }
  | { readonly type: 'sambutan'; readonly ke: Sambutan };

export const EMPTY_PANDUAN: PanduanState = {
  page: { kind: 'looking' },
  sambutan: null,
  daftar: [],
  dipilih: RESMI,
  teks: {},
  busy: null,
  failure: null,
  kemajuan: null,
  halaman: null,
  disini: false,
  tujuan: null,
  dibuka: null,
  menunjuk: false,
  lapor: null,
  status: null,
  bulanTerisi: null,
  harianHariIni: null,
  broken: false,
};

/** What is known before anything is read. */
export const firstPanduan = ({ sambutanSelesai, menunjuk }: PanduanMemory): PanduanState => ({
  ...EMPTY_PANDUAN,
  sambutan: sambutanSelesai ? null : 'ajak',
  menunjuk,
});
