/**
 * A guide as plain data: steps in order, each with the places on e-Kinerja's pages to point at. Invariants:
 * - a control is named by its role and the label a person reads, never by selector or position; a row by what it is about;
 * - texts of the official guide are keys of the locale (`panduan.langkah.<id>`, `panduan.titik.<id>`), those of own guides
 *   stand in them (sendiri.ts);
 * - nothing in here can be done by the product itself: a guide only points.
 */

/** What a control is to a person. A link that looks like a button is a `tombol`. */
export const PERAN = ['tombol', 'menu', 'isian', 'pilihan'] as const;
export type Peran = (typeof PERAN)[number];

/** Names of the site's pages as page detection gives them, and the sign-on portal in front of it. */
export const HALAMAN_PANDUAN = [
  'portal',
  'login',
  'otp',
  'daftar-skp',
  'daftar-rhk',
  'form-rhk',
  'form-indikator',
  'matriks',
  'lampiran',
  'form-lampiran',
  'kinerja-harian',
  'form-kinerja-harian',
] as const;
export type HalamanPanduan = (typeof HALAMAN_PANDUAN)[number];

/** What e-Kinerja can show as done; each has its judge (progress.ts), and the official guide one step for each. */
export const BUKTI = [
  'masuk',
  'aplikasi',
  'tahunan',
  'rhk',
  'indikator',
  'tahapan',
  'matriks',
  'lampiran',
  'kirim',
  'harian',
] as const;
export type Bukti = (typeof BUKTI)[number];

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
  /** Only where the page has exactly one of this role and label: which one was meant is not known otherwise. */
  readonly tunggal?: true;
  /** Only on an e-Kinerja built otherwise (docs/ekinerja.md §7): a handout, which shows today's, leaves it out. */
  readonly bangunanLain?: true;
  /** In rows of a table, and no reading says which: the first row that shows it stands for all of them. */
  readonly baris?: 'pertama';
  /** What the bubble says; none = the locale says it. */
  readonly teks?: string;
}

export interface Langkah {
  readonly id: string;
  /** By its nature: nobody needs it, and no step waits for it. */
  readonly opsional: boolean;
  /** Whose judge says whether it is done; null = e-Kinerja shows nothing of it, so it is never called proven. */
  readonly bukti: Bukti | null;
  /** Its words; none = the locale has them. */
  readonly teks?: { readonly judul: string; readonly apa: string };
  /** Where it happens; opened by the panel's button. null = nowhere in particular. */
  readonly halaman: HalamanPanduan | null;
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
  | { readonly kind: 'tidakTerbaca' }
  /** e-Kinerja shows nothing of it; `dilihat`: the person said they are done with it. */
  | { readonly kind: 'tanpaBukti'; readonly dilihat: boolean };

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
  readonly langkah: readonly (Pick<Langkah, 'id' | 'opsional' | 'bukti' | 'teks'> & { readonly keadaan: Keadaan })[];
  /** The step to do, or the one that is in the way; null = all is proven. */
  readonly sekarang: string | null;
  /** Of the steps that this person needs and that e-Kinerja can show as done. */
  readonly terbukti: number;
  readonly semua: number;
  readonly sasaran: Sasaran;
}
