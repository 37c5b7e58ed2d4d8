/** No draft yet: three ways to one. */
import Download from 'lucide-react/icons/download';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import type { BangkuProps } from './bangku-props';
import { Berkas } from './Berkas';
import { HasilLembarView } from './HasilLembarView';

export function MulaiView({ state: { busy, lembar }, send }: BangkuProps) {
  const { t } = useT();
  return (
    <>
      <p>{t('bangku.start.lead')}</p>
      {lembar !== null && <HasilLembarView lembar={lembar} />}
      <section className="bangku__way">
        <h2 className="paket__heading">{t('bangku.start.sheet')}</h2>
        <p>{t('bangku.start.sheetHelp')}</p>
        <Button
          className="button--start"
          icon={<Download aria-hidden size={16} />}
          disabled={busy !== null}
          onClick={() => send({ type: 'contoh' })}
        >
          {t('bangku.start.sample')}
        </Button>
        <Berkas
          label={t('bangku.start.choose')}
          accept=".xlsx,.xlsm,.csv,.txt,.json"
          primary
          disabled={busy !== null}
          onFile={(file) => send({ type: 'berkas', file })}
        />
        <p className="muted">{t('bangku.start.packHelp')}</p>
      </section>
      <section className="bangku__way">
        <h2 className="paket__heading">{t('bangku.start.scratch')}</h2>
        <p>{t('bangku.start.scratchHelp')}</p>
        <Button className="button--start" disabled={busy !== null} onClick={() => send({ type: 'baru' })}>
          {t('bangku.start.new')}
        </Button>
      </section>
    </>
  );
}
