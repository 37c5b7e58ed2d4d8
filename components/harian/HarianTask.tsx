/** "Isi" on Kinerja Harian: entries prepared ahead from a sheet. */
import { useLayoutEffect, useRef, useState } from 'react';
import Download from 'lucide-react/icons/download';
import type { HarianIntent, HarianState, ShownEntry } from '../../utils/workflow/harian-state';
import { FileChooser, PasteArea } from '../matriks/FileChooser';
import { FileProblemBanner } from '../matriks/FileProblemBanner';
import { AskFirst } from '../ui/AskFirst';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';
import { dayText } from './day-text';
import { EntryList } from './EntryList';
import { SheetReport } from './SheetReport';

export interface HarianProps {
  readonly state: HarianState;
  readonly send: (intent: HarianIntent) => void;
}

export function HarianTask({ state, send }: HarianProps) {
  const words = useT();
  const { t } = words;
  const { entries, today, report } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  const some = entries.length > 0;
  const had = useRef(some);
  useLayoutEffect(() => {
    // The button that removed them all went with them.
    if (had.current && !some && document.activeElement === document.body) heading.current?.focus();
    had.current = some;
  }, [some]);
  const of = (fits: (entry: ShownEntry) => boolean) => entries.filter(fits);
  const now = of(({ catatan }) => catatan.tanggal === today);
  const later = of(({ catatan }) => catatan.tanggal > today);
  const past = of(({ catatan }) => catatan.tanggal < today).reverse();
  return (
    <div className="step-body">
      <h2 ref={heading} tabIndex={-1} className="step-title">
        {t('harian.title')}
      </h2>
      <p className="muted">{t('harian.intro')}</p>
      {state.noAccount && <Banner tone="info" title={t('harian.noAccount')} />}
      {state.notStored && <Banner tone="bad" alert title={t('harian.notStored')} />}
      {state.fileProblem !== null && <FileProblemBanner problem={state.fileProblem} />}
      {report !== null && <SheetReport report={report} />}
      {entries.length > 0 && state.unread > 0 && (
        <Banner tone="warning" title={t('harian.unread', { count: state.unread })}>
          <p>{t('harian.unreadHelp')}</p>
        </Banner>
      )}
      {entries.length > 0 && (
        <section className="block">
          <h3 className="block__title">{t('harian.today', { day: dayText(words, today) })}</h3>
          {now.length > 0 ? (
            <EntryList entries={now} {...{ send, heading }} dated={false} />
          ) : (
            <p className="muted">{t('harian.nothingToday')}</p>
          )}
          {!state.indikatorChecked && state.busy === null && <p className="muted">{t('harian.unchecked')}</p>}
        </section>
      )}
      {later.length > 0 && (
        <Details summary={t('harian.later', { count: later.length })}>
          <p className="muted">{t('harian.onlyToday')}</p>
          <EntryList entries={later} {...{ send, heading }} />
        </Details>
      )}
      {past.length > 0 && (
        <Details summary={t('harian.past', { count: past.length })}>
          <p className="muted">{t('harian.pastHelp')}</p>
          <EntryList entries={past} {...{ send, heading }} />
        </Details>
      )}
      {!state.noAccount && <SheetSource {...{ state, send }} />}
      {state.othersKept > 0 && <p className="muted">{t('harian.others', { count: state.othersKept })}</p>}
      {entries.length > 0 && <RemoveAll count={entries.length} send={send} />}
    </div>
  );
}

function SheetSource({ state, send }: HarianProps) {
  const { t } = useT();
  const busy = state.busy === 'opening';
  return (
    <section className="block">
      <h3 className="block__title">{t(state.entries.length > 0 ? 'harian.addTitle' : 'harian.firstTitle')}</h3>
      <FileChooser
        hasFile={state.entries.length > 0}
        disabled={busy}
        onFile={(file) => send({ type: 'openFile', file })}
      />
      <PasteArea disabled={busy} onPaste={(text) => send({ type: 'paste', text })} />
      <p className="muted">{t('harian.sampleHelp')}</p>
      <div className="actions">
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button
            key={format}
            icon={<Download aria-hidden size={16} />}
            onClick={() => send({ type: 'downloadSample', format })}
          >
            {t(format === 'xlsx' ? 'berkas.sampleXlsx' : 'berkas.sampleCsv')}
          </Button>
        ))}
      </div>
    </section>
  );
}

function RemoveAll({ count, send }: { readonly count: number; readonly send: HarianProps['send'] }) {
  const { t } = useT();
  const [asking, ask] = useState(false);
  return (
    <>
      <Button variant="quiet" className="button--start" onClick={() => ask(true)}>
        {t('harian.removeAll')}
      </Button>
      {asking && (
        <AskFirst
          title={t('harian.removeAllTitle', { count })}
          yes={t('harian.removeAll')}
          onYes={() => send({ type: 'removeAll' })}
          onClose={() => ask(false)}
        >
          <p>{t('harian.removeAllBody')}</p>
        </AskFirst>
      )}
    </>
  );
}
