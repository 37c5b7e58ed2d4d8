/** "Kirim semua": indikator sent one by one on the person's confirmed order, each proven from the page. */
import type { StopReason } from './types';

export interface KirimItem {
  readonly indikatorId: string;
  /** For people. */
  readonly nomor: string;
  readonly rhk: string;
  readonly nama: string;
  /** Fingerprint of what is sent (texts, target, months, status): if the page says something else later, nothing is sent. */
  readonly signature: string;
}

/** What the person confirmed, by name. `orderId` is the fingerprint of everything else in it. */
export interface KirimOrder {
  readonly orderId: string;
  readonly tahun: number;
  readonly nomorSkp: string | null;
  readonly accountTag: string;
  /** The status that proves it: JPT are approved at once (docs/ekinerja.md §4.12). */
  readonly expect: 'periksa' | 'setuju';
  readonly items: readonly KirimItem[];
}

export type KirimItemState =
  | 'pending'
  | 'sending'
  /** The page shows the expected status. */
  | 'proven'
  /** The site refused; `words` are its own. */
  | 'refused'
  /** The page shows another status than expected, or the row is gone. */
  | 'differs'
  /** Sent, but no page could be read afterwards: look yourself. */
  | 'unknown'
  /** Not sent, because the run stopped before it. */
  | 'notSent';

export interface KirimOutcome {
  readonly indikatorId: string;
  readonly state: KirimItemState;
  readonly words: string | null;
}

/**
 * Why it stopped before the end. `surprise`: the last item did not end as expected; the rest was not touched. `cutOff`:
 * page, browser or computer went away in the middle; told from the journal and a fresh reading.
 */
export type KirimStop = StopReason | 'orderStale' | 'surprise' | 'cutOff';

export interface KirimSnapshot {
  readonly runId: string;
  readonly orderId: string;
  readonly phase: 'reading' | 'sending' | 'stopped' | 'finished';
  readonly reason: KirimStop | null;
  readonly items: readonly KirimOutcome[];
}
