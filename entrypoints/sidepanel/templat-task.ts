/** The templates task, wired: its machine, the library and the index are loaded when the task is first opened. */
import { anythingWaiting } from '../../utils/platform/pack-addresses';
import { loadLibrary } from '../../utils/platform/pack-library';
import { createPackStore } from '../../utils/platform/pack-store';
import { createPauses } from '../../utils/platform/pauses';
import { saveFile } from '../../utils/platform/save-file';
import { createTemplatStore } from '../../utils/platform/templat-store';
import { lazyTask } from '../../utils/workflow/lazy-task';
import type { SkpDoor } from '../../utils/workflow/periksa-ports';
import type { Task } from '../../utils/workflow/tasks';
import type { TemplatPorts } from '../../utils/workflow/templat-ports';
import { EMPTY_TEMPLAT, type TemplatIntent, type TemplatState } from '../../utils/workflow/templat-state';

export function createTemplatTask(
  door: Pick<SkpDoor, 'look' | 'readSkp'>,
  plan: TemplatPorts['plan'],
  /** Something came from an address of a pack. */
  onPacksCame: () => void,
): Task<TemplatState, TemplatIntent> {
  const packs = createPackStore();
  async function load() {
    void anythingWaiting().then((waits) => {
      if (waits) onPacksCame();
    });
    const { createTemplatMachine } = await import('../../utils/workflow/templat-machine');
    return createTemplatMachine({
      store: createTemplatStore(),
      loadLibrary: () => loadLibrary(packs),
      onLibraryChange: (callback) => packs.onChange(callback),
      buildSearch: async (source) => {
        const { buildSearchInSlices } = await import('../../utils/templates/search');
        return buildSearchInSlices(source, createPauses());
      },
      readSkp: async () => {
        if ((await door.look()).kind !== 'page') return null;
        const reading = await door.readSkp(null);
        return reading.ok ? reading.value : null;
      },
      save: saveFile,
      readFile: async (file) => new Uint8Array(await file.arrayBuffer()),
      now: () => new Date(),
      plan,
    });
  }
  return lazyTask(EMPTY_TEMPLAT, load, { ...EMPTY_TEMPLAT, loading: 'failed' });
}
