/** How the whole-SKP task names what it found: the page, what e-Kinerja holds, where the person may go. */
import type { SiteFailure, WholeSkpReading } from '../ekinerja/types';
import type { SkpRunSnapshot } from '../run/skp-run-types';
import type { PageLook } from './matriks-ports';
import { pageStateOf } from './page-state';
import type { RencanaPage, RencanaState, RencanaStep, SkpNow } from './rencana-state';

const RUNNING = new Set<SkpRunSnapshot['phase']>(['reading', 'writing', 'proving', 'paused', 'waiting']);
export const isUnderWay = (run: SkpRunSnapshot | null): boolean => run !== null && RUNNING.has(run.phase);

/** Any page behind the login will do: the SKP is read from its own pages. */
export function pageOf(found: Exclude<PageLook, { kind: 'loading' }>): RencanaPage {
  const page = pageStateOf(found);
  switch (page.kind) {
    case 'otherPage':
    case 'unrecognised':
    case 'matriks':
    case 'matriksUnreadable':
      return { kind: 'ready' };
    default:
      return page;
  }
}

/** A failure that is about the tab as a whole; null = said beside what is known. */
export function pageOfFailure(failure: SiteFailure): RencanaPage | null {
  const page = pageStateOf(failure);
  return page.kind === 'loggedOut' || page.kind === 'offline' || page.kind === 'reloadNeeded' ? page : null;
}

/** What was read, in figures. */
export function summaryOf({ facts, missing, problems }: WholeSkpReading, at: number): SkpNow {
  const rhk = facts.skp?.rhk ?? [];
  return {
    at,
    tahun: facts.sessionYear ?? facts.skp?.tahun ?? null,
    nomorSkp: facts.skp?.nomorSkp ?? null,
    rhk: rhk.length,
    indikator: rhk.reduce((sum, { indikator }) => sum + indikator.length, 0),
    lampiran: (facts.lampiran ?? []).reduce((sum, { entries }) => sum + entries.length, 0),
    missing,
    problems,
  };
}

export function reachableSteps(state: RencanaState): readonly RencanaStep[] {
  if (isUnderWay(state.run)) return ['jalankan'];
  const steps: RencanaStep[] = ['berkas'];
  if (state.plan !== null) steps.push('tinjau');
  if (state.run !== null) steps.push('jalankan', 'bukti');
  return steps;
}
