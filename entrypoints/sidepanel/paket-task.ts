/** The task of packs, wired: machine and worker are loaded when the place is first opened. */
import { managedValues } from '../../utils/platform/managed';
import { createWorkerDesk } from '../../utils/platform/pack-desk-worker';
import { today } from '../../utils/platform/pack-library';
import { createPackStore } from '../../utils/platform/pack-store';
import { extensionVersion } from '../../utils/platform/version';
import { lazyTask } from '../../utils/workflow/lazy-task';
import { EMPTY_PAKET, type PaketIntent, type PaketState } from '../../utils/workflow/paket-state';
import type { Task } from '../../utils/workflow/tasks';

export function createPaketTask(): Task<PaketState, PaketIntent> {
  async function load() {
    const [{ createPaketMachine }, { fingerprintOf }, { readPolicy }, { createAddressPort }] = await Promise.all([
      import('../../utils/workflow/paket-machine'),
      import('../../utils/packs/envelope'),
      import('../../utils/packs/policy'),
      import('../../utils/platform/pack-address-port'),
    ]);
    return createPaketMachine({
      store: createPackStore(),
      desk: createWorkerDesk(),
      addresses: createAddressPort(),
      policy: async () => readPolicy(await managedValues()),
      fingerprint: fingerprintOf,
      readFile: async (file) => new Uint8Array(await file.arrayBuffer()),
      now: () => Date.now(),
      today,
      appVersion: extensionVersion(),
    });
  }
  return lazyTask(EMPTY_PAKET, load, { ...EMPTY_PAKET, loading: 'failed' });
}
