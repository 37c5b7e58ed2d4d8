/** What the daily log needs from outside: a sheet, a place to keep entries, the site's own list, the person's SKP. */
import type { CatatanHarian } from '../harian/model';
import type { HarianListReading } from '../ekinerja/pages/kinerja-harian/read';
import type { ImportSession } from '../import/import-session';
import type { Skp } from '../skp/model';
import type { FileOut } from './matriks-ports';
import type { PageState } from './matriks-state';

export interface HarianStore {
  /** While this works, no other window changes what is kept. */
  alone<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Valid, and not expired on this day (yyyy-mm-dd). */
  load(today: string): Promise<readonly CatatanHarian[]>;
  /** False: it could not be stored. */
  save(catatan: readonly CatatanHarian[], today: string): Promise<boolean>;
}

export interface HarianPorts {
  readonly store: HarianStore;
  readonly sheet: Pick<ImportSession, 'open' | 'paste' | 'harianTable'>;
  /** Tag of the account of the e-Kinerja tab; null = nobody is logged in, or no answer. */
  readonly account: () => Promise<string | null>;
  /** The list "Kinerja Harian" of the tab; null = not read. */
  readonly readList: () => Promise<HarianListReading | null>;
  /** All indikator of the session year with their status; null = not read. */
  readonly readSkp: () => Promise<Skp | null>;
  /**
   * The day of a new entry, as the form in the tab prints it: the server's day counts, not this computer's. null = not known.
   * `dimuat`: when it printed that (ms, by this computer's clock).
   */
  readonly siteDay: () => { readonly tanggal: string; readonly dimuat: number | null } | null;
  readonly onSiteDay: (callback: () => void) => void;
  readonly page: () => PageState;
  readonly onPage: (callback: () => void) => void;
  readonly save: (file: FileOut) => void;
  readonly now: () => number;
  readonly newId: () => string;
}
