/** The guide, wired: its machine, steps and judgement are loaded when it is first opened. */
import { titikText } from '../../components/panduan/langkah-text';
import type { PanduanMemory } from '../../utils/workflow/panduan-ports';
import { createI18n, type Language } from '../../utils/locale/i18n';
import { createPanduanDoor } from '../../utils/platform/panduan-door';
import { loadPanduanMemory, onPanduanMemory, savePanduanMemory } from '../../utils/platform/panduan-store';
import { lazyTask } from '../../utils/workflow/lazy-task';
import { firstPanduan, type PanduanIntent, type PanduanState } from '../../utils/workflow/panduan-state';
import type { SkpDoor } from '../../utils/workflow/periksa-ports';
import type { Task } from '../../utils/workflow/tasks';

const LATER_MS = 700;

export function createPanduanTask(
  door: Pick<SkpDoor, 'look' | 'readSkp' | 'onChange'>,
  memory: PanduanMemory,
  chosen: () => {
    readonly language: Language;
    readonly theme: 'auto' | 'light' | 'dark';
    readonly besar: boolean;
  },
): Task<PanduanState, PanduanIntent> {
  const first = firstPanduan(memory);
  async function load() {
    const [{ createPanduanMachine }, { createPanduanTersedia }] = await Promise.all([
      import('../../utils/workflow/panduan-machine'),
      import('../../utils/platform/panduan-tersedia'),
    ]);
    const tersedia = createPanduanTersedia();
    return createPanduanMachine({
      loadPanduan: tersedia.load,
      onPanduanChange: tersedia.onChange,
      door: createPanduanDoor(door),
      loadChecklist: () => import('../../utils/checklist/runner'),
      memory,
      remember: savePanduanMemory,
      recall: loadPanduanMemory,
      onMemory: onPanduanMemory,
      pointer() {
        const { language, theme, besar } = chosen();
        const { t } = createI18n(language);
        const words = { from: t('panduan.penunjuk.from'), hide: t('panduan.penunjuk.hide') };
        return { look: { lang: language, theme, besar, words }, say: (titik) => t(titikText(titik)) };
      },
      now: () => Date.now(),
      later: (run) => void setTimeout(run, LATER_MS),
    });
  }
  return lazyTask(first, load, { ...first, broken: true });
}
