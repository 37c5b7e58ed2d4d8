/** What a failure of the site means for the run (docs/ekinerja.md §1.4, §1.5). */
import type { SiteFailure } from '../ekinerja/types';
import type { RunSnapshot, StopReason } from './types';

export type Verdict =
  /** Going on makes no sense. */
  | { readonly kind: 'stop'; readonly reason: StopReason }
  /** Wait, then read the page, then perhaps try again. `reason` if it keeps happening; null = wait for ever. */
  | {
      readonly kind: 'wait';
      readonly waitingFor: NonNullable<RunSnapshot['waitingFor']>;
      readonly ms: number | null;
      readonly reason: StopReason | null;
    }
  /** A newer token from a fresh page may help, once. */
  | { readonly kind: 'token' }
  /** We cut it ourselves. */
  | { readonly kind: 'aborted' };

/** Failures in a row after which the run stops. */
export const STRIKES = 5;
/** Requests for one cell in one run at most. */
export const TRIES = 4;
/** The site's own words are kept up to this length. */
export const WORDS_LENGTH = 200;

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
const LONGEST_RETRY_AFTER_MS = 15 * 60_000;

/** Waiting time before the n-th try again (1, 2, …): doubling up to half a minute. */
export function backoffMs(strike: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, strike - 1));
}

/** What a run does after this failure. Only what the site asked for after a 429 is waited for as asked, at most 15 minutes. */
export function judge(failure: SiteFailure): Verdict {
  switch (failure.kind) {
    case 'loggedOut':
    case 'otpNeeded':
    case 'forbidden':
      return { kind: 'stop', reason: failure.kind };
    case 'csrfRefused':
      return { kind: 'token' };
    case 'rateLimited': {
      const asked = failure.retryAfterMs;
      const ms = asked === null ? null : Math.min(Math.max(0, asked), LONGEST_RETRY_AFTER_MS);
      return { kind: 'wait', waitingFor: 'rateLimit', ms, reason: 'siteErrors' };
    }
    case 'offline':
      return { kind: 'wait', waitingFor: 'network', ms: null, reason: null };
    case 'timeout':
    case 'connectionLost':
      return { kind: 'wait', waitingFor: 'siteError', ms: null, reason: 'connection' };
    case 'serverError':
    case 'unexpectedPage':
    case 'defaultPassword':
      return { kind: 'wait', waitingFor: 'siteError', ms: null, reason: 'siteErrors' };
    case 'unreadablePage':
      return { kind: 'wait', waitingFor: 'siteError', ms: null, reason: 'pageChanged' };
    case 'aborted':
      return { kind: 'aborted' };
  }
}
