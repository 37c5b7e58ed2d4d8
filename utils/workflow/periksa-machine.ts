/**
 * The checklist task of the panel. Invariants:
 * - nothing is asked of the page before the person opens the task, and the SKP is read only when they open it, ask for
 *   it (if need be, once they are logged in again), or a run they ordered has ended; a change of the page only marks what
 *   was read as perhaps out of date;
 * - nothing is sent or changed without the id of exactly the order or plan the person confirmed;
 * - intents are handled one after another; only a stop, and another view of what is known, overtake.
 */
import type { Finding, Place } from '../checklist/types';
import type { WholeSkpReading } from '../ekinerja/types';
import { isOfOtherYear, skpPageOf, skpPageOfFailure } from './page-state';
import { checkSkp, type CheckedSkp, type Index } from './periksa-checked';
import { inRun, QUIET, type PeriksaCore } from './periksa-core';
import { createEditPart, editTask, isEditIntent } from './periksa-edits';
import { createKirimPart, isKirimIntent } from './periksa-kirim';
import { createLastYearPart, isLastYearIntent } from './periksa-last-year';
import { createLeftRuns } from './periksa-left';
import type { PeriksaPorts } from './periksa-ports';
import type { BoardRow, PeriksaIntent, PeriksaState } from './periksa-state';

export interface PeriksaMachine {
  readonly state: () => PeriksaState;
  readonly send: (intent: PeriksaIntent) => void;
  readonly subscribe: (listener: (state: PeriksaState) => void) => () => void;
  /** Resolves when everything sent so far has been handled (for tests). */
  readonly settled: () => Promise<void>;
}

export const EMPTY_PERIKSA: PeriksaState = {
  page: { kind: 'looking' },
  view: 'temuan',
  busy: null,
  failure: null,
  checked: null,
  outdated: false,
  nomors: [],
  chosen: [],
  kirim: null,
  edit: null,
  placeLost: false,
  noFix: false,
  noOrder: null,
  yearFailure: null,
  yearLeft: null,
  broken: false,
};

/** Starts the machine; it does nothing until the task is opened. */
export function createPeriksaMachine(ports: PeriksaPorts): PeriksaMachine {
  let state = EMPTY_PERIKSA;
  let reading: WholeSkpReading | null = null;
  let accountTag = '';
  let index: Index = { findings: new Map(), rows: new Map() };
  /** Chosen by the person, while it is there; null = the SKP the page shows. */
  let nomor: string | null = null;
  let opened = false;
  let queue: Promise<void> = Promise.resolve();
  const listeners = new Set<(state: PeriksaState) => void>();

  function update(change: Partial<PeriksaState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener(state);
  }

  function enqueue(work: () => Promise<void>): void {
    queue = queue.then(work).catch(() => {
      update({ busy: null, broken: true });
    });
  }

  /** The page's face; false = nothing can be read now. */
  async function look(): Promise<boolean> {
    const found = await ports.door.look();
    if (found.kind === 'loading') return false;
    const page = skpPageOf(found);
    update({ page });
    const tag = found.kind === 'page' ? found.report.accountTag : null;
    // Somebody else logged in: what was read is not theirs.
    if (reading !== null && tag !== null && tag !== accountTag && !inRun(state)) forget();
    if (tag !== null) await lastYear.recall(tag);
    return page.kind === 'ready';
  }

  function forget(): void {
    [reading, nomor, index] = [null, null, { findings: new Map(), rows: new Map() }];
    const nothing = { checked: null, failure: null, kirim: null, edit: null, yearFailure: null } as const;
    update({ ...nothing, nomors: [], chosen: [], outdated: false });
  }

  /** Shows what the page has been carrying out since an earlier panel was closed. */
  async function join(): Promise<boolean> {
    const found = reading === null ? await ports.door.underWay() : null;
    if (found === null) return false;
    const { kirim, edits } = found;
    update({
      page: { kind: 'ready' },
      kirim: kirim && { ...kirim, confirmed: true, refused: null, left: null },
      edit: edits && { ...editTask(edits.plan, []), confirmed: true, run: edits.run },
    });
    return true;
  }

  async function check(): Promise<void> {
    update({ busy: 'reading', failure: null, broken: false, ...QUIET });
    if (!(await look()) || !(await read())) {
      update({ busy: null });
      return;
    }
    await showLeft();
    update({ busy: null });
  }

  async function read(): Promise<boolean> {
    const result = await ports.door.readSkp(nomor);
    if (result.ok) {
      await take(result.value);
      return true;
    }
    if (nomor !== null && isOfOtherYear(result.reason)) {
      nomor = null;
      return read();
    }
    const page = skpPageOfFailure(result.reason);
    update({ failure: result.reason.kind, ...(page === null ? {} : { page }) });
    return false;
  }

  /** What an earlier run left; if that is about another SKP, that one is read first. */
  async function showLeft(): Promise<void> {
    if (reading === null) return;
    const other = await left.show(nomor === null ? state.nomors : []);
    if (other === null) return;
    nomor = other;
    if (await read()) await left.show([]);
  }

  /** What the rules say about the reading; from then on it is the newest one. */
  async function judged(fresh: WholeSkpReading, tag: string, at: number): Promise<CheckedSkp> {
    const checklist = await ports.loadChecklist();
    const changes = await ports.sent.changes(fresh, tag).catch(() => new Map<string, never>());
    // A pack that cannot be read asks nothing; the rules of e-Kinerja hold without it.
    const standar = await ports.standar().catch(() => null);
    const found = checkSkp({ reading: fresh, checklist, changes, lastYear: lastYear.of(tag), standar, at });
    [reading, accountTag, index] = [fresh, tag, found.index];
    return found;
  }

  /** The same reading again, with what was learnt since; ticks and ages stay. */
  async function judge(): Promise<void> {
    if (reading === null || state.checked === null) return;
    const { checked } = await judged(reading, accountTag, state.checked.at);
    update({ checked });
  }

  async function take(fresh: WholeSkpReading): Promise<void> {
    const tag = await ports.accountTagOf(fresh.akun);
    const { checked, nomors } = await judged(fresh, tag, ports.now());
    const accepted = (board: readonly BoardRow[]) =>
      board.flatMap(({ sendable, indikatorId, verdict }) =>
        sendable && verdict === 'accepted' && indikatorId !== null ? [indikatorId] : [],
      );
    // What the person left out stays left out: nobody looks at ticks again that they have set.
    const leftOut = accepted(state.checked?.board ?? []).filter((id) => !state.chosen.includes(id));
    const chosen = accepted(checked.board).filter((id) => !leftOut.includes(id));
    update({
      checked,
      chosen,
      outdated: false,
      nomors: nomors.length < state.nomors.length && nomor !== null ? state.nomors : nomors,
    });
  }

  const core: PeriksaCore = {
    ports,
    state: () => state,
    update,
    enqueue,
    reading: () => reading,
    accountTag: () => accountTag,
    findings: (ids): readonly Finding[] => ids.flatMap((id) => index.findings.get(id) ?? []),
    judge,
    check,
    showLeft,
    wasSeen: (run) => left.wasSeen(run),
  };
  const left = createLeftRuns(core);
  const kirimPart = createKirimPart(core);
  const editPart = createEditPart(core);
  const lastYear = createLastYearPart(core);

  /** Opens a place in the tab. What was read stays: the person mends, comes back, and checks again. */
  async function lead(place: Place | null | undefined, rule: string | null): Promise<void> {
    if (!place || reading === null) return;
    update({ ...QUIET, busy: 'leading' });
    const { links } = reading;
    const shown = await ports.door.leadTo(place, rule === null ? { links } : { links, rule });
    update({ busy: null, placeLost: !shown });
  }

  async function handle(intent: Exclude<PeriksaIntent, { type: 'stopEdits' | 'stopKirim' | 'go' }>): Promise<void> {
    if (isKirimIntent(intent)) return kirimPart.handle(intent);
    if (isEditIntent(intent)) return editPart.handle(intent);
    if (isLastYearIntent(intent)) return lastYear.handle(intent);
    switch (intent.type) {
      case 'open':
        opened = true;
        if (inRun(state) || (await join())) return;
        if (reading === null || state.outdated) return check();
        await look();
        return;
      case 'check':
        opened = true;
        if (!inRun(state)) await check();
        return;
      case 'chooseSkp':
        if (inRun(state)) return;
        nomor = intent.nomor;
        update({ kirim: null, edit: null });
        return check();
      case 'lead':
        return lead(index.findings.get(intent.finding)?.place, index.findings.get(intent.finding)?.rule ?? null);
      case 'leadRow':
        return lead(index.rows.get(intent.at), null);
      case 'openTab':
        return ports.openTab();
    }
  }

  function send(intent: PeriksaIntent): void {
    if (intent.type === 'stopKirim') void ports.door.stopKirim().catch(() => undefined);
    else if (intent.type === 'stopEdits') void ports.door.stopEdits().catch(() => undefined);
    // Looking elsewhere does not wait for a reading, which on a slow line takes minutes.
    else if (intent.type === 'go') update({ view: intent.view, ...QUIET });
    else enqueue(() => handle(intent));
  }

  ports.door.onChange(() => {
    if (!opened) return;
    if (state.checked !== null && !inRun(state) && !state.outdated) update({ outdated: true });
    enqueue(async () => {
      const away = state.page.kind !== 'ready';
      // What failed for want of a login or a line goes on when there is one, as the page's face says.
      if ((await look()) && away && state.failure !== null && !inRun(state)) return check();
      if (ports.door.sends() || !inRun(state)) return;
      kirimPart.lose();
      editPart.lose();
      // A run the person ordered has ended: a fresh reading tells how.
      await check();
    });
  });
  ports.door.onKirim(kirimPart.progress);
  ports.door.onEdits(editPart.progress);

  return {
    state: () => state,
    send,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: () => queue,
  };
}
