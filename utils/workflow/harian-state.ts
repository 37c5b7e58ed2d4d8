/** The daily log as plain state: what was prepared, what today's form may take, and the intents of the person. */
import type { Isian } from '../formulir/prepared-entry';
import type { IndikatorNote, Keadaan } from '../harian/entries';
import type { CatatanHarian } from '../harian/model';
import type { HarianProblem } from '../harian/read-entries';
import type { FileProblem } from '../import/types';

export interface ShownEntry {
  readonly catatan: CatatanHarian;
  readonly keadaan: Keadaan;
  readonly indikator: IndikatorNote | null;
}

/** What came of the last sheet. */
export interface SheetReport {
  /** Or taken over anew. */
  readonly added: number;
  /** Were prepared already. */
  readonly known: number;
  /** Not kept: long past, or too many. */
  readonly beyond: number;
  readonly leftOut: number;
  readonly problems: readonly HarianProblem[];
}

export interface HarianState {
  /** The tab shows the list or the form of Kinerja Harian. */
  readonly here: boolean;
  /** yyyy-mm-dd in WIB, by the computer's clock. */
  readonly today: string;
  /** The form in the tab was loaded on another day: it prints a date under which it would not be stored any more. */
  readonly hariBerganti: boolean;
  /** Of the account in the tab, by date and time. */
  readonly entries: readonly ShownEntry[];
  /** Prepared under other accounts: kept, never shown. */
  readonly othersKept: number;
  /** The person's indikator are known, so that each entry's was checked. */
  readonly indikatorChecked: boolean;
  /** Lines of the list in the tab that prove no entry, because they could not be read for certain. */
  readonly unread: number;
  readonly busy: 'opening' | 'checking' | null;
  readonly fileProblem: FileProblem | null;
  readonly report: SheetReport | null;
  /** Nobody is logged in: nothing can be prepared. */
  readonly noAccount: boolean;
  readonly notStored: boolean;
  /** Removed last, by itself: it can be brought back. */
  readonly removed: CatatanHarian | null;
  readonly broken: boolean;
}

export type HarianIntent =
  | { readonly type: 'openFile'; readonly file: File }
  | { readonly type: 'paste'; readonly text: string }
  | { readonly type: 'downloadSample'; readonly format: 'xlsx' | 'csv' }
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'bringBack' }
  | { readonly type: 'removeAll' }
  /** It was put into the form; null: taken out of it again. */
  | { readonly type: 'filled'; readonly id: string; readonly isi: Isian | null }
  /** Offer it again: it was put into the form but never saved, or deleted from the list. */
  | { readonly type: 'again'; readonly id: string }
  | { readonly type: 'lookAgain' };
