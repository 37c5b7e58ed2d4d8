import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { Panel } from '../../components/App';
import type { TaskName } from '../../components/panel/task-view';
import { eraseEverything } from '../../utils/platform/erase-everything';
import { placeFormMenu } from '../../utils/platform/form-menu';
import { keepLook } from '../../utils/platform/kept-look';
import { isBackground } from '../../utils/platform/message-guard';
import { onMessage } from '../../utils/platform/messages';
import { loadOwnKata, onOwnKata } from '../../utils/platform/own-kata';
import { onOwnSites, ownHosts } from '../../utils/platform/own-sites';
import { isWindow } from '../../utils/platform/progress-shapes';
import type { PanelAddress } from '../../utils/platform/panel-address';
import { saveSettings, type Settings } from '../../utils/platform/settings';
import { releaseSite } from '../../utils/platform/use-site';
import { extensionVersion } from '../../utils/platform/version';
import type { Task, Tasks } from '../../utils/workflow/tasks';

function useTask<State, Intent>({ state, send, subscribe }: Task<State, Intent>) {
  return { state: useSyncExternalStore(subscribe, state), send };
}

interface AppProps extends Pick<PanelAddress, 'surface' | 'projector'> {
  readonly tasks: Tasks;
  readonly first: TaskName;
  readonly initial: Settings;
  readonly windowId: number;
  /** The tasks go by what was chosen last. */
  readonly onChoose: (next: Settings) => void;
  /** Once the panel stands. */
  readonly onShown: () => void;
}

/** The panel as its tasks, its settings and what is stored beside them change. */
export function PanelApp({ tasks, first, initial, surface, projector, windowId, onChoose, onShown }: AppProps) {
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
    onChoose(next);
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
    [tasks, windowId],
  );
  const onErase = () => eraseEverything().then(() => location.reload());
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
