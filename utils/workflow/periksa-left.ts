/**
 * Runs that nobody saw the end of: a panel closed in the middle, a tab, browser or computer that went away. Shown from
 * their journals once the SKP was read afresh, each once; nothing is repeated to find out how they ended. Records of
 * another account are not touched.
 */
import type { WholeSkpReading } from '../ekinerja/types';
import type { EditSnapshot } from '../run/edit-types';
import type { KirimSnapshot } from '../run/kirim-types';
import { resolveEdits } from '../plan/left-edits';
import { resolveKirim } from '../plan/left-kirim';
import { replayWork } from '../plan/replay-work';
import type { PlanHead, RunStore, StoredRun } from '../run/run-store';
import { hasUnknown, inRun, type PeriksaCore } from './periksa-core';
import { editTask } from './periksa-edits';
import type { EditTask, KirimTask, LeftNote } from './periksa-state';

export interface LeftRuns {
  /** Shows the newest one. Returns the SKP number to read first if it is about another SKP of the year. */
  readonly show: (nomors: readonly string[]) => Promise<string | null>;
  readonly wasSeen: (run: KirimSnapshot | EditSnapshot) => void;
}

/** A task that may be replaced by what the journal says: none, or one whose end is not fully known. */
function isOpen(task: KirimTask | EditTask | null): boolean {
  if (task === null) return true;
  if (!task.confirmed || task.run === null) return false;
  return hasUnknown(task.run) || (task.left === null && task.run.reason === 'cutOff');
}

type Core = Pick<PeriksaCore, 'ports' | 'state' | 'update' | 'reading' | 'accountTag'>;

/** The left runs of one panel. */
export function createLeftRuns(core: Core): LeftRuns {
  const { ports, state, update } = core;
  /** Shown already, with nothing open: not again in this panel. */
  const seen = new Set<string>();

  const wasSeen = (run: KirimSnapshot | EditSnapshot): void => {
    if (!hasUnknown(run) && run.reason !== 'cutOff') seen.add(run.runId);
  };

  async function newest<Plan extends PlanHead, State extends string>(
    store: Pick<RunStore<Plan, State>, 'list' | 'load'>,
  ): Promise<StoredRun<Plan, State> | null> {
    const lines = await store.list().catch(() => []);
    const line = lines.find(({ accountTag, runId }) => accountTag === core.accountTag() && !seen.has(runId));
    return line === undefined ? null : store.load(line.runId).catch(() => null);
  }

  function shown<Plan extends PlanHead, State extends string>(
    stored: StoredRun<Plan, State>,
    nomors: readonly string[],
    put: (whole: WholeSkpReading | null, left: LeftNote) => KirimSnapshot | EditSnapshot,
  ): string | null {
    const { tahun, nomorSkp } = stored.plan;
    const reading = core.reading();
    const skp = reading?.facts.skp ?? null;
    const resolved = skp !== null && skp.tahun === tahun && skp.nomorSkp === nomorSkp;
    if (!resolved && skp?.tahun === tahun && nomorSkp !== null && nomors.includes(nomorSkp)) return nomorSkp;
    const { underWay } = replayWork(stored);
    const { startedAt } = stored;
    const run = put(resolved ? reading : null, { startedAt, tahun, nomorSkp, underWay, resolved });
    if (!hasUnknown(run)) seen.add(run.runId);
    return null;
  }

  return {
    wasSeen,
    async show(nomors) {
      const { kirim, edit } = state();
      if (inRun(state()) || !isOpen(kirim) || !isOpen(edit)) return null;
      const edits = await newest(ports.editJournal);
      const sending = await newest(ports.kirimJournal);
      if (edits === null && sending === null) return null;
      // Still going on in another tab: it is not for this panel to say how it ended.
      if (await ports.door.isBusy()) return null;
      if (edits !== null)
        return shown(edits, nomors, (whole, left) => {
          const run = resolveEdits(edits, whole);
          update({ kirim: null, edit: { ...editTask(edits.plan, []), confirmed: true, run, left } });
          if (run.phase === 'finished') void ports.editJournal.remove(run.runId).catch(() => undefined);
          return run;
        });
      if (sending === null) return null;
      return shown(sending, nomors, (whole, left) => {
        const run = resolveKirim(sending, whole);
        update({ edit: null, kirim: { order: sending.plan, confirmed: true, run, refused: null, left } });
        const proven = run.items.flatMap((item) => (item.state === 'proven' ? [item.indikatorId] : []));
        if (whole !== null && proven.length > 0)
          void ports.sent.remember(whole, proven, core.accountTag()).catch(() => undefined);
        if (run.phase === 'finished') void ports.kirimJournal.remove(run.runId).catch(() => undefined);
        return run;
      });
    },
  };
}
