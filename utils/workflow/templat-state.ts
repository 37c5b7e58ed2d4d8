/** What the templates task shows, and what the person may ask of it. */
import type { JenisRhk } from '../skp/model';
import type { DariPaket } from '../packs/one-library';
import type { LibraryFileProblem } from '../templates/library-file';
import type { Aspek, BagianLampiran, Templat } from '../templates/model';
import type { NotTaken } from '../templates/own-from-skp';
import type { AskedPlace, FilledPiece } from '../templates/places';
import type { StoredProblem, TooMuch } from '../templates/stored';

export interface Saringan {
  readonly dari: 'semua' | 'favorit' | 'milik';
  readonly jenis: Templat['jenis'] | null;
  readonly keluarga: string | null;
  readonly aspek: Aspek | null;
  readonly bagian: BagianLampiran | null;
  readonly jenisRhk: JenisRhk | null;
}

/** One line of the results. */
export interface Hit {
  readonly id: string;
  readonly jenis: Templat['jenis'];
  /** Known places are filled already. */
  readonly judul: readonly FilledPiece[];
  readonly indikator: number;
  readonly bagian: BagianLampiran | null;
  /** Names of its jabatan families; empty = for everybody. */
  readonly keluarga: readonly string[];
  readonly favorit: boolean;
  readonly milik: boolean;
  readonly dipilih: boolean;
  /** The pack it comes from; null = the starter library, or one's own. */
  readonly dari: DariPaket | null;
}

/** One text of a template. `salin`: what is copied; null while a place of it is empty. */
export interface Isi {
  readonly potongan: readonly FilledPiece[];
  readonly salin: string | null;
}

export interface Rincian {
  readonly templat: Templat;
  /** RHK or uraian. */
  readonly utama: Isi;
  /** As many as the template has indikator. */
  readonly indikator: readonly { readonly nama: Isi; readonly satuan: Isi }[];
  /** The lampiran that go with it. */
  readonly lampiran: readonly { readonly bagian: BagianLampiran; readonly isi: Isi }[];
  readonly keluarga: readonly string[];
  readonly tempat: readonly AskedPlace[];
  readonly favorit: boolean;
  readonly milik: boolean;
  readonly dipilih: boolean;
  readonly dari: DariPaket | null;
  /** May go up or down in the person's own order. */
  readonly naik: boolean;
  readonly turun: boolean;
}

export type DraftProblem = 'incomplete' | 'target' | 'personalNumber';

export type TemplatView =
  | { readonly kind: 'cari' }
  | { readonly kind: 'rincian'; readonly rincian: Rincian }
  | { readonly kind: 'ubah'; readonly draft: Templat; readonly baru: boolean; readonly problem: DraftProblem | null };

export type Kabar =
  | { readonly kind: 'fromSkp'; readonly taken: number; readonly left: Readonly<Partial<Record<NotTaken, number>>> }
  | { readonly kind: 'noSkp' }
  | { readonly kind: 'exported'; readonly count: number }
  | { readonly kind: 'imported'; readonly count: number; readonly alreadyThere: number }
  | { readonly kind: 'fileRefused'; readonly name: string; readonly why: LibraryFileProblem }
  | { readonly kind: 'removed'; readonly count: number }
  | { readonly kind: 'saved' }
  | { readonly kind: 'notSaved'; readonly why: SaveProblem };

/** Nothing was changed. */
export type SaveProblem = TooMuch | 'storageFull' | 'storageFailed' | 'newer';

export interface TemplatState {
  readonly loading: 'none' | 'loading' | 'ready' | 'failed';
  readonly busy: 'skp' | 'file' | null;
  readonly text: string;
  readonly saringan: Saringan;
  readonly hits: readonly Hit[];
  /** How many there are in all; the hits are the best of them. */
  readonly total: number;
  /** How many templates there are. */
  readonly size: number;
  readonly keluarga: readonly { readonly id: string; readonly nama: string }[];
  readonly milik: number;
  readonly view: TemplatView;
  readonly isian: { readonly jabatan: string; readonly unit: string };
  readonly dipilih: readonly string[];
  /** Places of the chosen ones and their lampiran; those without a value keep the plan from being made. */
  readonly tempat: readonly AskedPlace[];
  readonly kabar: Kabar | null;
  /** What was removed last can come back. */
  readonly dapatDikembalikan: boolean;
  /** A file that was read and waits for the person's word. */
  readonly datang: { readonly name: string; readonly count: number; readonly alreadyThere: number } | null;
  readonly stored: StoredProblem | null;
  /** There is a task that makes a plan of chosen templates. */
  readonly dapatRencana: boolean;
}

export type TemplatIntent =
  | { readonly type: 'open' }
  | { readonly type: 'cari'; readonly text: string }
  | { readonly type: 'saring'; readonly saringan: Partial<Saringan> }
  | { readonly type: 'lihat'; readonly id: string }
  | { readonly type: 'kembali' }
  | { readonly type: 'favorit'; readonly id: string }
  | { readonly type: 'pilih'; readonly id: string }
  | { readonly type: 'lepasPilihan' }
  | { readonly type: 'isi'; readonly nama: string; readonly nilai: string }
  /** Its text was copied. */
  | { readonly type: 'terpakai'; readonly id: string }
  | { readonly type: 'baru'; readonly jenis: Templat['jenis'] }
  /** An own one, or a copy of another as an own one. */
  | { readonly type: 'ubah'; readonly id: string }
  | { readonly type: 'draft'; readonly draft: Templat }
  | { readonly type: 'simpan' }
  | { readonly type: 'hapus'; readonly id: string }
  | { readonly type: 'kembalikan' }
  | { readonly type: 'geser'; readonly id: string; readonly by: -1 | 1 }
  | { readonly type: 'dariSkp' }
  | { readonly type: 'ekspor' }
  | { readonly type: 'bukaBerkas'; readonly file: File }
  | { readonly type: 'terima'; readonly yes: boolean }
  /** Hands the chosen ones on as one plan. */
  | { readonly type: 'rencana' };

export const SEMUA: Saringan = {
  dari: 'semua',
  jenis: null,
  keluarga: null,
  aspek: null,
  bagian: null,
  jenisRhk: null,
};

export const EMPTY_TEMPLAT: TemplatState = {
  loading: 'none',
  busy: null,
  text: '',
  saringan: SEMUA,
  hits: [],
  total: 0,
  size: 0,
  keluarga: [],
  milik: 0,
  view: { kind: 'cari' },
  isian: { jabatan: '', unit: '' },
  dipilih: [],
  tempat: [],
  kabar: null,
  dapatDikembalikan: false,
  datang: null,
  stored: null,
  dapatRencana: false,
};
