import { refuse } from '../skp/result';
import type { ImportSession } from './import-session';
import { answerRequest, SheetInParts } from './session-messages';
import type { SessionRequest, SessionResponse } from './session-messages';
import { recognise } from './recognise';

/** The part of a Worker that is used. */
export type SessionWorker = Pick<Worker, 'addEventListener' | 'terminate'> & {
  postMessage(message: unknown, transfer: Transferable[]): void;
};

interface Waiting {
  readonly request: SessionRequest;
  readonly sheet: SheetInParts;
  readonly settle: (value: unknown) => void;
}

const READY_WITHIN_MS = 5_000;
/** An old PC needs some ten seconds for the largest file we take; a file made to take hours has no more than this. */
const OPEN_WITHIN_MS = 120_000;
/** Text up to this size, some 5,000 rows, is read faster than it is handed to a worker and back. */
const SMALL_TEXT_BYTES = 640 * 1024;

/** A file of the extension itself (scripts/shared-worker-code.ts). */
function startWorker(): SessionWorker {
  return new Worker('/assets/import-worker.js', { type: 'module' });
}

/** The bytes as an own buffer that may be given away. */
function ownBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
  return whole ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}

/**
 * An import session for the panel: small texts are read in this thread, everything else in a module worker, started when
 * first needed; in this thread too when no worker can be started (refused by the browser, not ready within five seconds).
 * `open` may give the bytes away: the caller's array is empty afterwards. If the worker dies, stumbles, or sits over a file
 * for two minutes, that file counts as damaged and the session goes on in this thread.
 */
export function createWorkerSession(
  start: () => SessionWorker = startWorker,
  smallTextBytes = SMALL_TEXT_BYTES,
): ImportSession {
  let local: Promise<ImportSession> | null = null;
  /** The one of this thread: with it comes all reading of sheets, which the first sight of the panel need not wait for. */
  const here = (): Promise<ImportSession> =>
    (local ??= import('./import-session').then(({ createImportSession }) => createImportSession()));
  const waiting = new Map<number, Waiting>();
  let worker: SessionWorker | null = null;
  let next = 1;
  /** Where the workbook is that was opened last. */
  let isHere = false;
  let starting: Promise<void> | null = null;

  const abandon = (): void => {
    worker?.terminate();
    worker = null;
    const open = [...waiting.values()];
    waiting.clear();
    for (const { request, settle } of open) {
      if (request.method === 'open' || request.method === 'paste') settle(refuse({ code: 'damaged' }));
      else
        void here()
          .then((session) => answerRequest(session, request))
          .then(settle);
    }
  };

  const startNow = (): Promise<void> =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        abandon();
        resolve();
      }, READY_WITHIN_MS);
      const settled = (): void => {
        clearTimeout(timer);
        resolve();
      };
      try {
        const started = start();
        worker = started;
        started.addEventListener('message', (event) => {
          const response = (event as MessageEvent<SessionResponse>).data;
          if ('ready' in response) {
            settled();
            return;
          }
          if ('failed' in response) {
            abandon();
            return;
          }
          const entry = waiting.get(response.id);
          if ('part' in response) {
            entry?.sheet.add(response.part);
            return;
          }
          waiting.delete(response.id);
          entry?.settle(entry.request.method === 'read' ? entry.sheet.whole() : response.value);
        });
        for (const type of ['error', 'messageerror'] as const) {
          started.addEventListener(type, () => {
            abandon();
            settled();
          });
        }
      } catch {
        worker = null;
        settled();
      }
    });

  const ask = async <Value>(request: SessionRequest, transfer: Transferable[] = []): Promise<Value> => {
    if (!isHere) await (starting ??= startNow());
    if (isHere || worker === null) return (await answerRequest(await here(), request)) as Value;
    const target = worker;
    const opens = request.method === 'open' || request.method === 'paste';
    const limit = opens ? setTimeout(abandon, OPEN_WITHIN_MS) : undefined;
    return new Promise<Value>((resolve) => {
      const settle = (value: unknown): void => {
        clearTimeout(limit);
        resolve(value as Value);
      };
      waiting.set(request.id, { request, sheet: new SheetInParts(), settle });
      target.postMessage(request, transfer);
    });
  };
  const id = (): number => next++;

  return {
    open: async (name, bytes) => {
      isHere = bytes.byteLength <= smallTextBytes && recognise(bytes) === 'text';
      if (isHere) return (await here()).open(name, bytes);
      const own = ownBuffer(bytes);
      return ask({ id: id(), method: 'open', args: [name, own] }, [own.buffer]);
    },
    paste: (text) => {
      isHere = text.length <= smallTextBytes;
      return ask({ id: id(), method: 'paste', args: [text] });
    },
    setSheet: (sheet) => ask({ id: id(), method: 'setSheet', args: [sheet] }),
    guess: () => ask({ id: id(), method: 'guess', args: [] }),
    sample: () => ask({ id: id(), method: 'sample', args: [] }),
    fingerprint: (sheet, headerRow) => ask({ id: id(), method: 'fingerprint', args: [sheet, headerRow] }),
    read: (mapping, choice) => ask({ id: id(), method: 'read', args: [mapping, choice] }),
    readSkp: (vocabulary, choice) => ask({ id: id(), method: 'readSkp', args: [vocabulary, choice] }),
    harianTable: () => ask({ id: id(), method: 'harianTable', args: [] }),
    paketTables: () => ask({ id: id(), method: 'paketTables', args: [] }),
    close: () => {
      abandon();
      void local?.then((session) => session.close());
    },
  };
}
