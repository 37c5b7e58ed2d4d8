/**
 * The checklist task of the panel. Invariants:
 * - nothing is asked of the page before the person opens the task, and the SKP is read only when they open it, ask for
 *   it, or a run they ordered has ended; a change of the page only marks what was read as perhaps out of date;
 * - nothing is sent or changed without the id of exactly the order or plan the person confirmed;
 * - intents are handled one after another; only a stop overtakes.
 */
import type { Finding } from '../checklist/types';
import type { SiteFailure, WholeSkpReading } from '../ekinerja/types';
import type { EditSnapshot } from '../run/edit-types';
import type { KirimSnapshot } from '../run/kirim-types';
import type { PageLook } from './matriks-ports';
import { pageStateOf } from './page-state';
import { checkSkp, type Index } from './periksa-checked';
import type { PeriksaPorts } from './periksa-ports';
import type { BoardRow, PeriksaIntent, PeriksaPage, PeriksaState } from './periksa-state';

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
  broken: false,
};

const RUNNING = new Set<string>(['reading', 'sending']);
export const isBusy = (run: KirimSnapshot | EditSnapshot | null): boolean => run !== null && RUNNING.has(run.phase);

/** May be ticked: not sent yet, offered by the page, and not known to be refused. */
export const isSendable = ({ open, offered, verdict }: BoardRow): boolean => open && offered && verdict !== 'refused';

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

  const inRun = (): boolean =>
    isBusy(state.kirim?.run ?? null) || isBusy(state.edit?.run ?? null) || state.busy === 'starting';

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

  async function check(): Promise<void> {
    update({ busy: 'reading', failure: null, broken: false, placeLost: false, noFix: false });
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
    const sendable = checked.board.filter(isSendable);
    const chosen = sendable.flatMap(({ indikatorId, verdict }) =>
      verdict === 'accepted' && indikatorId !== null ? [indikatorId] : [],
    );
    update({
      checked,
      chosen,
      outdated: false,
      nomors: nomors.length < state.nomors.length && nomor !== null ? state.nomors : nomors,
    });
  }

  const found = (ids: readonly string[]): readonly Finding[] => ids.flatMap((id) => index.findings.get(id) ?? []);

  async function fix(ids: readonly string[]): Promise<void> {
    const findings = found(ids);
    const kind = findings[0]?.fix?.kind;
    if (reading === null || kind === undefined) return;
    update({ noFix: false, placeLost: false });
    if (kind === 'openMatriks') {
      ports.openMatriks();
      return;
    }
    if (kind === 'spreadRest') {
      const rows = ports.plans.wishes(reading, findings);
      if (rows.length > 0) ports.wish(rows);
      update({ noFix: rows.length === 0 });
      return;
    }
    const plan = ports.plans.planEdits(reading, findings, accountTag);
    update({
      noFix: plan === null,
      edit: plan && { plan, excluded: [], confirmed: null, run: null, refused: null },
    });
    await Promise.resolve();
  }

  async function confirmEdits(planId: string): Promise<void> {
    const { edit } = state;
    if (edit === null || isBusy(edit.run)) return;
    const plan = edit.excluded.length === 0 ? edit.plan : ports.plans.without(edit.plan, edit.excluded);
    if (plan.planId !== planId || plan.edits.length === 0) {
      update({ edit: { ...edit, refused: 'planStale' } });
      return;
    }
    update({ busy: 'starting', edit: { ...edit, confirmed: plan, refused: null } });
    const started = await ports.door.startEdits(plan);
    update({ busy: null });
    if (!started.ok && state.edit)
      update({ edit: { ...state.edit, confirmed: null, run: null, refused: started.reason } });
  }

  async function askKirim(): Promise<void> {
    if (reading === null || inRun()) return;
    const order = ports.plans.planKirimOrder(reading, state.chosen, accountTag);
    update({
      noFix: order === null,
      kirim: order && { order, confirmed: false, run: null, refused: null },
    });
    await Promise.resolve();
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
  async function lead(place: Finding['place']): Promise<void> {
    if (place === null) return;
    update({ busy: 'leading', placeLost: false });
    const shown = await ports.door.leadTo(place);
    update({ busy: null, placeLost: !shown });
  }

  async function handle(intent: Exclude<PeriksaIntent, { type: 'stopEdits' | 'stopKirim' }>): Promise<void> {
    switch (intent.type) {
      case 'open':
        opened = true;
        if (inRun()) return;
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
        update({ view: intent.view, placeLost: false, noFix: false });
        return;
      case 'lead':
        return lead(index.findings.get(intent.finding)?.place ?? null);
      case 'leadRow':
        return lead(index.rows.get(intent.at) ?? null);
      case 'fix':
        if (!inRun()) await fix(intent.findings);
        return;
      case 'setEditText':
        if (state.edit?.confirmed === null)
          update({ edit: { ...state.edit, plan: ports.plans.withText(state.edit.plan, intent.id, intent.text) } });
        return;
      case 'toggleEdit':
        if (state.edit?.confirmed === null)
          update({ edit: { ...state.edit, excluded: toggled(state.edit.excluded, intent.id) } });
        return;
      case 'confirmEdits':
        return confirmEdits(intent.planId);
      case 'closeEdits':
        if (!isBusy(state.edit?.run ?? null)) update({ edit: null });
        return;
      case 'tick':
        if (state.checked?.board.some((row) => row.indikatorId === intent.id && isSendable(row)))
          update({ chosen: toggled(state.chosen, intent.id) });
        return;
      case 'tickAll': {
        const rows = intent.on ? (state.checked?.board.filter(isSendable) ?? []) : [];
        update({ chosen: rows.flatMap(({ indikatorId }) => indikatorId ?? []) });
        return;
      }
      case 'askKirim':
        return askKirim();
      case 'confirmKirim':
        return confirmKirim(intent.orderId);
      case 'closeKirim':
        if (!isBusy(state.kirim?.run ?? null)) update({ kirim: null });
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
    if (edit?.confirmed?.planId !== run.planId) return;
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
