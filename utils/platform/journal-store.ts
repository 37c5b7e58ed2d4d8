/**
 * The run journal in extension storage. Invariants:
 * - one `storage.set` per append, so an entry is either stored whole or not at all;
 * - `create` and `append` resolve only when stored and reject when storage is full or failing (F21);
 * - bounded: finished runs are dropped oldest first beyond {@link KEPT_BYTES}, and after {@link KEPT_DAYS} days.
 */
import { browser } from '#imports';
import type { TargetPlan } from '../plan/types';
import type { Journal, JournalEntry, JournalStore } from '../run/types';

const INDEX = 'runs';
const CHUNK_ENTRIES = 64;
const KEPT_BYTES = 2_500_000;
const KEPT_DAYS = 180;

interface IndexLine {
  readonly runId: string;
  readonly startedAt: number;
  readonly tahun: number;
  readonly nomorSkp: string | null;
  readonly accountTag: string;
  readonly finished: boolean;
  readonly bytes: number;
}
interface Header {
  readonly version: 1;
  readonly startedAt: number;
  readonly plan: TargetPlan;
}

const headerKey = (runId: string) => `run:${runId}`;
const chunkKey = (runId: string, chunk: number) => `run:${runId}:${String(chunk)}`;

async function readIndex(): Promise<readonly IndexLine[]> {
  const stored: unknown = (await browser.storage.local.get(INDEX))[INDEX];
  return Array.isArray(stored) ? (stored as IndexLine[]) : [];
}

async function readChunks(runId: string): Promise<JournalEntry[][]> {
  const chunks: JournalEntry[][] = [];
  for (let from = 0; ; from += 16) {
    const keys = Array.from({ length: 16 }, (_, i) => chunkKey(runId, from + i));
    const stored = await browser.storage.local.get(keys);
    for (const key of keys) {
      const chunk: unknown = stored[key];
      if (!Array.isArray(chunk)) return chunks;
      chunks.push(chunk as JournalEntry[]);
    }
  }
}

async function removeRun(line: Pick<IndexLine, 'runId'>): Promise<void> {
  const chunks = await readChunks(line.runId);
  await browser.storage.local.remove([headerKey(line.runId), ...chunks.map((_, i) => chunkKey(line.runId, i))]);
}

/** Runs to drop so that the journal stays bounded; never an unfinished one of the last {@link KEPT_DAYS} days. */
function surplus(lines: readonly IndexLine[], incomingBytes: number, now: number): readonly IndexLine[] {
  let total = incomingBytes;
  return lines.filter((line) => {
    total += line.bytes;
    const old = now - line.startedAt > KEPT_DAYS * 86_400_000;
    return old || (line.finished && total > KEPT_BYTES);
  });
}

/** The journal store of the page-side agent and the panel. Holds only a cursor; everything else is in storage. */
export function createJournalStore(): JournalStore {
  const tail = new Map<string, { chunk: number; entries: JournalEntry[] }>();

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
      const header: Header = { version: 1, startedAt: at, plan };
      await browser.storage.local.set({ [headerKey(runId)]: header, [INDEX]: [line, ...kept] });
      tail.set(runId, { chunk: 0, entries: [] });
    },
    async append(runId, entries) {
      const cursor = await cursorOf(runId);
      const grown = [...cursor.entries, ...entries];
      const change: Record<string, unknown> = { [chunkKey(runId, cursor.chunk)]: grown };
      if (entries.some((entry) => entry.state === 'finished')) {
        change[INDEX] = (await readIndex()).map((line) => (line.runId === runId ? { ...line, finished: true } : line));
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
      const stored: unknown = (await browser.storage.local.get(headerKey(runId)))[headerKey(runId)];
      if (typeof stored !== 'object' || stored === null) return null;
      const header = stored as Header;
      const entries = (await readChunks(runId)).flat();
      return { runId, startedAt: header.startedAt, plan: header.plan, entries } satisfies Journal;
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
      await removeRun({ runId });
      await browser.storage.local.set({ [INDEX]: (await readIndex()).filter((line) => line.runId !== runId) });
      tail.delete(runId);
    },
  };
}
