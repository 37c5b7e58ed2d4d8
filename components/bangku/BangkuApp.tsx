/** The options page: the author's bench for packs of standard templates. */
import { useCallback, useState } from 'react';
import { TabHead, type TabProps } from '../TabHead';
import { TaskNav } from '../ui/TaskNav';
import { ScrollArea } from '../ui/use-virtual-rows';
import { WordsProvider, useT } from '../ui/Words';
import type { BangkuProps, MakePreview } from './bangku-props';
import { Bekerja } from './Bekerja';
import { DaftarCetak } from './DaftarCetak';
import { IsiView } from './IsiView';
import { KeteranganView } from './KeteranganView';
import { MulaiView } from './MulaiView';
import { PratinjauPegawai } from './PratinjauPegawai';
import { TerbitView } from './TerbitView';

const PLACES = ['isi', 'keterangan', 'pratinjau', 'terbit'] as const;
export type Tempat = (typeof PLACES)[number];

export interface BangkuAppProps extends BangkuProps, TabProps {
  readonly makePreview: MakePreview;
  readonly onPrint: () => void;
}

export function BangkuApp(props: BangkuAppProps) {
  return (
    <WordsProvider language={props.settings.language}>
      <Page {...props} />
    </WordsProvider>
  );
}

function Page({ state, send, makePreview, onPrint, ...menu }: BangkuAppProps) {
  const { t } = useT();
  // State, not a ref: the lists inside must render again once the element that scrolls is there.
  const [area, setArea] = useState<HTMLElement | null>(null);
  const [place, go] = useState<Tempat>('isi');
  const [printing, print] = useState(false);
  const closePrint = useCallback(() => print(false), []);
  const { paket } = state;
  const ready = state.loading === 'ready';
  if (printing && paket !== null)
    return (
      <DaftarCetak
        paket={paket}
        kunci={state.kunci}
        labelSitus={state.labelSitus}
        onPrint={onPrint}
        onBack={closePrint}
      />
    );
  return (
    <ScrollArea value={area}>
      <div className="app app--tab bangku">
        <TabHead
          {...menu}
          title={t('bangku.title')}
          lead={paket === null || paket.judul === '' ? t('bangku.lead') : paket.judul}
        />
        {ready && paket !== null && (
          <TaskNav
            label={t('bangku.places')}
            tasks={PLACES.map((name) => ({ name, label: t(`bangku.place.${name}`) }))}
            current={place}
            onChoose={go}
          />
        )}
        <Bekerja state={state} send={send} area={setArea} onGo={go}>
          {ready && paket === null && <MulaiView state={state} send={send} />}
          {ready && paket !== null && place === 'isi' && <IsiView state={state} send={send} paket={paket} />}
          {ready && paket !== null && place === 'keterangan' && (
            <KeteranganView paket={paket} state={state} send={send} />
          )}
          {ready && paket !== null && place === 'pratinjau' && <PratinjauPegawai paket={paket} make={makePreview} />}
          {ready && paket !== null && place === 'terbit' && (
            <TerbitView
              state={state}
              send={send}
              paket={paket}
              onPrint={() => print(true)}
              onKeterangan={() => go('keterangan')}
            />
          )}
        </Bekerja>
      </div>
    </ScrollArea>
  );
}
