/** The templates task of the panel over one pack, that keeps nothing and reaches no page. */
import { plainLibrary } from '../../utils/packs/one-library';
import type { Paket } from '../../utils/packs/model';
import { createPauses } from '../../utils/platform/pauses';
import { ok } from '../../utils/skp/result';
import { EMPTY_SIMPANAN, type Simpanan } from '../../utils/templates/stored';
import { lazyTask } from '../../utils/workflow/lazy-task';
import type { Task } from '../../utils/workflow/tasks';
import { EMPTY_TEMPLAT, type TemplatIntent, type TemplatState } from '../../utils/workflow/templat-state';

export function createPreviewTask({ templat, keluarga }: Paket): Task<TemplatState, TemplatIntent> {
  let kept: Simpanan = EMPTY_SIMPANAN;
  async function load() {
    const [{ createTemplatMachine }, { buildSearchInSlices }] = await Promise.all([
      import('../../utils/workflow/templat-machine'),
      import('../../utils/templates/search'),
    ]);
    return createTemplatMachine({
      store: {
        load: () => Promise.resolve({ value: kept, problem: null }),
        change(step) {
          kept = step(kept);
          return Promise.resolve(ok(kept));
        },
        onChange: () => undefined,
      },
      loadLibrary: () => Promise.resolve(plainLibrary({ templat, keluarga })),
      onLibraryChange: () => undefined,
      buildSearch: (source) => buildSearchInSlices(source, createPauses()),
      readSkp: () => Promise.resolve(null),
      save: () => undefined,
      readFile: () => Promise.resolve(new Uint8Array()),
      now: () => new Date(),
      plan: null,
    });
  }
  return lazyTask(EMPTY_TEMPLAT, load, { ...EMPTY_TEMPLAT, loading: 'failed' });
}
