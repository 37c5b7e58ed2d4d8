/**
 * The whole-SKP task of the panel. Invariants:
 * - nothing is asked of e-Kinerja before the person acts; opening the task only looks at the tab and at the journal;
 * - nothing is written without the id of exactly the plan the person confirmed;
 * - intents are handled one after another; only pause, resume and stop overtake;
 * - whatever fails keeps the source and the choices of the person; what belongs to another account is put away.
 */
import type { SkpComparison } from '../plan/compare-skp';
import { fingerprint } from '../plan/fingerprint';
import type { WorkbookInfo } from '../import/import-session';
import type { FileProblem } from '../import/types';
import type { SkpRunSnapshot } from '../run/skp-run-types';
import type { Result } from '../skp/result';
import type { SkpParts } from '../skp/wanted-of';
import { skpPageOf, skpPageOfFailure } from './page-state';
import { EMPTY_RENCANA } from './rencana-empty';
import { isUnderWay, reachableSteps, summaryOf } from './rencana-look';
import { findUnfinishedSkp, pastRuns } from './rencana-past';
import type { RencanaPorts, SkpPlanner, SkpToPlan } from './rencana-ports';
import type { RencanaIntent, RencanaState, Source } from './rencana-state';
import { SkpWishes } from './rencana-wishes';

export interface RencanaMachine {
  readonly state: () => RencanaState;
  readonly send: (intent: RencanaIntent) => void;
  readonly subscribe: (listener: (state: RencanaState) => void) => () => void;
  /** Resolves when everything sent so far has been handled (for tests). */
  readonly settled: () => Promise<void>;
}

/** What a new source puts away. */
const NO_PLAN = { plan: null, noPlan: null, planStale: false, startRefused: null, savedAs: null } as const;
const NO_SOURCE = {
  source: null,
  lastYear: null,
  comparison: null,
  yearFailure: null,
  fileProblem: null,
  backupProblem: null,
  problems: [],
  ambiguous: [],
  numberChoice: null,
} as const;

/** Starts the machine; it does nothing until the task is opened. */
export function createRencanaMachine(ports: RencanaPorts): RencanaMachine {
  let state = EMPTY_RENCANA;
  const wishes = new SkpWishes();
  let planner: SkpPlanner | null = null;
  /** Read, of the account `tag`; null = not read, or no longer so. */
  let now: SkpToPlan | null = null;
  let tag: string | null = null;
  let sheet: WorkbookInfo | null = null;
  /** Last year's SKP, once read. */
  let last: { readonly parts: SkpParts; readonly nomors: readonly string[] } | null = null;
  /** Chosen by the person or by the source; null = the SKP the page shows. */
  let nomor: string | null = null;
  let chosen = false;
  let opened = false;
  let queue: Promise<void> = Promise.resolve();
  const listeners = new Set<(state: RencanaState) => void>();

  function update(change: Partial<RencanaState>): void {
    const next = { ...state, ...change };
    state = { ...next, reachable: reachableSteps(next) };
    for (const listener of listeners) listener(state);
  }

  function enqueue(work: () => Promise<void>): void {
    queue = queue.then(work).catch(() => {
      // Said to the person: a panel that silently does nothing is worse than one that admits it.
      update({ busy: null, broken: true });
    });
  }

  const running = (): boolean => isUnderWay(state.run);

  /** The page's face; false = nothing can be read now. */
  async function look(): Promise<boolean> {
    const found = await ports.door.look();
    if (found.kind === 'loading') return false;
    const page = skpPageOf(found);
    update({ page });
    const seen = found.kind === 'page' ? found.report.accountTag : null;
    if (seen !== null && seen !== tag) {
      if (tag !== null && !running()) forget();
      tag = seen;
    }
    if (running() && found.kind !== 'offline' && (await ports.door.underWay()) === null) {
      // The page that was writing is gone: the journal knows how far it came.
      forget();
    }
    if (page.kind === 'ready') await recall();
    return page.kind === 'ready';
  }

  /** What was read and planned is somebody else's, or no longer so. */
  function forget(): void {
    [now, nomor, chosen, last] = [null, null, false, null];
    wishes.forgetChoices();
    update({ ...NO_PLAN, now: null, nomors: [], run: null, lastYear: null, comparison: null, step: 'berkas' });
  }

  async function recall(): Promise<void> {
    const [history, unfinished] = [await pastRuns(ports.journal, tag), await findUnfinishedSkp(ports.journal, tag)];
    update({ history, unfinished: running() || state.run?.runId === unfinished?.runId ? null : unfinished });
    await recallYear();
  }

  /** A year that a panel now closed, or a page now gone, did not put back is the person's to know. */
  async function recallYear(): Promise<void> {
    const left = tag !== null && (await ports.yearLeft(tag));
    if (left && state.yearLeft === null) update({ yearLeft: 'interrupted' });
    if (!left && state.yearLeft === 'interrupted') update({ yearLeft: null });
  }

  async function open(): Promise<void> {
    opened = true;
    if (running()) return;
    await look();
    const run = await ports.door.underWay();
    if (run !== null && isUnderWay(run)) await show(run);
  }

  /** Shows a run with the plan its journal holds. */
  async function show(run: SkpRunSnapshot): Promise<void> {
    if (state.plan?.id !== run.planId) {
      const stored = await ports.journal.load(run.runId);
      update({ plan: stored?.plan ?? null });
    }
    update({ run, unfinished: null, step: isUnderWay(run) ? 'jalankan' : 'bukti', noPlan: null });
  }

  /** False: could not be read. */
  async function read(): Promise<boolean> {
    update({ busy: 'reading', failure: null, broken: false, startRefused: null });
    const ready = await look();
    const result = ready ? await ports.door.readSkp(nomor) : null;
    update({ busy: null });
    if (result === null) return false;
    if (!result.ok) {
      const page = skpPageOfFailure(result.reason);
      update({ failure: result.reason.kind, ...(page === null ? {} : { page }) });
      return false;
    }
    return take(result.value);
  }

  async function take(fresh: SkpToPlan): Promise<boolean> {
    const { reading } = fresh;
    tag = await ports.accountTagOf(reading.akun);
    const found = summaryOf(reading, ports.now());
    // A source that names one of the SKP of this year means that one.
    const meant = wishes.nomorSkp;
    if (!chosen && meant !== null && meant !== found.nomorSkp && reading.nomors.includes(meant) && nomor !== meant) {
      nomor = meant;
      return read();
    }
    if (state.now !== null && state.now.nomorSkp !== found.nomorSkp) wishes.forgetChoices();
    now = fresh;
    update({ now: found, nomors: reading.nomors.length < 2 ? state.nomors : reading.nomors, planStale: false });
    return true;
  }

  /** Reads what is not read yet, then makes the plan; a plan leads to Tinjau, a refusal is said in Berkas. */
  async function prepare(afresh: boolean): Promise<void> {
    if (sheet !== null) await readSheet();
    if ((now === null || afresh) && !(await read())) return;
    await replan();
    update({ step: state.plan === null ? 'berkas' : 'tinjau', comparison: await compared() });
  }

  /** The source beside what e-Kinerja holds now, as far as both were read. Templates are compared with nothing. */
  async function compared(): Promise<SkpComparison | null> {
    const { skp = null, lampiran = null } = now?.reading.facts ?? {};
    const kind = state.source?.kind;
    const { said } = wishes;
    if (skp === null || said === null || kind === undefined || kind === 'templat') return null;
    const [{ compareSkp }, { sideOfWanted }] = await Promise.all([
      import('../plan/compare-skp'),
      import('../plan/wanted-side'),
    ]);
    const side = kind === 'tahunLalu' && last !== null ? last.parts : sideOfWanted(said, skp.tahun);
    return compareSkp(side, { skp, lampiran });
  }

  async function readSheet(): Promise<void> {
    if (sheet === null) return;
    update({ busy: 'planning' });
    const bagian = (now?.reading.facts.lampiran ?? []).map(({ jenis }) => jenis);
    const result = await ports.session.readSkp({ aspek: [], bagian }, state.numberChoice);
    wishes.take(result.wanted, { name: sheet.name, hash: sheet.hash }, false);
    update({ busy: null, problems: result.problems, ambiguous: result.ambiguous });
  }

  async function replan(): Promise<void> {
    if (now === null || tag === null || wishes.isEmpty) {
      update({ ...NO_PLAN });
      return;
    }
    planner ??= await ports.loadPlanner();
    const { includeLocked, includeFractions } = state;
    const made = wishes.plan(planner, now, tag, { includeLocked, includeFractions });
    const { monthsOut } = wishes;
    update(made.ok ? { ...NO_PLAN, plan: made.value, monthsOut } : { ...NO_PLAN, noPlan: made.reason, monthsOut });
  }

  async function takeSheet(source: Source, result: Result<WorkbookInfo, FileProblem>): Promise<void> {
    update({ busy: null });
    if (!result.ok) {
      update({ fileProblem: result.reason, backupProblem: null });
      return;
    }
    sheet = result.value;
    wishes.clear();
    update({ ...NO_PLAN, ...NO_SOURCE, source: { ...source, name: sheet.name }, run: null });
    await prepare(false);
  }

  async function openFile(file: File): Promise<void> {
    update({ busy: 'opening' });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { looksLikeBackup, readBackup } = await import('../import/skp/backup');
    const source = { kind: 'file', name: file.name } as const;
    if (!looksLikeBackup(bytes)) return takeSheet(source, await ports.session.open(file.name, bytes));
    const backup = readBackup(bytes);
    update({ busy: null });
    if (backup.ok) return takeWanted({ type: 'wanted', wanted: backup.value, source }, false);
    update({ fileProblem: null, backupProblem: backup.reason });
  }

  async function takeWanted(intent: Extract<RencanaIntent, { type: 'wanted' }>, meant: boolean): Promise<void> {
    sheet = null;
    wishes.clear();
    wishes.take(intent.wanted, { name: intent.source.name, hash: fingerprint(JSON.stringify(intent.wanted)) }, meant);
    update({ ...NO_PLAN, ...NO_SOURCE, source: intent.source, run: null });
    await prepare(false);
  }

  async function copyLastYear(nomorSkp: string | null): Promise<void> {
    if (running() || (now === null && !(await read()))) return;
    const tahun = now?.reading.facts.sessionYear ?? null;
    if (tahun === null) return;
    update({ busy: 'tahunLalu', yearFailure: null, yearLeft: null });
    const { reading, why } = await ports.door.readYear(tahun - 1, nomorSkp);
    update({ busy: null, yearLeft: why });
    await recallYear();
    const { skp = null, lampiran = null, perspektif = null } = reading.ok ? reading.value.facts : {};
    if (skp === null) {
      update({ yearFailure: reading.ok ? 'unreadablePage' : reading.reason });
      return;
    }
    const nomors = reading.ok ? reading.value.nomors : [];
    last = { parts: { skp, lampiran, perspektif }, nomors };
    await adapt([]);
  }

  /** Makes the wish of last year's SKP, but for the changes of years that are not wanted. */
  async function adapt(unwanted: readonly string[]): Promise<void> {
    const tahun = now?.reading.facts.sessionYear ?? null;
    if (last === null || now === null || tahun === null) return;
    const { parts, nomors } = last;
    const { adaptYear, changeKey } = await import('../plan/adapt-year');
    const rhkAtasan = now.atasan?.map(({ text }) => text) ?? null;
    const { wanted, changes } = adaptYear(parts, { into: tahun, nomorSkp: null, rhkAtasan, unwanted });
    const source = { kind: 'tahunLalu', name: parts.skp.nomorSkp ?? String(parts.skp.tahun) } as const;
    const lastYear = {
      tahun: parts.skp.tahun,
      nomorSkp: parts.skp.nomorSkp,
      nomors,
      changes: changes.map((one) => ({ key: changeKey(one), ...one })),
      unwanted,
    };
    await takeWanted({ type: 'wanted', wanted, source }, true);
    update({ lastYear });
  }

  async function restoreYear(): Promise<void> {
    update({ busy: 'tahunLalu' });
    const { restored, why } = await ports.door.restoreYear();
    update({ busy: null, yearLeft: restored || why === 'nothingToRestore' ? null : why });
  }

  async function confirmRun(planId: string): Promise<void> {
    const { plan } = state;
    if (running()) return;
    if (plan?.id !== planId || state.planStale) {
      update({ startRefused: 'planStale', planStale: true });
      return;
    }
    update({ busy: 'starting', startRefused: null });
    const started = await ports.door.start(plan);
    update({ busy: null });
    if (started.ok) update({ step: 'jalankan', unfinished: null });
    else update({ startRefused: started.reason, planStale: started.reason === 'planStale' });
  }

  async function continueRun(runId: string): Promise<void> {
    if (running()) return;
    const stored = await ports.journal.load(runId);
    const before = state.plan;
    // Before it starts: its first progress may be here before the answer.
    update({ busy: 'starting', startRefused: null, plan: stored?.plan ?? before });
    const started = await ports.door.continueRun(runId);
    update({ busy: null });
    if (started.ok) update({ step: 'jalankan', unfinished: null, noPlan: null });
    else update({ startRefused: started.reason, plan: before });
  }

  async function openRun(runId: string): Promise<void> {
    const stored = await ports.journal.load(runId);
    const end = await ports.endOf(runId);
    if (stored === null || end === null || stored.plan.accountTag !== tag || running()) return recall();
    update({ ...NO_PLAN, plan: stored.plan, run: end, step: 'bukti', unfinished: null });
  }

  async function undo(runId: string): Promise<void> {
    const stored = await ports.journal.load(runId);
    if (stored?.plan.accountTag !== tag || running()) return recall();
    sheet = null;
    wishes.takeUndo(stored);
    nomor = stored.plan.nomorSkp;
    update({ ...NO_PLAN, ...NO_SOURCE, run: null, step: 'berkas' });
    await prepare(true);
  }

  async function download({ what, format }: Extract<RencanaIntent, { type: 'download' }>): Promise<void> {
    // A backup is of what is there now.
    if ((now === null || what === 'cadangan') && !(await read())) return;
    if (now === null) return;
    update({ busy: 'saving', notSavable: false, savedAs: null });
    const file = await ports.files.skp(what, now, format);
    if (file !== null) ports.save(file);
    const instead = format !== 'json' && file?.name.endsWith('.json') === true;
    update({ busy: null, notSavable: file === null, savedAs: instead ? 'json' : null });
  }

  async function downloadReport(format: 'xlsx' | 'csv'): Promise<void> {
    const { plan, run } = state;
    if (plan === null || run === null) return;
    const file = await ports.files.report(plan, run, format);
    ports.save(file);
    update({ savedAs: format !== 'csv' && file.name.endsWith('.csv') ? 'csv' : null });
  }

  async function handle(intent: RencanaIntent): Promise<void> {
    switch (intent.type) {
      case 'open':
        return open();
      case 'read':
        if (wishes.isEmpty) {
          await read();
          return;
        }
        return prepare(true);
      case 'chooseSkp':
        [nomor, chosen] = [intent.nomor, true];
        wishes.forgetChoices();
        if (wishes.isEmpty) {
          await read();
          return;
        }
        return prepare(true);
      case 'openFile':
        return openFile(intent.file);
      case 'paste':
        update({ busy: 'opening' });
        return takeSheet({ kind: 'paste', name: '' }, await ports.session.paste(intent.text));
      case 'wanted':
        return takeWanted(intent, true);
      case 'chooseNumbers':
        update({ numberChoice: intent.choice });
        return prepare(false);
      case 'copyLastYear':
        return copyLastYear(intent.nomor);
      case 'restoreYear':
        return restoreYear();
      case 'toggleYear': {
        const unwanted = state.lastYear?.unwanted ?? [];
        const { key } = intent;
        return adapt(unwanted.includes(key) ? unwanted.filter((one) => one !== key) : [...unwanted, key]);
      }
      case 'meantForThis':
        wishes.meantForThis();
        return prepare(false);
      case 'download':
        return download(intent);
      case 'toggle':
        wishes.toggle(intent.item);
        return replan();
      case 'match': {
        const item = state.plan?.items.find(({ id }) => id === intent.item);
        if (item !== undefined) wishes.match(item, intent.to);
        return replan();
      }
      case 'mark':
        wishes.mark(intent.item, intent.remove);
        return replan();
      case 'setIncludeLocked':
        update({ includeLocked: intent.value });
        return replan();
      case 'setIncludeFractions':
        update({ includeFractions: intent.value });
        return replan();
      case 'go':
        if (state.reachable.includes(intent.step)) update({ step: intent.step });
        return;
      case 'confirmRun':
        return confirmRun(intent.planId);
      case 'continueRun':
        return continueRun(intent.runId);
      case 'forgetRun':
        await ports.journal.remove(intent.runId);
        return recall();
      case 'openRun':
        return openRun(intent.runId);
      case 'undo':
        return undo(intent.runId);
      case 'downloadReport':
        return downloadReport(intent.format);
      case 'openTab':
        return ports.openTab();
      case 'startOver':
        sheet = null;
        wishes.clear();
        now = null;
        update({ ...EMPTY_RENCANA, page: state.page, nomors: state.nomors });
        await look();
        return;
      case 'pause':
      case 'resume':
      case 'stop':
        return;
    }
  }

  function send(intent: RencanaIntent): void {
    // A stop must be a stop, whatever else is waiting.
    if (intent.type === 'pause' || intent.type === 'resume' || intent.type === 'stop')
      void ports.door.control(intent.type).catch(() => undefined);
    else enqueue(() => handle(intent));
  }

  ports.door.onProgress((run) => {
    const ended = !isUnderWay(run) && running();
    if (state.plan?.id === run.planId) update({ run, step: stepDuring(run, state.step) });
    if (!ended) return;
    // What was read before the run is no longer so.
    now = null;
    update({ now: null });
    enqueue(recall);
  });
  ports.door.onChange(() => {
    if (opened)
      enqueue(async () => {
        await look();
      });
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

/** A run that ended leads to its proof; a running one is shown where the person looked for it. */
function stepDuring(run: SkpRunSnapshot, step: RencanaState['step']): RencanaState['step'] {
  if (run.phase === 'finished') return 'bukti';
  return isUnderWay(run) || step === 'jalankan' ? 'jalankan' : step;
}
