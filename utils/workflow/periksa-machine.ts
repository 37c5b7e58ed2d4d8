/**
 * The checklist task of the panel. Invariants:
 * - nothing is asked of the page before the person opens the task, and the SKP is read only when they open it, ask for
 *   it, or a run they ordered has ended; a change of the page only marks what was read as perhaps out of date;
 * - nothing is sent or changed without the id of exactly the order or plan the person confirmed;
 * - intents are handled one after another; only a stop overtakes.
 */
import type { Finding, Place } from '../checklist/types';
import type { SiteFailure, WholeSkpReading } from '../ekinerja/types';
import { withText, withoutEdit } from '../plan/edit-plan';
import { wishesOfFixes } from '../plan/fix-wishes';
import { planKirimOrder } from '../plan/kirim-order';
import { planEdits } from '../plan/plan-edits';
import type { EditPlan, EditSnapshot } from '../run/edit-types';
import type { KirimSnapshot } from '../run/kirim-types';
import type { PageLook } from './matriks-ports';
import { pageStateOf } from './page-state';
import { checkSkp, type Index } from './periksa-checked';
import type { PeriksaPorts } from './periksa-ports';
import type { EditTask, KirimTask, PeriksaIntent, PeriksaPage, PeriksaState } from './periksa-state';

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
  broken: false,
};

/** What was said about the last thing the person asked for. */
const QUIET = { placeLost: false, noFix: false, noOrder: null } as const;

const RUNNING = new Set<string>(['reading', 'sending']);
const isBusy = (run: KirimSnapshot | EditSnapshot): boolean => RUNNING.has(run.phase);

/** Confirmed, and not known to have ended. */
const isUnderWay = (task: KirimTask | EditTask | null): boolean =>
  task !== null && task.confirmed && task.refused === null && (task.run === null || isBusy(task.run));

/** Starts the machine; it does nothing until the task is opened. */
export function createPeriksaMachine(ports: PeriksaPorts): PeriksaMachine {
  let state = EMPTY_PERIKSA;
  let reading: WholeSkpReading | null = null;
  let accountTag = '';
  let index: Index = { findings: new Map(), rows: new Map() };
  /** Chosen by the person; null = the SKP the page shows. */
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

  const inRun = (): boolean => isUnderWay(state.kirim) || isUnderWay(state.edit);

  /** The page's face; false = nothing can be read now. */
  async function look(): Promise<boolean> {
    const found = await ports.door.look();
    if (found.kind === 'loading') return false;
    const page = faceOf(found);
    update({ page });
    const tag = found.kind === 'page' ? found.report.accountTag : null;
    // Somebody else logged in: what was read is not theirs.
    if (reading !== null && tag !== null && tag !== accountTag && !inRun()) forget();
    return page.kind === 'ready';
  }

  function forget(): void {
    [reading, nomor, index] = [null, null, { findings: new Map(), rows: new Map() }];
    update({ checked: null, nomors: [], chosen: [], kirim: null, edit: null, outdated: false });
  }

  /** Shows what the page has been carrying out since an earlier panel was closed. */
  async function join(): Promise<boolean> {
    const found = reading === null ? await ports.door.underWay() : null;
    if (found === null) return false;
    const { kirim, edits } = found;
    update({
      page: { kind: 'ready' },
      kirim: kirim && { ...kirim, confirmed: true, refused: null },
      edit: edits && { ...editTask(edits.plan, []), confirmed: true, run: edits.run },
    });
    return true;
  }

  async function check(): Promise<void> {
    update({ busy: 'reading', failure: null, broken: false, ...QUIET });
    if (!(await look())) {
      update({ busy: null });
      return;
    }
    const result = await ports.door.readSkp(nomor);
    if (!result.ok) {
      const page = faceOfFailure(result.reason);
      update({ busy: null, failure: result.reason.kind, ...(page === null ? {} : { page }) });
      return;
    }
    await take(result.value);
    update({ busy: null });
  }

  async function take(fresh: WholeSkpReading): Promise<void> {
    const tag = await ports.accountTagOf(fresh.akun);
    const checklist = await ports.loadChecklist();
    const changes = await ports.sent.changes(fresh, tag).catch(() => new Map<string, never>());
    const { checked, index: fresher, nomors } = checkSkp({ reading: fresh, checklist, changes, at: ports.now() });
    [reading, accountTag, index] = [fresh, tag, fresher];
    const chosen = checked.board
      .filter(({ sendable }) => sendable)
      .flatMap(({ indikatorId, verdict }) => (verdict === 'accepted' && indikatorId !== null ? [indikatorId] : []));
    update({
      checked,
      chosen,
      outdated: false,
      nomors: nomors.length < state.nomors.length && nomor !== null ? state.nomors : nomors,
    });
  }

  /** The page that was sending is gone: nobody will tell how it went on, so say what is certain. */
  function endLostRuns(): void {
    const { kirim, edit } = state;
    if (kirim !== null && isUnderWay(kirim)) {
      const { orderId, items } = kirim.order;
      const unheard = items.map(({ indikatorId }) => ({ indikatorId, state: 'sending' as const, words: null }));
      const run = kirim.run ?? { orderId, phase: 'sending', reason: null, items: unheard };
      update({ kirim: { ...kirim, run: lost(run) } });
    }
    if (edit !== null && isUnderWay(edit)) {
      const { planId, edits } = edit.ready;
      const unheard = edits.map(({ id }) => ({ id, state: 'sending' as const, words: null }));
      const run = edit.run ?? { planId, phase: 'sending', reason: null, items: unheard };
      update({ edit: { ...edit, run: lost(run) } });
    }
  }

  const found = (ids: readonly string[]): readonly Finding[] => ids.flatMap((id) => index.findings.get(id) ?? []);

  function fix(ids: readonly string[]): void {
    const findings = found(ids);
    const kind = findings[0]?.fix?.kind;
    if (reading === null || kind === undefined) return;
    update({ ...QUIET });
    if (kind === 'openMatriks') {
      ports.openMatriks();
      return;
    }
    if (kind === 'spreadRest') {
      const { skp } = reading.facts;
      const fixes = findings.flatMap((finding) => finding.fix ?? []);
      const rows = skp === null ? [] : wishesOfFixes(fixes, skp);
      if (rows.length > 0) ports.wish(rows);
      update({ noFix: rows.length === 0 });
      return;
    }
    const plan = planEdits(reading, findings, accountTag);
    update({ noFix: plan === null, edit: plan && editTask(plan, []) });
  }

  async function confirmEdits(planId: string): Promise<void> {
    const { edit } = state;
    if (edit === null || edit.confirmed || inRun()) return;
    const { ready } = edit;
    if (ready.planId !== planId || ready.edits.length === 0) {
      update({ edit: { ...edit, refused: 'planStale' } });
      return;
    }
    update({ busy: 'starting', edit: { ...edit, confirmed: true, refused: null } });
    const started = await ports.door.startEdits(ready);
    update({ busy: null });
    if (!started.ok && state.edit)
      update({ edit: { ...state.edit, confirmed: false, run: null, refused: started.reason } });
  }

  function askKirim(): void {
    if (reading === null || inRun()) return;
    const order = planKirimOrder({ reading, chosen: state.chosen, accountTag });
    if (order.ok) update({ ...QUIET, kirim: { order: order.value, confirmed: false, run: null, refused: null } });
    else update({ ...QUIET, noOrder: order.reason });
  }

  async function confirmKirim(orderId: string): Promise<void> {
    const { kirim } = state;
    if (kirim === null || kirim.confirmed || kirim.order.orderId !== orderId) return;
    update({ busy: 'starting', kirim: { ...kirim, confirmed: true } });
    const started = await ports.door.startKirim(kirim.order);
    update({ busy: null });
    if (!started.ok && state.kirim) update({ kirim: { ...state.kirim, refused: started.reason } });
  }

  /** Opens a place in the tab. What was read stays: the person mends, comes back, and checks again. */
  async function lead(place: Place | null | undefined, rule: string | null): Promise<void> {
    if (!place || reading === null) return;
    update({ ...QUIET, busy: 'leading' });
    const { links } = reading;
    const shown = await ports.door.leadTo(place, rule === null ? { links } : { links, rule });
    update({ busy: null, placeLost: !shown });
  }

  async function handle(intent: Exclude<PeriksaIntent, { type: 'stopEdits' | 'stopKirim' }>): Promise<void> {
    switch (intent.type) {
      case 'open':
        opened = true;
        if (inRun() || (await join())) return;
        if (reading === null || state.outdated) return check();
        await look();
        return;
      case 'check':
        opened = true;
        if (!inRun()) await check();
        return;
      case 'chooseSkp':
        if (inRun()) return;
        nomor = intent.nomor;
        update({ kirim: null, edit: null });
        return check();
      case 'go':
        update({ view: intent.view, ...QUIET });
        return;
      case 'lead':
        return lead(index.findings.get(intent.finding)?.place, index.findings.get(intent.finding)?.rule ?? null);
      case 'leadRow':
        return lead(index.rows.get(intent.at), null);
      case 'fix':
        if (!inRun()) fix(intent.findings);
        return;
      case 'setEditText':
        if (state.edit?.confirmed === false)
          update({ edit: editTask(withText(state.edit.plan, intent.id, intent.text), state.edit.excluded) });
        return;
      case 'toggleEdit':
        if (state.edit?.confirmed === false)
          update({ edit: editTask(state.edit.plan, toggled(state.edit.excluded, intent.id)) });
        return;
      case 'confirmEdits':
        return confirmEdits(intent.planId);
      case 'closeEdits':
        if (!isUnderWay(state.edit)) update({ edit: null });
        return;
      case 'tick':
        if (state.checked?.board.some((row) => row.indikatorId === intent.id && row.sendable))
          update({ chosen: toggled(state.chosen, intent.id) });
        return;
      case 'tickAll': {
        const rows = intent.on ? (state.checked?.board.filter(({ sendable }) => sendable) ?? []) : [];
        update({ chosen: rows.flatMap(({ indikatorId }) => indikatorId ?? []) });
        return;
      }
      case 'askKirim':
        askKirim();
        return;
      case 'confirmKirim':
        return confirmKirim(intent.orderId);
      case 'closeKirim':
        if (!isUnderWay(state.kirim)) update({ kirim: null });
        return;
      case 'openTab':
        return ports.openTab();
    }
  }

  function send(intent: PeriksaIntent): void {
    if (intent.type === 'stopKirim') void ports.door.stopKirim().catch(() => undefined);
    else if (intent.type === 'stopEdits') void ports.door.stopEdits().catch(() => undefined);
    else enqueue(() => handle(intent));
  }

  ports.door.onChange(() => {
    if (!opened) return;
    if (state.checked !== null && !inRun() && !state.outdated) update({ outdated: true });
    enqueue(async () => {
      await look();
      if (!ports.door.sends()) endLostRuns();
    });
  });
  ports.door.onKirim((run) => {
    const { kirim } = state;
    if (kirim?.order.orderId !== run.orderId) return;
    const ended = !isBusy(run) && kirim.run?.phase !== run.phase;
    update({ kirim: { ...kirim, confirmed: true, run } });
    if (!ended) return;
    const proven = run.items.flatMap((item) => (item.state === 'proven' ? [item.indikatorId] : []));
    const sent = reading;
    enqueue(async () => {
      if (sent !== null && proven.length > 0)
        await ports.sent.remember(sent, proven, accountTag).catch(() => undefined);
      await check();
    });
  });
  ports.door.onEdits((run) => {
    const { edit } = state;
    if (!edit?.confirmed || edit.ready.planId !== run.planId) return;
    const ended = !isBusy(run) && edit.run?.phase !== run.phase;
    update({ edit: { ...edit, run } });
    if (ended) enqueue(check);
  });

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

function editTask(plan: EditPlan, excluded: readonly string[]): EditTask {
  const ready = excluded.reduce(withoutEdit, plan);
  return { plan, excluded, ready, confirmed: false, run: null, refused: null };
}

const AFTER_LOSS = { sending: 'unknown', pending: 'notSent' } as const;

function lost<Run extends KirimSnapshot | EditSnapshot>(run: Run): Run {
  const items = run.items.map((item) => {
    const { state } = item;
    return state === 'sending' || state === 'pending' ? { ...item, state: AFTER_LOSS[state] } : item;
  });
  return { ...run, phase: 'stopped', reason: 'extensionReloaded', items };
}

const toggled = (list: readonly string[], id: string): readonly string[] =>
  list.includes(id) ? list.filter((one) => one !== id) : [...list, id];

/** Any page behind the login will do: the SKP is read from its own pages. */
function faceOf(found: Exclude<PageLook, { kind: 'loading' }>): PeriksaPage {
  const page = pageStateOf(found);
  switch (page.kind) {
    case 'otherPage':
    case 'unrecognised':
    case 'matriks':
    case 'matriksUnreadable':
      return { kind: 'ready' };
    default:
      return page;
  }
}

/** A failure that is about the tab as a whole; null = said beside what is known. */
function faceOfFailure(failure: SiteFailure): PeriksaPage | null {
  const page = pageStateOf(failure);
  return page.kind === 'loggedOut' || page.kind === 'offline' || page.kind === 'reloadNeeded' ? page : null;
}
