/** What page scripts tell panel and background of their runs, and the background the panel: checked where it arrives. */
import * as z from 'zod/mini';
import type { EditSnapshot, EditState, EditStop } from '../run/edit-types';
import type { KirimItemState, KirimSnapshot, KirimStop } from '../run/kirim-types';
import type { SkpItemState, SkpRunSnapshot, SkpStopReason } from '../run/skp-run-types';
import type { ItemState, RunPhase, RunSnapshot, StopReason } from '../run/types';
import { Bulan } from '../skp/model';
import { maybeText, oneOf, shapeOf, text } from './shape';

const count = z.number().check(z.int(), z.minimum(0));
const remainingMs = z.nullable(z.number().check(z.minimum(0)));

const STOPS: Readonly<Record<StopReason, true>> = {
  byPerson: true,
  loggedOut: true,
  otpNeeded: true,
  otherAccount: true,
  otherSite: true,
  otherYear: true,
  csrfRefused: true,
  siteErrors: true,
  pageChanged: true,
  storageFailed: true,
  anotherRun: true,
  extensionReloaded: true,
  connection: true,
  forbidden: true,
};
const ITEM_STATES: Readonly<Record<ItemState, true>> = {
  pending: true,
  intent: true,
  sent: true,
  proven: true,
  rejected: true,
  conflict: true,
  differs: true,
  unknown: true,
  notFound: true,
};
const itemState = oneOf(ITEM_STATES);
const skpItemState = oneOf<SkpItemState>({ ...ITEM_STATES, made: true, skipped: true, ambiguous: true });
const ITEM_COUNTS = {
  planned: count,
  pending: count,
  intent: count,
  sent: count,
  proven: count,
  rejected: count,
  conflict: count,
  differs: count,
  unknown: count,
  notFound: count,
};
const phase = oneOf<RunPhase>({
  reading: true,
  writing: true,
  proving: true,
  paused: true,
  waiting: true,
  stopped: true,
  finished: true,
});

/** `runProgress` */
export const isRunSnapshot = shapeOf<RunSnapshot>()(
  z.strictObject({
    runId: text,
    planId: text,
    phase,
    reason: z.nullable(oneOf(STOPS)),
    waitingFor: z.nullable(z.enum(['network', 'rateLimit', 'siteError'])),
    counts: z.strictObject(ITEM_COUNTS),
    inFlight: count,
    current: z.nullable(z.strictObject({ rowId: text, bulan: Bulan })),
    remainingMs,
    items: z.array(z.strictObject({ key: text, state: itemState, note: maybeText })),
  }),
);

/** `skpProgress` */
export const isSkpSnapshot = shapeOf<SkpRunSnapshot>()(
  z.strictObject({
    runId: text,
    planId: text,
    phase,
    part: z.enum(['reading', 'forms', 'months', 'removals', 'proving']),
    reason: z.nullable(
      oneOf<SkpStopReason>({ ...STOPS, planStale: true, otherSkp: true, journalLost: true, cutOff: true }),
    ),
    waitingFor: z.nullable(z.enum(['network', 'rateLimit', 'siteError', 'lateAnswer'])),
    counts: z.strictObject({ ...ITEM_COUNTS, made: count, skipped: count, ambiguous: count }),
    current: maybeText,
    remainingMs,
    items: z.array(z.strictObject({ id: text, state: skpItemState, note: maybeText, newId: maybeText })),
    cells: z.array(
      z.strictObject({
        id: text,
        bulan: Bulan,
        state: oneOf<ItemState | 'skipped'>({ ...ITEM_STATES, skipped: true }),
        note: maybeText,
      }),
    ),
  }),
);

const workPhase = z.enum(['reading', 'sending', 'stopped', 'finished']);

/** `kirimProgress` */
export const isKirimSnapshot = shapeOf<KirimSnapshot>()(
  z.strictObject({
    runId: text,
    orderId: text,
    phase: workPhase,
    reason: z.nullable(oneOf<KirimStop>({ ...STOPS, orderStale: true, surprise: true, cutOff: true })),
    items: z.array(
      z.strictObject({
        indikatorId: text,
        state: oneOf<KirimItemState>({
          pending: true,
          sending: true,
          proven: true,
          refused: true,
          differs: true,
          unknown: true,
          notSent: true,
        }),
        words: maybeText,
      }),
    ),
  }),
);

/** `editProgress` */
export const isEditSnapshot = shapeOf<EditSnapshot>()(
  z.strictObject({
    runId: text,
    planId: text,
    phase: workPhase,
    reason: z.nullable(oneOf<EditStop>({ ...STOPS, planStale: true, cutOff: true })),
    items: z.array(
      z.strictObject({
        id: text,
        state: oneOf<EditState>({
          pending: true,
          sending: true,
          proven: true,
          refused: true,
          conflict: true,
          differs: true,
          unknown: true,
          notSent: true,
        }),
        words: maybeText,
      }),
    ),
  }),
);

/** `showForm` */
export const isWindow = shapeOf<{ readonly windowId: number }>()(z.strictObject({ windowId: count }));
