/**
 * The page script loaded on demand: reads a whole SKP, carries out what the person confirmed in the panel, and shows
 * places of the live page. Everything it touches comes in as a port. Invariant: one run at a time per page, and per
 * browser by the lock the runs themselves take.
 */
import type { SiteFailure, WholeSkpReading } from '../ekinerja/types';
import type { Mark } from '../guard/lead';
import type { EditPlan, EditSnapshot } from '../run/edit-types';
import type { KirimOrder, KirimSnapshot, KirimStop } from '../run/kirim-types';
import { ok, refuse, type Result } from '../skp/result';
import { revealPlace } from './reveal-place';

/** A run of H3's engines as this script needs it. */
export interface StartedRun<Snapshot> {
  start(): Promise<Snapshot>;
  stop(): void;
}

export interface PemeriksaPorts {
  readonly document: Document;
  readonly readSkp: (nomorSkp: string | null, signal: AbortSignal) => Promise<Result<WholeSkpReading, SiteFailure>>;
  readonly kirimRun: (order: KirimOrder, onProgress: (snapshot: KirimSnapshot) => void) => StartedRun<KirimSnapshot>;
  readonly editRun: (plan: EditPlan, onProgress: (snapshot: EditSnapshot) => void) => StartedRun<EditSnapshot>;
  readonly reportKirim: (snapshot: KirimSnapshot) => void;
  readonly reportEdits: (snapshot: EditSnapshot) => void;
}

export interface PemeriksaAgent {
  readSkp(nomorSkp: string | null): Promise<Result<WholeSkpReading, SiteFailure>>;
  startKirim(order: KirimOrder): Result<{ orderId: string }, KirimStop>;
  stopKirim(): void;
  startEdits(plan: EditPlan): Result<{ planId: string }, NonNullable<EditSnapshot['reason']>>;
  stopEdits(): void;
  revealPlace(mark: Mark): boolean;
}

export function createPemeriksaAgent(ports: PemeriksaPorts): PemeriksaAgent {
  let kirim: StartedRun<KirimSnapshot> | null = null;
  let edits: StartedRun<EditSnapshot> | null = null;
  const busy = () => kirim !== null || edits !== null;

  return {
    readSkp: (nomorSkp) => ports.readSkp(nomorSkp, new AbortController().signal),
    startKirim(order) {
      if (busy()) return refuse('anotherRun');
      const run = ports.kirimRun(order, ports.reportKirim);
      kirim = run;
      void run
        .start()
        .then(ports.reportKirim)
        .finally(() => (kirim = null));
      return ok({ orderId: order.orderId });
    },
    stopKirim: () => kirim?.stop(),
    startEdits(plan) {
      if (busy()) return refuse('anotherRun');
      const run = ports.editRun(plan, ports.reportEdits);
      edits = run;
      void run
        .start()
        .then(ports.reportEdits)
        .finally(() => (edits = null));
      return ok({ planId: plan.planId });
    },
    stopEdits: () => edits?.stop(),
    revealPlace: (mark) => revealPlace(ports.document, mark),
  };
}
