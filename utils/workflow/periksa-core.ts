/** What the parts of the checklist task share: one state, one reading, one queue. */
import type { Finding } from '../checklist/types';
import type { WholeSkpReading } from '../ekinerja/types';
import type { EditSnapshot } from '../run/edit-types';
import type { KirimSnapshot } from '../run/kirim-types';
import type { PeriksaPorts } from './periksa-ports';
import type { EditTask, KirimTask, PeriksaState } from './periksa-state';

export interface PeriksaCore {
  readonly ports: PeriksaPorts;
  readonly state: () => PeriksaState;
  readonly update: (change: Partial<PeriksaState>) => void;
  /** One after another with everything else. */
  readonly enqueue: (work: () => Promise<void>) => void;
  /** The newest reading, whose account it is, and the findings of these ids in it. */
  readonly reading: () => WholeSkpReading | null;
  readonly accountTag: () => string;
  readonly findings: (ids: readonly string[]) => readonly Finding[];
  /** Judges the newest reading once more, with what was learnt since. */
  readonly judge: () => Promise<void>;
  /** Reads and judges everything afresh, and shows what a run left. */
  readonly check: () => Promise<void>;
  /** Shows the next run that nobody saw the end of, if nothing else stands in front. */
  readonly showLeft: () => Promise<void>;
  /** The person has seen how this run ended. */
  readonly wasSeen: (run: KirimSnapshot | EditSnapshot) => void;
}

/** What was said about the last thing the person asked for. */
export const QUIET = { placeLost: false, noFix: false, noOrder: null } as const;

const RUNNING = new Set<string>(['reading', 'sending']);
export const isBusy = (run: KirimSnapshot | EditSnapshot): boolean => RUNNING.has(run.phase);

/** Confirmed, and not known to have ended. */
export const isUnderWay = (task: KirimTask | EditTask | null): boolean =>
  task !== null && task.confirmed && task.refused === null && (task.run === null || isBusy(task.run));

export const inRun = ({ kirim, edit }: PeriksaState): boolean => isUnderWay(kirim) || isUnderWay(edit);

export const hasUnknown = ({ items }: KirimSnapshot | EditSnapshot): boolean =>
  items.some(({ state }) => state === 'unknown');

const AFTER_LOSS = { sending: 'unknown', pending: 'notSent' } as const;

/** The page that was carrying it out is gone: nobody will tell how it went on, so say what is certain. */
export function cutOff<Run extends KirimSnapshot | EditSnapshot>(run: Run): Run {
  const items = run.items.map((item) => {
    const { state } = item;
    return state === 'sending' || state === 'pending' ? { ...item, state: AFTER_LOSS[state] } : item;
  });
  return { ...run, phase: 'stopped', reason: 'cutOff', items };
}

export const toggled = (list: readonly string[], id: string): readonly string[] =>
  list.includes(id) ? list.filter((one) => one !== id) : [...list, id];
