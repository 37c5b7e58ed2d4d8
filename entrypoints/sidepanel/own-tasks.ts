/** Every task of the panel with what it needs from outside, and what one task hands to another. */
import { createWorkerSession } from '../../utils/import/worker-session';
import { createI18n } from '../../utils/locale/i18n';
import { reportWords } from '../../utils/locale/report-words';
import { accountTagOf } from '../../utils/platform/account-tag';
import { createJournalStore } from '../../utils/platform/journal-store';
import { shareTasks } from '../../utils/platform/mirror';
import { keepAllKata } from '../../utils/platform/own-kata';
import { createPackStore } from '../../utils/platform/pack-store';
import { createRencanaDoor } from '../../utils/platform/rencana-door';
import { saveFile } from '../../utils/platform/save-file';
import { recallMapping, rememberMapping, type Settings } from '../../utils/platform/settings';
import { createSiteDoor } from '../../utils/platform/site-door';
import { createSkpDoor } from '../../utils/platform/skp-door';
import type { WantedSkp } from '../../utils/skp/wanted';
import { lastYearOf } from '../../utils/workflow/last-year';
import { createMatriksMachine } from '../../utils/workflow/matriks-machine';
import type { PanduanMemory } from '../../utils/workflow/panduan-ports';
import type { Tasks } from '../../utils/workflow/tasks';
import { ownFormulir } from './own-formulir';
import { ownHarian } from './own-harian';
import { ownPeriksa } from './own-periksa';
import { ownRencana } from './own-rencana';
import { createPaketTask } from './paket-task';
import { createPanduanTask } from './panduan-task';
import { createPelatihTask, type FirstPelatih } from './pelatih-task';
import { createTemplatTask } from './templat-task';

/** What is known before the tasks are. */
interface Start {
  readonly settings: () => Settings;
  readonly panduanMemory: PanduanMemory;
  readonly pelatihFirst: FirstPelatih;
  readonly windowId: number;
}

/** The tasks of this window, from now on shared with its full-width tab. */
export function ownTasks({ settings, panduanMemory, pelatihFirst, windowId }: Start): Tasks {
  const { signal } = new AbortController();
  const matriks = createMatriksMachine({
    site: createSiteDoor(signal),
    sheet: createWorkerSession(),
    journal: createJournalStore(),
    recallMapping,
    rememberMapping,
    accountTagOf,
    save: saveFile,
    reportWords: () => reportWords(createI18n(settings().language)),
  });
  const door = createSkpDoor(signal);
  const skp = createRencanaDoor(signal);
  const periksa = ownPeriksa(door, skp, matriks);
  // What "Salin dari tahun lalu" has read, the checklist need not read again.
  const readYear: typeof skp.readYear = async (tahun, nomorSkp) => {
    const found = await skp.readYear(tahun, nomorSkp);
    const lastYear = lastYearOf(found, tahun);
    if (lastYear !== null && found.reading.ok) {
      const accountTag = await accountTagOf(found.reading.value.akun);
      periksa.send({ type: 'lastYearRead', lastYear, accountTag });
    }
    return found;
  };
  const rencana = ownRencana({ ...skp, readYear }, () => settings().language);
  const paket = createPaketTask();
  const toPlan = (wanted: WantedSkp) => {
    const name = wanted.rhk[0]?.nama ?? wanted.lampiran[0]?.bagian ?? '';
    rencana.send({ type: 'wanted', wanted, source: { kind: 'templat', name } });
  };
  const templat = createTemplatTask(door, toPlan, () => paket.send({ type: 'open' }));
  const formulir = ownFormulir(matriks, periksa, (id, isi) => harian.send({ type: 'filled', id, isi }));
  const harian = ownHarian(matriks, formulir);
  const panduan = createPanduanTask(door, panduanMemory, () => ({ ...settings(), besar: pelatih.state().besar }));
  const pelatih = createPelatihTask(pelatihFirst, panduan, (callback) => door.onChange(callback));
  const packs = createPackStore();
  // Where they cannot be kept, pages are read with the words that were known before.
  const keepWords = () => void keepAllKata(packs).catch(() => undefined);
  packs.onChange(keepWords);
  // Pages can wait for it; the first sight of the panel cannot.
  requestIdleCallback(keepWords);
  const tasks = { matriks, periksa, rencana, formulir, harian, templat, paket, panduan, pelatih };
  shareTasks(tasks, windowId);
  return tasks;
}
