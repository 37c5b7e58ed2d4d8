/** The library of templates: search, look, copy, keep own ones. Needs no e-Kinerja tab. */
import { useRef, useState, type ComponentProps } from 'react';
import Package from 'lucide-react/icons/package';
import { PaketView } from '../paket/PaketView';
import { TaskFrame } from '../panel/TaskFrame';
import type { TaskProps } from '../panel/task-view';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { StickyDetails } from '../ui/StickyDetails';
import { useT } from '../ui/Words';
import { CariView } from './CariView';
import { DraftForm } from './DraftForm';
import { KabarBanner } from './KabarBanner';
import { RincianView } from './RincianView';
import { TempatFields } from './TempatFields';
import { TemplatFoot } from './TemplatFoot';

export function TemplatView({ tasks: { templat, paket }, area, onTask }: TaskProps) {
  const { t } = useT();
  const last = useRef<string | null>(null);
  const [inPacks, showPacks] = useState(false);
  if (templat === undefined) return null;
  const { state, send } = templat;
  const { view, loading, busy, dipilih, tempat } = state;
  if (view.kind === 'rincian') last.current = view.rincian.templat.id;
  const said = loading === 'loading' ? 'loading' : busy;
  if (paket !== undefined && inPacks) {
    const doing = paket.state.loading === 'loading' ? 'membuka' : paket.state.busy;
    return (
      <TaskFrame area={area} busy={doing === null ? null : t(`paket.busy.${doing}`)} onAgain={null}>
        <PaketView state={paket.state} send={paket.send} onBack={() => showPacks(false)} />
      </TaskFrame>
    );
  }
  return (
    <TaskFrame
      area={area}
      busy={said === null ? null : t(`templat.busy.${said}`)}
      onAgain={null}
      foot={
        <TemplatFoot
          state={state}
          send={send}
          onPlan={() => {
            send({ type: 'rencana' });
            onTask('isi');
          }}
        />
      }
    >
      <div className="templat">
        {loading === 'failed' && (
          <Banner
            tone="bad"
            alert
            actions={<Button onClick={() => send({ type: 'open' })}>{t('templat.again')}</Button>}
          >
            {t('templat.failed')}
          </Banner>
        )}
        <KabarBanner state={state} send={send} />
        {loading === 'ready' && (
          <>
            {view.kind === 'cari' && dipilih.length > 0 && tempat.length > 0 && (
              <ChosenPlaces tempat={tempat} send={send} />
            )}
            {view.kind === 'cari' && paket !== undefined && (
              <Button
                variant="quiet"
                className="button--start"
                icon={<Package aria-hidden size={16} />}
                onClick={() => {
                  paket.send({ type: 'open' });
                  showPacks(true);
                }}
              >
                {t('paket.open')}
              </Button>
            )}
            {view.kind === 'cari' && <CariView state={state} send={send} current={last.current} />}
            {view.kind === 'rincian' && (
              <RincianView rincian={view.rincian} send={send} choosing={state.dapatRencana} />
            )}
            {view.kind === 'ubah' && <DraftForm view={view} send={send} />}
          </>
        )}
      </div>
    </TaskFrame>
  );
}

function ChosenPlaces(props: ComponentProps<typeof TempatFields>) {
  const { t } = useT();
  return (
    <StickyDetails summary={t('templat.chosen.places')} open={props.tempat.some(({ nilai }) => nilai === null)}>
      <TempatFields {...props} />
    </StickyDetails>
  );
}
