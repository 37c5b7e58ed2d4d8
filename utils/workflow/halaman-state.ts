import type { LihatHalaman } from '../ekinerja/laporan/look';
import type { KataSitus } from '../ekinerja/adopt-words';
import type { PackProblem } from '../packs/reasons';
import type { LabelSitus, PutusanKata } from '../bangku/kata';
import type { PageState } from './matriks-state';

/** Why there is nothing to look at. */
export type TanpaHalaman = Extract<
  PageState,
  { kind: 'looking' | 'noTab' | 'noPermission' | 'reloadNeeded' | 'offline' | 'loggedOut' }
>;

/** One label with the words to read it by; `putusan` says of each why it would not be taken. */
export interface BarisKata extends KataSitus {
  readonly putusan: readonly (PutusanKata | null)[];
}

export type KabarKata =
  | { readonly kind: 'dipakai' }
  | { readonly kind: 'dibuka'; readonly name: string }
  | { readonly kind: 'fileRefused'; readonly name: string; readonly problem: PackProblem }
  /** Shown on the page; it stands below, and is not used yet. */
  | { readonly kind: 'ditunjuk'; readonly teks: string }
  /** There is no page of e-Kinerja to show it on; the page was left before anything was chosen. */
  | { readonly kind: 'tanpaTab' | 'terputus' }
  | { readonly kind: 'takTersimpan'; readonly why: 'storageFull' | 'storageFailed' };

export interface HalamanState {
  /** Words of the person's own: as they stand here, and whether pages are read with exactly these. */
  readonly sendiri: {
    readonly baris: readonly BarisKata[];
    readonly dipakai: boolean;
    /** Pages are read with some, though not with these. */
    readonly ada: boolean;
    /** The policy leaves words to genuine packs. */
    readonly terkunci: boolean;
    readonly kabar: KabarKata | null;
    /** The label whose word the person is choosing on the page. */
    readonly menunjuk: string | null;
  };
  readonly labelSitus: readonly LabelSitus[];
  /** null = a page was looked at. */
  readonly tanpa: TanpaHalaman | null;
  readonly lihat: LihatHalaman | null;
  /** The page is being looked at (again). */
  readonly membaca: boolean;
  /** The note for whoever helps, as it was shown; null = not asked for. */
  readonly catatan: { readonly isi: string; readonly tersimpan: boolean } | null;
  /** Name of the report handed to the person. */
  readonly tersimpan: string | null;
}

export type HalamanIntent =
  | { readonly type: 'lihatLagi' }
  | { readonly type: 'beriIzin' }
  | { readonly type: 'simpanLaporan' }
  | { readonly type: 'lihatCatatan' }
  | { readonly type: 'simpanCatatan' }
  | { readonly type: 'tambahKata'; readonly label: string; readonly teks: string }
  | { readonly type: 'tunjukKata'; readonly label: string }
  | { readonly type: 'batalTunjuk' }
  | { readonly type: 'hapusKata'; readonly at: number }
  | { readonly type: 'bukaKata'; readonly file: File }
  | { readonly type: 'simpanKata' }
  | { readonly type: 'pakaiKata' };

export const EMPTY_HALAMAN: HalamanState = {
  tanpa: { kind: 'looking' },
  lihat: null,
  membaca: true,
  tersimpan: null,
  catatan: null,
  sendiri: { baris: [], dipakai: true, ada: false, terkunci: false, kabar: null, menunjuk: null },
  labelSitus: [],
};
