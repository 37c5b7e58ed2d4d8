import { StrictMode, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { browser } from '#imports';
import { createRoot } from 'react-dom/client';
import './style.css';
import { Panel } from '../../components/App';
import type { TaskName } from '../../components/panel/task-view';
import { ownFormulir } from './own-formulir';
import { ownHarian } from './own-harian';
import { ownRencana, yearLeft } from './own-rencana';
import { trustOwnFiles } from '../../utils/dom/trusted';
import { onSamaran } from '../../utils/platform/samaran-switch';
import { createWorkerSession } from '../../utils/import/worker-session';
import { createI18n } from '../../utils/locale/i18n';
import { accountTagOf } from '../../utils/platform/account-tag';
import { createJournalStore } from '../../utils/platform/journal-store';
import { joinTasks, shareTasks } from '../../utils/platform/mirror';
import { eraseEverything } from '../../utils/platform/erase-everything';
import { saveFile } from '../../utils/platform/save-file';
import { keepLook } from '../../utils/platform/kept-look';
import { loadPanduanMemory } from '../../utils/platform/panduan-store';
import { keepAllKata, loadOwnKata, onOwnKata } from '../../utils/platform/own-kata';
import { onOwnSites, ownHosts } from '../../utils/platform/own-sites';
import { releaseSite } from '../../utils/platform/use-site';
import { loadStandar } from '../../utils/platform/pack-library';
import { createPackStore } from '../../utils/platform/pack-store';
import {
  loadSettings,
  recallMapping,
  rememberMapping,
  saveSettings,
  type Settings,
} from '../../utils/platform/settings';
import { createSentMemory } from '../../utils/platform/sent-store';
import { createRencanaDoor } from '../../utils/platform/rencana-door';
import { createSkpDoor } from '../../utils/platform/skp-door';
import { panelAddress } from '../../utils/platform/panel-address';
import { openTab } from '../../utils/platform/tabs';
import { renderInTurns } from '../../utils/platform/render-turns';
import { extensionVersion } from '../../utils/platform/version';
import { createEditStore, createKirimStore } from '../../utils/platform/work-stores';
import { createSiteDoor } from '../../utils/platform/site-door';
import { createMatriksMachine } from '../../utils/workflow/matriks-machine';
import { placeFormMenu } from '../../utils/platform/form-menu';
import { isBackground } from '../../utils/platform/message-guard';
import { onMessage } from '../../utils/platform/messages';
import { isWindow } from '../../utils/platform/progress-shapes';
import { currentWindowId } from '../../utils/platform/open-panel';
import { lastYearOf } from '../../utils/workflow/last-year';
import { createPeriksaMachine } from '../../utils/workflow/periksa-machine';
import type { WantedSkp } from '../../utils/skp/wanted';
import type { Task, Tasks } from '../../utils/workflow/tasks';
import { reportWords } from '../../utils/locale/report-words';
import { createPaketTask } from './paket-task';
import { createPanduanTask } from './panduan-task';
import { createPelatihTask, firstOfPelatih } from './pelatih-task';
import { takeOver } from './first-sight';
import { createTemplatTask } from './templat-task';

const { projector, surface, task: begun } = panelAddress(location.search);
const asked = projector ? 'panduan' : begun;
trustOwnFiles();
const [stored, panduanMemory, pelatihFirst, windowId] = await Promise.all([
  loadSettings(),
  loadPanduanMemory(),
  firstOfPelatih(),
  currentWindowId(),
]);
let settings = stored;
keepLook(settings);
if (pelatihFirst.samarkan) maskHere();
onSamaran((on) => {
  if (on) maskHere();
});

/** The panel may stand beside the page on the projector: texts it shows are masked by the same script. */
function maskHere(): void {
  const script = document.createElement('script');
  script.src = '/samaran.js';
  document.head.append(script);
}

function ownTasks(): Tasks {
  const { signal } = new AbortController();
  const matriks = createMatriksMachine({
    site: createSiteDoor(signal),
    sheet: createWorkerSession(),
    journal: createJournalStore(),
    recallMapping,
    rememberMapping,
    accountTagOf,
    save: saveFile,
    reportWords: () => reportWords(createI18n(settings.language)),
  });
  const door = createSkpDoor(signal);
  const skp = createRencanaDoor(signal);
  const periksa = createPeriksaMachine({
    door,
    // The rules come with the first check, not with the panel.
    loadChecklist: async () => {
      const [{ runChecklist }, { predictAll }] = await Promise.all([
        import('../../utils/checklist/runner'),
        import('../../utils/checklist/predict-kirim'),
      ]);
      return { runChecklist, predictAll };
    },
    standar: () => loadStandar(createPackStore()),
    sent: createSentMemory(),
    year: { read: (tahun) => skp.readYear(tahun, null), restore: () => skp.restoreYear(), left: yearLeft },
    kirimJournal: createKirimStore(),
    editJournal: createEditStore(),
    accountTagOf,
    now: () => Date.now(),
    wish: (rows) => matriks.send({ type: 'wish', rows }),
    openMatriks: () => matriks.send({ type: 'openMatriks' }),
    openTab: () => openTab(browser.runtime.getURL('/sidepanel.html?tampilan=tab&tugas=periksa' as '/sidepanel.html')),
  });
  // What "Salin dari tahun lalu" has read, the checklist need not read again.
  const readYear: typeof skp.readYear = async (tahun) => {
    const found = await skp.readYear(tahun, null);
    const lastYear = lastYearOf(found, tahun);
    if (lastYear !== null && found.reading.ok) {
      const accountTag = await accountTagOf(found.reading.value.akun);
      periksa.send({ type: 'lastYearRead', lastYear, accountTag });
    }
    return found;
  };
  const rencana = ownRencana({ ...skp, readYear }, () => settings.language);
  const paket = createPaketTask();
  const toPlan = (wanted: WantedSkp) => {
    const name = wanted.rhk[0]?.nama ?? wanted.lampiran[0]?.bagian ?? '';
    rencana.send({ type: 'wanted', wanted, source: { kind: 'templat', name } });
  };
  const templat = createTemplatTask(door, toPlan, () => paket.send({ type: 'open' }));
  const formulir = ownFormulir(matriks, periksa, (id) => harian.send({ type: 'filled', id }));
  const harian = ownHarian(matriks, formulir);
  const panduan = createPanduanTask(door, panduanMemory, () => ({ ...settings, besar: pelatih.state().besar }));
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

function useTask<State, Intent>({ state, send, subscribe }: Task<State, Intent>) {
  return { state: useSyncExternalStore(subscribe, state), send };
}

interface AppProps {
  readonly tasks: Tasks;
  readonly first: TaskName;
  readonly initial: Settings;
  /** Once the panel stands. */
  readonly onShown: () => void;
}

function App({ tasks, first, initial, onShown }: AppProps) {
  const shown = {
    matriks: useTask(tasks.matriks),
    periksa: useTask(tasks.periksa),
    rencana: useTask(tasks.rencana),
    formulir: useTask(tasks.formulir),
    harian: useTask(tasks.harian),
    templat: useTask(tasks.templat),
    paket: useTask(tasks.paket),
    panduan: useTask(tasks.panduan),
    pelatih: useTask(tasks.pelatih),
  };
  const [chosen, choose] = useState(initial);
  useEffect(() => {
    document.documentElement.lang = chosen.language;
    document.documentElement.dataset['theme'] = chosen.theme;
  }, [chosen]);
  const onSettings = (next: Settings) => {
    settings = next;
    keepLook(next);
    choose(next);
    void saveSettings(next);
    if (next.language !== chosen.language) void placeFormMenu(next.language);
  };
  useLayoutEffect(onShown, [onShown]);
  const [ownWords, setOwnWords] = useState(0);
  useEffect(() => {
    const count = () => void loadOwnKata().then((kata) => setOwnWords(kata.length));
    onOwnKata(count);
    count();
  }, []);
  const [hosts, setHosts] = useState<readonly string[]>([]);
  useEffect(() => {
    const list = () => void ownHosts().then(setHosts);
    onOwnSites(list);
    list();
  }, []);
  const [called, call] = useState(0);
  useEffect(
    () =>
      onMessage('showForm', ({ data, sender }) => {
        if (!isBackground(sender) || !isWindow(data) || data.windowId !== windowId) return;
        call((count) => count + 1);
        tasks.formulir.send({ type: 'readAgain' });
      }),
    [tasks],
  );
  const onErase = () => void eraseEverything().then(() => location.reload());
  return (
    <Panel
      tasks={shown}
      first={first}
      called={called}
      settings={chosen}
      onSettings={onSettings}
      surface={surface}
      projector={projector}
      ownWords={ownWords}
      situs={{ hosts, onRelease: (host) => void releaseSite(host) }}
      version={extensionVersion()}
      onErase={onErase}
    />
  );
}

const tasks = (surface === 'tab' ? await joinTasks(windowId, () => location.reload()) : null) ?? ownTasks();
const root = document.getElementById('root');
if (root) {
  renderInTurns();
  const { task, refocus } = takeOver(root, asked);
  if (task === 'periksa' || task === 'templat') tasks[task].send({ type: 'open' });
  createRoot(root).render(
    <StrictMode>
      <App tasks={tasks} first={task} initial={settings} onShown={refocus} />
    </StrictMode>,
  );
}
