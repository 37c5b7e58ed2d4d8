/** The person's own templates: make new ones, take them from the SKP, as a file out and in. */
import ClipboardList from 'lucide-react/icons/clipboard-list';
import Download from 'lucide-react/icons/download';
import Upload from 'lucide-react/icons/upload';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { FileDrop } from '../ui/FileDrop';
import { useT } from '../ui/Words';
import type { TemplatProps } from './templat-props';

export function MilikTools({ state, send }: TemplatProps) {
  const { t } = useT();
  const busy = state.busy !== null;
  return (
    <section className="templat__own" aria-label={t('templat.own.title')}>
      <Button
        icon={<ClipboardList aria-hidden size={16} />}
        disabled={busy}
        onClick={() => send({ type: 'dariSkp' })}
        variant={state.milik === 0 ? 'primary' : 'secondary'}
      >
        {t('templat.own.fromSkp')}
      </Button>
      <p className="muted">{t('templat.own.fromSkpHelp')}</p>
      <Details summary={t('templat.own.new')}>
        <div className="actions">
          {(['rhk', 'lampiran', 'harian'] as const).map((jenis) => (
            <Button key={jenis} onClick={() => send({ type: 'baru', jenis })}>
              {t(`templat.jenis.${jenis}`)}
            </Button>
          ))}
        </div>
      </Details>
      <Details summary={t('templat.own.file')}>
        <div className="actions">
          <Button
            icon={<Download aria-hidden size={16} />}
            disabled={busy || state.milik === 0}
            onClick={() => send({ type: 'ekspor' })}
          >
            {t('templat.own.export')}
          </Button>
        </div>
        <FileDrop
          choose={t('templat.own.import')}
          icon={<Upload size={28} />}
          accept=".json,application/json"
          primary={false}
          disabled={busy}
          onFile={(file) => send({ type: 'bukaBerkas', file })}
        />
        <p className="muted">{t('templat.own.fileHelp')}</p>
      </Details>
    </section>
  );
}
