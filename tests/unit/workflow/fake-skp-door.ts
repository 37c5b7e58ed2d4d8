import type { Place } from '../../../utils/checklist/types';
import type { SiteFailure, WholeSkpReading } from '../../../utils/ekinerja/types';
import type { EditPlan, EditSnapshot } from '../../../utils/run/edit-types';
import type { KirimOrder, KirimSnapshot, KirimStop } from '../../../utils/run/kirim-types';
import type { UnderWay } from '../../../utils/run/under-way';
import { ok, type Result } from '../../../utils/skp/result';
import type { PageLook } from '../../../utils/workflow/matriks-ports';
import type { SkpDoor } from '../../../utils/workflow/periksa-ports';

/** What comes of an SKP number that the session year does not have. */
export const NO_TABLE: SiteFailure = { kind: 'unreadablePage', problems: [{ code: 'tableMissing', where: '' }] };

/** A page of e-Kinerja that is none of the task's own. */
export const onPage = (accountTag: string | null = 'tag'): PageLook => ({
  kind: 'page',
  report: { detection: { page: 'profil', confidence: 1, signs: [] }, accountTag, unsavedEdits: false, run: null },
  latihan: false,
});

/** A door whose answers tests set, and which remembers what it was asked. */
export class FakeSkpDoor implements SkpDoor {
  seen: PageLook = onPage();
  answer: Result<WholeSkpReading, SiteFailure>;
  kirimAnswer: Result<{ orderId: string }, KirimStop> | null = null;
  found = true;
  alive = true;
  looks = 0;
  readonly reads: (string | null)[] = [];
  readonly orders: KirimOrder[] = [];
  readonly plans: EditPlan[] = [];
  readonly stops: string[] = [];
  readonly leads: { readonly place: Place; readonly rule: string | undefined }[] = [];
  private changed: () => void = () => undefined;
  private kirim: (snapshot: KirimSnapshot) => void = () => undefined;
  private edits: (snapshot: EditSnapshot) => void = () => undefined;

  constructor(reading: WholeSkpReading) {
    this.answer = ok(reading);
  }
  look = () => {
    this.looks += 1;
    return Promise.resolve(this.seen);
  };
  /** For tests in which SKP answer differently. */
  answerOf: (nomor: string | null) => Result<WholeSkpReading, SiteFailure> = () => this.answer;
  readSkp = (nomor: string | null) => {
    this.reads.push(nomor);
    return Promise.resolve(this.answerOf(nomor));
  };
  startKirim = (order: KirimOrder) => {
    this.orders.push(order);
    return Promise.resolve(this.kirimAnswer ?? ok({ orderId: order.orderId }));
  };
  stopKirim = () => Promise.resolve(void this.stops.push('kirim'));
  startEdits = (plan: EditPlan) => {
    this.plans.push(plan);
    return Promise.resolve(ok({ planId: plan.planId }));
  };
  stopEdits = () => Promise.resolve(void this.stops.push('edits'));
  leadTo = (place: Place, hints: { readonly rule?: string } = {}) => {
    this.leads.push({ place, rule: hints.rule });
    return Promise.resolve(this.found);
  };
  sends = () => this.alive;
  /** What an earlier panel left running. */
  left: UnderWay | null = null;
  underWay = () => Promise.resolve(this.left);
  busy = false;
  isBusy = () => Promise.resolve(this.busy);
  onChange(callback: () => void): void {
    this.changed = callback;
  }
  onKirim(callback: (snapshot: KirimSnapshot) => void): void {
    this.kirim = callback;
  }
  onEdits(callback: (snapshot: EditSnapshot) => void): void {
    this.edits = callback;
  }
  change(): void {
    this.changed();
  }
  tellKirim(state: 'sending' | 'proven' | 'refused', change: Partial<KirimSnapshot> = {}): void {
    const [order] = this.orders.slice(-1);
    if (!order) throw new Error('nothing was ordered');
    const items = order.items.map(({ indikatorId }) => ({ indikatorId, state, words: null }));
    this.kirim({ runId: 'r', orderId: order.orderId, phase: 'sending', reason: null, items, ...change });
  }
  tellEdits(state: 'sending' | 'proven', change: Partial<EditSnapshot> = {}): void {
    const [plan] = this.plans.slice(-1);
    if (!plan) throw new Error('nothing was ordered');
    const items = plan.edits.map(({ id }) => ({ id, state, words: null }));
    this.edits({ runId: 'r', planId: plan.planId, phase: 'sending', reason: null, items, ...change });
  }
}
