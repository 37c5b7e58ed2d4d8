/** The panel: header, the task, the sticky foot. Gets the states, emits intents; knows no page and no browser API. */
import { useState } from 'react';
import type { ShownTasks } from '../utils/workflow/tasks';
import type { Surface } from './matriks/step-props';
import type { SitusProps } from './SitusSendiri';
import { PanelHeader } from './PanelHeader';
import { KataSendiriStrip } from './halaman/KataSendiriStrip';
import { SambutanAjakan } from './panduan/Sambutan';
import { Proyektor } from './pelatih/Proyektor';
import { SamaranStrip } from './pelatih/SamaranStrip';
import { TASKS } from './panel/tasks';
import type { TaskName } from './panel/task-view';
import { PrintReport, usePrinting } from './periksa/PrintReport';
import type { PanelSettings } from './settings';
import { TaskNav } from './ui/TaskNav';
import { ScrollArea } from './ui/use-virtual-rows';
import { WordsProvider, useT } from './ui/Words';

export interface PanelProps {
  readonly tasks: ShownTasks;
  /** The task shown first. */
  readonly first?: TaskName;
  /** How often the form of the page was asked for from outside the panel: each time "Isi" comes to the front. */
  readonly called?: number;
  readonly settings: PanelSettings;
  readonly onSettings: (settings: PanelSettings) => void;
  /** `tab`: opened by "Tinjau di tab", as wide as the Matriks itself. */
  readonly surface: Surface;
  /** Opened as the large step display. */
  readonly projector?: boolean;
  readonly version?: string;
  /** Labels that are read by words the person took into use on the check page. */
  readonly ownWords?: number;
  /** Hosts of the person's own. */
  readonly situs?: SitusProps;
  /** Forgets everything stored in this browser, after the person confirmed it. */
  readonly onErase?: () => Promise<void>;
}

export function Panel(props: PanelProps) {
  const printing = usePrinting();
  const checked = props.tasks.periksa?.state.checked ?? null;
  const [projector, setProjector] = useState(props.projector === true);
  const { panduan, pelatih } = props.tasks;
  if (projector && panduan !== undefined && pelatih !== undefined)
    return (
      <WordsProvider language={props.settings.language}>
        <Proyektor panduan={panduan} pelatih={pelatih.state} onEnd={() => setProjector(false)} />
      </WordsProvider>
    );
  return (
    <WordsProvider language={props.settings.language}>
      {printing && checked !== null && <PrintReport checked={checked} />}
      <div className={`app app--${props.surface}`}>
        <PanelBody {...props} />
      </div>
    </WordsProvider>
  );
}

function PanelBody({
  tasks,
  first = 'isi',
  called = 0,
  settings,
  onSettings,
  surface,
  version,
  ownWords = 0,
  situs,
  onErase,
}: PanelProps) {
  const { t } = useT();
  const [chosen, choose] = useState<TaskName>(first);
  // State, not a ref: the lists inside must render again once the element that scrolls is there.
  const [area, setArea] = useState<HTMLElement | null>(null);
  const [heard, hear] = useState(called);
  if (heard !== called) {
    hear(called);
    choose('isi');
  }
  const there = TASKS.filter(({ isThere }) => isThere(tasks));
  const current = there.find(({ name }) => name === chosen) ?? there[0];
  const go = (name: TaskName) => {
    choose(name);
    if (name !== current?.name) there.find((task) => task.name === name)?.onOpen?.(tasks);
  };
  return (
    <ScrollArea value={area}>
      <PanelHeader
        page={tasks.matriks.state.page}
        latihan={tasks.matriks.state.latihan}
        settings={settings}
        onSettings={onSettings}
        version={version}
        situs={situs}
        onErase={onErase}
      />
      <TaskNav
        label={t('task.label')}
        tasks={there.map(({ name }) => ({ name, label: t(`task.${name}`) }))}
        current={current?.name ?? 'isi'}
        onChoose={go}
      />
      {tasks.pelatih?.state.samarkan === true && <SamaranStrip send={tasks.pelatih.send} />}
      {ownWords > 0 && <KataSendiriStrip count={ownWords} />}
      {tasks.panduan?.state.sambutan === 'ajak' && hasNothingBegun(tasks) && (
        <SambutanAjakan send={tasks.panduan.send} onStart={() => go('panduan')} />
      )}
      {current !== undefined && (
        <current.View key={called} tasks={tasks} surface={surface} area={setArea} onTask={go} />
      )}
    </ScrollArea>
  );
}

/** What was begun needs the room, and its person knows the panel by now. */
const hasNothingBegun = ({ matriks, rencana }: ShownTasks): boolean =>
  matriks.state.step === 'berkas' && (rencana?.state.step ?? 'berkas') === 'berkas';
