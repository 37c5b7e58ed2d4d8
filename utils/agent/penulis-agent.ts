/**
 * The page script that writes the Matriks, loaded on demand: runs confirmed plans in the page, so that a run survives the
 * panel being closed and its requests are the page's own (cookies, Referer). Invariants: one run per browser (the lock),
 * one engine per page; nothing personal leaves this module.
 */
import { unmasked } from '../dom/unmasked';
import { createTargetSite } from '../ekinerja/client';
import { detect } from '../ekinerja/detect';
import { hasUnsavedEdits } from '../ekinerja/reveal';
import { planIsIntact } from '../plan/fingerprint';
import { planWrites } from '../plan/plan-writes';
import type { TargetPlan } from '../plan/types';
import { createRun, type Run } from '../run/executor';
import type { Clock, Journal, JournalStore, RunSnapshot, StopReason } from '../run/types';
import { ok, refuse, type Result } from '../skp/result';
import { goOn } from './go-on';

export interface PenulisPorts {
  readonly document: Document;
  readonly fetch: typeof fetch;
  readonly parse: (html: string) => Document | Promise<Document>;
  readonly isOnline: () => boolean;
  /** Gives the page its turn. */
  readonly yieldNow: () => Promise<void>;
  readonly clock: Clock;
  readonly journal: JournalStore;
  readonly accountTagOf: (akun: string) => Promise<string>;
  readonly acquireLock: () => Promise<(() => void) | null>;
  /** False once the extension was updated or removed under the page (F11). */
  readonly isAlive: () => boolean;
  readonly report: (snapshot: RunSnapshot) => void;
  readonly reload: () => void;
  readonly newRunId: () => string;
}

export interface PenulisAgent {
  startRun(plan: TargetPlan): Result<{ runId: string }, StopReason | 'planStale' | 'nothingToDo'>;
  continueRun(runId: string): Promise<Result<{ runId: string }, StopReason>>;
  controlRun(action: 'pause' | 'resume' | 'stop'): void;
  /** The run of this page, also when it ended; null = none. */
  underWay(): RunSnapshot | null;
}

const ENDED: readonly RunSnapshot['phase'][] = ['stopped', 'finished'];

/** Makes the agent of one page. */
export function createPenulisAgent(ports: PenulisPorts): PenulisAgent {
  const { document, journal, fetch, parse, isOnline, yieldNow } = ports;
  const pageUrl = () => document.URL;
  const site = createTargetSite({ fetch, parse, isOnline, yieldNow, pageUrl });
  let run: Run | null = null;

  const isMatriks = () => detect(document, pageUrl()).page === 'matriks';
  const running = () => run !== null && !ENDED.includes(run.snapshot().phase);

  function launch(plan: TargetPlan, runId: string, resumeFrom: Journal | null, acquireLock = ports.acquireLock): void {
    const { clock, accountTagOf, isAlive } = ports;
    const around = { site, journal, clock, accountTagOf, acquireLock, isAlive, onProgress: ports.report };
    const started = createRun({ ...around, plan, runId, ...(resumeFrom ? { resumeFrom } : {}) });
    run = started;
    void started.start().then((end) => {
      ports.report(end);
      // The page shows what is stored now, without the person having to guess; never over something they typed.
      if (end.phase === 'finished' && unmasked(() => isMatriks() && !hasUnsavedEdits(document))) ports.reload();
    });
  }

  return {
    startRun(plan) {
      if (running()) return refuse('anotherRun');
      if (!planIsIntact(plan)) return refuse('planStale');
      if (planWrites(plan).length === 0) return refuse('nothingToDo');
      const runId = ports.newRunId();
      launch(plan, runId, null);
      return ok({ runId });
    },
    continueRun: (runId) =>
      goOn({
        acquireLock: ports.acquireLock,
        running,
        load: () => journal.load(runId).then((stored) => (stored && planIsIntact(stored.plan) ? stored : null)),
        lost: 'storageFailed',
        launch: (stored, held) => launch(stored.plan, runId, stored, held),
      }),
    controlRun(action) {
      if (run) run[action]();
    },
    underWay: () => run?.snapshot() ?? null,
  };
}
