/** "Mode pelatih" below the guide: masking, the projector, larger things, the stopwatch and the class. */
import Presentation from 'lucide-react/icons/presentation';
import type { Perbesaran } from '../../utils/workflow/pelatih-state';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Check, Choice } from '../ui/Choice';
import { StickyDetails } from '../ui/StickyDetails';
import { useT } from '../ui/Words';
import { Kelas } from './Kelas';
import type { PelatihProps } from './pelatih-props';
import { Stopwatch } from './Stopwatch';

const PERBESARAN: readonly Perbesaran[] = [100, 150, 200];

export function ModePelatih({ state, send }: PelatihProps) {
  const { t } = useT();
  return (
    <StickyDetails summary={t('pelatih.title')} open={state.aktif}>
      <div className="pelatih">
        <p className="muted">{t('pelatih.about')}</p>
        <Check label={t('pelatih.on')} checked={state.aktif} onChange={(aktif) => send({ type: 'aktifkan', aktif })} />
        {state.broken && (
          <Banner tone="bad" alert>
            <p>{t('pelatih.broken')}</p>
          </Banner>
        )}
        {state.aktif && <Alat state={state} send={send} />}
      </div>
    </StickyDetails>
  );
}

function Alat({ state, send }: PelatihProps) {
  const { t } = useT();
  return (
    <>
      <Check
        label={t('pelatih.samaran.on')}
        help={t('pelatih.samaran.help')}
        checked={state.samarkan}
        onChange={(on) => send({ type: 'samarkan', on })}
      />
      {state.samaranLuput && (
        <Banner tone="warning" alert>
          <p>{t('pelatih.samaran.missed')}</p>
        </Banner>
      )}
      <Button
        variant="primary"
        className="button--start"
        icon={<Presentation aria-hidden size={16} />}
        onClick={() => send({ type: 'proyektor' })}
      >
        {t('pelatih.proyektor.open')}
      </Button>
      <Check
        label={t('pelatih.besar.on')}
        help={t('pelatih.besar.help')}
        checked={state.besar}
        onChange={(besar) => send({ type: 'penunjukBesar', besar })}
      />
      <Choice
        legend={t('pelatih.zoom.legend')}
        layout="row"
        value={String(state.perbesaran)}
        onChange={(persen) => send({ type: 'perbesar', persen: Number(persen) as Perbesaran })}
        options={PERBESARAN.map((persen) => ({ value: String(persen), label: t('pelatih.zoom.percent', { persen }) }))}
      />
      {state.tanpaTab && <p role="alert">{t('pelatih.zoom.noTab')}</p>}
      <Stopwatch state={state} send={send} />
      <Kelas state={state} send={send} />
    </>
  );
}
