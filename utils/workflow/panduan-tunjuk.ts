/** The finger on the page: it points at what the current step asks for there, and follows the tab from page to page. */
import type { LaporTunjuk, OrderTunjuk } from '../agent/penunjuk-agent';
import type { Langkah } from '../guide/model';
import { titikDi } from '../guide/points';
import type { PanduanMemory, PanduanPorts } from './panduan-ports';
import type { PanduanState } from './panduan-state';
import type { TaskStore } from './task-store';

/** Lines that may end by themselves one after the other: a slow PC may take half a minute to bring a page. */
const MOST_ENDS = 40;

interface Around extends TaskStore<PanduanState> {
  readonly ports: Pick<PanduanPorts, 'door' | 'pointer' | 'later'>;
  /** The current step. */
  readonly current: () => Langkah | null;
  readonly lookSoon: () => void;
  readonly remember: (change: Partial<PanduanMemory>) => Promise<void>;
}

/** What to point at now; null = nothing on this page. */
function orderNow(
  { kemajuan, halaman, menunjuk, teks: own }: PanduanState,
  langkah: Langkah | null,
  pointer: PanduanPorts['pointer'],
): OrderTunjuk | null {
  const keadaan = kemajuan?.langkah.find(({ id }) => id === langkah?.id)?.keadaan;
  if (!menunjuk || kemajuan === null || langkah === null || keadaan === undefined) return null;
  const titik = titikDi(langkah, halaman, keadaan, kemajuan.sasaran);
  if (titik.length === 0) return null;
  const { look: looks, say } = pointer();
  const wordsOf = (id: string): string => own[id] ?? say(id);
  const teks = titik.map(({ id, baris }): [string, string] => [
    id,
    baris ? `${wordsOf(id)} ${say('baris-pertama')}` : wordsOf(id),
  ]);
  return { titik, teks: Object.fromEntries([...teks, ['buka-menu', say('buka-menu')]]), look: looks };
}

export interface Pointing {
  /** At what there is now; nothing to point at ends it. */
  readonly point: () => Promise<void>;
  /** The cursor goes into what is pointed at. */
  readonly focus: () => Promise<void> | undefined;
}

/** Points only while the person wants it; what the page tells of it may ask for a new look. */
export function createPointing({ ports, state, update, enqueue, current, lookSoon, remember }: Around): Pointing {
  let line: {
    readonly order: string;
    readonly reads: ReadonlySet<string>;
    readonly focus: () => Promise<void>;
    readonly end: () => void;
  } | null = null;
  /** Lines that ended by themselves since something was pointed at. */
  let ends = 0;

  function endPointing(): void {
    const ended = line;
    line = null;
    ended?.end();
    if (state().lapor !== null) update({ lapor: null });
  }

  async function point(): Promise<void> {
    const order = orderNow(state(), current(), ports.pointer);
    if (order === null) {
      endPointing();
      return;
    }
    const key = JSON.stringify(order);
    if (line?.order === key) return;
    endPointing();
    const reads = new Set(order.titik.filter(({ bacaSesudah }) => bacaSesudah).map(({ id }) => id));
    // Before it is there: a report may come sooner than the answer.
    line = { order: key, reads, focus: () => Promise.resolve(), end: () => undefined };
    const opened = await ports.door.point(
      order,
      (lapor) => {
        if (line?.order === key) onLapor(lapor);
      },
      () => {
        if (line?.order !== key) return;
        line = null;
        update({ lapor: null });
        // The page that was left may have been looked at a moment too late: nobody would point on the one that came.
        if (ends < MOST_ENDS) ports.later(() => enqueue(point));
        ends += 1;
      },
    );
    if (opened === null) {
      line = null;
      update({ lapor: { kind: 'habis' } });
    } else line = { order: key, reads, focus: () => opened.focus(), end: () => opened.end() };
  }

  function onLapor(lapor: LaporTunjuk): void {
    const last = state().lapor;
    const before = last?.kind === 'ditunjuk' ? last.id : null;
    const saved =
      before !== null && line?.reads.has(before) === true && lapor.kind === 'ditunjuk' && lapor.id !== before;
    ends = 0;
    update({ lapor });
    if (lapor.kind === 'ditutup') {
      update({ menunjuk: false });
      enqueue(async () => {
        endPointing();
        await remember({ menunjuk: false });
      });
    }
    // Something was saved, or all there was to point at is done, without a new page: only a reading can say what comes next.
    if (saved || (lapor.kind === 'habis' && before !== null)) lookSoon();
  }

  return { point, focus: () => line?.focus() };
}
