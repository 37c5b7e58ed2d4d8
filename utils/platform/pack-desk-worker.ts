/**
 * The desk of packs from the panel's side: the worker starts with the first question. If it dies (or cannot be started)
 * the open questions fail by name; the next one starts another.
 */
import { refuse } from '../skp/result';
import type { DeskAnswer, DeskQuestion, WholeDesk } from './pack-desk-messages';

/** A file of the extension itself (scripts/shared-worker-code.ts). */
const startWorker = () => new Worker('/assets/pack-worker.js', { type: 'module' });

export function createWorkerDesk(start: () => Worker = startWorker): WholeDesk {
  const waiting = new Map<number, (answer: DeskAnswer) => void>();
  let worker: Worker | null = null;
  let next = 1;

  function abandon(): void {
    worker?.terminate();
    worker = null;
    for (const [id, settle] of [...waiting]) settle({ id, failed: true });
  }

  function ready(): Worker {
    if (worker !== null) return worker;
    const started = start();
    started.addEventListener('message', ({ data }: MessageEvent<DeskAnswer>) => waiting.get(data.id)?.(data));
    for (const type of ['error', 'messageerror'] as const) started.addEventListener(type, abandon);
    worker = started;
    return started;
  }

  function ask<Value>(question: Omit<DeskQuestion, 'id'>, transfer: Transferable[], failed: Value): Promise<Value> {
    const id = next++;
    return new Promise((resolve) => {
      waiting.set(id, (answer) => {
        waiting.delete(id);
        resolve('failed' in answer ? failed : (answer.value as Value));
      });
      try {
        ready().postMessage({ ...question, id }, transfer);
      } catch {
        abandon();
      }
    });
  }

  return {
    examine: (bytes, bodyKeys) => {
      const own = new Uint8Array(bytes);
      return ask({ method: 'examine', args: [own, bodyKeys] }, [own.buffer], refuse({ code: 'broken', path: '' }));
    },
    contents: () => ask({ method: 'contents', args: [] }, [], null),
    keep: () => ask({ method: 'keep', args: [] }, [], refuse('storageFailed')),
    dropAllBut: (keys) => ask({ method: 'dropAllBut', args: [keys] }, [], undefined),
    present: (keys) => ask({ method: 'present', args: [keys] }, [], []),
  };
}
