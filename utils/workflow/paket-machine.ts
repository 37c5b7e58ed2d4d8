/**
 * The task of packs. Invariants:
 * - nothing of a file is installed before it was checked as a whole, shown, and confirmed;
 * - what was confirmed is what is kept: the contents first, the list after them, so the list never names what is not there;
 * - whether it may be installed is judged again by the list as it is when the contents have been kept;
 * - by itself comes only a newer version of a genuine pack from the address it was installed from, or one that the policy
 *   names; everything else from an address waits for the person's look;
 * - a key is trusted by the person's own word, under the name they saw.
 */
import { readAddress } from '../packs/address';
import { NO_POLICY } from '../packs/policy';
import {
  EMPTY_DAFTAR,
  bodyKeys,
  distrusting,
  movedPack,
  switched,
  trusting,
  wentBack,
  withoutPack,
} from '../packs/shelf';
import type { DaftarPaket } from '../packs/shelf';
import { ask, takeWhatCame } from './paket-address';
import { change, show, type PaketCore } from './paket-core';
import { examine, install } from './paket-install';
import type { PaketPorts } from './paket-ports';
import { EMPTY_PAKET, type KabarPaket, type PaketIntent, type PaketState } from './paket-state';
import { createTaskStore } from './task-store';
import type { Task } from './tasks';

export interface PaketMachine extends Task<PaketState, PaketIntent> {
  /** Resolves when everything sent so far has been handled (for tests). */
  readonly settled: () => Promise<void>;
}

/** Holds nothing before it is opened; follows what other windows change after that. */
export function createPaketMachine(ports: PaketPorts): PaketMachine {
  const tasks = createTaskStore(EMPTY_PAKET, ({ loading }) => ({
    busy: null,
    ...(loading === 'loading'
      ? ({ loading: 'failed' } as const)
      : ({ kabar: { kind: 'notKept', why: 'storageFailed' } } as const)),
  }));
  const { state, update, enqueue } = tasks;
  const { store, desk, addresses } = ports;
  const core: PaketCore = { ...tasks, ports, daftar: EMPTY_DAFTAR, kebijakan: NO_POLICY, waiting: null };

  async function open(): Promise<void> {
    if (state().loading === 'loading') return;
    if (state().loading === 'none') update({ loading: 'loading' });
    const [{ value, broken }, policy] = await Promise.all([store.load(), ports.policy()]);
    core.daftar = value;
    core.kebijakan = policy;
    await show(core, { loading: 'ready', terkunci: broken });
    if (!broken && core.waiting === null) await takeWhatCame(core);
  }

  /** One step on the list, with what is said of it. */
  async function step(next: (now: DaftarPaket) => DaftarPaket, kabar: KabarPaket | null): Promise<void> {
    if (await change(core, next)) await show(core, { kabar });
  }

  const packOf = (id: string) => core.daftar.paket.find((one) => one.id === id);
  const titleOf = (id: string): string => packOf(id)?.kini.judul ?? '';

  async function handle(intent: PaketIntent, granted: Promise<boolean>): Promise<void> {
    switch (intent.type) {
      case 'open':
        return open();
      case 'berkas': {
        const { name } = intent.file;
        const bytes = await ports.readFile(intent.file).catch(() => null);
        if (bytes !== null) return examine(core, name, bytes, null);
        update({ kabar: { kind: 'broken', sumber: name } });
        return;
      }
      case 'alamat':
        return ask(core, intent.alamat, granted);
      case 'pasang':
        return install(core);
      case 'batal':
        core.waiting = null;
        update({ pratinjau: null });
        return;
      case 'percaya':
        return step((now) => trusting(now, { kunci: intent.kunci, nama: intent.nama }), {
          kind: 'trusted',
          nama: intent.nama,
        });
      case 'lupakanKunci': {
        const nama = core.daftar.kunci.find(({ kunci }) => kunci === intent.kunci)?.nama ?? '';
        return step((now) => distrusting(now, intent.kunci), { kind: 'distrusted', nama });
      }
      case 'hapus': {
        const judul = titleOf(intent.id);
        return store.alone(async () => {
          if (!(await change(core, (now) => withoutPack(now, intent.id)))) return;
          await desk.dropAllBut(bodyKeys(core.daftar));
          await show(core, { kabar: { kind: 'removed', judul } });
        });
      }
      case 'kembali': {
        if (!(await change(core, (now) => wentBack(now, intent.id)))) return;
        const label = packOf(intent.id)?.kini.label ?? '';
        return show(core, { kabar: { kind: 'wentBack', judul: titleOf(intent.id), label } });
      }
      case 'aktif':
        return step((now) => switched(now, intent.id), null);
      case 'geser':
        return step((now) => movedPack(now, intent.id, intent.by), null);
    }
  }

  function send(intent: PaketIntent): void {
    // Within the click: a browser asks the person for a host only then.
    const address = intent.type === 'alamat' ? readAddress(intent.alamat) : null;
    const granted = address?.ok === true ? addresses.requestHost(address.value) : Promise.resolve(false);
    granted.catch(() => undefined);
    enqueue(() => handle(intent, granted));
  }

  store.onChange(() => {
    if (state().loading === 'ready') send({ type: 'open' });
  });

  return { ...tasks, send };
}
