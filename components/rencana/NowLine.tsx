/** What e-Kinerja holds, once it was read; and which SKP is meant where there are several. */
import Database from 'lucide-react/icons/database';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { Select } from '../ui/Select';
import { useT } from '../ui/Words';
import type { RencanaProps } from './step-props';

export function NowLine({ state, send }: Pick<RencanaProps, 'state' | 'send'>) {
  const { t } = useT();
  const { now } = state;
  if (now === null) return null;
  const skp = now.nomorSkp ?? String(now.tahun ?? '');
  const counts = { rhk: now.rhk, indikator: now.indikator, lampiran: now.lampiran };
  return (
    <>
      <div className="skp-now">
        <Database aria-hidden size={18} />
        <p>
          {now.rhk === 0 && now.lampiran === 0
            ? t('rencana.now.empty', { skp })
            : t('rencana.now.holds', { skp, ...counts })}
        </p>
        <Button
          variant="quiet"
          className="button--small"
          icon={<RefreshCw aria-hidden size={14} />}
          disabled={state.busy !== null}
          onClick={() => send({ type: 'read' })}
        >
          {t('rencana.now.again')}
        </Button>
      </div>
      <SkpChoice state={state} send={send} />
      <ReadGaps state={state} />
    </>
  );
}

function SkpChoice({ state, send }: Pick<RencanaProps, 'state' | 'send'>) {
  const { t } = useT();
  if (state.nomors.length < 2) return null;
  return (
    <Select
      label={t('cek.chooseSkp')}
      value={state.now?.nomorSkp ?? ''}
      onChange={(nomor) => {
        if (nomor !== '') send({ type: 'chooseSkp', nomor });
      }}
    >
      {state.nomors.map((nomor) => (
        <option key={nomor} value={nomor}>
          {t('cek.skpOf', { nomor })}
        </option>
      ))}
    </Select>
  );
}

/** Pages and rows that could not be read for certain: nothing of them is written. */
function ReadGaps({ state: { now } }: Pick<RencanaProps, 'state'>) {
  const { t } = useT();
  if (now === null || now.missing.length + now.problems.length === 0) return null;
  return (
    <Banner tone="warning">
      <p>{t('rencana.now.gaps')}</p>
      <Details summary={t('ui.details')}>
        <ul className="plain-list">
          {now.missing.map(({ page, why }) => (
            <li key={page}>{t('cek.missing.item', { page: t(`page.${page}`), why: t(`cek.missing.${why}`) })}</li>
          ))}
          {now.problems.map(({ code, where }, at) => (
            <li key={at}>{t(`read.${code}`, { where })}</li>
          ))}
        </ul>
      </Details>
    </Banner>
  );
}
