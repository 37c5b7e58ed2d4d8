/** What is in the way or missing in the current step, and the ways to do it: pointing, the page it happens on. */
import Check from 'lucide-react/icons/check';
import Crosshair from 'lucide-react/icons/crosshair';
import ExternalLink from 'lucide-react/icons/external-link';
import type { Keadaan } from '../../utils/guide/model';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import { titikText } from './langkah-text';
import type { PanduanProps } from './panduan-props';

export function SaatIni({
  state,
  send,
  langkah,
}: PanduanProps & { readonly langkah: { readonly id: string; readonly keadaan: Keadaan } }) {
  const { t } = useT();
  const { id, keadaan } = langkah;
  const { tujuan, disini, menunjuk, lapor, page } = state;
  const canPoint = page.kind === 'ready' || page.kind === 'loggedOut';
  return (
    <>
      {keadaan.kind === 'terhalang' && <Buntu keadaan={keadaan} />}
      {keadaan.kind === 'sekarang' && keadaan.kurang !== null && (
        <p className="langkah__kurang">{t(`panduan.kurang.${keadaan.kurang}`, keadaan.rincian)}</p>
      )}
      <div className="actions">
        {/* One button for both: the keyboard stays where it is. */}
        {canPoint && (
          <Button
            variant={disini && !menunjuk ? 'primary' : 'secondary'}
            icon={<Crosshair aria-hidden size={16} />}
            onClick={() => send({ type: 'tunjuk', aktif: !menunjuk })}
          >
            {t(menunjuk ? 'panduan.tunjuk.off' : 'panduan.tunjuk.on')}
          </Button>
        )}
        {keadaan.kind === 'terhalang' && keadaan.sebab === 'ditolak' && (
          <Button icon={<Check aria-hidden size={16} />} onClick={() => send({ type: 'diperbaiki' })}>
            {t('panduan.buntu.ditolak.mended')}
          </Button>
        )}
        {keadaan.kind === 'tanpaBukti' && (
          <Button
            icon={<Check aria-hidden size={16} />}
            onClick={() => send({ type: 'lihat', langkah: id, selesai: true })}
          >
            {t('panduanSendiri.lanjut')}
          </Button>
        )}
        {tujuan !== null && !disini && (
          <Button
            variant={!canPoint || (menunjuk && lapor?.kind === 'habis') ? 'primary' : 'secondary'}
            icon={<ExternalLink aria-hidden size={16} />}
            onClick={() => send({ type: 'keHalaman' })}
          >
            {t('panduan.open', { halaman: t(`panduan.halaman.${tujuan}`) })}
          </Button>
        )}
      </div>
      {canPoint && menunjuk && <Ditunjuk state={state} send={send} />}
    </>
  );
}

function Buntu({ keadaan: { sebab, rincian } }: { readonly keadaan: Extract<Keadaan, { kind: 'terhalang' }> }) {
  const { t } = useT();
  const catatan = sebab === 'ditolak' ? String(rincian['catatan'] ?? '') : '';
  return (
    <Banner tone={sebab === 'menungguAtasan' ? 'info' : 'warning'} title={t(`panduan.buntu.${sebab}.title`, rincian)}>
      <p>{t(`panduan.buntu.${sebab}.body`, rincian)}</p>
      {catatan !== '' && (
        <p>
          {t('panduan.buntu.ditolak.note')}: <q>{catatan}</q>
        </p>
      )}
    </Banner>
  );
}

/** What the page shows under the ring, for those who look here. */
function Ditunjuk({ state: { lapor, teks }, send }: PanduanProps) {
  const { t } = useT();
  const say = (id: string): string => teks[id] ?? t(titikText(id));
  return (
    <div className="tunjuk" role="group" aria-label={t('panduan.tunjuk.on')}>
      <div role="status">
        {lapor === null && <p className="muted">{t('panduan.tunjuk.looking')}</p>}
        {lapor?.kind === 'habis' && <p>{t('panduan.tunjuk.none')}</p>}
        {lapor?.kind === 'ditunjuk' && (
          <>
            <p className="tunjuk__apa">
              {t(lapor.label === '' ? 'panduan.tunjuk.nameless' : 'panduan.tunjuk.shown', {
                peran: t(`panduan.peran.${lapor.peran}`),
                label: lapor.label,
              })}
            </p>
            {say(lapor.id) !== '' && <p className="langkah__apa">{say(lapor.id)}</p>}
          </>
        )}
      </div>
      {lapor?.kind === 'ditunjuk' && (
        <Button
          variant="primary"
          className="button--start"
          icon={<Crosshair aria-hidden size={16} />}
          onClick={() => send({ type: 'fokus' })}
        >
          {t('panduan.tunjuk.focus')}
        </Button>
      )}
      <p className="muted">{t('panduan.tunjuk.keys')}</p>
    </div>
  );
}
