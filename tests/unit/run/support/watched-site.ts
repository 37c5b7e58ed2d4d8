/**
 * A site in memory that misbehaves on request and watches the engine: it remembers every write and objects at once to
 * one that the rules forbid.
 */
import type { SiteFailure } from '../../../../utils/ekinerja/types';
import type { PlannedWrite } from '../../../../utils/plan/plan-writes';
import type { Clock, SaveAnswer, TargetSite } from '../../../../utils/run/types';
import { equalCells } from '../../../../utils/skp/number-text';
import { readMatriks, type FakeMatriks } from './fake-matriks';

/** `committed`: did the server store the value although the answer says otherwise? `as`: it stores this instead. */
export type SaveFault =
  | { readonly kind: 'answer'; readonly answer: SaveAnswer; readonly committed: boolean; readonly ms?: number }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'storedAs'; readonly value: string | null };

export interface WatchedSiteOptions {
  readonly matriks: FakeMatriks;
  readonly clock: Clock;
  readonly writes: readonly PlannedWrite[];
  readonly saveMs?: number;
  readonly readMs?: number;
  readonly saveFault?: (key: string, call: number) => SaveFault | null;
  readonly readFault?: (call: number) => SiteFailure | null;
  /** Called at each save before anything else, to look at the world at that moment. */
  readonly onSave?: (key: string) => void;
}

export interface WatchedSite extends TargetSite {
  readonly saves: readonly { readonly key: string; readonly value: string | null }[];
  readonly reads: number;
  /** What the rules forbid and the engine did all the same. */
  readonly objections: readonly string[];
  readonly mostInFlight: number;
}

export function createWatchedSite(options: WatchedSiteOptions): WatchedSite {
  const { matriks, clock, saveMs = 100, readMs = 150 } = options;
  const planned = new Map(options.writes.map((write) => [write.key, write]));
  const saves: { key: string; value: string | null }[] = [];
  const objections: string[] = [];
  const lastRead = new Map<string, string | null>();
  const sentSinceRead = new Set<string>();
  const never = new AbortController().signal;
  let reads = 0;
  let inFlight = 0;
  let mostInFlight = 0;

  const watch = (key: string, value: string | null): void => {
    const write = planned.get(key);
    if (write === undefined) objections.push(`${key} is not in the plan`);
    else if (!equalCells(value, write.after)) objections.push(`${key}: ${String(value)} is not the planned value`);
    else if (!equalCells(lastRead.get(key) ?? null, write.before))
      objections.push(`${key}: the last reading did not show its before`);
    if (sentSinceRead.has(key)) objections.push(`${key}: sent again without a reading in between`);
    sentSinceRead.add(key);
    saves.push({ key, value });
    options.onSave?.(key);
  };

  return {
    saves,
    objections,
    get reads() {
      return reads;
    },
    get mostInFlight() {
      return mostInFlight;
    },
    async read(_nomorSkp, signal) {
      reads += 1;
      const failure = options.readFault?.(reads) ?? null;
      await clock.sleep(readMs, signal).catch(() => undefined);
      if (signal.aborted) return { ok: false, reason: { kind: 'aborted' } };
      if (failure !== null) return { ok: false, reason: failure };
      for (const [key, value] of matriks.cells) lastRead.set(key, value);
      sentSinceRead.clear();
      return { ok: true, value: readMatriks(matriks) };
    },
    async save(key, value, signal) {
      watch(key, value);
      inFlight += 1;
      mostInFlight = Math.max(mostInFlight, inFlight);
      const fault = options.saveFault?.(key, saves.length) ?? null;
      const store = (stored: string | null): void => {
        if (matriks.cells.has(key)) matriks.cells.set(key, stored);
      };
      try {
        await clock.sleep(fault?.kind === 'answer' ? (fault.ms ?? saveMs) : saveMs, never);
        if (fault?.kind === 'answer') {
          if (fault.committed) store(value);
          return signal.aborted ? { kind: 'failed', failure: { kind: 'aborted' }, reached: 'maybe' } : fault.answer;
        }
        if (fault === null) store(value);
        else if (fault.kind === 'storedAs') store(fault.value);
        return { kind: 'accepted' };
      } finally {
        inFlight -= 1;
      }
    },
  };
}
