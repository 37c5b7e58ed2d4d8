/** What came of a sheet of daily entries: how many were kept, and every problem by row and column. */
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { HarianProblem } from '../../utils/harian/read-entries';
import type { SheetReport as Report } from '../../utils/workflow/harian-state';
import { Banner } from '../ui/Banner';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';
import type { Words } from '../ui/Words';
import { dayText } from './day-text';

/** More than this is no reading matter. */
const SHOWN = 200;

export function SheetReport({ report: { added, known, beyond, leftOut, problems } }: { readonly report: Report }) {
  const words = useT();
  const { t } = words;
  const ordered = [...problems].sort((a, b) => Number(a.severity === 'info') - Number(b.severity === 'info'));
  // Also what is said of the sheet as a whole: a column that is not used, rows that are not read.
  const bad = beyond > 0 || problems.some(({ severity }) => severity === 'error');
  return (
    <Banner
      tone={bad || added + known === 0 ? 'warning' : 'good'}
      alert
      title={added === 0 ? t('harian.report.none') : t('harian.report.added', { count: added })}
    >
      {known > 0 && <p>{t('harian.report.known', { count: known })}</p>}
      {beyond > 0 && <p>{t('harian.report.beyond', { count: beyond })}</p>}
      {leftOut > 0 && <p>{t('harian.report.leftOut', { count: leftOut })}</p>}
      {problems.length > 0 && (
        <Details summary={t('harian.report.problems', { count: problems.length })} open={bad || added === 0}>
          <ul className="problems">
            {ordered.slice(0, SHOWN).map((problem, index) => (
              <Problem key={index} words={words} problem={problem} />
            ))}
          </ul>
          {problems.length > SHOWN && <p className="muted">{t('tinjau.more', { count: problems.length - SHOWN })}</p>}
        </Details>
      )}
    </Banner>
  );
}

function Problem({ words, problem }: { readonly words: Words; readonly problem: HarianProblem }) {
  const { t } = words;
  const { code, severity, text, params } = problem;
  return (
    <li className={`problems__item problems__item--${severity}`}>
      {severity === 'error' ? <TriangleAlert aria-hidden size={16} /> : <Info aria-hidden size={16} />}
      <div>
        <p className="problems__place">
          {placeOf(words, problem)}
          {text !== '' && <q className="problems__text">{text}</q>}
        </p>
        <p>{t(`harian.problem.${code}`, readable(words, params))}</p>
      </div>
    </li>
  );
}

function placeOf({ t }: Words, { sheetRow, column }: HarianProblem): string {
  if (sheetRow === 0) return t('import.atSheet');
  return column === '' ? t('import.atRow', { row: sheetRow }) : t('import.at', { row: sheetRow, column });
}

type Field = 'tanggal' | 'jenis' | 'indikator' | 'uraian' | 'realisasi' | 'jamMulai' | 'jamSelesai' | 'jam';

/** Fields by the words of the sheet, dates as people read them. */
function readable(words: Words, params: HarianProblem['params']): HarianProblem['params'] {
  const { field, tanggal } = params;
  return {
    ...params,
    ...(field === undefined ? {} : { field: words.t(`harian.field.${String(field) as Field}`) }),
    ...(tanggal === undefined ? {} : { tanggal: dayText(words, String(tanggal)) }),
  };
}
