/** What the author's bench shows, and what its person may ask of it. */
import type { Temuan } from '../bangku/temuan';
import type { KataPaket, LabelSitus } from '../bangku/kata';
import type { BelumTerbit } from '../bangku/publish';
import type { KetentuanStep } from '../bangku/ketentuan';
import type { PaketSheetProblem } from '../bangku/sheet-problems';
import type { PanduanSendiri } from '../guide/sendiri';
import type { FileProblem } from '../import/types';
import type { Beda } from '../packs/compare';
import type { KeyFileProblem } from '../packs/key-file';
import type { Paket } from '../packs/model';
import type { PackProblem } from '../packs/reasons';
import type { Templat } from '../templates/model';

export interface SaringNaskah {
  readonly text: string;
  readonly jenis: Templat['jenis'] | null;
  /** Only those with something to mend. */
  readonly temuan: boolean;
}

/** What came of the last sheet. */
export interface HasilLembar {
  readonly name: string;
  readonly templat: number;
  readonly problems: readonly PaketSheetProblem[];
}

/** The facts of a pack, without what it holds. */
export type KepalaNaskah = Pick<
  Paket,
  'judul' | 'penerbit' | 'label' | 'tahun' | 'berlaku' | 'versiAplikasi' | 'keluarga'
>;

export type KabarBangku =
  | { readonly kind: 'fileRefused'; readonly name: string; readonly problem: FileProblem }
  | { readonly kind: 'packRefused'; readonly name: string; readonly problem: PackProblem }
  | { readonly kind: 'packChanged'; readonly name: string }
  | { readonly kind: 'otherPack'; readonly judul: string }
  | { readonly kind: 'opened'; readonly judul: string; readonly label: string }
  | { readonly kind: 'adopted'; readonly judul: string; readonly label: string }
  | { readonly kind: 'notPublished'; readonly why: BelumTerbit }
  | { readonly kind: 'published'; readonly name: string; readonly label: string; readonly sidikJari: string }
  | { readonly kind: 'tried'; readonly name: string }
  | { readonly kind: 'keyMade'; readonly name: string }
  | { readonly kind: 'keyOpened' }
  | { readonly kind: 'keyRefused'; readonly why: KeyFileProblem | 'passphraseTooShort' }
  | { readonly kind: 'removed' }
  | { readonly kind: 'panduanMasuk' | 'panduanKeluar'; readonly judul: string }
  | { readonly kind: 'panduanRefused'; readonly name: string; readonly problem: PackProblem }
  | { readonly kind: 'raised'; readonly label: string }
  /** The last step did not come to its end, and nobody knows why. */
  | { readonly kind: 'unfinished' };

export interface BangkuState {
  /** `elsewhere`: another tab has the draft open. */
  readonly loading: 'none' | 'loading' | 'ready' | 'failed' | 'elsewhere';
  readonly busy: 'membaca' | 'menulis' | 'kunci' | 'menandatangani' | null;
  /** The draft; null = none yet. */
  readonly paket: Paket | null;
  /** The version that was published last, as far as this browser knows. */
  readonly terbit: Paket | null;
  /** Against the published version; null = not asked for, or changed since. */
  readonly beda: Beda | null;
  readonly temuan: ReadonlyMap<string, readonly Temuan[]>;
  /** What is to be mended in what the pack asks of an SKP. */
  readonly ketentuan: readonly Temuan[];
  /** What is to be mended in the newer words of the site's labels. */
  readonly kata: readonly Temuan[];
  /** The labels that can get one. */
  readonly labelSitus: readonly LabelSitus[];
  /** How many templates were looked at so far. */
  readonly diperiksa: number;
  readonly saring: SaringNaskah;
  /** The templates that fit the filter. */
  readonly tampil: readonly Templat[];
  readonly dibuka: Templat | null;
  /** What was removed last can come back. */
  readonly dapatDikembalikan: boolean;
  readonly lembar: HasilLembar | null;
  /** The key that signs; its secret half is not here. */
  readonly kunci: { readonly nama: string; readonly kunci: string; readonly sidikJari: string } | null;
  /** The person's own guides that are complete, to be put into the pack. */
  readonly panduanSendiri: readonly PanduanSendiri[];
  readonly kabar: KabarBangku | null;
  /** The draft could not be kept in this browser. */
  readonly tidakTersimpan: boolean;
}

export type BangkuIntent =
  | { readonly type: 'open' }
  | { readonly type: 'baru' }
  /** A sheet, or the file of a pack: told by its contents. */
  | { readonly type: 'berkas'; readonly file: File }
  | { readonly type: 'contoh' }
  /** The draft as a workbook. */
  | { readonly type: 'unduhLembar' }
  | { readonly type: 'buang' }
  | { readonly type: 'kepala'; readonly part: Partial<KepalaNaskah> }
  | { readonly type: 'log'; readonly teks: string }
  | { readonly type: 'ketentuan'; readonly step: KetentuanStep }
  /** All newer words of the site's labels. */
  | { readonly type: 'kata'; readonly kata: KataPaket }
  /** A guide into the pack, from the person's own or from a file; and out of it. */
  | { readonly type: 'panduanMasuk'; readonly id: string }
  | { readonly type: 'panduanBerkas'; readonly file: File }
  | { readonly type: 'panduanKeluar'; readonly id: string }
  | { readonly type: 'naikkan' }
  | { readonly type: 'saring'; readonly part: Partial<SaringNaskah> }
  | { readonly type: 'buka'; readonly id: string | null }
  | { readonly type: 'templatBaru'; readonly jenis: Templat['jenis'] }
  | { readonly type: 'ubah'; readonly templat: Templat }
  /** A family of jabatan that is not there yet. */
  | { readonly type: 'keluargaBaru'; readonly nama: string }
  | { readonly type: 'hapus'; readonly id: string }
  | { readonly type: 'kembalikan' }
  /** The published version, to compare with. */
  | { readonly type: 'terbitan'; readonly file: File }
  | { readonly type: 'bandingkan' }
  | { readonly type: 'buatKunci'; readonly nama: string; readonly sandi: string }
  | { readonly type: 'bukaKunci'; readonly file: File; readonly sandi: string }
  | { readonly type: 'lupakanKunci' }
  | { readonly type: 'tandatangani' }
  /** Without a signature, for trying it out. */
  | { readonly type: 'coba' };

export const SEMUA_NASKAH: SaringNaskah = { text: '', jenis: null, temuan: false };

export const EMPTY_BANGKU: BangkuState = {
  loading: 'none',
  busy: null,
  paket: null,
  terbit: null,
  beda: null,
  temuan: new Map(),
  ketentuan: [],
  kata: [],
  labelSitus: [],
  diperiksa: 0,
  saring: SEMUA_NASKAH,
  tampil: [],
  dibuka: null,
  dapatDikembalikan: false,
  lembar: null,
  kunci: null,
  panduanSendiri: [],
  kabar: null,
  tidakTersimpan: false,
};
