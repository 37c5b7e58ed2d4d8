/**
 * Field edits: one form after the other, fetched fresh, changed in one field, posted and proven.
 * Invariants
 * - A form is posted only while it shows the planned `before`; a second time only after a reading showed the old state,
 *   and never more than twice. A new entry is never posted again unless the site answered: an answer that never came may
 *   still be stored later (docs/ekinerja.md §6.7: nothing is idempotent).
 * - `proven` comes from a reading: the form opened again, or the new entry in the list.
 * - Nothing is posted after a stop, or the loss of session, account, year or extension.
 */
import type { SiteFailure, WholeSkpReading } from '../ekinerja/types';
import { editsAreIntact } from '../plan/edit-plan';
import { ok, refuse, type Result } from '../skp/result';
import type { EditOptions, EditRun, OpenedForm, PostAnswer } from './edit-ports';
import type { EditOutcome, EditSnapshot, EditState, FieldEdit } from './edit-types';
import { sameValue, valueToWrite } from './edit-values';
import { createOwnedReader, type OwnedReader } from './owned-reader';
import { owned, type OwnedWhole } from './owned-whole';
import type { OwnedReading } from './patient-read';
import { judge, STRIKES, WORDS_LENGTH } from './retry-policy';
import type { StopReason } from './types';

export type { EditOptions, EditRun, FormSite, OpenedForm, PostAnswer } from './edit-ports';

/** Posts of one edit at most. */
const POSTS = 2;

type Stop = NonNullable<EditSnapshot['reason']>;
interface Item {
  readonly edit: FieldEdit;
  state: EditState;
  words: string | null;
}
interface OwnedForm extends OwnedReading {
  readonly form: OpenedForm;
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
  private phase: EditSnapshot['phase'] = 'reading';
  private stopping: Stop | null = null;
  private ended: Promise<EditSnapshot> | null = null;
  /** Posts in a row that went wrong. */
  private strikes = 0;

  constructor(options: EditOptions) {
    this.options = options;
    this.reader = createOwnedReader({ ...options, calm: this.calm.signal });
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
    return { planId: this.options.plan.planId, phase: this.phase, reason, items };
  }

  private async main(): Promise<EditSnapshot> {
    const release = await this.options.acquireLock().catch(() => null);
    if (release === null) this.halt('anotherRun');
    try {
      const whole = await this.open();
      if (whole !== null) await this.editAll(whole);
    } catch {
      this.halt('connection');
    } finally {
      release?.();
    }
    return this.conclude();
  }

  private async open(): Promise<WholeSkpReading | null> {
    const { plan } = this.options;
    if (plan.edits.length === 0 || !editsAreIntact(plan)) this.halt('planStale');
    if (!this.mayGoOn()) return null;
    this.show('reading');
    const whole = await this.reader.read((...which) => this.readWhole(...which));
    if (!whole.ok) return this.lost(whole.reason);
    const { skp } = whole.value.whole.facts;
    return skp?.nomorSkp === plan.nomorSkp ? whole.value.whole : this.lost('planStale');
  }

  private async editAll(first: WholeSkpReading): Promise<void> {
    let whole = first;
    for (const item of this.items) {
      if (!this.mayGoOn()) return;
      item.state = 'sending';
      this.show('sending');
      whole = await this.edit(item, whole);
      this.show('sending');
    }
    await this.lookAgain();
  }

  /** Brings one edit to its end; the newest reading of the whole. */
  private async edit(item: Item, known: WholeSkpReading): Promise<WholeSkpReading> {
    const { edit } = item;
    const created = edit.form === 'tambahLampiran';
    const link = known.links[edit.form][edit.targetId];
    const from = edit.form.endsWith('Lampiran')
      ? (known.links.lampiran ?? known.links.daftarRhk)
      : known.links.daftarRhk;
    if (link === undefined) return this.end(item, 'conflict', null, known);
    const openForm = async (_: string | null, signal: AbortSignal): Promise<Result<OwnedForm, SiteFailure>> => {
      const opened = await this.options.site.open(edit.form, edit.targetId, link, from, signal);
      if (!opened.ok) return opened;
      return ok({ akun: opened.value.akun, skp: { tahun: this.options.plan.tahun }, form: opened.value });
    };
    const entries = created ? this.entriesOf(known, edit.targetId) : [];
    if (entries === null) {
      this.halt('pageChanged');
      return this.end(item, 'notSent', null, known);
    }
    // The entry is there already: a second one would be a double.
    if (entries.some((uraian) => sameValue(edit.field, uraian, edit.after)))
      return this.end(item, 'conflict', edit.after, known);

    let whole = known;
    let newToken = false;
    for (let posts = 0, tries = 0; ; tries += 1) {
      const opened = await this.reader.read(openForm);
      if (!opened.ok) {
        this.lost(opened.reason);
        return this.end(item, posts === 0 ? 'notSent' : 'unknown', null, whole);
      }
      if (!this.mayGoOn()) return this.end(item, posts === 0 ? 'notSent' : 'differs', null, whole);
      const { form } = opened.value;
      const stored = form.valueOf(edit.field);
      if (!created && sameValue(edit.field, stored, edit.after)) return this.end(item, 'proven', null, whole);
      if (stored === null || !sameValue(edit.field, stored, edit.before))
        return this.end(item, posts === 0 ? 'conflict' : 'differs', stored, whole);

      const answer = await this.post(form, edit, stored);
      if (answer.kind === 'refused') return this.end(item, 'refused', answer.words, whole);
      if (answer.kind === 'failed' && answer.reached === 'no') {
        const { kind } = answer.failure;
        const again = kind === 'csrfRefused' ? !newToken : kind === 'offline';
        newToken ||= kind === 'csrfRefused';
        if (again && tries < STRIKES) continue;
        this.halt(kind === 'csrfRefused' ? kind : 'connection');
        return this.end(item, 'notSent', null, whole);
      }
      posts += 1;
      if (!this.accept(answer)) return this.end(item, 'unknown', null, whole);
      if (!created) {
        const proof = await this.reader.prove(openForm);
        if (!proof.ok) {
          this.lost(proof.reason);
          return this.end(item, 'unknown', null, whole);
        }
        const now = proof.value.form.valueOf(edit.field);
        if (sameValue(edit.field, now, edit.after)) return this.end(item, 'proven', null, whole);
        const old = sameValue(edit.field, now, edit.before);
        if (!old || answer.kind === 'accepted' || posts >= POSTS) return this.end(item, 'differs', now, whole);
      } else {
        const proof = await this.reader.prove((...which) => this.readWhole(...which));
        if (!proof.ok) {
          this.lost(proof.reason);
          return this.end(item, 'unknown', null, whole);
        }
        whole = proof.value.whole;
        const there = this.entriesOf(whole, edit.targetId);
        if (there?.some((uraian) => sameValue(edit.field, uraian, edit.after)) === true)
          return this.end(item, 'proven', null, whole);
        const answered = answer.kind === 'accepted' || isAnswer(answer.failure);
        if (there === null || !answered) return this.end(item, 'unknown', null, whole);
        if (answer.kind === 'accepted' || posts >= POSTS) return this.end(item, 'differs', null, whole);
      }
    }
  }

  private post(form: OpenedForm, edit: FieldEdit, stored: string): Promise<PostAnswer> {
    const lost: PostAnswer = { kind: 'failed', failure: { kind: 'connectionLost' }, reached: 'maybe' };
    return form.post(edit.field, valueToWrite(edit, stored), this.never.signal).catch(() => lost);
  }

  /** Takes note of an answer; false if no reading makes sense after it. */
  private accept(answer: Exclude<PostAnswer, { kind: 'refused' }>): boolean {
    if (answer.kind === 'accepted') {
      this.strikes = 0;
      return true;
    }
    const verdict = judge(answer.failure);
    if (verdict.kind === 'stop') {
      this.halt(verdict.reason);
      return false;
    }
    this.strikes += 1;
    if (this.strikes >= STRIKES) this.halt(verdict.kind === 'wait' ? (verdict.reason ?? 'connection') : 'connection');
    return true;
  }

  /** Entries nobody knows of may have come late. */
  private async lookAgain(): Promise<void> {
    const open = this.items.filter(({ state, edit }) => state === 'unknown' && edit.form === 'tambahLampiran');
    if (open.length === 0 || !this.mayGoOn()) return;
    const last = await this.reader.prove((...which) => this.readWhole(...which));
    if (!last.ok) return;
    for (const item of open) {
      const there = this.entriesOf(last.value.whole, item.edit.targetId) ?? [];
      if (there.some((uraian) => sameValue('uraian', uraian, item.edit.after))) item.state = 'proven';
    }
  }

  private async readWhole(nomorSkp: string | null, signal: AbortSignal): Promise<Result<OwnedWhole, SiteFailure>> {
    const { site, plan } = this.options;
    const needed = plan.edits.some(({ form }) => form.endsWith('Lampiran')) ? (['lampiran'] as const) : [];
    const result = await site.readWhole(nomorSkp, signal);
    return signal.aborted ? refuse({ kind: 'aborted' }) : owned(result, needed);
  }

  /** Texts of one part; null = the lampiran was not read. */
  private entriesOf({ facts }: WholeSkpReading, jenisId: string): readonly string[] | null {
    if (facts.lampiran === null) return null;
    const parts = facts.lampiran.filter((part) => part.jenisId === jenisId);
    return parts.flatMap(({ entries }) => entries.map(({ uraian }) => uraian));
  }

  private end(item: Item, state: EditState, words: string | null, whole: WholeSkpReading): WholeSkpReading {
    item.state = state;
    item.words = words?.slice(0, WORDS_LENGTH) ?? null;
    return whole;
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
  private halt(reason: Stop): void {
    if (this.phase === 'stopped' || this.phase === 'finished') return;
    this.stopping ??= reason;
    this.calm.abort();
  }

  private conclude(): EditSnapshot {
    for (const item of this.items) {
      if (item.state === 'pending') item.state = 'notSent';
      if (item.state === 'sending') item.state = 'unknown';
    }
    const open = this.items.some(({ state }) => state === 'notSent' || state === 'unknown');
    if (open) this.halt('connection');
    return this.show(open || this.items.length === 0 ? 'stopped' : 'finished');
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

/** Whether the site answered: then it is done with the request, whatever it did. */
function isAnswer({ kind }: SiteFailure): boolean {
  return kind !== 'timeout' && kind !== 'connectionLost' && kind !== 'offline' && kind !== 'aborted';
}
