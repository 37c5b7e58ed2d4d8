/**
 * The Matriks task of the panel: turns what the person does and what the page says into the next state. Invariants:
 * - intents are handled one after another; only pause, resume and stop overtake;
 * - a plan is run only if its id is the one the person confirmed and the page is still the one it was made for;
 * - whatever fails keeps the file, the mapping and the choices of the person.
 */
import type { MatriksReading } from '../ekinerja/types';
import type { WantedRow } from '../import/types';
import type { TargetPlan } from '../plan/types';
import type { RunSnapshot } from '../run/types';
import type { MatriksIntent, MatriksState, StepName } from './matriks-state';
import type { FileOut, MatriksPorts } from './matriks-ports';
import { findUnfinishedRun } from './unfinished-run';
import { pageStateOf } from './page-state';
import { WantedTargets } from './wanted-targets';

export interface MatriksMachine {
  readonly state: () => MatriksState;
  readonly send: (intent: MatriksIntent) => void;
  readonly subscribe: (listener: (state: MatriksState) => void) => () => void;
  /** Resolves when everything sent so far has been handled (for tests). */
  readonly settled: () => Promise<void>;
}

const EMPTY: MatriksState = {
  page: { kind: 'looking' },
  latihan: false,
  step: 'berkas',
  reachable: ['berkas'],
  busy: null,
  unfinished: null,
  fileProblem: null,
  workbook: null,
  sample: [],
  mapping: null,
  mappingRemembered: false,
  sheetProblems: [],
  ambiguous: [],
  numberChoice: null,
  plan: null,
  runPlan: null,
  includeLocked: false,
  includeFractions: false,
  spreadApplied: false,
  undo: null,
  planStale: false,
  run: null,
  startRefused: null,
  pageReloadOffered: false,
  broken: false,
  reading: null,
};

const RUNNING = new Set<RunSnapshot['phase']>(['reading', 'writing', 'proving', 'paused', 'waiting']);
export const isRunning = (run: RunSnapshot | null): boolean => run !== null && RUNNING.has(run.phase);

/** Starts the machine: looks at the page at once, then follows it. */
export function createMatriksMachine(ports: MatriksPorts): MatriksMachine {
  let state = EMPTY;
  const wanted = new WantedTargets();
  let queue: Promise<void> = Promise.resolve();
  const listeners = new Set<(state: MatriksState) => void>();

  function update(change: Partial<MatriksState>): void {
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

  function replan(): void {
    const { reading, page, includeLocked, includeFractions } = state;
    const spreadApplied = wanted.isSpread;
    const undo = wanted.isUndo && reading ? { notOurs: wanted.notOurs(reading) } : null;
    if (!reading || page.kind !== 'matriks' || wanted.isEmpty) update({ plan: null, spreadApplied, undo });
    else {
      const plan = wanted.plan(reading, page.accountTag, { includeLocked, includeFractions });
      update({ plan, planStale: false, startRefused: null, spreadApplied, undo });
    }
  }

  async function look(): Promise<void> {
    if (isRunning(state.run)) {
      const look = await ports.site.look();
      if (look.kind === 'page' && look.report.run) return;
      if (look.kind === 'loading') return;
      // The page was closed or left in the middle of the run: the journal knows how far it came.
      update({ run: null, step: 'berkas' });
    }
    const look = await ports.site.look();
    if (look.kind === 'loading') return;
    const page = pageStateOf(look);
    update({ latihan: look.kind === 'page' && look.latihan });
    if (look.kind === 'page' && look.report.run && isRunning(look.report.run)) {
      await recallPlan(look.report.run);
      update({ run: look.report.run, step: 'jalankan' });
    }
    if (look.kind === 'page' && look.report.detection.page === 'matriks' && !isRunning(state.run)) {
      await readPage();
      if (undoLater !== null && state.page.kind === 'matriks') await takeUndo(undoLater);
    } else update({ page });
    const tag = look.kind === 'page' ? look.report.accountTag : null;
    update({ unfinished: isRunning(state.run) ? null : await findUnfinishedRun(ports.journal, tag) });
  }

  /** Progress of a run may come before the answer that it was started. */
  let confirmed: TargetPlan | null = null;
  const planOf = ({ planId }: RunSnapshot): TargetPlan | null =>
    [state.runPlan, confirmed].find((plan) => plan?.id === planId) ?? null;

  /** Run whose journal was asked for its plan. */
  let asked: string | null = null;
  /** Also of a run that another panel started. */
  async function recallPlan(run: RunSnapshot): Promise<void> {
    update({ runPlan: planOf(run) ?? (await ports.journal.load(run.runId))?.plan ?? null });
  }

  async function readPage(): Promise<void> {
    update({ busy: 'reading' });
    const result = await ports.site.readMatriks();
    update({ busy: null });
    if (!result.ok) {
      update({ page: pageStateOf(result.reason), reading: null, planStale: state.plan !== null });
      return;
    }
    await takeReading(result.value);
  }

  async function takeReading(reading: MatriksReading): Promise<void> {
    const { skp, problems } = reading;
    const accountTag = await ports.accountTagOf(reading.akun);
    const indikator = skp.rhk.reduce((sum, rhk) => sum + rhk.indikator.length, 0);
    const before = state.page;
    const samePage =
      before.kind === 'matriks' &&
      before.accountTag === accountTag &&
      before.tahun === skp.tahun &&
      before.nomorSkp === skp.nomorSkp;
    update({
      reading,
      page: {
        kind: 'matriks',
        tahun: skp.tahun,
        nomorSkp: skp.nomorSkp,
        rhk: skp.rhk.length,
        indikator,
        problems,
        accountTag,
      },
    });
    if (!samePage) wanted.forgetRows();
    if (!wanted.isEmpty) replan();
  }

  async function takeWishes(rows: readonly WantedRow[]): Promise<void> {
    if (isRunning(state.run)) return;
    wanted.takeWishes(rows);
    update({ run: null, plan: null, startRefused: null, step: 'tinjau' });
    if (state.page.kind === 'matriks') await readPage();
    else await ports.site.openMatriks();
  }

  /** Run to put back when its Matriks is there again: after a run the page is just being loaded anew. */
  let undoLater: string | null = null;

  /** Only on the Matriks of that very run, as it is now: a plan for another one would put back nothing. */
  async function takeUndo(runId: string): Promise<void> {
    undoLater = null;
    if (isRunning(state.run)) {
      update({ startRefused: 'anotherRun' });
      return;
    }
    update({ startRefused: null });
    const journal = await ports.journal.load(runId);
    if (journal === null) {
      update({ startRefused: 'undoLost' });
      return;
    }
    // The page may just be coming: what it was when the button was pressed says nothing.
    if (state.page.kind === 'matriks') await readPage();
    else await look();
    const { page } = state;
    const { accountTag, tahun, nomorSkp } = journal.plan;
    if (
      page.kind !== 'matriks' ||
      accountTag !== page.accountTag ||
      tahun !== page.tahun ||
      nomorSkp !== page.nomorSkp
    ) {
      undoLater = runId;
      update({ startRefused: 'undoElsewhere' });
      return;
    }
    wanted.takeUndo(journal);
    update({ run: null, plan: null, startRefused: null, pageReloadOffered: false, step: 'tinjau' });
    replan();
  }

  async function readSheet(): Promise<void> {
    const { mapping } = state;
    if (!mapping) return;
    update({ busy: 'planning' });
    const sheet = await ports.sheet.read(mapping, state.numberChoice);
    wanted.takeSheet(sheet);
    update({ sheetProblems: sheet.problems, ambiguous: sheet.ambiguous, busy: null });
    replan();
  }

  async function opened(result: Awaited<ReturnType<MatriksPorts['sheet']['open']>>): Promise<void> {
    update({ busy: null });
    if (!result.ok) {
      update({ fileProblem: result.reason });
      return;
    }
    const { hash, ...workbook } = result.value;
    wanted.clear({ name: workbook.name, hash });
    update({
      fileProblem: null,
      workbook,
      numberChoice: null,
      ambiguous: [],
      run: null,
      startRefused: null,
      mappingRemembered: false,
    });
    await guess();
  }

  async function guess(): Promise<void> {
    const guessed = await ports.sheet.guess();
    const remembered = guessed.fingerprint === '' ? null : await ports.recallMapping(guessed.fingerprint);
    const mapping =
      remembered && guessed.mapping
        ? { ...remembered, sheet: guessed.mapping.sheet, headerRow: guessed.mapping.headerRow }
        : guessed.mapping;
    update({
      mapping,
      mappingRemembered: remembered !== null,
      sheetProblems: guessed.problems,
      sample: await ports.sheet.sample(),
    });
    await readSheet();
    update({ step: needsMapping() ? 'cocokkan' : 'tinjau' });
  }

  /** The person must look at the columns: nothing recognised, or numbers that could mean two things. */
  function needsMapping(): boolean {
    return state.mapping === null || state.plan === null || (state.ambiguous.length > 0 && state.numberChoice === null);
  }

  async function confirmRun(planId: string): Promise<void> {
    const { plan } = state;
    if (plan?.id !== planId || state.planStale) {
      update({ startRefused: 'planStale' });
      return;
    }
    update({ busy: 'starting', startRefused: null, pageReloadOffered: false });
    if (state.mapping && wanted.hasSheet) {
      const headings = await ports.sheet.fingerprint(state.mapping.sheet, state.mapping.headerRow);
      if (headings !== '') await ports.rememberMapping(headings, state.mapping);
    }
    confirmed = plan;
    const started = await ports.site.startRun(plan);
    update({ busy: null });
    if (started.ok) update({ step: 'jalankan', unfinished: null, runPlan: plan });
    else update({ startRefused: started.reason });
  }

  async function continueRun(runId: string): Promise<void> {
    const journal = await ports.journal.load(runId);
    update({ busy: 'starting', startRefused: null, pageReloadOffered: false });
    confirmed = journal?.plan ?? null;
    const started = await ports.site.continueRun(runId);
    update({ busy: null });
    if (started.ok)
      update({
        step: 'jalankan',
        unfinished: null,
        plan: journal?.plan ?? state.plan,
        runPlan: journal?.plan ?? null,
      });
    else update({ startRefused: started.reason });
  }

  async function download(format: 'xlsx' | 'csv', what: 'sample' | 'report'): Promise<void> {
    const { exportMatriks, exportReport } = await import('../import/write-sheets');
    let file: FileOut | null = null;
    if (what === 'sample' && state.reading)
      file = await exportMatriks(state.reading.skp, state.reading.skp.tahun, format);
    if (what === 'report' && state.runPlan && state.run)
      file = await exportReport(state.runPlan, state.run.items, ports.reportWords(), format);
    if (file) ports.save(file);
  }

  async function handle(intent: MatriksIntent): Promise<void> {
    // Only while the person has asked for nothing else.
    if (intent.type !== 'lookAgain') undoLater = null;
    switch (intent.type) {
      case 'openFile':
        update({ busy: 'opening' });
        return opened(await ports.sheet.open(intent.file.name, new Uint8Array(await intent.file.arrayBuffer())));
      case 'paste':
        update({ busy: 'opening' });
        return opened(await ports.sheet.paste(intent.text));
      case 'downloadSample':
        return download(intent.format, 'sample');
      case 'downloadReport':
        return download(intent.format, 'report');
      case 'setSheet':
        await ports.sheet.setSheet(intent.sheet);
        return guess();
      case 'setMapping':
        update({ mapping: intent.mapping, mappingRemembered: false });
        return readSheet();
      case 'chooseNumbers':
        update({ numberChoice: intent.choice });
        return readSheet();
      case 'chooseRow':
        wanted.choose(intent.sheetRow, intent.rowId);
        replan();
        return;
      case 'toggleRow':
        wanted.toggle(intent.rowId);
        replan();
        return;
      case 'setIncludeLocked':
        update({ includeLocked: intent.value });
        replan();
        return;
      case 'setIncludeFractions':
        update({ includeFractions: intent.value });
        replan();
        return;
      case 'spread':
        wanted.takeSpread({ rows: intent.rows, pattern: intent.pattern });
        replan();
        update({ step: 'tinjau' });
        return;
      case 'clearSpread':
        wanted.takeBackSpread();
        replan();
        return;
      case 'undoRun':
        return takeUndo(intent.runId);
      case 'clearUndo':
        wanted.takeBackSpread();
        replan();
        if (state.plan === null) update({ step: 'berkas' });
        return;
      case 'wish':
        return takeWishes(intent.rows);
      case 'go':
        if (state.reachable.includes(intent.step)) update({ step: intent.step });
        return;
      case 'confirmRun':
        return confirmRun(intent.planId);
      case 'continueRun':
        return continueRun(intent.runId);
      case 'forgetRun':
        await ports.journal.remove(intent.runId);
        update({ unfinished: null });
        return;
      case 'reloadPage':
        update({ pageReloadOffered: false });
        return ports.site.reloadPage();
      case 'lookAgain':
        update({ broken: false, startRefused: null });
        return look();
      case 'openMatriks':
        return ports.site.openMatriks();
      case 'openPreviewTab':
        return ports.site.openPreviewTab();
      case 'reveal': {
        const cell = state.plan?.rows
          .find((row) => row.id === intent.rowId)
          ?.cells.find(({ bulan }) => bulan === intent.bulan);
        if (cell) await ports.site.revealCell(cell.key);
        return;
      }
      case 'startOver':
        wanted.clear();
        update({ ...EMPTY, page: state.page, latihan: state.latihan, reading: state.reading });
        return look();
      case 'askPermission':
      case 'pause':
      case 'resume':
      case 'stop':
        return;
    }
  }

  function send(intent: MatriksIntent): void {
    // Must not wait: the browser ties the permission question to the click, and a stop must be a stop.
    if (intent.type === 'askPermission') {
      const asked = ports.site.askPermission();
      enqueue(async () => {
        if (await asked) await look();
      });
    } else if (intent.type === 'pause' || intent.type === 'resume' || intent.type === 'stop') {
      void ports.site.controlRun(intent.type).catch(() => undefined);
    } else enqueue(() => handle(intent));
  }

  function onProgress(run: RunSnapshot): void {
    const ended = !isRunning(run) && isRunning(state.run);
    update({ run, runPlan: planOf(run), step: stepDuring(run, state.step) });
    if (state.runPlan === null && asked !== run.runId) {
      asked = run.runId;
      enqueue(() => recallPlan(run));
    }
    if (ended) {
      enqueue(async () => {
        const look = await ports.site.look();
        update({ pageReloadOffered: run.phase === 'finished' && look.kind === 'page' && look.report.unsavedEdits });
        if (run.phase === 'stopped')
          update({ unfinished: await findUnfinishedRun(ports.journal, state.runPlan?.accountTag ?? null) });
      });
    }
  }

  // However many changes come while something is worked on: one look after it sees them all.
  let willLook = false;
  ports.site.onChange(() => {
    if (willLook) return;
    willLook = true;
    enqueue(() => {
      willLook = false;
      return look();
    });
  });
  ports.site.onProgress(onProgress);
  enqueue(look);

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
function stepDuring(run: RunSnapshot, step: StepName): StepName {
  if (run.phase === 'finished') return 'bukti';
  return isRunning(run) || step === 'jalankan' ? 'jalankan' : step;
}

function reachableSteps(state: MatriksState): readonly StepName[] {
  if (isRunning(state.run)) return ['jalankan'];
  const steps: StepName[] = ['berkas'];
  if (state.workbook) steps.push('cocokkan');
  if (state.plan) steps.push('tinjau');
  if (state.run) steps.push('jalankan', 'bukti');
  return steps;
}
