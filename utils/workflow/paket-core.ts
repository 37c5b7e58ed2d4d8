/** What the parts of the task of packs share: one state, one queue, the list as it was read last, and what waits. */
import { bodyKeys, type DaftarPaket } from '../packs/shelf';
import type { Kebijakan } from '../packs/policy';
import { previewOf, shownAddresses, shownKeys, shownPacks, shownPolicy } from './paket-look';
import type { Diperiksa, PaketPorts } from './paket-ports';
import type { PaketState } from './paket-state';
import type { TaskStore } from './task-store';

/** A preview that waits, with everything that is needed to install it. */
export interface Waiting {
  readonly sumber: string;
  readonly diperiksa: Diperiksa;
  /** The address it came from. */
  readonly alamat: string | null;
}

/** What no view shows as it is; all parts may change it. */
interface Held {
  daftar: DaftarPaket;
  kebijakan: Kebijakan;
  waiting: Waiting | null;
}

export interface PaketCore extends TaskStore<PaketState>, Held {
  readonly ports: PaketPorts;
}

/** Everything shown, anew. */
export async function show(core: PaketCore, change: Partial<PaketState> = {}): Promise<void> {
  const { ports } = core;
  const keys = bodyKeys(core.daftar);
  const present = new Set(keys.length === 0 ? [] : await ports.desk.present(keys));
  const address = await shownAddresses(ports.addresses);
  const { waiting } = core;
  const [paket, kunci, kebijakan, pratinjau] = await Promise.all([
    shownPacks(core, present, address, ports),
    shownKeys(core, ports.fingerprint),
    shownPolicy(core.kebijakan, address),
    waiting === null ? null : previewOf(waiting.sumber, waiting.diperiksa, core, ports),
  ]);
  core.update({ paket, kunci, kebijakan, pratinjau, ...change });
}

/** Changes the list; false = refused, said, and nothing changed. */
export async function change(core: PaketCore, step: (now: DaftarPaket) => DaftarPaket): Promise<boolean> {
  const result = await core.ports.store.change(step);
  if (result.ok) core.daftar = result.value;
  else core.update({ kabar: { kind: 'notKept', why: result.reason } });
  return result.ok;
}
