/** The person's own templates: make new ones, take them from the SKP, as a file out and in. */
import { useRef } from 'react';
import ClipboardList from 'lucide-react/icons/clipboard-list';
import Download from 'lucide-react/icons/download';
import Upload from 'lucide-react/icons/upload';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';
import type { TemplatProps } from './templat-props';

export function MilikTools({ state, send }: TemplatProps) {
  const { t } = useT();
  const input = useRef<HTMLInputElement>(null);
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
          <Button icon={<Upload aria-hidden size={16} />} disabled={busy} onClick={() => input.current?.click()}>
            {t('templat.own.import')}
          </Button>
        </div>
        <input
          ref={input}
          type="file"
          className="sr-only"
          tabIndex={-1}
          accept=".json,application/json"
          aria-label={t('templat.own.import')}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) send({ type: 'bukaBerkas', file });
            event.target.value = '';
          }}
        />
        <p className="muted">{t('templat.own.fileHelp')}</p>
      </Details>
    </section>
  );
}
