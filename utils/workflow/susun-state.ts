/** What the editor of own guides shows, and what its person may ask of it. */
import type { PanduanSendiri } from '../guide/sendiri';
import type { PackProblem } from '../packs/reasons';
import type { TakTersimpan } from './susun-ports';

export type KabarSusun =
  | { readonly kind: 'dibuka'; readonly judul: string }
  | { readonly kind: 'diunduh'; readonly name: string }
  | { readonly kind: 'fileRefused'; readonly name: string; readonly problem: PackProblem }
  | { readonly kind: 'dihapus'; readonly judul: string }
  | { readonly kind: 'ditambah'; readonly label: string }
  /** Choosing on the page: there is no e-Kinerja tab, the page is none of the guide's, or it was left meanwhile. */
  | { readonly kind: 'tanpaTab' | 'halamanLain' | 'terputus' | 'labelDitolak' | 'titikPenuh' }
  | { readonly kind: 'takTersimpan'; readonly why: TakTersimpan };

export interface SusunState {
  readonly loading: 'none' | 'loading' | 'ready' | 'failed';
  readonly panduan: readonly PanduanSendiri[];
  readonly dibuka: PanduanSendiri | null;
  /** What keeps the open guide from being used; null = it is complete. */
  readonly masalah: PackProblem | null;
  /** Ids of the guides that are complete. */
  readonly lengkap: readonly string[];
  /** The step a control is being chosen for. */
  readonly memilih: number | null;
  readonly dapatDikembalikan: boolean;
  readonly kabar: KabarSusun | null;
}

export type SusunIntent =
  | { readonly type: 'open' }
  | { readonly type: 'baru'; readonly dari: 'resmi' | 'kosong' }
  | { readonly type: 'berkas'; readonly file: File }
  | { readonly type: 'buka'; readonly id: string | null }
  /** The open guide, as it is written now. */
  | { readonly type: 'ubah'; readonly panduan: PanduanSendiri }
  | { readonly type: 'hapus' }
  | { readonly type: 'hapusLangkah'; readonly langkah: number }
  | { readonly type: 'kembalikan' }
  | { readonly type: 'unduh' }
  | { readonly type: 'tunjuk'; readonly langkah: number }
  | { readonly type: 'batalTunjuk' };

export const EMPTY_SUSUN: SusunState = {
  loading: 'none',
  panduan: [],
  dibuka: null,
  masalah: null,
  lengkap: [],
  memilih: null,
  dapatDikembalikan: false,
  kabar: null,
};
