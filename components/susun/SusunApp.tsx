/** The page on which trainers write guides of their own: the list of them, and the one that is open. */
import { useState } from 'react';
import { TaskFrame } from '../panel/TaskFrame';
import { TabHead, type TabProps } from '../TabHead';
import { Button } from '../ui/Button';
import { Banner } from '../ui/Banner';
import { WordsProvider, useT } from '../ui/Words';
import { DaftarPanduan } from './DaftarPanduan';
import { KabarSusunBanner } from './KabarSusunBanner';
import { PanduanEditor } from './PanduanEditor';
import type { SusunProps } from './susun-props';

export type SusunAppProps = SusunProps & TabProps;

export function SusunApp(props: SusunAppProps) {
  return (
    <WordsProvider language={props.settings.language}>
      <Page {...props} />
    </WordsProvider>
  );
}

function Page({ state, send, ...menu }: SusunAppProps) {
  const { t } = useT();
  const [, setArea] = useState<HTMLElement | null>(null);
  const { loading, dibuka, memilih } = state;
  return (
    <div className="app app--tab bangku">
      <TabHead {...menu} title={t('panduanSendiri.title')} lead={t('panduanSendiri.lead')} bench="/options.html" />
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
