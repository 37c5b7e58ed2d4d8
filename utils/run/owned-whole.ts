import type { SiteFailure, WholeSkpReading } from '../ekinerja/types';
import { ok, type Result } from '../skp/result';
import type { OwnedReading } from './patient-read';

export interface OwnedWhole extends OwnedReading {
  readonly whole: WholeSkpReading;
}

/** A reading of the whole SKP with its account and session year where every other reading has them. */
export function owned(result: Result<WholeSkpReading, SiteFailure>): Result<OwnedWhole, SiteFailure> {
  if (!result.ok) return result;
  const { facts, akun } = result.value;
  return ok({ akun, skp: { tahun: facts.sessionYear ?? facts.skp?.tahun ?? 0 }, whole: result.value });
}
