/** Every problem of the sheet by row and column, with what to do. Good rows are not affected by it. */
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { SheetProblem } from '../../utils/import/types';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';
import type { Words } from '../ui/Words';

/** More than this is no reading matter; the rest is counted, and the report carries it. */
const SHOWN = 200;
/** What a whole column or table hangs on is seen without a click. */
const OPEN: ReadonlySet<SheetProblem['code']> = new Set([
  'twoColumnsForField',
  'headingUnclear',
  'yearDiffers',
  'secondTable',
]);

export function SheetProblems({ problems }: { readonly problems: readonly SheetProblem[] }) {
  const words = useT();
  const { t } = words;
  if (problems.length === 0) return null;
  const ordered = [...problems].sort((a, b) => Number(a.severity === 'info') - Number(b.severity === 'info'));
  return (
    <Details
      summary={t('tinjau.problems', { count: problems.length })}
      open={problems.some(({ code, severity, sheetRow }) => severity === 'error' && (sheetRow === 0 || OPEN.has(code)))}
    >
      <ul className="problems">
        {ordered.slice(0, SHOWN).map((problem, index) => (
          <li key={index} className={`problems__item problems__item--${problem.severity}`}>
            {problem.severity === 'error' ? <TriangleAlert aria-hidden size={16} /> : <Info aria-hidden size={16} />}
            <div>
              <p className="problems__place">
                {place(words, problem)}
                {problem.text !== '' && <q className="problems__text">{problem.text}</q>}
              </p>
              <p>{t(`import.problem.${problem.code}`)}</p>
            </div>
          </li>
        ))}
      </ul>
      {problems.length > SHOWN && <p className="muted">{t('tinjau.more', { count: problems.length - SHOWN })}</p>}
    </Details>
  );
}

function place({ t }: Words, { sheetRow, column }: SheetProblem): string {
  if (sheetRow === 0) return column === '' ? t('import.atSheet') : t('import.atColumn', { column });
  return column === '' ? t('import.atRow', { row: sheetRow }) : t('import.at', { row: sheetRow, column });
}
