/** The page on which trainers write guides of their own: the list of them, and the one that is open. */
import { useState } from 'react';
import { PanelMenu } from '../PanelMenu';
import { TaskFrame } from '../panel/TaskFrame';
import type { PanelSettings } from '../settings';
import { Button } from '../ui/Button';
import { Banner } from '../ui/Banner';
import { WordsProvider, useT } from '../ui/Words';
import { DaftarPanduan } from './DaftarPanduan';
import { KabarSusunBanner } from './KabarSusunBanner';
import { PanduanEditor } from './PanduanEditor';
import type { SusunProps } from './susun-props';

export interface SusunAppProps extends SusunProps {
  readonly settings: PanelSettings;
  readonly onSettings: (settings: PanelSettings) => void;
  readonly version: string;
  readonly onErase: () => Promise<void>;
}

export function SusunApp(props: SusunAppProps) {
  return (
    <WordsProvider language={props.settings.language}>
      <Page {...props} />
    </WordsProvider>
  );
}

function Page({ state, send, settings, onSettings, version, onErase }: SusunAppProps) {
  const { t } = useT();
  const [, setArea] = useState<HTMLElement | null>(null);
  const { loading, dibuka, memilih } = state;
  return (
    <div className="app app--tab bangku">
      <header className="head">
        <div className="head__line">
          <h1 className="head__name">{t('panduanSendiri.title')}</h1>
          <PanelMenu
            settings={settings}
            onSettings={onSettings}
            version={version}
            onErase={onErase}
            bench="/options.html"
          />
        </div>
        <p className="where">{t('panduanSendiri.lead')}</p>
      </header>
      <TaskFrame area={setArea} busy={loading === 'loading' ? t('panduanSendiri.loading') : null} onAgain={null}>
        <div className="bangku__body">
          {loading === 'failed' && (
            <Banner tone="bad" alert>
              <p>{t('panduanSendiri.failed')}</p>
            </Banner>
          )}
          <KabarSusunBanner state={state} send={send} />
          {memilih !== null && (
            <Banner
              tone="info"
              alert
              title={t('panduanSendiri.memilih.title', { n: memilih + 1 })}
              actions={
                <Button onClick={() => send({ type: 'batalTunjuk' })}>{t('panduanSendiri.memilih.stop')}</Button>
              }
            >
              <p>{t('panduanSendiri.memilih.body')}</p>
            </Banner>
          )}
          {loading === 'ready' && dibuka === null && <DaftarPanduan state={state} send={send} />}
          {loading === 'ready' && dibuka !== null && (
            <PanduanEditor key={dibuka.id} panduan={dibuka} state={state} send={send} />
          )}
        </div>
      </TaskFrame>
    </div>
  );
}
