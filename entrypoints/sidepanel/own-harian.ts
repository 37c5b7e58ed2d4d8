import { createWorkerSession } from '../../utils/import/worker-session';
import { createHarianDoor } from '../../utils/platform/harian-door';
import { createHarianStore } from '../../utils/platform/harian-store';
import { saveFile } from '../../utils/platform/save-file';
import type { FormulirMachine } from '../../utils/workflow/formulir-machine';
import { createHarianMachine, type HarianMachine } from '../../utils/workflow/harian-machine';
import type { MatriksMachine } from '../../utils/workflow/matriks-machine';

/** The daily log; its day is the one the form prints, once a form was seen. */
export function ownHarian(matriks: MatriksMachine, formulir: FormulirMachine): HarianMachine {
  return createHarianMachine({
    ...createHarianDoor(),
    store: createHarianStore(),
    sheet: createWorkerSession(),
    siteDay() {
      const { form } = formulir.state();
      if (form?.mode !== 'baru' || form.tanggal === null) return null;
      return { tanggal: form.tanggal, dimuat: form.dimuat ?? null };
    },
    onSiteDay: (callback) => void formulir.subscribe(callback),
    page: () => matriks.state().page,
    onPage: (callback) => void matriks.subscribe(callback),
    save: saveFile,
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
  });
}
