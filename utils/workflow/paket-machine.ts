/**
 * The task of packs. Invariants:
 * - nothing of a file is installed before it was checked as a whole, shown, and confirmed;
 * - what was confirmed is what is kept: the contents first, the list after them, so the list never names what is not there;
 * - whether it may be installed is judged again by the list as it is when the contents have been kept;
 * - a key is trusted by the person's own word, under the name they saw.
 */
import { bodyKey, bodyKeys, distrusting, installed, movedPack, switched, trusting, withoutPack } from '../packs/shelf';
import { EMPTY_DAFTAR, versionOf, wentBack, type DaftarPaket, type Versi } from '../packs/shelf';
import { previewOf, shownKeys, shownPacks } from './paket-look';
import type { Diperiksa, PaketPorts } from './paket-ports';
import { EMPTY_PAKET, type KabarPaket, type PaketIntent, type PaketState } from './paket-state';
import type { Task } from './tasks';

export interface PaketMachine extends Task<PaketState, PaketIntent> {
  /** Resolves when everything sent so far has been handled (for tests). */
  readonly settled: () => Promise<void>;
}

/** A preview that waits, with everything that is needed to install it. */
interface Waiting {
  readonly sumber: string;
  readonly diperiksa: Diperiksa;
}

function versionOfExamined({ kepala, tanda, sidik }: Diperiksa, now: number): Versi {
  const kunci = tanda.kind === 'sah' ? tanda.kunci : null;
  return versionOf(kepala, kunci, sidik, now);
}

export function createPaketMachine(ports: PaketPorts): PaketMachine {
  const { store, desk } = ports;
  let state: PaketState = EMPTY_PAKET;
  let daftar: DaftarPaket = EMPTY_DAFTAR;
  let waiting: Waiting | null = null;
  let queue: Promise<void> = Promise.resolve();
  const listeners = new Set<(state: PaketState) => void>();

  function update(change: Partial<PaketState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener(state);
  }

  /** Everything shown, anew. */
  async function show(change: Partial<PaketState> = {}): Promise<void> {
    const present = new Set(await desk.present(bodyKeys(daftar)));
    const [paket, kunci, pratinjau] = await Promise.all([
      shownPacks(daftar, present, ports),
      shownKeys(daftar, ports.fingerprint),
      waiting === null ? null : previewOf(waiting.sumber, waiting.diperiksa, daftar, ports),
    ]);
    update({ paket, kunci, pratinjau, ...change });
  }

  async function open(): Promise<void> {
    if (state.loading === 'loading') return;
    if (state.loading === 'none') update({ loading: 'loading' });
    const { value, broken } = await store.load();
    daftar = value;
    await show({ loading: 'ready', terkunci: broken });
  }

  /** Changes the list; false = refused, said, and nothing changed. */
  async function change(step: (now: DaftarPaket) => DaftarPaket): Promise<boolean> {
    const result = await store.change(step);
    if (!result.ok) {
      update({ kabar: { kind: 'notKept', why: result.reason } });
      return false;
    }
    daftar = result.value;
    return true;
  }

  async function examine(sumber: string, bytes: Uint8Array): Promise<void> {
    waiting = null;
    update({ busy: 'memeriksa', kabar: null, pratinjau: null });
    daftar = (await store.load()).value;
    const keys = Object.fromEntries(daftar.paket.map(({ id, kini }) => [id, bodyKey(id, kini)]));
    const result = await desk.examine(bytes, keys);
    if (!result.ok) {
      const { code, path } = result.reason;
      const kabar: KabarPaket =
        code === 'broken' ? { kind: 'broken', sumber } : { kind: 'refused', sumber, problem: { code, path } };
      update({ busy: null, kabar });
      return;
    }
    waiting = { sumber, diperiksa: result.value };
    await show({ busy: null });
  }

  async function install(): Promise<void> {
    const now = waiting;
    if (now === null || state.pratinjau?.halangan !== null) return;
    update({ busy: 'memasang' });
    const kept = await desk.keep();
    if (!kept.ok) {
      update({ busy: null, kabar: { kind: 'notKept', why: kept.reason } });
      return;
    }
    const { kepala } = now.diperiksa;
    // Another window may have changed the list meanwhile: judged again by what it says now.
    daftar = (await store.load()).value;
    const again = await previewOf(now.sumber, now.diperiksa, daftar, ports);
    if (again.halangan !== null) {
      await show({ busy: null });
      return;
    }
    const version = versionOfExamined(now.diperiksa, ports.now());
    const stored = await change((list) => installed(list, kepala.id, version, null));
    if (!stored) {
      update({ busy: null });
      return;
    }
    waiting = null;
    await desk.dropAllBut(bodyKeys(daftar));
    await show({ busy: null, kabar: { kind: 'installed', judul: kepala.judul, label: kepala.label } });
  }

  /** One step on the list, with what is said of it. */
  async function step(next: (now: DaftarPaket) => DaftarPaket, kabar: KabarPaket | null): Promise<void> {
    if (await change(next)) await show({ kabar });
  }

  const titleOf = (id: string): string => daftar.paket.find((one) => one.id === id)?.kini.judul ?? '';

  async function handle(intent: PaketIntent): Promise<void> {
    switch (intent.type) {
      case 'open':
        return open();
      case 'berkas':
        return examine(intent.file.name, await ports.readFile(intent.file));
      case 'pasang':
        return install();
      case 'batal':
        waiting = null;
        update({ pratinjau: null });
        return;
      case 'percaya':
        return step((now) => trusting(now, { kunci: intent.kunci, nama: intent.nama }), {
          kind: 'trusted',
          nama: intent.nama,
        });
      case 'lupakanKunci': {
        const nama = daftar.kunci.find(({ kunci }) => kunci === intent.kunci)?.nama ?? '';
        return step((now) => distrusting(now, intent.kunci), { kind: 'distrusted', nama });
      }
      case 'hapus': {
        const judul = titleOf(intent.id);
        if (!(await change((now) => withoutPack(now, intent.id)))) return;
        await desk.dropAllBut(bodyKeys(daftar));
        return show({ kabar: { kind: 'removed', judul } });
      }
      case 'kembali': {
        if (!(await change((now) => wentBack(now, intent.id)))) return;
        const label = daftar.paket.find(({ id }) => id === intent.id)?.kini.label ?? '';
        return show({ kabar: { kind: 'wentBack', judul: titleOf(intent.id), label } });
      }
      case 'aktif':
        return step((now) => switched(now, intent.id), null);
      case 'geser':
        return step((now) => movedPack(now, intent.id, intent.by), null);
    }
  }

  store.onChange(() => {
    if (state.loading === 'ready') send({ type: 'open' });
  });

  function send(intent: PaketIntent): void {
    queue = queue
      .then(() => handle(intent))
      .catch(() => update({ busy: null, loading: state.loading === 'loading' ? 'failed' : state.loading }));
  }

  return {
    state: () => state,
    send,
    settled: () => queue,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
