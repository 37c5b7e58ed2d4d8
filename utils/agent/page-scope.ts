import type { RunSnapshot } from '../run/types';

/** Left by the on-demand script in the isolated world it shares with the eager one; no page can see it. */
export interface PageScope {
  /** The run of the Matriks in this page, also when it ended; null = none. */
  asistenPenulis?: () => RunSnapshot | null;
}
