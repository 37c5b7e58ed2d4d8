/**
 * A guide as plain data: steps in order, each with the places on e-Kinerja's pages to point at. Invariants:
 * - a control is named by its role and the label a person reads, never by selector or position; a row by what it is about;
 * - texts are keys of the locale (`panduan.langkah.<id>`, `panduan.titik.<id>`);
 * - nothing in here can be done by the product itself: a guide only points.
 */

/** What a control is to a person. A link that looks like a button is a `tombol`. */
export type Peran = 'tombol' | 'menu' | 'isian' | 'pilihan';

/** Names of the site's pages as page detection gives them, and the sign-on portal in front of it. */
export type HalamanPanduan =
  | 'portal'
  | 'login'
  | 'otp'
  | 'daftar-skp'
  | 'daftar-rhk'
  | 'form-rhk'
  | 'form-indikator'
  | 'matriks'
  | 'lampiran'
  | 'form-lampiran'
  | 'kinerja-harian'
  | 'form-kinerja-harian';

export interface Jangkar {
  readonly peran: Peran;
  /** Folded spellings of its label; an empty list = the only control of this role in its row. */
  readonly label: readonly string[];
  /** Decoded route a `menu` entry must lead to: the site's menu has the same label up to three times. */
  readonly rute?: string;
}

/** Which row, cell or heading holds the control; which one it is comes from the reading. */
export type JenisTempat = 'rhk' | 'indikator' | 'sel' | 'lampiran' | 'skp';

export interface Titik {
  readonly id: string;
  /** null = any page behind the login. */
  readonly halaman: HalamanPanduan | null;
  readonly jangkar: Jangkar;
  readonly di: JenisTempat | null;
  /** A field that holds something is done with. */
  readonly lewatiTerisi: boolean;
  /** What follows on it saves without a new page: e-Kinerja has to be read again. */
  readonly bacaSesudah?: true;
  /** Only while this is what keeps the person from going on. */
  readonly bila?: readonly (Kurang | Buntu)[];
}

export interface Langkah {
  readonly id: string;
  /** By its nature: nobody needs it, and no step waits for it. */
  readonly opsional: boolean;
  /** Where it happens; opened by the panel's button. */
  readonly halaman: HalamanPanduan;
  /** In the order in which they are used; the first one on the page that is not done with is pointed at. */
  readonly titik: readonly Titik[];
}

export interface Panduan {
  readonly id: string;
  readonly langkah: readonly Langkah[];
}

/** Dead ends: the person cannot go on by doing this step. Each has a text of what to do. */
export type Buntu = 'keluar' | 'tahunLain' | 'skpKosong' | 'skpLain' | 'atasanBelum' | 'ditolak' | 'menungguAtasan';

/** What is still missing in the step that is being done. */
export type Kurang =
  | 'rhkTanpaIndikator'
  | 'indikatorBelumLengkap'
  | 'bulanBelumAda'
  | 'bulanBelumDiisi'
  | 'bulanKosong'
  | 'jumlahBeda'
  | 'mungkinTerkunci'
  | 'lampiranKosong'
  | 'belumDikirim';

/** What e-Kinerja shows about one step. */
export type Keadaan =
  | { readonly kind: 'terbukti' }
  | { readonly kind: 'sekarang'; readonly kurang: Kurang | null; readonly rincian: Rincian }
  | { readonly kind: 'nanti' }
  | { readonly kind: 'bolehLewat' }
  | { readonly kind: 'terhalang'; readonly sebab: Buntu; readonly rincian: Rincian }
  | { readonly kind: 'tidakTerbaca' };

/** Facts for a text. */
export type Rincian = Readonly<Record<string, string | number>>;

/** The row, cell or heading a control stands in, as the reading names it. */
export type Tempat =
  | { readonly jenis: 'rhk' | 'indikator'; readonly id: string }
  /** The key of the month's cell. */
  | { readonly jenis: 'sel'; readonly key: string }
  | { readonly jenis: 'lampiran'; readonly jenisId: string }
  | { readonly jenis: 'skp'; readonly nomor: string };

export type Sasaran = Readonly<Partial<Record<JenisTempat, Tempat>>>;

/** Where the person is in a guide. Made anew from every reading; never stored. */
export interface Kemajuan {
  readonly langkah: readonly { readonly id: string; readonly opsional: boolean; readonly keadaan: Keadaan }[];
  /** The step to do, or the one that is in the way; null = all is proven. */
  readonly sekarang: string | null;
  /** Of the steps that are not optional. */
  readonly terbukti: number;
  readonly semua: number;
  readonly sasaran: Sasaran;
}
