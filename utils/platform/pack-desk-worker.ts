/**
 * The desk of packs from a window's side: the worker starts with the first question. If it dies (or cannot be started)
 * the open questions fail by name; the next one starts another.
 */
import { refuse } from '../skp/result';
import { inPieces, Pieces } from './in-pieces';
import type { DeskAnswer, DeskMethod, DeskQuestion, WholeDesk } from './pack-desk-messages';
import { yieldNow } from './yield-now';

interface Waiting {
  readonly answer: Pieces;
  readonly settle: (value: unknown) => void;
  readonly fail: () => void;
}

/** A file of the extension itself (scripts/shared-worker-code.ts). */
const startWorker = () => new Worker('/assets/pack-worker.js', { type: 'module' });

export function createWorkerDesk(start: () => Worker = startWorker): WholeDesk {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let next = 1;

  function abandon(): void {
    worker?.terminate();
    worker = null;
    for (const { fail } of [...waiting.values()]) fail();
  }

  function take(message: DeskAnswer): void {
    const asked = waiting.get(message.id);
    if (asked === undefined) return;
    if ('failed' in message) {
      asked.fail();
      return;
    }
    asked.answer.add(message.piece);
    if (message.last) asked.settle(asked.answer.value);
  }

  function ready(): Worker {
    if (worker !== null) return worker;
    const started = start();
    started.addEventListener('message', ({ data }: MessageEvent<DeskAnswer>) => take(data));
    for (const type of ['error', 'messageerror'] as const) started.addEventListener(type, abandon);
    worker = started;
    return started;
  }

  /** Piece by piece, so that a large draft does not hold up the window either. */
  async function post(question: Pick<DeskQuestion, 'id' | 'method'>, args: unknown, transfer: Transferable[]) {
    const target = ready();
    const pieces = inPieces(args);
    for (const [at, piece] of pieces.entries()) {
      if (at > 0) await yieldNow();
      if (worker !== target) return;
      target.postMessage({ ...question, piece, last: at === pieces.length - 1 }, at === 0 ? transfer : []);
    }
  }

  function ask<Method extends DeskMethod>(
    method: Method,
    args: Parameters<WholeDesk[Method]>,
    failed: Awaited<ReturnType<WholeDesk[Method]>>,
    transfer: Transferable[] = [],
  ): Promise<Awaited<ReturnType<WholeDesk[Method]>>> {
    const id = next++;
    return new Promise((resolve) => {
      const end = (value: unknown) => {
        waiting.delete(id);
        resolve(value as typeof failed);
      };
      waiting.set(id, { answer: new Pieces(), settle: end, fail: () => end(failed) });
      post({ id, method }, args, transfer).catch(abandon);
    });
  }

  return {
    examine: (bytes, bodyKeys) => {
      const own = new Uint8Array(bytes);
      return ask('examine', [own, bodyKeys], refuse({ code: 'broken', path: '' }), [own.buffer]);
    },
    contents: () => ask('contents', [], null),
    keep: () => ask('keep', [], refuse('storageFailed')),
    dropAllBut: (keys) => ask('dropAllBut', [keys], undefined),
    present: (keys) => ask('present', [keys], []),
    publish: (terbitan) => ask('publish', [terbitan], null),
    unsigned: (paket) => ask('unsigned', [paket], null),
    book: (paket, options) => ask('book', [paket, options], null),
  };
}
