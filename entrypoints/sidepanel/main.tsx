import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './style.css';
import { PanelApp } from './PanelApp';
import { keepDoubleClicks } from '../../utils/dom/double-click';
import { trustOwnFiles } from '../../utils/dom/trusted';
import { onSamaran } from '../../utils/platform/samaran-switch';
import { joinTasks } from '../../utils/platform/mirror';
import { keepLook } from '../../utils/platform/kept-look';
import { loadPanduanMemory } from '../../utils/platform/panduan-store';
import { loadSettings } from '../../utils/platform/settings';
import { panelAddress } from '../../utils/platform/panel-address';
import { closeWithOwner } from '../../utils/platform/panel-window';
import { renderInTurns } from '../../utils/platform/render-turns';
import { currentWindowId } from '../../utils/platform/open-panel';
import { firstOfPelatih } from './pelatih-task';
import { takeOver } from './first-sight';
import { ownTasks } from './own-tasks';

const { projector, surface, task: begun } = panelAddress(location.search);
const asked = projector ? 'panduan' : begun;
trustOwnFiles();
keepDoubleClicks(window);
closeWithOwner();
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

const tasks =
  (surface === 'tab' ? await joinTasks(windowId, () => location.reload()) : null) ??
  ownTasks({ settings: () => settings, panduanMemory, pelatihFirst, windowId });
const root = document.getElementById('root');
if (root) {
  renderInTurns();
  const { task, refocus } = takeOver(root, asked);
  if (task === 'periksa' || task === 'templat') tasks[task].send({ type: 'open' });
  createRoot(root).render(
    <StrictMode>
      <PanelApp
        tasks={tasks}
        first={task}
        initial={settings}
        surface={surface}
        projector={projector}
        windowId={windowId}
        onChoose={(next) => (settings = next)}
        onShown={refocus}
      />
    </StrictMode>,
  );
}
