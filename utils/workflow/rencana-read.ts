/** Whose page the tab shows, and the SKP behind it, read. */
import { NO_PLAN, NOTHING_INSISTED, type RencanaCore } from './rencana-core';
import { summaryOf } from './rencana-look';
import { isUnderWay } from './run-steps';
import { findUnfinishedSkp, pastRuns } from './rencana-past';
import type { SkpToPlan } from './rencana-ports';
import { isOfOtherYear, skpPageOf, skpPageOfFailure } from './page-state';

/** The page's face; false = nothing can be read now. */
export async function look(core: RencanaCore): Promise<boolean> {
  const { ports, state, update } = core;
  const found = await ports.door.look();
  if (found.kind === 'loading') return false;
  const page = skpPageOf(found);
  update({ page });
  if (found.kind === 'page' && found.report.accountTag !== null) turnTo(core, found.report.accountTag);
  if (isUnderWay(state().run) && found.kind !== 'offline' && (await ports.door.underWay()) === null) {
    // The page that was writing is gone: the journal knows how far it came.
    forget(core);
  }
  if (page.kind === 'ready') await recall(core);
  return page.kind === 'ready';
}

/** Whose SKP it is from here on. A run under way stays in sight; once it ended, it is not the next person's to see. */
function turnTo(core: RencanaCore, tag: string): void {
  const { run, plan } = core.state();
  const others = core.tag !== null && core.tag !== tag;
  if (!isUnderWay(run) && (others || (run !== null && plan !== null && plan.accountTag !== tag))) {
    forget(core);
    forgetOwn(core);
  }
  core.tag = tag;
}

/** What was read and planned is somebody else's, or no longer so. */
function forget(core: RencanaCore): void {
  const { update, wishes } = core;
  [core.now, core.nomor, core.chosen, core.last] = [null, null, false, null];
  wishes.forgetChoices();
  const nothing = { now: null, failure: null, nomors: [], run: null, lastYear: null, comparison: null } as const;
  update({ ...NO_PLAN, ...NOTHING_INSISTED, ...nothing, step: 'berkas' });
}

/** A file or a template is the person's at the screen; last year's SKP and a run to be put back are the account's. */
function forgetOwn({ state, update, wishes }: RencanaCore): void {
  const kind = state().source?.kind;
  if (kind !== undefined && kind !== 'tahunLalu') return;
  wishes.clear();
  update({ source: null });
}

/** What earlier runs, and an earlier reading of last year, left. */
export async function recall(core: RencanaCore): Promise<void> {
  const { ports, state, update } = core;
  const [history, unfinished] = [
    await pastRuns(ports.journal, core.tag),
    await findUnfinishedSkp(ports.journal, core.tag),
  ];
  update({
    history,
    unfinished: isUnderWay(state().run) || state().run?.runId === unfinished?.runId ? null : unfinished,
  });
  await recallYear(core);
}

/** A year that a panel now closed, or a page now gone, did not put back is the person's to know. */
export async function recallYear(core: RencanaCore): Promise<void> {
  const { ports, state, update } = core;
  const left = core.tag !== null && (await ports.yearLeft(core.tag));
  if (left && state().yearLeft === null) update({ yearLeft: 'interrupted' });
  if (!left && state().yearLeft === 'interrupted') update({ yearLeft: null });
}

/**
 * The SKP afresh, kept as what e-Kinerja holds now; false = could not be read, and what was known stays. `follow`: the SKP a
 * source names is read instead.
 */
export async function read(core: RencanaCore, follow = true): Promise<boolean> {
  const { ports, update } = core;
  update({ busy: 'reading', failure: null, broken: false, startRefused: null });
  const ready = await look(core);
  const result = ready ? await ports.door.readSkp(core.nomor) : null;
  update({ busy: null });
  if (result === null) return false;
  if (!result.ok) {
    if (core.nomor !== null && isOfOtherYear(result.reason)) {
      [core.nomor, core.chosen] = [null, false];
      return read(core, false);
    }
    const page = skpPageOfFailure(result.reason);
    update({ failure: result.reason.kind, ...(page === null ? {} : { page }) });
    return false;
  }
  return take(core, result.value, follow);
}

async function take(core: RencanaCore, fresh: SkpToPlan, follow: boolean): Promise<boolean> {
  const { ports, state, update, wishes } = core;
  const { reading } = fresh;
  turnTo(core, await ports.accountTagOf(reading.akun));
  const found = summaryOf(reading, ports.now());
  // A source that names one of the SKP of this year means that one.
  const meant = wishes.nomorSkp;
  if (
    follow &&
    !core.chosen &&
    meant !== null &&
    meant !== found.nomorSkp &&
    reading.nomors.includes(meant) &&
    core.nomor !== meant
  ) {
    core.nomor = meant;
    return read(core);
  }
  const before = state().now;
  if (before !== null && before.nomorSkp !== found.nomorSkp) {
    wishes.forgetChoices();
    update(NOTHING_INSISTED);
  }
  core.now = fresh;
  update({ now: found, nomors: reading.nomors.length < 2 ? state().nomors : reading.nomors, planStale: false });
  return true;
}
