import { StrictMode, useEffect, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import '../sidepanel/style.css';
import '../../components/bangku/bangku.css';
import { BangkuApp } from '../../components/bangku/BangkuApp';
import { eraseEverything, loadSettings, saveSettings, type Settings } from '../../utils/platform/settings';
import { renderInTurns } from '../../utils/platform/render-turns';
import { extensionVersion } from '../../utils/platform/version';
import { createBangkuTask } from './bangku-task';
import { createPreviewTask } from './preview-task';

let settings = await loadSettings();
const { state, send, subscribe } = createBangkuTask(() => settings.language);
send({ type: 'open' });

function App({ initial }: { readonly initial: Settings }) {
  const shown = useSyncExternalStore(subscribe, state);
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
  return (
    <BangkuApp
      state={shown}
      send={send}
      settings={chosen}
      onSettings={onSettings}
      version={extensionVersion()}
      onErase={() => void eraseEverything().then(() => location.reload())}
      makePreview={createPreviewTask}
      onPrint={() => print()}
    />
  );
}

const root = document.getElementById('root');
if (root) {
  renderInTurns();
  createRoot(root).render(
    <StrictMode>
      <App initial={settings} />
    </StrictMode>,
  );
}
