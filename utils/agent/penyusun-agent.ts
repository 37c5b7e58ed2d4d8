/**
 * The page script of the whole SKP, loaded on demand: reads everything a plan is made from, and carries out the plan the
 * person confirmed. Everything it touches comes in as a port. Invariants: one run at a time per page, and per browser by the
 * lock the run itself takes; what was read stays here until the panel asks for it.
 */
import { unmasked } from '../dom/unmasked';
import { createTargetSite } from '../ekinerja/client';
import { showsOnlyStored } from '../ekinerja/only-stored';
import { createYearReader, type OtherYear, type YearNoteStore, type YearState } from '../ekinerja/other-year';
import { createSkpReader } from '../ekinerja/skp-reader';
import { createSkpSite } from '../ekinerja/skp-site';
import type { SiteFailure } from '../ekinerja/types';
import { readNomorSkp } from '../ekinerja/widgets/skp-filter';
import { skpPlanIsIntact } from '../plan/skp-fingerprint';
import { createSkpRun } from '../run/skp-run';
import type { SkpJournal, SkpJournalStore, SkpRun, SkpRunSnapshot, SkpSite, SkpStopReason } from '../run/skp-run-types';
import type { Clock, JournalStore } from '../run/types';
import type { SkpPlan } from '../plan/skp-plan-types';
import { ok, refuse, type Result } from '../skp/result';
import type { SkpToPlan } from '../workflow/rencana-ports';
import { goOn } from './go-on';

export interface PenyusunPorts {
  readonly document: Document;
  readonly fetch: typeof fetch;
  readonly parse: (html: string) => Document | Promise<Document>;
  readonly isOnline: () => boolean;
  /** Gives the page its turn. */
  readonly yieldNow: () => Promise<void>;
  readonly clock: Clock;
  readonly journal: SkpJournalStore;
  readonly monthsJournal: JournalStore;
  readonly accountTagOf: (akun: string) => Promise<string>;
  readonly acquireLock: () => Promise<(() => void) | null>;
  /** False once the extension was updated or removed under the page. */
  readonly isAlive: () => boolean;
  readonly report: (snapshot: SkpRunSnapshot) => void;
  /** Keeps how a run ended, for its report later. */
  readonly keep: (end: SkpRunSnapshot) => Promise<void>;
  /** Loads the page anew. */
  readonly reload: () => void;
  readonly newRunId: () => string;
  /** Which year is to be put back while e-Kinerja is in another one. */
  readonly yearNote: YearNoteStore;
}

export interface PenyusunAgent {
  /** One SKP from its pages; null = the one the live page shows, else the site's own choice. */
  read(nomorSkp: string | null, signal: AbortSignal): Promise<Result<SkpToPlan, SiteFailure>>;
  /** The SKP of another year; the year of e-Kinerja is put back afterwards. */
  readYear(tahun: number, nomorSkp: string | null, signal: AbortSignal): Promise<OtherYear>;
  restoreYear(): Promise<YearState>;
  start(plan: SkpPlan): Result<{ runId: string }, SkpStopReason>;
  continueRun(runId: string): Promise<Result<{ runId: string }, SkpStopReason>>;
  control(action: 'pause' | 'resume' | 'stop'): void;
  /** The run of this page, also when it ended; null = none. */
  underWay(): SkpRunSnapshot | null;
}

const ENDED: readonly SkpRunSnapshot['phase'][] = ['stopped', 'finished'];

/** Makes the agent of one page. */
export function createPenyusunAgent(ports: PenyusunPorts): PenyusunAgent {
  const { document, fetch, parse, isOnline, yieldNow, journal } = ports;
  const source = { fetch, parse, isOnline, yieldNow, pageUrl: () => document.URL };
  const reader = createSkpReader({ ...source, shownSkp: () => unmasked(() => readNomorSkp(document)) });
  const newSite = (): SkpSite => createSkpSite({ ...source, reader, months: createTargetSite(source) });
  const years = createYearReader({
    ...source,
    note: ports.yearNote,
    accountTagOf: ports.accountTagOf,
    acquireLock: ports.acquireLock,
    sleep: (ms) => ports.clock.sleep(ms, new AbortController().signal),
  });
  let run: SkpRun | null = null;

  const running = (): boolean => run !== null && !ENDED.includes(run.snapshot().phase);

  function launch(plan: SkpPlan, runId: string, resumeFrom: SkpJournal | null, acquireLock = ports.acquireLock): void {
    const { monthsJournal, clock, accountTagOf, isAlive } = ports;
    const around = { journal, monthsJournal, clock, accountTagOf, acquireLock, isAlive };
    const resumed = resumeFrom === null ? {} : { resumeFrom };
    run = createSkpRun({ ...around, plan, runId, site: newSite(), onProgress: ports.report, ...resumed });
    void run.start().then(async (end) => {
      // A report that cannot be kept is no reason to hold back the end.
      await ports.keep(end).catch(() => undefined);
      ports.report(end);
      // The page beside the panel shows what is stored now; never over something the person has there, or a next run.
      if (end.phase === 'finished' && !running() && unmasked(() => showsOnlyStored(document))) ports.reload();
    });
  }

  return {
    async read(nomorSkp, signal) {
      const reading = await reader.readWhole(nomorSkp, signal);
      if (!reading.ok) return reading;
      const { links } = reading.value;
      if (links.tambahRhk === null) return ok({ reading: reading.value, atasan: null });
      // Only the form knows what may be chosen; without it the plan refuses what would need a choice.
      const form = await newSite().open('tambahRhk', '', links, signal);
      return ok({ reading: reading.value, atasan: form.ok ? form.value.optionsOf('rhkAtasan') : null });
    },
    readYear: (tahun, nomorSkp, signal) => years.readOtherYear(tahun, nomorSkp, signal),
    restoreYear: () => years.restoreYear(),
    start(plan) {
      if (running()) return refuse('anotherRun');
      if (!skpPlanIsIntact(plan)) return refuse('planStale');
      const runId = ports.newRunId();
      launch(plan, runId, null);
      return ok({ runId });
    },
    continueRun: (runId) =>
      goOn({
        acquireLock: ports.acquireLock,
        running,
        load: () => journal.load(runId).then((stored) => (stored && skpPlanIsIntact(stored.plan) ? stored : null)),
        lost: 'journalLost',
        launch: (stored, held) => launch(stored.plan, runId, stored, held),
      }),
    control(action) {
      run?.[action]();
    },
    underWay: () => run?.snapshot() ?? null,
  };
}
