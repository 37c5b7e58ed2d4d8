/** What "Kirim semua" needs from outside. The engine knows the site only through these. */
import type { DaftarReading, Flash, SiteFailure, WholeSkpReading } from '../ekinerja/types';
import type { Result } from '../skp/result';
import type { KirimOrder, KirimSnapshot } from './kirim-types';
import type { Clock } from './types';
import type { KirimStore } from './work-types';

export type SendAnswer =
  /** A page came, with what the site said on it. Not a proof: only the list is. */
  | { readonly kind: 'answered'; readonly flashes: readonly Flash[] }
  /** An error page instead of the list; the site's own words. */
  | { readonly kind: 'forbidden'; readonly words: string }
  /** `reached`: may the server have done it? 'no' only when that is certain. */
  | { readonly kind: 'failed'; readonly failure: SiteFailure; readonly reached: 'no' | 'maybe' };

export interface KirimSite {
  /** The SKP from all its pages, fetched afresh. */
  readWhole(nomorSkp: string | null, signal: AbortSignal): Promise<Result<WholeSkpReading, SiteFailure>>;
  /** The Daftar RHK alone: what proves a status. */
  readList(nomorSkp: string | null, signal: AbortSignal): Promise<Result<DaftarReading, SiteFailure>>;
  /**
   * Follows the page's own send link of this indikator, once (docs/ekinerja.md §4.12: a GET that changes data).
   * `from`: address of the Daftar RHK, to which the site leads back.
   */
  send(url: string, indikatorId: string, from: string, signal: AbortSignal): Promise<SendAnswer>;
}

export interface KirimOptions {
  readonly order: KirimOrder;
  readonly site: KirimSite;
  readonly runId: string;
  readonly journal: KirimStore;
  readonly clock: Clock;
  readonly accountTagOf: (akun: string) => Promise<string>;
  /** Null = another run holds the lock. */
  readonly acquireLock: () => Promise<(() => void) | null>;
  /** False once the extension was reloaded under the page. */
  readonly isAlive?: () => boolean;
  /** Called at every change. */
  readonly onProgress: (snapshot: KirimSnapshot) => void;
}

export interface KirimRun {
  /** Runs to the end; resolves when stopped or finished. Never rejects. A second call returns the first one's end. */
  start(): Promise<KirimSnapshot>;
  /** No further indikator is sent; the one under way is still proven. */
  stop(): void;
  snapshot(): KirimSnapshot;
}
