/** Reads a page, patient with network and site, and makes sure it is still the same account and year. */
import type { MatriksReading, SiteFailure } from '../ekinerja/types';
import type { TargetPlan } from '../plan/types';
import { ok, refuse, type Result } from '../skp/result';
import { tempatOf } from '../skp/situs';
import { backoffMs, judge, STRIKES } from './retry-policy';
import type { Clock, RunSnapshot, StopReason } from './types';

/** What every reading tells about whose and which year's page it is. */
export interface OwnedReading {
  readonly akun: string;
  readonly skp: { readonly tahun: number };
}

export interface PatientReadOptions<Reading extends OwnedReading = MatriksReading> {
  readonly site: {
    read(nomorSkp: string | null, signal: AbortSignal): Promise<Result<Reading, SiteFailure>>;
  };
  readonly clock: Clock;
  readonly plan: Pick<TargetPlan, 'nomorSkp' | 'tahun' | 'accountTag'>;
  readonly accountTagOf: (akun: string) => Promise<string>;
  readonly signal: AbortSignal;
  /** false: one try, no waiting. */
  readonly patient: boolean;
  readonly onWait: (waitingFor: RunSnapshot['waitingFor']) => void;
}

export interface TimedReading<Reading extends OwnedReading = MatriksReading> {
  readonly reading: Reading;
  readonly tookMs: number;
}

async function checkOwner<Reading extends OwnedReading>(
  { plan, accountTagOf }: PatientReadOptions<Reading>,
  reading: Reading,
): Promise<StopReason | null> {
  if (reading.akun === '') return 'pageChanged';
  const tag = await accountTagOf(reading.akun).catch(() => null);
  // The salt of the tag could not be read or kept: nobody can say whose page it is.
  if (tag === null) return 'storageFailed';
  if (tempatOf(tag) !== tempatOf(plan.accountTag)) return 'otherSite';
  if (tag !== plan.accountTag) return 'otherAccount';
  return reading.skp.tahun === plan.tahun ? null : 'otherYear';
}

/** A reading, or why there is none. 'aborted' = the signal fired. Offline is waited out; other failures up to a limit. */
export async function readPatiently<Reading extends OwnedReading>(
  options: PatientReadOptions<Reading>,
): Promise<Result<TimedReading<Reading>, StopReason | 'aborted'>> {
  const { site, clock, plan, signal, patient, onWait } = options;
  const isAborted = (): boolean => signal.aborted;
  let strikes = 0;
  let offline = 0;
  for (;;) {
    const started = clock.now();
    const result = await site.read(plan.nomorSkp, signal).catch(() => refuse({ kind: 'connectionLost' } as const));
    if (isAborted()) return refuse('aborted');
    if (result.ok) {
      const stop = await checkOwner(options, result.value);
      if (stop !== null) return refuse(stop);
      return ok({ reading: result.value, tookMs: Math.max(0, clock.now() - started) });
    }
    const failure = result.reason;
    // In another year the SKP is not there, and the page has no table (docs/ekinerja.md §4.6).
    if (failure.kind === 'unreadablePage' && ![0, plan.tahun].includes(failure.tahun ?? 0)) return refuse('otherYear');
    const verdict = judge(failure);
    if (verdict.kind === 'stop') return refuse(verdict.reason);
    const wait =
      verdict.kind === 'wait' ? verdict : { waitingFor: 'siteError' as const, ms: null, reason: 'siteErrors' as const };
    if (wait.reason === null) offline += 1;
    else strikes += 1;
    // A page that cannot be read once may have been cut off; twice, it has changed.
    const limit = wait.reason === 'pageChanged' ? 2 : STRIKES;
    if (!patient || strikes >= limit) return refuse(wait.reason ?? 'connection');
    onWait(wait.waitingFor);
    await clock
      .sleep(wait.ms ?? backoffMs(wait.reason === null ? offline + 1 : strikes), signal)
      .catch(() => undefined);
    if (isAborted()) return refuse('aborted');
  }
}
