/**
 * "Kirim semua": the confirmed indikator one by one, each proven from the Daftar RHK before the next.
 * Invariants
 * - Only indikator of the order are sent, each at most once per run, and only while the last list shows it sendable with
 *   the very content that was confirmed.
 * - Nothing is sent before its intent is stored (F21), nor after a surprise, a stop, or the loss of session, account, year
 *   or extension.
 * - `proven` comes from a reading of the list, never from an answer.
 */
import type { DaftarReading } from '../ekinerja/types';
import { itemSignature, listSignature, orderIsIntact, rowOf } from '../plan/kirim-order';
import type { KirimOptions, KirimRun, SendAnswer } from './kirim-ports';
import type { KirimItem, KirimItemState, KirimOutcome, KirimSnapshot, KirimStop } from './kirim-types';
import { sendableSignature, statusIn, verdictOf, wordsOf } from './kirim-verdict';
import { owned } from './owned-whole';
import { createOwnedReader, type OwnedReader, type Read } from './owned-reader';
import { createRunLog, type RunLog } from './run-log';
import { isAnswered } from './skp-step';

/** Time for a send whose answer never came. */
const LATE_MS = 5_000;

/** The run of one order. Ports as in `KirimOptions`. */
export function createKirimRun(options: KirimOptions): KirimRun {
  return new Sender(options);
}

class Sender implements KirimRun {
  private readonly options: KirimOptions;
  private readonly items: { readonly item: KirimItem; state: KirimItemState; words: string | null }[];
  /** Fires at a stop: ends patience, not requests that send. */
  private readonly calm = new AbortController();
  private readonly never = new AbortController();
  private readonly reader: OwnedReader;
  private readonly log: RunLog<KirimItemState>;
  private phase: KirimSnapshot['phase'] = 'reading';
  private stopping: KirimStop | null = null;
  private ended: Promise<KirimSnapshot> | null = null;

  constructor(options: KirimOptions) {
    this.options = options;
    this.reader = createOwnedReader({ ...options, plan: options.order, calm: this.calm.signal });
    this.log = createRunLog({ ...options, store: options.journal, plan: options.order });
    this.items = options.order.items.map((item) => ({ item, state: 'pending', words: null }));
  }

  start(): Promise<KirimSnapshot> {
    this.ended ??= this.main();
    return this.ended;
  }

  stop(): void {
    this.halt('byPerson');
  }

  snapshot(): KirimSnapshot {
    const items = this.items.map(({ item, state, words }): KirimOutcome => ({
      indikatorId: item.indikatorId,
      state,
      words,
    }));
    const reason = this.phase === 'stopped' ? this.stopping : null;
    const { runId, order } = this.options;
    return { runId, orderId: order.orderId, phase: this.phase, reason, items };
  }

  private async main(): Promise<KirimSnapshot> {
    const release = await this.options.acquireLock().catch(() => null);
    if (release === null) this.halt('anotherRun');
    try {
      const list = await this.open();
      if (list !== null) await this.sendAll(list);
    } catch {
      this.halt('connection');
    }
    // The lock goes last: whoever gets it finds a journal that says how this ended.
    const end = await this.conclude();
    release?.();
    return end;
  }

  /** Compares the pages with the order; null = nothing may be sent. */
  private async open(): Promise<DaftarReading | null> {
    const { order, site } = this.options;
    if (order.items.length === 0 || !orderIsIntact(order)) this.halt('orderStale');
    if (!this.mayGoOn()) return null;
    this.show('reading');
    if (!(await this.log.begin())) return this.lost('storageFailed');
    const whole = await this.reader.read(async (...which) => owned(await site.readWhole(...which), ['matriks']));
    if (!whole.ok) return this.lost(whole.reason);
    const { skp } = whole.value.whole.facts;
    const same = order.items.every((item) => {
      const row = skp === null ? null : rowOf(skp, item.indikatorId);
      return row !== null && itemSignature(row) === item.signature;
    });
    if (skp?.nomorSkp !== order.nomorSkp || skp.tahun !== order.tahun || !same) return this.lost('orderStale');
    // The list is what each send is compared with, so it is also what the first one starts from.
    const list = await this.reader.read((...which) => site.readList(...which));
    if (!list.ok) return this.lost(list.reason);
    const fits = order.items.every((item) => {
      const before = rowOf(skp, item.indikatorId);
      const row = sendableSignature(list.value, item);
      return row !== null && before !== null && row === listSignature(before);
    });
    const { jpt } = list.value;
    const otherRole = jpt !== null && jpt !== (order.expect === 'setuju');
    if (list.value.skp.nomorSkp !== order.nomorSkp || !fits || otherRole) return this.lost('orderStale');
    return list.value;
  }

  private async sendAll(first: DaftarReading): Promise<void> {
    const confirmed = new Map(this.items.map(({ item }) => [item.indikatorId, sendableSignature(first, item)]));
    let list: DaftarReading | null = first;
    for (const entry of this.items) {
      if (!this.mayGoOn()) return;
      const { indikatorId } = entry.item;
      const link = list.links.kirim[indikatorId];
      const shown = sendableSignature(list, entry.item);
      if (link === undefined || shown === null || shown !== confirmed.get(indikatorId)) {
        this.halt('surprise');
        return;
      }
      entry.state = 'sending';
      this.show('sending');
      if (!(await this.log.intend(indikatorId))) this.halt('storageFailed');
      if (!this.mayGoOn()) {
        this.settle(entry, 'notSent');
        return;
      }
      const answer = await this.send(link, indikatorId, list.links.daftarRhk);
      list = await this.prove(entry, answer, list);
      this.log.note(indikatorId, entry.state, entry.words);
      if (list === null) return;
      this.show('sending');
    }
  }

  private settle(entry: Sender['items'][number], state: KirimItemState): void {
    entry.state = state;
    this.log.note(entry.item.indikatorId, state, entry.words);
  }

  private send(url: string, indikatorId: string, from: string): Promise<SendAnswer> {
    return this.options.site
      .send(url, indikatorId, from, this.never.signal)
      .catch((): SendAnswer => ({ kind: 'failed', failure: { kind: 'connectionLost' }, reached: 'maybe' }));
  }

  /** What the list says about the send; the list if everything is as expected, else null and the run stops. */
  private async prove(
    entry: Sender['items'][number],
    answer: SendAnswer,
    before: DaftarReading,
  ): Promise<DaftarReading | null> {
    const { indikatorId } = entry.item;
    if (answer.kind === 'failed' && answer.reached === 'no') {
      entry.state = 'notSent';
      this.halt(reasonOf(answer));
      return null;
    }
    if (answer.kind === 'failed' && (answer.failure.kind === 'loggedOut' || answer.failure.kind === 'otpNeeded')) {
      entry.state = 'unknown';
      this.halt(answer.failure.kind);
      return null;
    }
    const after = await this.readAfter(entry.item, answer, before);
    if (!after.ok) {
      entry.state = 'unknown';
      entry.words = wordsOf(answer);
      return this.lost(after.reason);
    }
    const verdict = verdictOf(indikatorId, this.options.order.expect, answer, before, after.value);
    entry.state = verdict.state;
    entry.words = verdict.words;
    if (verdict.asExpected) return after.value;
    this.halt('surprise');
    return null;
  }

  /** The list after a send; read a second time when the answer never came and the send may still be under way. */
  private async readAfter({ indikatorId }: KirimItem, answer: SendAnswer, before: DaftarReading) {
    const { site, clock } = this.options;
    const readList: Read<DaftarReading> = (...which) => site.readList(...which);
    const after = await this.reader.prove(readList);
    // A gateway that gave up says nothing of the server behind it.
    const unanswered = answer.kind === 'failed' && !isAnswered(answer);
    if (!unanswered || !after.ok || statusIn(after.value, indikatorId) !== statusIn(before, indikatorId)) return after;
    await clock.sleep(LATE_MS, this.calm.signal).catch(() => undefined);
    return this.reader.prove(readList);
  }

  private mayGoOn(): boolean {
    if (this.options.isAlive?.() === false) this.halt('extensionReloaded');
    return this.stopping === null;
  }

  private lost(reason: KirimStop | 'aborted'): null {
    if (reason !== 'aborted') this.halt(reason);
    return null;
  }

  /** Nothing is sent from here on. The first reason counts. */
  private halt(reason: KirimStop): void {
    if (this.phase === 'stopped' || this.phase === 'finished') return;
    this.stopping ??= reason;
    this.calm.abort();
  }

  private async conclude(): Promise<KirimSnapshot> {
    const done = this.items.every(({ state }) => state === 'proven');
    const surprise = this.stopping === 'surprise' || this.stopping === 'orderStale';
    for (const entry of this.items) {
      if (entry.state === 'pending') entry.state = 'notSent';
      if (entry.state === 'sending') this.settle(entry, 'unknown');
    }
    const phase = this.items.length > 0 && done && !surprise ? 'finished' : 'stopped';
    await this.log.end(phase, phase === 'stopped' ? this.stopping : null);
    return this.show(phase);
  }

  private show(phase: KirimSnapshot['phase']): KirimSnapshot {
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

/** Why a send that certainly did not leave ends the run. */
function reasonOf({ failure }: Extract<SendAnswer, { kind: 'failed' }>): KirimStop {
  return failure.kind === 'offline' || failure.kind === 'aborted' ? 'connection' : 'pageChanged';
}
