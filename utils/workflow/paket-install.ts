/** One pack on its way: examined as a whole, shown, and installed as it was shown. */
import { bodyKey, bodyKeys, installed, versionOf } from '../packs/shelf';
import { change, show, type PaketCore, type Waiting } from './paket-core';
import { previewOf } from './paket-look';
import type { PaketPorts } from './paket-ports';
import type { KabarPaket } from './paket-state';

/** Examined against the list as it is now. */
export async function atDesk(core: PaketCore, bytes: Uint8Array): ReturnType<PaketPorts['desk']['examine']> {
  const { store, desk } = core.ports;
  core.daftar = (await store.load()).value;
  const keys = Object.fromEntries(core.daftar.paket.map(({ id, kini }) => [id, bodyKey(id, kini)]));
  return desk.examine(bytes, keys);
}

/** Shows what it would bring; what cannot be a pack is refused, and said. */
export async function examine(
  core: PaketCore,
  sumber: string,
  bytes: Uint8Array,
  alamat: string | null,
): Promise<void> {
  core.waiting = null;
  core.update({ busy: 'memeriksa', kabar: null, pratinjau: null });
  core.kebijakan = await core.ports.policy();
  const result = await atDesk(core, bytes);
  if (!result.ok) {
    const { code, path } = result.reason;
    const kabar: KabarPaket =
      code === 'broken' ? { kind: 'broken', sumber } : { kind: 'refused', sumber, problem: { code, path } };
    core.update({ busy: null, kabar });
    return;
  }
  core.waiting = { sumber, diperiksa: result.value, alamat };
  await show(core, { busy: null });
}

/** Installs what waits, unless something stands in its way. */
export async function install(core: PaketCore): Promise<void> {
  const { waiting } = core;
  if (waiting !== null && core.state().pratinjau?.halangan === null) await keepExamined(core, waiting);
}

/** Keeps what was examined last, while no other window keeps anything. */
export function keepExamined(core: PaketCore, { sumber, diperiksa, alamat }: Waiting): Promise<void> {
  const { ports, update } = core;
  const { store, desk } = ports;
  return store.alone(async () => {
    update({ busy: 'memasang' });
    const kept = await desk.keep();
    if (!kept.ok) {
      update({ busy: null, kabar: { kind: 'notKept', why: kept.reason } });
      return;
    }
    const { kepala, tanda, sidik } = diperiksa;
    // Another window may have changed the list meanwhile: judged again by what it says now.
    core.daftar = (await store.load()).value;
    const again = await previewOf(sumber, diperiksa, core, ports);
    if (again.halangan !== null) {
      await show(core, { busy: null });
      return;
    }
    const version = versionOf(kepala, tanda.kind === 'sah' ? tanda.kunci : null, sidik, ports.now());
    const stored = await change(core, (list) => installed(list, kepala.id, version, alamat));
    if (!stored) {
      update({ busy: null });
      return;
    }
    core.waiting = null;
    await desk.dropAllBut(bodyKeys(core.daftar));
    await show(core, { busy: null, kabar: { kind: 'installed', judul: kepala.judul, label: kepala.label } });
  });
}
