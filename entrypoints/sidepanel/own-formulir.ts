import { createFormDoor } from '../../utils/platform/form-door';
import { loadLibrary } from '../../utils/platform/pack-library';
import { createPackStore } from '../../utils/platform/pack-store';
import { createPauses } from '../../utils/platform/pauses';
import { createTemplatStore } from '../../utils/platform/templat-store';
import { createFormulirMachine, type FormulirMachine } from '../../utils/workflow/formulir-machine';
import type { FormulirPorts } from '../../utils/workflow/formulir-ports';
import type { MatriksMachine } from '../../utils/workflow/matriks-machine';
import type { PeriksaMachine } from '../../utils/workflow/periksa-machine';
import { createShelf } from '../../utils/workflow/template-shelf';

/** The work on the site's forms; templates and their search come with the first form, not with the panel. */
export function ownFormulir(
  matriks: MatriksMachine,
  periksa: PeriksaMachine,
  onFilled: FormulirPorts['onFilled'],
): FormulirMachine {
  const packs = createPackStore();
  return createFormulirMachine({
    door: createFormDoor(),
    shelf: createShelf({
      store: createTemplatStore(),
      loadLibrary: () => loadLibrary(packs),
      onLibraryChange: (callback) => packs.onChange(callback),
      build: async (source) => {
        const { buildSearchInSlices } = await import('../../utils/templates/search');
        return buildSearchInSlices(source, createPauses());
      },
    }),
    onFilled,
    page: () => matriks.state().page,
    onPage: (callback) => void matriks.subscribe(callback),
    known() {
      const { page } = matriks.state();
      const { checked } = periksa.state();
      return page.kind === 'matriks'
        ? { tahun: page.tahun, nomorSkp: page.nomorSkp }
        : { tahun: checked?.tahun ?? null, nomorSkp: checked?.nomorSkp ?? null };
    },
  });
}
