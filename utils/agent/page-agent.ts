/**
 * The page-side agent: answers the panel's questions about this page and runs confirmed plans in it, so that a run
 * survives the panel being closed and its requests are the page's own (cookies, Referer). Invariants:
 * - does nothing until asked: no DOM change, no observer, no timer;
 * - one run per browser (the lock), one engine per page;
 * - nothing personal leaves this module: the account only as its salted tag.
 */
import { createTargetSite } from '../ekinerja/client';
import { detect } from '../ekinerja/detect';
import { readMatriksPolitely } from '../ekinerja/pages/matriks/read';
import { findLiveCell, hasUnsavedEdits } from '../ekinerja/reveal';
import type { MatriksReading, SiteFailure } from '../ekinerja/types';
import { readAkun, readNomorSkp } from '../ekinerja/widgets/page-context';
import { planIsIntact } from '../plan/fingerprint';
import { planWrites } from '../plan/plan-writes';
import type { TargetPlan } from '../plan/types';
import type { PageReport } from '../platform/messages';
import { createRun, type Run } from '../run/executor';
import type { Journal, JournalStore, RunSnapshot, StopReason } from '../run/types';
import { ok, refuse, type Result } from '../skp/result';

export interface AgentPorts {
  readonly document: Document;
  readonly fetch: typeof fetch;
  readonly journal: JournalStore;
  readonly parse: (html: string) => Document | Promise<Document>;
  /** `salt` null = the stored one. */
  readonly accountTagOf: (akun: string, salt?: string | null) => Promise<string>;
  readonly acquireLock: () => Promise<(() => void) | null>;
  /** False once the extension was updated or removed under the page (F11). */
  readonly isAlive: () => boolean;
  readonly isOnline: () => boolean;
  /** Gives the page its turn. */
  readonly yieldNow: () => Promise<void>;
  readonly now: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly report: (snapshot: RunSnapshot) => void;
  readonly reload: () => void;
  readonly newRunId: () => string;
}

export interface PageAgent {
  pageReport(salt: string | null): Promise<PageReport>;
  readMatriks(from: 'fresh' | 'live'): Promise<Result<MatriksReading, SiteFailure>>;
  startRun(plan: TargetPlan): Result<{ runId: string }, StopReason | 'planStale' | 'nothingToDo'>;
  continueRun(runId: string): Promise<Result<{ runId: string }, StopReason>>;
  controlRun(action: 'pause' | 'resume' | 'stop'): void;
  revealCell(key: string): boolean;
}

/** Makes the agent of one page. Everything it touches comes in as a port, so it runs in tests on the stand-in's core. */
export function createPageAgent(ports: AgentPorts): PageAgent {
  const { document, journal } = ports;
  const pageUrl = () => document.URL;
  const { fetch, parse, isOnline, yieldNow } = ports;
  const site = createTargetSite({ fetch, parse, isOnline, yieldNow, pageUrl });
  let run: Run | null = null;

  const isMatriks = () => detect(document, pageUrl()).page === 'matriks';

  /** The SKP chosen in the live page's filter; null = all of the year, also from any page without that filter. */
  const shownSkp = () => (isMatriks() ? readNomorSkp(document) : null);

  function launch(plan: TargetPlan, runId: string, resumeFrom: Journal | null): void {
    const started = createRun({
      plan,
      runId,
      site,
      journal,
      clock: { now: ports.now, sleep: ports.sleep },
      accountTagOf: ports.accountTagOf,
      acquireLock: ports.acquireLock,
      isAlive: ports.isAlive,
      onProgress: ports.report,
      ...(resumeFrom ? { resumeFrom } : {}),
    });
    run = started;
    void started.start().then((end) => {
      ports.report(end);
      // The page shows what is stored now, without the person having to guess; never over something they typed.
      if (end.phase === 'finished' && isMatriks() && !hasUnsavedEdits(document)) ports.reload();
    });
  }

  const running = () => run !== null && !['stopped', 'finished'].includes(run.snapshot().phase);

  return {
    async pageReport(salt) {
      const akun = readAkun(document);
      return {
        detection: detect(document, pageUrl()),
        accountTag: akun === '' ? null : await ports.accountTagOf(akun, salt),
        // Only asked after a run, and then it walks the whole page.
        unsavedEdits: run !== null && isMatriks() && hasUnsavedEdits(document),
        run: run?.snapshot() ?? null,
      };
    },
    async readMatriks(from) {
      if (from === 'live') {
        const reading = await readMatriksPolitely(document, yieldNow);
        const isOther = reading.problems.some(({ code }) => code === 'tableMissing');
        return isOther ? refuse({ kind: 'unexpectedPage' }) : ok(reading);
      }
      return site.read(shownSkp(), new AbortController().signal);
    },
    startRun(plan) {
      if (running()) return refuse('anotherRun');
      if (!planIsIntact(plan)) return refuse('planStale');
      if (planWrites(plan).length === 0) return refuse('nothingToDo');
      const runId = ports.newRunId();
      launch(plan, runId, null);
      return ok({ runId });
    },
    async continueRun(runId) {
      if (running()) return refuse('anotherRun');
      const stored = await journal.load(runId);
      if (!stored || !planIsIntact(stored.plan)) return refuse('storageFailed');
      launch(stored.plan, runId, stored);
      return ok({ runId });
    },
    controlRun(action) {
      if (run) run[action]();
    },
    revealCell(key) {
      const cell = findLiveCell(document, key);
      if (cell === null) return false;
      cell.scrollIntoView({ block: 'center', inline: 'center' });
      // An animation marks the cell without touching the page's elements, classes or styles.
      cell.animate(
        [
          { outline: '3px solid #0b6b6b', outlineOffset: '-3px' },
          { outline: '3px solid transparent', outlineOffset: '-3px' },
        ],
        3000,
      );
      return true;
    },
  };
}
