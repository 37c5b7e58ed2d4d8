/** Step 1: where the SKP comes from. For a newcomer the way to begin, each with the button that does it. */
import type { ReactNode } from 'react';
import Download from 'lucide-react/icons/download';
import FileSpreadsheet from 'lucide-react/icons/file-spreadsheet';
import LibraryBig from 'lucide-react/icons/library-big';
import Table2 from 'lucide-react/icons/table-2';
import { FileChooser, PasteArea } from '../matriks/FileChooser';
import { FileProblemBanner } from '../matriks/FileProblemBanner';
import { YearTrouble } from '../panel/YearLoan';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import { History } from './History';
import { LastYearBlock } from './LastYearBlock';
import { NowLine } from './NowLine';
import { SkpProblems } from './SkpProblems';
import type { RencanaProps } from './step-props';

const ACCEPT =
  '.xlsx,.csv,.tsv,.txt,.json,text/csv,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function BerkasStep({
  state,
  send,
  onMatriks,
  onTemplat,
}: RencanaProps & { readonly onMatriks: () => void; readonly onTemplat: () => void }) {
  const { t } = useT();
  // While the SKP is read a file may already be chosen: it waits its turn.
  const busy = state.busy !== null && state.busy !== 'reading';
  const { source, noPlan } = state;
  return (
    <>
      <h2 className="step-title">{t('rencana.berkas.title')}</h2>
      <p className="muted">{t('rencana.berkas.intro')}</p>
      <NowLine state={state} send={send} />
      <YearTrouble state={state} onRestore={() => send({ type: 'restoreYear' })} />
      {state.fileProblem !== null && <FileProblemBanner problem={state.fileProblem} />}
      {state.backupProblem !== null && (
        <Banner tone="bad" alert title={t(`rencana.backup.${state.backupProblem}`)}>
          <p>{t('rencana.backupDo')}</p>
        </Banner>
      )}
      {source !== null && (
        <p className="file-line">
          <FileSpreadsheet aria-hidden size={18} />
          <span className="sr-only">{t('rencana.source.label')}: </span>
          <span className="file-line__name">{t(`rencana.source.${source.kind}`, { name: source.name })}</span>
        </p>
      )}
      {noPlan !== null && (
        <Banner
          tone="warning"
          alert
          title={t(`rencana.noPlan.${noPlan}.title`)}
          actions={
            (noPlan === 'otherYear' || noPlan === 'otherSkp') && (
              <Button onClick={() => send({ type: 'meantForThis' })}>{t('rencana.noPlan.meant')}</Button>
            )
          }
        >
          <p>{t(`rencana.noPlan.${noPlan}.body`)}</p>
        </Banner>
      )}
      {state.notSavable && (
        <Banner tone="bad" alert>
          <p>{t('rencana.notSavable')}</p>
        </Banner>
      )}
      {state.savedAs === 'json' && (
        <Banner tone="info" alert>
          <p>{t('rencana.savedAsJson')}</p>
        </Banner>
      )}
      <SkpProblems problems={state.problems} />
      <FileChooser
        hasFile={source !== null}
        disabled={busy}
        accept={ACCEPT}
        onFile={(file) => send({ type: 'openFile', file })}
      />
      <PasteArea disabled={busy} onPaste={(text) => send({ type: 'paste', text })} />
      <Block title={t('rencana.contoh.title')} help={t('rencana.contoh.help')}>
        <Downloads state={state} send={send} what="contoh" formats={['xlsx']} />
      </Block>
      <Block title={t('rencana.templat.title')} help={t('rencana.templat.help')}>
        <div className="actions">
          <Button icon={<LibraryBig aria-hidden size={16} />} onClick={onTemplat}>
            {t('rencana.templat.button')}
          </Button>
        </div>
      </Block>
      <LastYearBlock state={state} send={send} />
      <Block title={t('rencana.cadangan.title')} help={t('rencana.cadangan.help')}>
        <Downloads state={state} send={send} what="cadangan" formats={['xlsx', 'csv', 'json']} />
      </Block>
      <Block title={t('rencana.matriks.title')} help={t('rencana.matriks.help')}>
        <div className="actions">
          <Button icon={<Table2 aria-hidden size={16} />} onClick={onMatriks}>
            {t('face.otherPage.action')}
          </Button>
        </div>
      </Block>
      <History state={state} send={send} />
    </>
  );
}

function Block({
  title,
  help,
  children,
}: {
  readonly title: string;
  readonly help: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="block">
      <h3 className="block__title">{title}</h3>
      <p className="muted">{help}</p>
      {children}
    </section>
  );
}

function Downloads({
  state,
  send,
  what,
  formats,
}: Pick<RencanaProps, 'state' | 'send'> & {
  readonly what: 'contoh' | 'cadangan';
  readonly formats: readonly ('xlsx' | 'csv' | 'json')[];
}) {
  const { t } = useT();
  return (
    <div className="actions">
      {formats.map((format) => (
        <Button
          key={format}
          icon={<Download aria-hidden size={16} />}
          disabled={state.busy !== null}
          onClick={() => send({ type: 'download', what, format })}
        >
          {t(`rencana.${what}.button`, { format: `.${format}` })}
        </Button>
      ))}
    </div>
  );
}
