/** The check page: which words of e-Kinerja were found on the page in the tab, and its structure as a report to save. */
import { useState } from 'react';
import type { HalamanIntent, HalamanState } from '../../utils/workflow/halaman-state';
import { FaceText } from '../matriks/PageFace';
import { TaskFrame } from '../panel/TaskFrame';
import { TabHead, type TabProps } from '../TabHead';
import { Button } from '../ui/Button';
import { WordsProvider, useT } from '../ui/Words';
import { CatatanBantuan } from './CatatanBantuan';
import { KataHalaman } from './KataHalaman';
import { KataSendiri } from './KataSendiri';
import { LaporanHalaman } from './LaporanHalaman';
import { TandaHalaman } from './TandaHalaman';

export interface HalamanProps {
  readonly state: HalamanState;
  readonly send: (intent: HalamanIntent) => void;
}
export type HalamanAppProps = HalamanProps & TabProps;

export function HalamanApp(props: HalamanAppProps) {
  return (
    <WordsProvider language={props.settings.language}>
      <Page {...props} />
    </WordsProvider>
  );
}

function Page({ state, send, ...menu }: HalamanAppProps) {
  const { t } = useT();
  const [, setArea] = useState<HTMLElement | null>(null);
  const { tanpa, lihat, membaca } = state;
  return (
    <div className="app app--tab bangku">
      <TabHead {...menu} title={t('halaman.title')} lead={t('halaman.lead')} bench="/options.html" />
      <TaskFrame area={setArea} busy={membaca ? t('halaman.membaca') : null} onAgain={null}>
        <div className="bangku__body">
          {tanpa !== null && (
            <section className="face">
              <FaceText page={tanpa} />
              {tanpa.kind === 'noPermission' && (
                <Button variant="primary" onClick={() => send({ type: 'beriIzin' })}>
                  {t('face.noPermission.action')}
                </Button>
              )}
            </section>
          )}
          {lihat !== null && (
            <>
              <TandaHalaman detection={lihat.detection} />
              <KataHalaman
                kata={lihat.kata}
                labelSitus={state.labelSitus}
                onPoint={state.sendiri.terkunci ? null : (label) => send({ type: 'tunjukKata', label })}
              />
              <LaporanHalaman laporan={lihat.laporan} tersimpan={state.tersimpan} send={send} />
            </>
          )}
          <KataSendiri state={state} send={send} />
          <CatatanBantuan state={state} send={send} />
          {tanpa?.kind !== 'looking' && (
            <Button className="button--start" disabled={membaca} onClick={() => send({ type: 'lihatLagi' })}>
              {t('halaman.lagi')}
            </Button>
          )}
        </div>
      </TaskFrame>
    </div>
  );
}
