import { StrictMode, useEffect, useState, useSyncExternalStore, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import '../sidepanel/style.css';
import '../../components/bangku/bangku.css';
import type { PanelSettings } from '../../components/settings';
import { keepDoubleClicks } from '../../utils/dom/double-click';
import { trustOwnFiles } from '../../utils/dom/trusted';
import { armSamaran } from '../../utils/platform/samaran-script';
import { eraseEverything } from '../../utils/platform/erase-everything';
import { loadSettings, saveSettings } from '../../utils/platform/settings';
import { renderInTurns } from '../../utils/platform/render-turns';
import { extensionVersion } from '../../utils/platform/version';
import type { Task } from '../../utils/workflow/tasks';

trustOwnFiles();
keepDoubleClicks(window);
let settings = await loadSettings();

interface Frame {
  readonly settings: PanelSettings;
  readonly onSettings: (settings: PanelSettings) => void;
  readonly version: string;
  readonly onErase: () => Promise<void>;
}

function createApp<State, Intent>(
  { state, send, subscribe }: Task<State, Intent>,
  View: ComponentType<Frame & { readonly state: State; readonly send: (intent: Intent) => void }>,
) {
  return function App() {
    const shown = useSyncExternalStore(subscribe, state);
    const [chosen, choose] = useState(settings);
    useEffect(() => {
      document.documentElement.lang = chosen.language;
      document.documentElement.dataset['theme'] = chosen.theme;
    }, [chosen]);
    const onSettings = (next: PanelSettings) => {
      settings = next;
      choose(next);
      void saveSettings(next);
    };
    return (
      <View
        state={shown}
        send={send}
        settings={chosen}
        onSettings={onSettings}
        version={extensionVersion()}
        // The panel that would take the masking script away may not be open.
        onErase={() =>
          eraseEverything()
            .then(armSamaran)
            .then(() => location.reload())
        }
      />
    );
  };
}

/** The page has three parts, of which the one asked for is loaded: guides of one's own, the check page, and the bench for packs. */
async function partApp(): Promise<ComponentType> {
  const bagian = new URLSearchParams(location.search).get('bagian');
  if (bagian === 'halaman') {
    const { createHalamanPart } = await import('./halaman-part');
    const { task, View } = createHalamanPart(() => settings);
    return createApp(task, View);
  }
  if (bagian === 'panduan') {
    const { createSusunPart } = await import('./susun-part');
    const { task, View } = createSusunPart(() => settings);
    return createApp(task, View);
  }
  const { createBangkuPart } = await import('./bangku-part');
  const { task, View } = createBangkuPart(() => settings.language);
  return createApp(task, View);
}

const App = await partApp();
const root = document.getElementById('root');
if (root) {
  renderInTurns();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
