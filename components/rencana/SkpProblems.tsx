/** Every problem of the source by sheet, row and column, with what to do. Good rows are not affected by it. */
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { SkpPlace, SkpProblem } from '../../utils/import/skp/types';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';
import type { Words } from '../ui/Words';

/** More than this is no reading matter; the rest is counted. */
const SHOWN = 200;

export function SkpProblems({ problems }: { readonly problems: readonly SkpProblem[] }) {
  const words = useT();
  const { t } = words;
  if (problems.length === 0) return null;
  const ordered = [...problems].sort((a, b) => Number(a.severity === 'info') - Number(b.severity === 'info'));
  return (
    <Details
      summary={t('tinjau.problems', { count: problems.length })}
      open={problems.some((problem) => problem.severity === 'error' && problem.row === 0)}
    >
      <ul className="problems">
        {ordered.slice(0, SHOWN).map((problem, index) => (
          <li key={index} className={`problems__item problems__item--${problem.severity}`}>
            {problem.severity === 'error' ? <TriangleAlert aria-hidden size={16} /> : <Info aria-hidden size={16} />}
            <div>
              <p className="problems__place">
                {placeText(words, problem)}
                {problem.text !== '' && <q className="problems__text">{problem.text}</q>}
              </p>
              <p>
                {t(`buku.problem.${problem.code}`)}
                {problem.otherRow > 0 && ` (${t('buku.place.otherRow', { row: problem.otherRow })})`}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {problems.length > SHOWN && <p className="muted">{t('tinjau.more', { count: problems.length - SHOWN })}</p>}
    </Details>
  );
}

/** "RHK & Indikator, baris 7, kolom C". */
export function placeText({ t }: Words, { sheet, row, column }: SkpPlace): string {
  if (sheet === '') return t('buku.place.workbook');
  if (row === 0) return t('buku.place.sheet', { lembar: sheet });
  return column === ''
    ? t('buku.place.row', { lembar: sheet, row })
    : t('buku.place.cell', { lembar: sheet, row, column });
}
