/**
 * Field edits: the confirmed plan, one form after the other (edit-step.ts). An edit that is refused, in conflict or stored
 * differently leaves the others their turn; nothing is posted before its intent is stored (F21), nor after a stop, or the
 * loss of session, account, year or extension.
 */
import type { SiteFailure, WholeSkpReading } from '../ekinerja/types';
import { editsAreIntact } from '../plan/edit-plan';
import { isCreated } from '../plan/edit-readings';
import { refuse, type Result } from '../skp/result';
import type { EditOptions, EditRun, PostAnswer } from './edit-ports';
import { makeEdit, type EditTools } from './edit-step';
import type { EditOutcome, EditSnapshot, EditState, EditStop, FieldEdit } from './edit-types';
import { createOwnedReader, type OwnedReader } from './owned-reader';
import { owned, type OwnedWhole } from './owned-whole';
import { judge, STRIKES, WORDS_LENGTH } from './retry-policy';
import { createRunLog, type RunLog } from './run-log';
import type { StopReason } from './types';

export type { EditRun, FormSite } from './edit-ports';

interface Item {
  readonly edit: FieldEdit;
  state: EditState;
  words: string | null;
}
/** The run of one plan. Ports as in `EditOptions`. */
export function createEditRun(options: EditOptions): EditRun {
  return new Editor(options);
}

class Editor implements EditRun {
  private readonly options: EditOptions;
  private readonly items: Item[];
  /** Fires at a stop: ends patience, not posts. */
  private readonly calm = new AbortController();
  private readonly never = new AbortController();
  private readonly reader: OwnedReader;
  private readonly log: RunLog<EditState>;
  private phase: EditSnapshot['phase'] = 'reading';
  private stopping: EditStop | null = null;
  private ended: Promise<EditSnapshot> | null = null;
  /** Posts in a row that went wrong. */
  private strikes = 0;

  constructor(options: EditOptions) {
    this.options = options;
    this.reader = createOwnedReader({ ...options, calm: this.calm.signal });
    this.log = createRunLog({ ...options, store: options.journal });
    this.items = options.plan.edits.map((edit) => ({ edit, state: 'pending', words: null }));
  }

  start(): Promise<EditSnapshot> {
    this.ended ??= this.main();
    return this.ended;
  }

  stop(): void {
    this.halt('byPerson');
  }

  snapshot(): EditSnapshot {
    const items = this.items.map(({ edit, state, words }): EditOutcome => ({ id: edit.id, state, words }));
    const reason = this.phase === 'stopped' ? this.stopping : null;
    const { runId, plan } = this.options;
    return { runId, planId: plan.planId, phase: this.phase, reason, items };
  }

  private async main(): Promise<EditSnapshot> {
    const release = await this.options.acquireLock().catch(() => null);
    if (release === null) this.halt('anotherRun');
    try {
      const whole = await this.open();
      if (whole !== null) await this.editAll(whole);
    } catch {
      this.halt('connection');
    }
    // The lock goes last: whoever gets it finds a journal that says how this ended.
    const end = await this.conclude();
    release?.();
    return end;
  }

  private async open(): Promise<WholeSkpReading | null> {
    const { plan } = this.options;
    if (plan.edits.length === 0 || !editsAreIntact(plan)) this.halt('planStale');
    if (!this.mayGoOn()) return null;
    this.show('reading');
    if (!(await this.log.begin())) return this.lost('storageFailed');
    const whole = await this.reader.read((...which) => this.readWhole(...which));
    if (!whole.ok) return this.lost(whole.reason);
    const { skp } = whole.value.whole.facts;
    return skp?.nomorSkp === plan.nomorSkp ? whole.value.whole : this.lost('planStale');
  }

  private async editAll(first: WholeSkpReading): Promise<void> {
    const tools: EditTools = {
      plan: this.options.plan,
      site: this.options.site,
      reader: this.reader,
      readWhole: (...which) => this.readWhole(...which),
      mayGoOn: () => this.mayGoOn(),
      halt: (reason) => void this.lost(reason),
      noted: (answer) => this.noted(answer),
      intend: (edit) => this.intend(edit),
      posting: this.never.signal,
    };
    let whole = first;
    for (const item of this.items) {
      if (!this.mayGoOn()) return;
      item.state = 'sending';
      this.show('sending');
      const ended = await makeEdit(item.edit, whole, tools);
      whole = ended.whole;
      item.state = ended.state;
      item.words = ended.words?.slice(0, WORDS_LENGTH) ?? null;
      this.log.note(item.edit.id, item.state, item.words);
      this.show('sending');
    }
    await this.lookAgain();
  }

  /** Stores that an edit is about to be posted; false = it must not be. */
  private async intend({ id }: FieldEdit): Promise<boolean> {
    if (!(await this.log.intend(id))) this.halt('storageFailed');
    return this.mayGoOn();
  }

  private settle(item: Item, state: EditState): void {
    item.state = state;
    this.log.note(item.edit.id, state, item.words);
  }

  /** Takes note of an answer; false if no reading makes sense after it. */
  private noted(answer: Exclude<PostAnswer, { kind: 'refused' }>): boolean {
    if (answer.kind === 'accepted') {
      this.strikes = 0;
      return true;
    }
    const verdict = judge(answer.failure);
    if (verdict.kind === 'stop') this.halt(verdict.reason);
    else this.strikes += 1;
    if (this.strikes >= STRIKES) this.halt(verdict.kind === 'wait' ? (verdict.reason ?? 'connection') : 'connection');
    return verdict.kind !== 'stop';
  }

  /** Entries nobody knows of may have come late. */
  private async lookAgain(): Promise<void> {
    const open = this.items.filter(({ state, edit }) => state === 'unknown' && edit.form === 'tambahLampiran');
    if (open.length === 0 || !this.mayGoOn()) return;
    const last = await this.reader.prove((...which) => this.readWhole(...which));
    if (!last.ok) return;
    for (const item of open) if (isCreated(item.edit, last.value.whole)) this.settle(item, 'proven');
  }

  private async readWhole(nomorSkp: string | null, signal: AbortSignal): Promise<Result<OwnedWhole, SiteFailure>> {
    const { site, plan } = this.options;
    const needed = plan.edits.some(({ form }) => form.endsWith('Lampiran')) ? (['lampiran'] as const) : [];
    const result = await site.readWhole(nomorSkp, signal);
    return signal.aborted ? refuse({ kind: 'aborted' }) : owned(result, needed);
  }

  private mayGoOn(): boolean {
    if (this.options.isAlive?.() === false) this.halt('extensionReloaded');
    return this.stopping === null;
  }

  private lost(reason: StopReason | 'planStale' | 'aborted'): null {
    if (reason !== 'aborted') this.halt(reason);
    return null;
  }

  /** Nothing is posted from here on. The first reason counts. */
  private halt(reason: EditStop): void {
    if (this.phase === 'stopped' || this.phase === 'finished') return;
    this.stopping ??= reason;
    this.calm.abort();
  }

  private async conclude(): Promise<EditSnapshot> {
    for (const item of this.items) {
      if (item.state === 'pending') item.state = 'notSent';
      if (item.state === 'sending') this.settle(item, 'unknown');
    }
    const open = this.items.some(({ state }) => state === 'notSent' || state === 'unknown');
    if (open) this.halt('connection');
    const phase = open || this.items.length === 0 ? 'stopped' : 'finished';
    await this.log.end(phase, phase === 'stopped' ? this.stopping : null);
    return this.show(phase);
  }

  private show(phase: EditSnapshot['phase']): EditSnapshot {
    this.phase = phase;
    const snapshot = this.snapshot();
    try {
      this.options.onProgress(snapshot);
    } catch {
      // Nobody listens any more; the run is not concerned.
    }
    return snapshot;
  }
}
