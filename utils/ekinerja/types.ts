/** What the page side tells the rest of the product. Serialisable; no Element crosses this line. */
import type { Facts } from '../skp/facts';
import type { Skp } from '../skp/model';

/** One id per page of the guide; equal to the folder name in utils/ekinerja/pages/. */
export type PageId =
  | 'login'
  | 'otp'
  | 'profil'
  | 'daftar-skp'
  | 'detail-skp'
  | 'daftar-rhk'
  | 'form-rhk'
  | 'form-indikator'
  | 'detail-indikator'
  | 'matriks'
  | 'lampiran'
  | 'form-lampiran'
  | 'kinerja-bulanan'
  | 'kinerja-harian'
  | 'form-kinerja-harian'
  | 'daftar-rhk-bawahan';

/** One independent sign of a page: what was looked for, and whether it was there. */
export interface Sign {
  readonly kind: 'route' | 'heading' | 'boxTitle' | 'field' | 'tableHead' | 'control';
  /** What was looked for, in the site's words or names ("Matriks Target Bulanan SKP"). Never page content. */
  readonly what: string;
  readonly found: boolean;
}

export interface Detection {
  /** null = no page of the guide, or too unsure to say. */
  readonly page: PageId | null;
  /** 0…1: found weight / total weight of that page's signs. */
  readonly confidence: number;
  readonly signs: readonly Sign[];
  /** A translator rewrote the texts of the page, which is why its signs may be missing. */
  readonly translated?: true;
}

/** Something in a page that could not be read for certain. Rows concerned are never written. */
export interface ReadProblem {
  readonly code:
    | 'tableMissing'
    | 'columnMissing'
    | 'columnDuplicate'
    | 'rowUnreadable'
    | 'statusUnreadable'
    | 'cellCountWrong'
    | 'cellFormUnreadable'
    | 'keyMissing'
    | 'keyDuplicate'
    | 'positionDisagrees'
    | 'secondTable'
    | 'rowsContinue'
    | 'yearUnreadable'
    | 'accountUnreadable'
    | 'filterMissing'
    | 'choicesMissing'
    | 'pageTranslated';
  /** Row number as printed ("3", "1.1") or column head; empty if about the whole page. */
  readonly where: string;
}

/** A word of the person's own by which something of a page was found. */
export interface KataDibaca {
  /** Label of the wording profile: "head.rhk". */
  readonly label: string;
  readonly kata: string;
  readonly halaman: PageId;
}

/** A complete reading of the Matriks. */
export interface MatriksReading {
  readonly skp: Skp;
  /** Keys of cells that must not be written because a problem concerns their row. */
  readonly unsafeKeys: readonly string[];
  readonly problems: readonly ReadProblem[];
  /** NIP as the page's sidebar prints it, digits only; '' if unreadable. Never stored or logged: see platform/account-tag. */
  readonly akun: string;
  /** The cells are inputs of one form: what is saved is saved all at once. */
  readonly savedTogether?: true;
  /** Absent = none. */
  readonly kata?: readonly KataDibaca[];
}

/** A reading of the Daftar RHK: one SKP with ids, notes and RHK atasan, without months. */
export interface DaftarRhkReading {
  readonly skp: Skp;
  readonly problems: readonly ReadProblem[];
}

/** Why a request to e-Kinerja did not give what was asked. docs/ekinerja.md §1.4, §1.5, §4.10. */
export type SiteFailure =
  | { readonly kind: 'loggedOut' }
  | { readonly kind: 'otpNeeded' }
  | { readonly kind: 'defaultPassword' }
  | { readonly kind: 'csrfRefused' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'rateLimited'; readonly retryAfterMs: number | null }
  | { readonly kind: 'serverError'; readonly status: number }
  | { readonly kind: 'offline' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'connectionLost' }
  | { readonly kind: 'unexpectedPage' }
  | {
      readonly kind: 'unreadablePage';
      readonly problems: readonly ReadProblem[];
      /** The session year it shows all the same; 0 or absent = unknown. */
      readonly tahun?: number;
    }
  | { readonly kind: 'aborted' };

/**
 * Addresses the person's own pages offer, made absolute, by the id they carry. Nothing is offered that is not printed:
 * no entry = the page has no such link (locked, not the owner).
 */
export interface SkpLinks {
  readonly daftarRhk: string;
  readonly matriks: string;
  readonly lampiran: string | null;
  /** "Periksa" (the send icon) by indikator id. A GET that changes data (docs/ekinerja.md §6.3): followed only on the person's order. */
  readonly kirim: Readonly<Record<string, string>>;
  readonly ubahIndikator: Readonly<Record<string, string>>;
  readonly detailIndikator: Readonly<Record<string, string>>;
  readonly ubahRhk: Readonly<Record<string, string>>;
  readonly tambahIndikator: Readonly<Record<string, string>>;
  /** "Pilih" of this SKP in the modal. */
  readonly tambahRhk: string | null;
  /** By the id of the RHK they stand in. */
  readonly tambahTahapan: Readonly<Record<string, string>>;
  /** Links that the page posts. */
  readonly hapusRhk: Readonly<Record<string, string>>;
  readonly hapusIndikator: Readonly<Record<string, string>>;
  /** By jenis id, by entry id. */
  readonly tambahLampiran: Readonly<Record<string, string>>;
  readonly ubahLampiran: Readonly<Record<string, string>>;
  /** By entry id; a link that the page posts. */
  readonly hapusLampiran: Readonly<Record<string, string>>;
}

/** One-time message of the site after an action (docs/ekinerja.md §1.3), blanks collapsed. */
export interface Flash {
  readonly tone: 'success' | 'danger' | 'warning' | 'info';
  readonly text: string;
}

/** The Daftar RHK with everything it offers: the cheapest page that proves a status. */
export interface DaftarReading extends DaftarRhkReading {
  readonly akun: string;
  readonly jpt: boolean | null;
  readonly perspektif: Readonly<Record<string, readonly string[]>>;
  readonly flashes: readonly Flash[];
  readonly links: SkpLinks;
}

/** One SKP from all its pages: Daftar RHK, Matriks, Lampiran, Daftar SKP, profil. */
export interface WholeSkpReading {
  readonly facts: Facts;
  /** Numbers of all SKP of the session year that the pages list; this reading is of one of them. */
  readonly nomors: readonly string[];
  /** Rows of the SKP could not be read: sums over all rows are unknown. */
  readonly gaps: boolean;
  /** Digits only; '' if unreadable. Never stored or logged. */
  readonly akun: string;
  /** Pages that gave nothing, and why; the rest was read all the same. */
  readonly missing: readonly {
    readonly page: PageId;
    readonly why: SiteFailure['kind'] | 'notOffered' | 'rowsDisagree';
  }[];
  readonly problems: readonly ReadProblem[];
  /** Keys of month cells that must not be written. */
  readonly unsafeKeys: readonly string[];
  readonly links: SkpLinks;
  /** Of all its pages; absent = none. */
  readonly kata?: readonly KataDibaca[];
}
