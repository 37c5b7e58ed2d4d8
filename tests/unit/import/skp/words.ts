import type { BookWords, ExplainedColumn } from '../../../../utils/import/skp/book-words';

/** Some words for workbooks in tests. */
const explain = new Proxy({}, { get: (_, column) => `Keterangan ${String(column)}` }) as Readonly<
  Record<ExplainedColumn, string>
>;
export const TEST_WORDS: BookWords = {
  explain,
  guide: ['Cara mengisi', 'Isi lembar pertama dahulu.'],
  notInList: 'Tidak ada di daftar',
  notANumber: 'Bukan angka',
};
