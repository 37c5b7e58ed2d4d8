/**
 * Journals of runs in extension storage, one store for each kind of run. Invariants:
 * - one `storage.set` per append, so an entry is either stored whole or not at all;
 * - `create` and `append` resolve only when stored and reject when storage is full or failing (F21);
 * - bounded: finished runs are dropped oldest first beyond the store's bytes, all others beyond half as much again, and every
 *   run after the store's days;
 * - nothing more is stored of a run that was removed, so that it halts.
 */
import { browser } from '#imports';
import type { PlanHead, RunLine, RunStore, StoredEntry } from '../run/run-store';
import type { JournalStore } from '../run/types';

/** Few, because every append writes its chunk anew, and browsers tell each of our pages of the old and the new one. */
const CHUNK_ENTRIES = 16;

interface IndexLine extends RunLine {
  readonly bytes: number;
}
interface Header<Plan> {
  readonly version: 1;
  readonly startedAt: number;
  readonly plan: Plan;
}

/** `name`: of the stored keys; another one for each kind of run. */
interface Keeping {
  readonly name: string;
  readonly keptBytes: number;
  readonly keptDays: number;
}

/** The store of one kind of run. Holds only a cursor, anew with each `load`: another tab may have gone on meanwhile. */
export function createRunStore<Plan extends PlanHead, State extends string>(keeping: Keeping): RunStore<Plan, State> {
  type Entry = StoredEntry<State>;
  const INDEX = `${keeping.name}s`;
  const headerKey = (runId: string) => `${keeping.name}:${runId}`;
  const chunkKey = (runId: string, chunk: number) => `${headerKey(runId)}:${String(chunk)}`;
  const tail = new Map<string, { chunk: number; entries: Entry[] }>();

  async function readIndex(): Promise<readonly IndexLine[]> {
    const stored: unknown = (await browser.storage.local.get(INDEX))[INDEX];
    return Array.isArray(stored) ? (stored as IndexLine[]) : [];
  }

  async function readChunks(runId: string): Promise<Entry[][]> {
    const chunks: Entry[][] = [];
    for (let from = 0; ; from += 16) {
      const keys = Array.from({ length: 16 }, (_, i) => chunkKey(runId, from + i));
      const stored = await browser.storage.local.get(keys);
      for (const key of keys) {
        const chunk: unknown = stored[key];
        if (!Array.isArray(chunk)) return chunks;
        chunks.push(chunk as Entry[]);
      }
    }
  }

  async function removeRun(line: Pick<IndexLine, 'runId'>): Promise<void> {
    const chunks = await readChunks(line.runId);
    await browser.storage.local.remove([headerKey(line.runId), ...chunks.map((_, i) => chunkKey(line.runId, i))]);
  }

  /** Runs to drop so that the journal stays bounded; of those that did not come to their end only the ones far behind. */
  function surplus(lines: readonly IndexLine[], incomingBytes: number, now: number): readonly IndexLine[] {
    let total = incomingBytes;
    return lines.filter((line) => {
      total += line.bytes;
      const old = now - line.startedAt > keeping.keptDays * 86_400_000;
      const much = total > keeping.keptBytes * (line.finished ? 1 : 1.5);
      if (old || much) total -= line.bytes;
      return old || much;
    });
  }

  async function cursorOf(runId: string) {
    const known = tail.get(runId);
    if (known) return known;
    const chunks = await readChunks(runId);
    const last = chunks.at(-1);
    const cursor = last ? { chunk: chunks.length - 1, entries: [...last] } : { chunk: 0, entries: [] };
    tail.set(runId, cursor);
    return cursor;
  }

  return {
    async create(runId, plan, at) {
      const bytes = JSON.stringify(plan).length * 3;
      const lines = await readIndex();
      const dropped = surplus(lines, bytes, at);
      for (const line of dropped) await removeRun(line);
      const kept = lines.filter((line) => !dropped.includes(line));
      const line: IndexLine = {
        runId,
        startedAt: at,
        tahun: plan.tahun,
        nomorSkp: plan.nomorSkp,
        accountTag: plan.accountTag,
        finished: false,
        bytes,
      };
      const header: Header<Plan> = { version: 1, startedAt: at, plan };
      await browser.storage.local.set({ [headerKey(runId)]: header, [INDEX]: [line, ...kept] });
      tail.set(runId, { chunk: 0, entries: [] });
    },
    async append(runId, entries) {
      const index = await readIndex();
      if (!index.some((line) => line.runId === runId)) throw new Error('no such journal');
      const cursor = await cursorOf(runId);
      const grown = [...cursor.entries, ...entries];
      const change: Record<string, unknown> = { [chunkKey(runId, cursor.chunk)]: grown };
      if (entries.some((entry) => entry.state === 'finished')) {
        change[INDEX] = index.map((line) => (line.runId === runId ? { ...line, finished: true } : line));
      }
      await browser.storage.local.set(change);
      tail.set(
        runId,
        grown.length >= CHUNK_ENTRIES
          ? { chunk: cursor.chunk + 1, entries: [] }
          : { chunk: cursor.chunk, entries: grown },
      );
    },
    async load(runId) {
      tail.delete(runId);
      const stored: unknown = (await browser.storage.local.get(headerKey(runId)))[headerKey(runId)];
      if (typeof stored !== 'object' || stored === null) return null;
      const header = stored as Header<Plan>;
      const entries = (await readChunks(runId)).flat();
      return { runId, startedAt: header.startedAt, plan: header.plan, entries };
    },
    async list() {
      return (await readIndex()).map(({ runId, startedAt, finished, tahun, nomorSkp, accountTag }) => ({
        runId,
        startedAt,
        finished,
        tahun,
        nomorSkp,
        accountTag,
      }));
    },
    async remove(runId) {
      await browser.storage.local.set({ [INDEX]: (await readIndex()).filter((line) => line.runId !== runId) });
      // After the line, which every append looks for.
      await removeRun({ runId });
      tail.delete(runId);
    },
  };
}

/** The journals of Matriks runs, for the page-side agent and the panel. */
export const createJournalStore = (): JournalStore =>
  createRunStore({ name: 'run', keptBytes: 2_500_000, keptDays: 180 });
