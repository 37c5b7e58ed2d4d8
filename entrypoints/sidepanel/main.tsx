import { StrictMode, useEffect, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import './style.css';
import { Panel } from '../../components/App';
import { createWorkerSession } from '../../utils/import/worker-session';
import { createI18n } from '../../utils/locale/i18n';
import { accountTagOf } from '../../utils/platform/account-tag';
import { createJournalStore } from '../../utils/platform/journal-store';
import { joinTask, shareTask, type Task } from '../../utils/platform/mirror';
import { saveFile } from '../../utils/platform/save-file';
import {
  eraseEverything,
  loadSettings,
  recallMapping,
  rememberMapping,
  saveSettings,
  type Settings,
} from '../../utils/platform/settings';
import { extensionVersion } from '../../utils/platform/version';
import { createSiteDoor } from '../../utils/platform/site-door';
import { createMatriksMachine } from '../../utils/workflow/matriks-machine';
import { reportWords } from '../../utils/locale/report-words';

const surface = new URLSearchParams(location.search).get('tampilan') === 'tab' ? 'tab' : 'panel';
let settings = await loadSettings();

function ownTask(): Task {
  const machine = createMatriksMachine({
    site: createSiteDoor(new AbortController().signal),
    sheet: createWorkerSession(),
    journal: createJournalStore(),
    recallMapping,
    rememberMapping,
    accountTagOf,
    save: saveFile,
    reportWords: () => reportWords(createI18n(settings.language)),
  });
  shareTask(machine);
  return machine;
}

function App({ task, initial }: { readonly task: Task; readonly initial: Settings }) {
  const state = useSyncExternalStore(task.subscribe, task.state);
  const [chosen, choose] = useState(initial);
  useEffect(() => {
    document.documentElement.lang = chosen.language;
    document.documentElement.dataset['theme'] = chosen.theme;
  }, [chosen]);
  const onSettings = (next: Settings) => {
    settings = next;
    choose(next);
    void saveSettings(next);
  };
  const onErase = () => void eraseEverything().then(() => location.reload());
  return (
    <Panel
      state={state}
      send={task.send}
      settings={chosen}
      onSettings={onSettings}
      surface={surface}
      version={extensionVersion()}
      onErase={onErase}
    />
  );
}

const task = (surface === 'tab' ? await joinTask() : null) ?? ownTask();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App task={task} initial={settings} />
    </StrictMode>,
  );
}
