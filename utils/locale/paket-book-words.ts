import type { Translator } from './translator';
import { PAKET_BY_HEADING, type PaketField } from '../import/paket/paket-fields';
import type { PaketBookWords } from '../import/paket/write-paket-book';

const GUIDE = ['title', 'rows', 'kode', 'jabatan', 'places', 'months', 'lampiran', 'facts', 'nothing'] as const;

/** The explaining words of the workbook of a pack, in the language of `texts`. */
export function paketBookWords({ t }: Translator): PaketBookWords {
  const fields = [...new Set(PAKET_BY_HEADING.values())];
  return {
    explain: Object.fromEntries(fields.map((field) => [field, t(`bangku.book.explain.${field}`)])) as Record<
      PaketField,
      string
    >,
    guide: GUIDE.map((line) => t(`bangku.book.guide.${line}`)),
    notInList: t('bangku.book.notInList'),
  };
}
