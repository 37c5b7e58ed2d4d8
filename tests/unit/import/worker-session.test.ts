import { describe, expect, it, vi } from 'vitest';
import { createImportSession, type ImportSession } from '../../../utils/import/import-session';
import { serve } from '../../../utils/import/session-messages';
import type { SessionRequest } from '../../../utils/import/session-messages';
import { createWorkerSession } from '../../../utils/import/worker-session';
import type { SessionWorker } from '../../../utils/import/worker-session';

const table = (): Uint8Array => new TextEncoder().encode('Indikator;Jan;Feb\nArsip;1;2\n');

/** A session whose reader throws at this call. */
const stumbling = (method: 'open' | 'guess'): ImportSession => ({
  ...createImportSession(),
  [method]: () => Promise.reject(new RangeError('Maximum call stack size exceeded')),
});

interface Fake {
  /** It fails at the first file. */
  readonly die?: boolean;
  /** It never answers. */
  readonly sits?: boolean;
  readonly session?: ImportSession;
}

/** A worker as the browser gives it: clones what is posted, answers later. */
function fakeWorker(options: Fake = {}): SessionWorker & { readonly terminated: () => boolean } {
  const target = new EventTarget();
  const session = options.session ?? createImportSession();
  let terminated = false;
  queueMicrotask(() => target.dispatchEvent(new MessageEvent('message', { data: { ready: true } })));
  return {
    addEventListener: target.addEventListener.bind(target) as SessionWorker['addEventListener'],
    terminate: () => (terminated = true),
    terminated: () => terminated,
    postMessage: (message, transfer) => {
      const request = structuredClone(message, { transfer }) as SessionRequest;
      if (options.die === true && request.method === 'open') {
        queueMicrotask(() => target.dispatchEvent(new Event('error')));
        return;
      }
      if (options.sits === true) return;
      void serve(session, request, (response) => {
        target.dispatchEvent(new MessageEvent('message', { data: structuredClone(response) }));
      });
    },
  };
}

async function readAll(start: () => SessionWorker): Promise<unknown> {
  const session = createWorkerSession(start, 0);
  const opened = await session.open('a.csv', table());
  const { mapping, fingerprint } = await session.guess();
  if (mapping === null) return null;
  const { rows } = await session.read(mapping, null);
  return [opened.ok, fingerprint, await session.sample(), rows.map((row) => row.bulan.slice(0, 2))];
}

describe('the session in a worker', () => {
  const expected = [
    true,
    'indikator|jan|feb',
    [
      ['Indikator', 'Jan', 'Feb'],
      ['Arsip', '1', '2'],
    ],
    [
      [
        { kind: 'set', value: '1' },
        { kind: 'set', value: '2' },
      ],
    ],
  ];

  it('answers as the session in this thread does', async () => {
    expect(await readAll(() => fakeWorker())).toEqual(expected);
  });

  it('brings thousands of rows, values, problems and questions over unchanged', async () => {
    const values = ['', '-', '0', '7', '12', '1.000', '2,5', 'x', '1.234,5', '50%'];
    const lines = Array.from({ length: 2_345 }, (_, i) => {
      const months = Array.from(
        { length: 12 },
        (_cell, month) => values[(i * 7 + month * month) % values.length] ?? '',
      );
      return [i % 5 === 0 ? '' : `RHK ${i >> 2}`, `Indikator ${i % 2_000}`, i % 3 === 0 ? '%' : 'Dokumen', ...months];
    });
    const head = 'RHK;Indikator;Satuan;Jan;Feb;Mar;Apr;Mei;Jun;Jul;Agt;Sep;Okt;Nov;Des'.split(';');
    const bytes = new TextEncoder().encode([head, ...lines].map((line) => line.join(';')).join('\n'));
    const here = createImportSession();
    await here.open('a.csv', bytes.slice());
    const { mapping } = await here.guess();
    if (mapping === null) throw new Error('no heading line found');
    const expected = await here.read(mapping, null);
    expect(expected.rows.length).toBeGreaterThan(2_000);
    expect(expected.problems.length).toBeGreaterThan(1_000);
    const session = createWorkerSession(() => fakeWorker(), 0);
    await session.open('a.csv', bytes);
    expect(await session.read(mapping, null)).toEqual(expected);
  });

  it('goes on in this thread when no worker can be made', async () => {
    const refused = (): SessionWorker => {
      throw new Error('refused by the content security policy');
    };
    expect(await readAll(refused)).toEqual(expected);
  });

  it('goes on in this thread when the worker cannot load', async () => {
    const broken = (): SessionWorker => {
      const target = new EventTarget();
      queueMicrotask(() => target.dispatchEvent(new Event('error')));
      return {
        addEventListener: target.addEventListener.bind(target) as SessionWorker['addEventListener'],
        terminate: () => undefined,
        postMessage: () => undefined,
      };
    };
    expect(await readAll(broken)).toEqual(expected);
  });

  it('calls a file damaged that kills the worker, and can open the next one', async () => {
    const session = createWorkerSession(() => fakeWorker({ die: true }), 0);
    expect(await session.open('a.csv', table())).toEqual({ ok: false, reason: { code: 'damaged' } });
    expect(await session.open('b.csv', table())).toMatchObject({ ok: true });
  });

  it('calls a file damaged whose reading throws, and can open the next one', async () => {
    const session = createWorkerSession(() => fakeWorker({ session: stumbling('open') }), 0);
    expect(await session.open('a.csv', table())).toEqual({ ok: false, reason: { code: 'damaged' } });
    expect(await session.open('b.csv', table())).toMatchObject({ ok: true });
    expect(await createImportSession().open('a.csv', null as never)).toMatchObject({ reason: { code: 'damaged' } });
  });

  it('says nothing of an open file over which it stumbles later, instead of leaving the panel waiting', async () => {
    const session = createWorkerSession(() => fakeWorker({ session: stumbling('guess') }), 0);
    expect(await session.open('a.csv', table())).toMatchObject({ ok: true });
    expect((await session.guess()).mapping).toBeNull();
  });

  it('takes the bytes with it instead of copying them', async () => {
    const bytes = table();
    await createWorkerSession(() => fakeWorker(), 0).open('a.csv', bytes);
    expect(bytes.byteLength).toBe(0);
  });

  it('reads a small text in this thread and gives larger ones and workbooks to the worker', async () => {
    let workers = 0;
    const start = (): SessionWorker => {
      workers += 1;
      return fakeWorker();
    };
    const session = createWorkerSession(start, 100);
    expect(await session.open('a.csv', table())).toMatchObject({ ok: true });
    expect((await session.guess()).fingerprint).toBe('indikator|jan|feb');
    expect(workers).toBe(0);
    const larger = new TextEncoder().encode(`Indikator;Mar;Apr\n${'Arsip;1;2\n'.repeat(20)}`);
    expect(await session.open('b.csv', larger)).toMatchObject({ ok: true });
    expect((await session.guess()).fingerprint).toBe('indikator|mar|apr');
    expect(await session.open('c.xlsx', new Uint8Array([0x50, 0x4b, 3, 4]))).toMatchObject({ ok: false });
    expect(workers).toBe(1);
    await session.open('d.csv', table());
    expect((await session.guess()).fingerprint).toBe('indikator|jan|feb');
  });

  it('ends the worker when closed', async () => {
    const worker = fakeWorker();
    const session = createWorkerSession(() => worker, 0);
    await session.open('a.csv', table());
    session.close();
    expect(worker.terminated()).toBe(true);
  });

  it('ends a worker that sits over a file', async () => {
    vi.useFakeTimers();
    try {
      const worker = fakeWorker({ sits: true });
      const opened = createWorkerSession(() => worker, 0).open('a.csv', table());
      await vi.advanceTimersByTimeAsync(119_000);
      expect(worker.terminated()).toBe(false);
      await vi.advanceTimersByTimeAsync(2_000);
      expect(await opened).toEqual({ ok: false, reason: { code: 'damaged' } });
      expect(worker.terminated()).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});
