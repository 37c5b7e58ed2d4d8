/** The templates that are searched: the library and one's own, taken over when either changed. */
import type { Library } from '../packs/one-library';
import type { Simpanan } from '../templates/stored';
import type { TemplatCore } from './templat-core';
import { show } from './templat-show';
import type { TemplatState } from './templat-state';

/** Always within the queue, so that no older index can come after a newer one. */
async function rebuild(core: TemplatCore): Promise<void> {
  core.search = await core.ports.buildSearch({
    templat: [...core.simpanan.templat, ...core.library.templat],
    keluarga: [...core.keluarga.values()],
  });
}

/** Makes it the library that is searched. */
async function take(core: TemplatCore, loaded: Library): Promise<TemplatState['keluarga']> {
  core.library = loaded;
  core.keluarga = new Map(loaded.keluarga.map((one) => [one.id, one]));
  await rebuild(core);
  return loaded.keluarga.map(({ id, nama }) => ({ id, nama }));
}

/** What is kept is this from now on; searched anew only if the templates in it are others. */
export async function takeKept(core: TemplatCore, simpanan: Simpanan): Promise<void> {
  const before = core.simpanan.templat;
  core.simpanan = simpanan;
  if (JSON.stringify(before) !== JSON.stringify(simpanan.templat)) await rebuild(core);
}

/** Once; after a failure it may be tried again. */
export async function open(core: TemplatCore): Promise<void> {
  const { ports, state, update } = core;
  if (state().loading === 'ready' || state().loading === 'loading') return;
  update({ loading: 'loading' });
  try {
    const [loaded, stored] = await Promise.all([ports.loadLibrary(), ports.store.load()]);
    core.simpanan = stored.value;
    const keluarga = await take(core, loaded);
    const { isian } = core.unsavedIsian ? state() : core.simpanan;
    show(core, { loading: 'ready', stored: stored.problem, isian, keluarga });
  } catch {
    update({ loading: 'failed' });
  }
}

/** Follows the packs, and what other windows keep; nothing before it was opened. */
export function follow(core: TemplatCore): void {
  const { ports, state, enqueue } = core;
  ports.onLibraryChange(() =>
    enqueue(async () => {
      if (state().loading !== 'ready') return;
      show(core, { keluarga: await take(core, await ports.loadLibrary()) });
    }),
  );
  ports.store.onChange(() =>
    enqueue(async () => {
      if (state().loading !== 'ready') return;
      await takeKept(core, (await ports.store.load()).value);
      show(core);
    }),
  );
}
