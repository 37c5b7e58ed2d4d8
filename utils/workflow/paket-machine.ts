/**
 * The task of packs. Invariants:
 * - nothing of a file is installed before it was checked as a whole, shown, and confirmed;
 * - what was confirmed is what is kept: the contents first, the list after them, so the list never names what is not there;
 * - whether it may be installed is judged again by the list as it is when the contents have been kept;
 * - by itself comes only a newer version of a genuine pack from the address it was installed from, or one that the policy
 *   names; everything else from an address waits for the person's look;
 * - a key is trusted by the person's own word, under the name they saw.
 */
import { bodyKey, bodyKeys, distrusting, installed, movedPack, switched, trusting, withoutPack } from '../packs/shelf';
import { EMPTY_DAFTAR, versionOf, wentBack, type DaftarPaket, type Versi } from '../packs/shelf';
import { readAddress } from '../packs/address';
import { NO_POLICY } from '../packs/policy';
import { previewOf, shownAddresses, shownKeys, shownPacks, shownPolicy, type Known } from './paket-look';
import type { Diperiksa, PaketPorts } from './paket-ports';
import { EMPTY_PAKET, type KabarPaket, type PaketIntent, type PaketState, type Pratinjau } from './paket-state';
import type { Task } from './tasks';

export interface PaketMachine extends Task<PaketState, PaketIntent> {
  /** Resolves when everything sent so far has been handled (for tests). */
  readonly settled: () => Promise<void>;
}

/** A preview that waits, with everything that is needed to install it. */
interface Waiting {
  readonly sumber: string;
  readonly diperiksa: Diperiksa;
  /** The address it came from. */
  readonly alamat: string | null;
}

function versionOfExamined({ kepala, tanda, sidik }: Diperiksa, now: number): Versi {
  const kunci = tanda.kind === 'sah' ? tanda.kunci : null;
  return versionOf(kepala, kunci, sidik, now);
}

export function createPaketMachine(ports: PaketPorts): PaketMachine {
  const { store, desk, addresses } = ports;
  let state: PaketState = EMPTY_PAKET;
  let daftar: DaftarPaket = EMPTY_DAFTAR;
  let kebijakan = NO_POLICY;
  let waiting: Waiting | null = null;
  let queue: Promise<void> = Promise.resolve();
  const listeners = new Set<(state: PaketState) => void>();

  function update(change: Partial<PaketState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener(state);
  }

  const known = (): Known => ({ daftar, kebijakan });

  /** Everything shown, anew. */
  async function show(change: Partial<PaketState> = {}): Promise<void> {
    const keys = bodyKeys(daftar);
    const present = new Set(keys.length === 0 ? [] : await desk.present(keys));
    const address = await shownAddresses(addresses);
    const [paket, kunci, policy, pratinjau] = await Promise.all([
      shownPacks(known(), present, address, ports),
      shownKeys(known(), ports.fingerprint),
      shownPolicy(kebijakan, address),
      waiting === null ? null : previewOf(waiting.sumber, waiting.diperiksa, known(), ports),
    ]);
    update({ paket, kunci, kebijakan: policy, pratinjau, ...change });
  }

  async function open(): Promise<void> {
    if (state.loading === 'loading') return;
    if (state.loading === 'none') update({ loading: 'loading' });
    const [{ value, broken }, policy] = await Promise.all([store.load(), ports.policy()]);
    daftar = value;
    kebijakan = policy;
    await show({ loading: 'ready', terkunci: broken });
    if (!broken && waiting === null) await takeWhatCame();
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

  async function atDesk(bytes: Uint8Array): ReturnType<PaketPorts['desk']['examine']> {
    daftar = (await store.load()).value;
    const keys = Object.fromEntries(daftar.paket.map(({ id, kini }) => [id, bodyKey(id, kini)]));
    return desk.examine(bytes, keys);
  }

  async function examine(sumber: string, bytes: Uint8Array, alamat: string | null): Promise<void> {
    waiting = null;
    update({ busy: 'memeriksa', kabar: null, pratinjau: null });
    kebijakan = await ports.policy();
    const result = await atDesk(bytes);
    if (!result.ok) {
      const { code, path } = result.reason;
      const kabar: KabarPaket =
        code === 'broken' ? { kind: 'broken', sumber } : { kind: 'refused', sumber, problem: { code, path } };
      update({ busy: null, kabar });
      return;
    }
    waiting = { sumber, diperiksa: result.value, alamat };
    await show({ busy: null });
  }

  /** Asks the address now; what comes is shown like a file. */
  async function ask(text: string, granted: Promise<boolean>): Promise<void> {
    const address = readAddress(text);
    if (!address.ok) {
      update({ kabar: { kind: 'wrongAddress', why: address.reason } });
      return;
    }
    const alamat = address.value;
    update({ busy: 'mengambil', kabar: null });
    const may = (await granted.catch(() => false)) || (await addresses.allowed(alamat));
    const fetched = may ? await addresses.fetch(alamat) : ({ ok: false, reason: 'noPermission' } as const);
    if (!fetched.ok) {
      update({ busy: null, kabar: { kind: 'notFetched', sumber: alamat, why: fetched.reason } });
      return;
    }
    const { bytes, etag } = fetched.value;
    await addresses.keepLook({ alamat, etag, diperiksa: ports.now(), masalah: null, datang: false });
    await examine(alamat, bytes, alamat);
    await addresses.arm();
  }

  /** Whether what came from the address is installed without a further word. */
  function comesByItself({ diperiksa, alamat }: Waiting, { asal, halangan }: Pratinjau): boolean {
    if (halangan !== null || asal.kind !== 'asli' || alamat === null) return false;
    const there = daftar.paket.find(({ id }) => id === diperiksa.kepala.id);
    if (there === undefined) return kebijakan.alamat.includes(alamat);
    const from = there.alamat === alamat || kebijakan.alamat.includes(alamat);
    return from && diperiksa.kepala.versi > Math.max(there.kini.versi, there.dilewati ?? 0);
  }

  async function takeFrom(alamat: string, bytes: Uint8Array, etag: string | null): Promise<void> {
    const result = await atDesk(bytes);
    const now = result.ok ? { sumber: alamat, diperiksa: result.value, alamat } : null;
    const preview = now === null ? null : await previewOf(now.sumber, now.diperiksa, known(), ports);
    const itself = now !== null && preview !== null && comesByItself(now, preview);
    const nothingNew = preview?.halangan === 'sudahTerpasang';
    const masalah = itself || nothingNew ? null : 'notTaken';
    await addresses.keepLook({ alamat, etag, diperiksa: ports.now(), masalah, datang: false });
    if (itself) await store.alone(() => keepExamined(now));
  }

  /** What the background brought, and addresses of the policy that were never asked. */
  async function takeWhatCame(): Promise<void> {
    const looks = await addresses.looks();
    for (const { alamat, etag } of looks.filter(({ datang }) => datang)) {
      const bytes = await addresses.takeIncoming(alamat);
      if (bytes !== null) await takeFrom(alamat, bytes, etag);
    }
    for (const alamat of kebijakan.alamat) {
      if (looks.some((look) => look.alamat === alamat) || !(await addresses.allowed(alamat))) continue;
      const fetched = await addresses.fetch(alamat);
      if (fetched.ok) await takeFrom(alamat, fetched.value.bytes, fetched.value.etag);
      else
        await addresses.keepLook({
          alamat,
          etag: null,
          diperiksa: ports.now(),
          masalah: fetched.reason,
          datang: false,
        });
    }
    if (kebijakan.alamat.length > 0) await addresses.arm();
    await show();
  }

  async function install(): Promise<void> {
    const now = waiting;
    if (now === null || state.pratinjau?.halangan !== null) return;
    await store.alone(() => keepExamined(now));
  }

  /** Keeps what was examined last; alone. */
  async function keepExamined(now: Waiting): Promise<void> {
    update({ busy: 'memasang' });
    const kept = await desk.keep();
    if (!kept.ok) {
      update({ busy: null, kabar: { kind: 'notKept', why: kept.reason } });
      return;
    }
    const { kepala } = now.diperiksa;
    // Another window may have changed the list meanwhile: judged again by what it says now.
    daftar = (await store.load()).value;
    const again = await previewOf(now.sumber, now.diperiksa, known(), ports);
    if (again.halangan !== null) {
      await show({ busy: null });
      return;
    }
    const version = versionOfExamined(now.diperiksa, ports.now());
    const stored = await change((list) => installed(list, kepala.id, version, now.alamat));
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

  async function handle(intent: PaketIntent, granted: Promise<boolean>): Promise<void> {
    switch (intent.type) {
      case 'open':
        return open();
      case 'berkas':
        return examine(intent.file.name, await ports.readFile(intent.file), null);
      case 'alamat':
        return ask(intent.alamat, granted);
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
        return store.alone(async () => {
          if (!(await change((now) => withoutPack(now, intent.id)))) return;
          await desk.dropAllBut(bodyKeys(daftar));
          await show({ kabar: { kind: 'removed', judul } });
        });
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
    // Within the click: a browser asks the person for a host only then.
    const address = intent.type === 'alamat' ? readAddress(intent.alamat) : null;
    const granted = address?.ok === true ? addresses.requestHost(address.value) : Promise.resolve(false);
    granted.catch(() => undefined);
    queue = queue
      .then(() => handle(intent, granted))
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
