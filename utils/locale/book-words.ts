import type { Translator } from './translator';
import type { BookWords } from '../import/skp/book-words';

const COLUMNS = [
  'kode',
  'nomor',
  'jenis',
  'rhkAtasan',
  'rhk',
  'nomorIki',
  'aspek',
  'indikator',
  'target',
  'satuan',
  'perspektif',
  'lookedUp',
  'bulan',
  'jumlah',
  'selisih',
  'bagian',
  'uraian',
] as const;
const GUIDE = ['title', 'rows', 'tahapan', 'months', 'sum', 'lampiran', 'nothing'] as const;

/** The explaining words of a workbook, in the language of `texts`. A column left out above does not compile. */
export function bookWords({ t }: Translator): BookWords {
  return {
    explain: Object.fromEntries(COLUMNS.map((column) => [column, t(`buku.book.explain.${column}`)])) as Record<
      (typeof COLUMNS)[number],
      string
    >,
    guide: GUIDE.map((line) => t(`buku.book.guide.${line}`)),
    notInList: t('buku.book.notInList'),
    notANumber: t('buku.book.notANumber'),
  };
}
