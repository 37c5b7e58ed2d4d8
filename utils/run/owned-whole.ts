import type { PageId, SiteFailure, WholeSkpReading } from '../ekinerja/types';
import { ok, refuse, type Result } from '../skp/result';
import type { OwnedReading } from './patient-read';

export interface OwnedWhole extends OwnedReading {
  readonly whole: WholeSkpReading;
}

/**
 * A reading of the whole SKP with its account and session year where every other reading has them. One that lacks a
 * `needed` page because of a passing failure is no reading: it is tried again.
 */
export function owned(
  result: Result<WholeSkpReading, SiteFailure>,
  needed: readonly PageId[],
): Result<OwnedWhole, SiteFailure> {
  if (!result.ok) return result;
  const { facts, akun, missing } = result.value;
  for (const { page, why } of missing) {
    const failure = needed.includes(page) ? passing(why) : null;
    if (failure !== null) return refuse(failure);
  }
  return ok({ akun, skp: { tahun: facts.sessionYear ?? facts.skp?.tahun ?? 0 }, whole: result.value });
}

/** The failure if trying again may help; null if it will not. */
function passing(why: WholeSkpReading['missing'][number]['why']): SiteFailure | null {
  switch (why) {
    case 'notOffered':
    case 'rowsDisagree':
    case 'unreadablePage':
    case 'forbidden':
      return null;
    case 'rateLimited':
      return { kind: 'rateLimited', retryAfterMs: null };
    case 'serverError':
      return { kind: 'serverError', status: 500 };
    default:
      return { kind: why };
  }
}
