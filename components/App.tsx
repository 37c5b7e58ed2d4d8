/** The panel: header, the task, the sticky foot. Gets the state, emits intents; knows no page and no browser API. */
import { useState } from 'react';
import type { MatriksIntent, MatriksState } from '../utils/workflow/matriks-state';
import { MatriksFoot } from './matriks/MatriksFoot';
import { MatriksSteps, MatriksTask } from './matriks/MatriksTask';
import { PageFace } from './matriks/PageFace';
import { UnfinishedBanner } from './matriks/UnfinishedBanner';
import type { Surface } from './matriks/step-props';
import { PanelHeader } from './PanelHeader';
import type { PanelSettings } from './settings';
import { Banner } from './ui/Banner';
import { Button } from './ui/Button';
import { TaskNav } from './ui/TaskNav';
import { ScrollArea } from './ui/use-virtual-rows';
import { WordsProvider, useT } from './ui/Words';

export interface PanelProps {
  readonly state: MatriksState;
  readonly send: (intent: MatriksIntent) => void;
  readonly settings: PanelSettings;
  readonly onSettings: (settings: PanelSettings) => void;
  /** `tab`: opened by "Tinjau di tab", as wide as the Matriks itself. */
  readonly surface: Surface;
  readonly version?: string;
  /** Forgets everything stored in this browser, after the person confirmed it. */
  readonly onErase?: () => void;
}

/** Tasks that exist; a new one adds its name here and its body in PanelBody. */
const TASKS = ['isi'] as const;

export function Panel(props: PanelProps) {
  return (
    <WordsProvider language={props.settings.language}>
      <div className={`app app--${props.surface}`}>
        <PanelBody {...props} />
      </div>
    </WordsProvider>
  );
}

function PanelBody({ state, send, settings, onSettings, surface, version, onErase }: PanelProps) {
  const { t } = useT();
  // State, not a ref: the lists inside must render again once the element that scrolls is there.
  const [area, setArea] = useState<HTMLElement | null>(null);
  const step = { state, send, surface };
  const { page } = state;
  // A run goes on being shown whatever page the tab wanders to; everything else needs the Matriks.
  const face = page.kind === 'matriks' || (state.run !== null && isRunStep(state)) ? null : page;
  return (
    <ScrollArea value={area}>
      <PanelHeader page={page} settings={settings} onSettings={onSettings} version={version} onErase={onErase} />
      <TaskNav
        label={t('task.label')}
        tasks={TASKS.map((name) => ({ name, label: t(`task.${name}`) }))}
        current="isi"
        onChoose={() => undefined}
      />
      {face === null && <MatriksSteps state={state} send={send} />}
      <Busy busy={state.busy} />
      <main ref={setArea} className="main">
        <div className="main__content">
          {state.broken && <Broken send={send} />}
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
    </ScrollArea>
  );
}

const isRunStep = (state: MatriksState) => state.step === 'jalankan' || state.step === 'bukti';

/** Something failed inside the panel: said plainly, with what it means and the way on. */
function Broken({ send }: Pick<PanelProps, 'send'>) {
  const { t } = useT();
  return (
    <Banner
      tone="bad"
      alert
      title={t('broken.title')}
      actions={<Button onClick={() => send({ type: 'lookAgain' })}>{t('broken.action')}</Button>}
    >
      <p>{t('broken.body')}</p>
    </Banner>
  );
}

function Busy({ busy }: { readonly busy: MatriksState['busy'] }) {
  const { t } = useT();
  return (
    <p className={busy === null ? 'sr-only' : 'busy'} role="status">
      {busy !== null && <span className="busy__spinner" aria-hidden />}
      {busy === null ? '' : t(`busy.${busy}`)}
    </p>
  );
}
