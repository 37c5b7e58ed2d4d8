/** Step 1: the spreadsheet the person already has, or a sample of their own Matriks. */
import Download from 'lucide-react/icons/download';
import FileSpreadsheet from 'lucide-react/icons/file-spreadsheet';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import { FileChooser, PasteArea } from './FileChooser';
import { FileProblemBanner } from './FileProblemBanner';
import { SpreadForm } from './SpreadForm';
import { countSpreadable } from './spreadable';
import type { StepProps } from './step-props';

export function BerkasStep({ state, send }: StepProps) {
  const { t } = useT();
  // While the Matriks is read a file may already be chosen: it waits its turn.
  const busy = state.busy === 'opening' || state.busy === 'starting';
  const { workbook } = state;
  const spreadable = state.reading ? countSpreadable(state.reading) : 0;
  return (
    <>
      <h2 className="step-title">{t('berkas.title')}</h2>
      <p className="muted">{t('berkas.intro')}</p>
      {state.page.kind === 'matriks' && state.page.indikator === 0 && (
        <Banner tone="info">
          <p>{t('berkas.noIndikator')}</p>
        </Banner>
      )}
      {state.fileProblem !== null && <FileProblemBanner problem={state.fileProblem} />}
      {workbook !== null && (
        <p className="file-line">
          <FileSpreadsheet aria-hidden size={18} />
          <span className="sr-only">{t('berkas.current')}: </span>
          <span className="file-line__name">
            {workbook.format === 'clipboard' ? t('berkas.clipboard') : workbook.name}
          </span>
          {workbook.sheetNames.length > 1 && (
            <span className="muted">{t('berkas.sheets', { count: workbook.sheetNames.length })}</span>
          )}
        </p>
      )}
      <FileChooser hasFile={workbook !== null} disabled={busy} onFile={(file) => send({ type: 'openFile', file })} />
      <PasteArea disabled={busy} onPaste={(text) => send({ type: 'paste', text })} />
      {workbook === null && <SpreadForm count={spreadable} applied={false} send={send} />}
      <section className="block">
        <h3 className="block__title">{t('berkas.sample')}</h3>
        <p className="muted">{t('berkas.sampleHelp')}</p>
        <div className="actions">
          {(['xlsx', 'csv'] as const).map((format) => (
            <Button
              key={format}
              icon={<Download aria-hidden size={16} />}
              disabled={state.reading === null}
              onClick={() => send({ type: 'downloadSample', format })}
            >
              {t(format === 'xlsx' ? 'berkas.sampleXlsx' : 'berkas.sampleCsv')}
            </Button>
          ))}
        </div>
      </section>
    </>
  );
}
