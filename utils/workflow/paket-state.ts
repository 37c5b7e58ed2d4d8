/** What the task of packs shows, and what the person may ask of it. */
import type { Beda } from '../packs/compare';
import type { Asal, Halangan, Masa } from '../packs/judge';
import type { PackProblem } from '../packs/reasons';
import type { KepalaPaket } from '../packs/head';
import type { AddressProblem } from '../packs/address';
import type { FetchProblem, KeepProblem } from './paket-ports';

/** Where newer versions come from, and how the last look at it ended. */
export interface AlamatDiDaftar {
  readonly alamat: string;
  /** The host may be asked. */
  readonly boleh: boolean;
  readonly diperiksa: number | null;
  readonly masalah: FetchProblem | null;
}

/** One installed pack. */
export interface PaketDiDaftar {
  readonly id: string;
  readonly judul: string;
  readonly penerbit: string;
  readonly label: string;
  readonly templat: number;
  readonly dari: string | null;
  readonly sampai: string | null;
  readonly asal: Asal;
  readonly masa: Masa;
  readonly aktif: boolean;
  /** Its contents are not in the browser any more. */
  readonly hilang: boolean;
  readonly kunci: string | null;
  readonly sidikJari: string | null;
  /** The label of the version one can go back to. */
  readonly sebelumnya: string | null;
  /** Until the new version begins, the one before is used. */
  readonly memakaiSebelumnya: boolean;
  readonly alamat: AlamatDiDaftar | null;
  readonly naik: boolean;
  readonly turun: boolean;
}

export interface KunciDiDaftar {
  readonly kunci: string;
  readonly nama: string;
  readonly sidikJari: string;
  /** By the agency's policy: the person cannot forget it. */
  readonly dikunci: boolean;
}

/** A pack that waits for the person's word. */
export interface Pratinjau {
  /** The file or address it came from. */
  readonly sumber: string;
  readonly kepala: KepalaPaket;
  readonly asal: Asal;
  readonly masa: Masa;
  readonly halangan: Halangan | null;
  readonly kunci: string | null;
  readonly sidikJari: string | null;
  readonly beda: Beda;
  /** The label of the installed version. */
  readonly terpasang: string | null;
}

export type KabarPaket =
  | { readonly kind: 'refused'; readonly sumber: string; readonly problem: PackProblem }
  | { readonly kind: 'broken'; readonly sumber: string }
  | { readonly kind: 'wrongAddress'; readonly why: AddressProblem }
  | { readonly kind: 'notFetched'; readonly sumber: string; readonly why: FetchProblem }
  | { readonly kind: 'installed'; readonly judul: string; readonly label: string }
  | { readonly kind: 'wentBack'; readonly judul: string; readonly label: string }
  | { readonly kind: 'removed'; readonly judul: string }
  | { readonly kind: 'trusted' | 'distrusted'; readonly nama: string }
  | { readonly kind: 'notKept'; readonly why: KeepProblem | 'newer' };

export interface PaketState {
  readonly loading: 'none' | 'loading' | 'ready' | 'failed';
  readonly busy: 'memeriksa' | 'memasang' | 'mengambil' | null;
  readonly paket: readonly PaketDiDaftar[];
  readonly kunci: readonly KunciDiDaftar[];
  /** What the agency laid down; null = nothing. */
  readonly kebijakan: {
    readonly hanyaAsli: boolean;
    readonly alamat: readonly AlamatDiDaftar[];
    readonly diabaikan: readonly string[];
  } | null;
  readonly pratinjau: Pratinjau | null;
  readonly kabar: KabarPaket | null;
  /** The list was stored by a newer version or is damaged: nothing can be changed. */
  readonly terkunci: boolean;
}

export type PaketIntent =
  | { readonly type: 'open' }
  | { readonly type: 'berkas'; readonly file: File }
  /** Typed by the person, or one that is known already: asked now. */
  | { readonly type: 'alamat'; readonly alamat: string }
  | { readonly type: 'pasang' }
  | { readonly type: 'batal' }
  /** The person compared the fingerprint of this key. */
  | { readonly type: 'percaya'; readonly kunci: string; readonly nama: string }
  | { readonly type: 'lupakanKunci'; readonly kunci: string }
  | { readonly type: 'hapus'; readonly id: string }
  | { readonly type: 'kembali'; readonly id: string }
  | { readonly type: 'aktif'; readonly id: string }
  | { readonly type: 'geser'; readonly id: string; readonly by: -1 | 1 };

export const EMPTY_PAKET: PaketState = {
  loading: 'none',
  busy: null,
  paket: [],
  kunci: [],
  kebijakan: null,
  pratinjau: null,
  kabar: null,
  terkunci: false,
};
