/**
 * The page script loaded on demand: reads a whole SKP, carries out what the person confirmed in the panel, and shows
 * places of the live page. Everything it touches comes in as a port. Invariant: one run at a time per page, and per
 * browser by the lock the runs themselves take.
 */
import { unmasked } from '../dom/unmasked';
import { createFormSite } from '../ekinerja/form-site';
import { createKirimSite } from '../ekinerja/kirim-site';
import { showsOnlyStored } from '../ekinerja/only-stored';
import type { DaftarSkpReading } from '../ekinerja/pages/daftar-skp/read';
import { createSkpReader, type HarianYear } from '../ekinerja/skp-reader';
import type { SiteFailure, WholeSkpReading } from '../ekinerja/types';
import { readNomorSkp } from '../ekinerja/widgets/skp-filter';
import { editsAreIntact } from '../plan/edit-plan';
import { orderIsIntact } from '../plan/kirim-order';
import type { Mark } from '../guard/lead';
import type { EditRun } from '../run/edit-ports';
import { createEditRun } from '../run/edit-run';
import type { EditPlan, EditSnapshot, EditStop } from '../run/edit-types';
import type { KirimRun } from '../run/kirim-ports';
import { createKirimRun } from '../run/kirim-run';
import type { KirimOrder, KirimSnapshot, KirimStop } from '../run/kirim-types';
import type { Clock } from '../run/types';
import type { UnderWay } from '../run/under-way';
import type { EditStore, KirimStore } from '../run/work-types';
import { ok, refuse, type Result } from '../skp/result';
import { revealPlace } from './reveal-place';

export interface PemeriksaPorts {
  readonly document: Document;
  readonly fetch: typeof fetch;
  readonly parse: (html: string) => Document | Promise<Document>;
  readonly isOnline: () => boolean;
  /** Gives the page its turn. */
  readonly yieldNow: () => Promise<void>;
  readonly clock: Clock;
  readonly accountTagOf: (akun: string) => Promise<string>;
  readonly acquireLock: () => Promise<(() => void) | null>;
  readonly isLocked: () => Promise<boolean>;
  readonly kirimJournal: KirimStore;
  readonly editJournal: EditStore;
  /** Loads the page anew. */
  readonly reload: () => void;
  readonly newRunId: () => string;
  /** False once the extension was updated or removed under the page. */
  readonly isAlive: () => boolean;
  readonly reportKirim: (snapshot: KirimSnapshot) => void;
  readonly reportEdits: (snapshot: EditSnapshot) => void;
}

export interface PemeriksaAgent {
  /** One SKP from its pages; null = the one the live page shows, else the site's own choice. */
  readSkp(nomorSkp: string | null, signal: AbortSignal): Promise<Result<WholeSkpReading, SiteFailure>>;
  /** Which SKP the session year has. */
  readSkpList(): Promise<Result<DaftarSkpReading, SiteFailure>>;
  /** The daily entries of the session year. */
  readHarian(): Promise<Result<HarianYear, SiteFailure>>;
  startKirim(order: KirimOrder): Result<{ orderId: string }, KirimStop>;
  stopKirim(): void;
  startEdits(plan: EditPlan): Result<{ planId: string }, EditStop>;
  stopEdits(): void;
  underWay(): Promise<UnderWay>;
  revealPlace(mark: Mark): boolean;
}

/** Makes the agent of one page. */
export function createPemeriksaAgent(ports: PemeriksaPorts): PemeriksaAgent {
  const { document, fetch, parse, isOnline, yieldNow, clock, accountTagOf, acquireLock, isAlive } = ports;
  const source = { fetch, parse, isOnline, pageUrl: () => document.URL };
  const reader = createSkpReader({ ...source, yieldNow, shownSkp: () => unmasked(() => readNomorSkp(document)) });
  const around = { clock, accountTagOf, acquireLock, isAlive };
  let kirim: { readonly order: KirimOrder; readonly run: KirimRun } | null = null;
  let edits: { readonly plan: EditPlan; readonly run: EditRun } | null = null;
  /** The page beside the panel shows what is stored now; never over something the person has there. */
  const showStored = (): void => {
    if (unmasked(() => showsOnlyStored(document))) ports.reload();
  };

  return {
    readSkp: (nomorSkp, signal) => reader.readWhole(nomorSkp, signal),
    readSkpList: () => reader.readSkpList(new AbortController().signal),
    readHarian: () => reader.readHarian(new AbortController().signal),
    startKirim(order) {
      if (kirim ?? edits) return refuse('anotherRun');
      if (!orderIsIntact(order)) return refuse('orderStale');
      const site = createKirimSite({ ...source, reader });
      const record = { runId: ports.newRunId(), journal: ports.kirimJournal };
      const run = createKirimRun({ ...around, ...record, order, site, onProgress: ports.reportKirim });
      kirim = { order, run };
      void run.start().then((end) => {
        kirim = null;
        ports.reportKirim(end);
        if (end.phase === 'finished') showStored();
      });
      return ok({ orderId: order.orderId });
    },
    stopKirim: () => kirim?.run.stop(),
    startEdits(plan) {
      if (kirim ?? edits) return refuse('anotherRun');
      if (!editsAreIntact(plan)) return refuse('planStale');
      const site = createFormSite({ ...source, reader });
      const record = { runId: ports.newRunId(), journal: ports.editJournal };
      const run = createEditRun({ ...around, ...record, plan, site, onProgress: ports.reportEdits });
      edits = { plan, run };
      void run.start().then((end) => {
        edits = null;
        ports.reportEdits(end);
        if (end.phase === 'finished') showStored();
      });
      return ok({ planId: plan.planId });
    },
    stopEdits: () => edits?.run.stop(),
    underWay: async () => ({
      kirim: kirim && { order: kirim.order, run: kirim.run.snapshot() },
      edits: edits && { plan: edits.plan, run: edits.run.snapshot() },
      locked: await ports.isLocked(),
    }),
    revealPlace: (mark) => unmasked(() => revealPlace(document, mark)),
  };
}
