/** Why a file could not be opened: what happened, what was not saved, what to do. */
import type { FileProblem } from '../../utils/import/types';
import { Banner } from '../ui/Banner';
import { useT } from '../ui/Words';
import type { Words } from '../ui/Words';

const MB = 1_000_000;

type FileFacts = Partial<Record<'bytes' | 'limit' | 'rows' | 'columns', string>>;

function facts(words: Words, problem: FileProblem): FileFacts {
  const megabytes = (bytes: number) => `${words.count(Math.round((bytes / MB) * 10) / 10)} MB`;
  switch (problem.code) {
    case 'tooLarge':
      return { bytes: megabytes(problem.bytes), limit: megabytes(problem.limit) };
    case 'tooManyRows':
      return { rows: words.count(problem.rows), limit: words.count(problem.limit) };
    case 'tooManyColumns':
      return { columns: words.count(problem.columns), limit: words.count(problem.limit) };
    case 'empty':
    case 'oldExcel':
    case 'encrypted':
    case 'notASpreadsheet':
    case 'damaged':
    case 'zipBomb':
      return {};
  }
}

/** What happened and what to do, in one line. */
export const fileProblemText = (words: Words, problem: FileProblem): string =>
  `${words.t(`import.file.${problem.code}`, facts(words, problem))} ${words.t(`import.fileDo.${problem.code}`)}`;

export function FileProblemBanner({ problem }: { readonly problem: FileProblem }) {
  const words = useT();
  const { t } = words;
  return (
    <Banner tone="bad" alert title={t(`import.file.${problem.code}`, facts(words, problem))}>
      <p>
        {t('import.fileSaved')} {t(`import.fileDo.${problem.code}`)}
      </p>
    </Banner>
  );
}
