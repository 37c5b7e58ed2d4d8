/** What the page side tells the rest of the product. Serialisable; no Element crosses this line. */
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
    | 'yearUnreadable'
    | 'accountUnreadable';
  /** Row number as printed ("3", "1.1") or column head; empty if about the whole page. */
  readonly where: string;
}

/** A complete reading of the Matriks. */
export interface MatriksReading {
  readonly skp: Skp;
  /** Keys of cells that must not be written because a problem concerns their row. */
  readonly unsafeKeys: readonly string[];
  readonly problems: readonly ReadProblem[];
  /** NIP as the page's sidebar prints it, digits only; '' if unreadable. Never stored or logged: see platform/account-tag. */
  readonly akun: string;
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
  | { readonly kind: 'csrfRefused' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'rateLimited'; readonly retryAfterMs: number | null }
  | { readonly kind: 'serverError'; readonly status: number }
  | { readonly kind: 'offline' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'connectionLost' }
  | { readonly kind: 'unexpectedPage' }
  | { readonly kind: 'unreadablePage'; readonly problems: readonly ReadProblem[] }
  | { readonly kind: 'aborted' };
