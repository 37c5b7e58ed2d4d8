/** What came of a sheet: how many templates, and every problem by sheet, row and column. */
import type { HasilLembar } from '../../utils/workflow/bangku-state';
import type { PaketSheetProblem } from '../../utils/bangku/sheet-problems';
import { Banner } from '../ui/Banner';
import { Details } from '../ui/Details';
import { FoldedList } from '../ui/FoldedList';
import { useT, type Words } from '../ui/Words';

export function HasilLembarView({ lembar: { name, templat, problems } }: { readonly lembar: HasilLembar }) {
  const words = useT();
  const { t, count } = words;
  const wrong = problems.filter(({ severity }) => severity === 'error');
  const told = problems.filter(({ severity }) => severity === 'info');
  return (
    <Banner tone={templat === 0 ? 'bad' : wrong.length > 0 ? 'warning' : 'good'} alert>
      <p>{t(templat === 0 ? 'bangku.sheetNone' : 'bangku.sheetRead', { name, count: templat, n: count(templat) })}</p>
      {wrong.length > 0 && (
        <Details summary={t('bangku.sheetProblems', { count: wrong.length, n: count(wrong.length) })} open>
          <Problems problems={wrong} />
        </Details>
      )}
      {told.length > 0 && (
        <Details summary={t('bangku.sheetTold', { count: told.length, n: count(told.length) })}>
          <Problems problems={told} />
        </Details>
      )}
    </Banner>
  );
}

function Problems({ problems }: { readonly problems: readonly PaketSheetProblem[] }) {
  const words = useT();
  const { t, count } = words;
  return (
    <FoldedList items={problems} className="problems" more={(n) => t('bangku.more', { count: n, n: count(n) })}>
      {(problem, at) => <li key={at}>{problemText(words, problem)}</li>}
    </FoldedList>
  );
}

function problemText({ t, count }: Words, { code, sheet, row, column, text }: PaketSheetProblem): string {
  const place =
    row > 0
      ? t(column === '' ? 'bangku.sheetPlace.row' : 'bangku.sheetPlace.cell', {
          lembar: sheet,
          row: count(row),
          column,
        })
      : sheet;
  return [place, t(`bangku.sheet.${code}`, { text })].filter((part) => part !== '').join(': ');
}
