/** The panel: header, the task, the sticky foot. Gets the state, emits intents; knows no page and no browser API. */
import { useState } from 'react';
import type { MatriksIntent, MatriksState } from '../utils/workflow/matriks-state';
import type { PeriksaIntent, PeriksaState } from '../utils/workflow/periksa-state';
import { MatriksFoot } from './matriks/MatriksFoot';
import { MatriksSteps, MatriksTask } from './matriks/MatriksTask';
import { PageFace } from './matriks/PageFace';
import { UnfinishedBanner } from './matriks/UnfinishedBanner';
import type { Surface } from './matriks/step-props';
import { PanelHeader } from './PanelHeader';
import { PeriksaFoot } from './periksa/PeriksaFoot';
import { PeriksaTask } from './periksa/PeriksaTask';
import { PrintReport, usePrinting } from './periksa/PrintReport';
import type { PanelSettings } from './settings';
import { Banner } from './ui/Banner';
import { Button } from './ui/Button';
import { TaskNav } from './ui/TaskNav';
import { ScrollArea } from './ui/use-virtual-rows';
import { WordsProvider, useT } from './ui/Words';

/** Tasks that exist, in their order. */
export type TaskName = 'isi' | 'periksa';
const TASKS: readonly TaskName[] = ['isi', 'periksa'];

export interface PanelProps {
  readonly state: MatriksState;
  readonly send: (intent: MatriksIntent) => void;
  /** The checklist; without it there is only the Matriks task. */
  readonly periksa?: { readonly state: PeriksaState; readonly send: (intent: PeriksaIntent) => void };
  /** The task shown first. */
  readonly first?: TaskName;
  readonly settings: PanelSettings;
  readonly onSettings: (settings: PanelSettings) => void;
  /** `tab`: opened by "Tinjau di tab", as wide as the Matriks itself. */
  readonly surface: Surface;
  readonly version?: string;
  /** Forgets everything stored in this browser, after the person confirmed it. */
  readonly onErase?: () => void;
}

export function Panel(props: PanelProps) {
  const printing = usePrinting();
  const checked = props.periksa?.state.checked ?? null;
  return (
    <WordsProvider language={props.settings.language}>
      {printing && checked !== null && <PrintReport checked={checked} />}
      <div className={`app app--${props.surface}`}>
        <PanelBody {...props} />
      </div>
    </WordsProvider>
  );
}

function PanelBody(props: PanelProps) {
  const { t } = useT();
  const { state, periksa, first = 'isi' } = props;
  const [chosen, setTask] = useState<TaskName>(first);
  // State, not a ref: the lists inside must render again once the element that scrolls is there.
  const [area, setArea] = useState<HTMLElement | null>(null);
  const task = periksa === undefined ? 'isi' : chosen;
  const choose = (next: TaskName) => {
    setTask(next);
    if (next === 'periksa' && task !== next) periksa?.send({ type: 'open' });
  };
  return (
    <ScrollArea value={area}>
      <PanelHeader
        page={state.page}
        settings={props.settings}
        onSettings={props.onSettings}
        version={props.version}
        onErase={props.onErase}
      />
      <TaskNav
        label={t('task.label')}
        tasks={(periksa === undefined ? ['isi' as const] : TASKS).map((name) => ({ name, label: t(`task.${name}`) }))}
        current={task}
        onChoose={choose}
      />
      {task === 'periksa' && periksa !== undefined ? (
        <Periksa {...props} periksa={periksa} area={setArea} onIsi={() => setTask('isi')} />
      ) : (
        <Isi {...props} area={setArea} />
      )}
    </ScrollArea>
  );
}

interface AreaProps {
  /** Takes the element that scrolls. */
  readonly area: (element: HTMLElement | null) => void;
}

function Isi({ state, send, surface, area }: PanelProps & AreaProps) {
  const { t } = useT();
  const step = { state, send, surface };
  const { page } = state;
  // A run goes on being shown whatever page the tab wanders to; everything else needs the Matriks.
  const face = page.kind === 'matriks' || (state.run !== null && isRunStep(state)) ? null : page;
  return (
    <>
      {face === null && <MatriksSteps state={state} send={send} />}
      <Busy text={state.busy === null ? null : t(`busy.${state.busy}`)} />
      <main ref={area} className="main">
        <div className="main__content">
          {state.broken && <Broken onAgain={() => send({ type: 'lookAgain' })} />}
          {face === null ? (
            <MatriksTask {...step} />
          ) : (
            <>
              <PageFace page={face} send={send} />
              {state.unfinished !== null && <UnfinishedBanner run={state.unfinished} onMatriks={false} send={send} />}
            </>
          )}
        </div>
      </main>
      {face === null && <MatriksFoot {...step} />}
    </>
  );
}

function Periksa({
  periksa,
  send,
  surface,
  area,
  onIsi,
}: PanelProps & AreaProps & { readonly periksa: NonNullable<PanelProps['periksa']>; readonly onIsi: () => void }) {
  const { t } = useT();
  const { state } = periksa;
  const { page } = state;
  const inRun = state.edit?.confirmed === true || state.kirim?.confirmed === true;
  const face = page.kind === 'ready' || inRun ? null : page;
  const props = { state, send: periksa.send, surface, onIsi };
  return (
    <>
      <Busy text={state.busy === null ? null : t(`cek.busy.${state.busy}`)} />
      <main ref={area} className="main">
        <div className="main__content">
          {state.broken && <Broken onAgain={() => periksa.send({ type: 'check' })} />}
          {face === null ? <PeriksaTask {...props} /> : <PageFace page={face} send={send} />}
        </div>
      </main>
      {face === null && <PeriksaFoot {...props} />}
    </>
  );
}

const isRunStep = (state: MatriksState) => state.step === 'jalankan' || state.step === 'bukti';

/** Something failed inside the panel: said plainly, with what it means and the way on. */
function Broken({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useT();
  return (
    <Banner
      tone="bad"
      alert
      title={t('broken.title')}
      actions={<Button onClick={onAgain}>{t('broken.action')}</Button>}
    >
      <p>{t('broken.body')}</p>
    </Banner>
  );
}

function Busy({ text }: { readonly text: string | null }) {
  return (
    <p className={text === null ? 'sr-only' : 'busy'} role="status">
      {text !== null && <span className="busy__spinner" aria-hidden />}
      {text}
    </p>
  );
}
