/** What the sheet "Keterangan" says of the pack itself. A blank line says nothing. */
import { headingWords } from '../import/columns/heading-words';
import type { PaketTable } from '../import/paket/paket-tables';
import { readTanggalIsian } from '../text/tanggal-isian';
import type { SheetProblems } from './sheet-problems';

export interface SheetFacts {
  readonly judul?: string;
  readonly penerbit?: string;
  readonly tahun?: number;
  readonly label?: string;
  readonly dari?: string;
  readonly sampai?: string;
}

const WORDS: ReadonlyMap<string, keyof SheetFacts> = new Map([
  ['judul', 'judul'],
  ['judul paket', 'judul'],
  ['nama paket', 'judul'],
  ['penerbit', 'penerbit'],
  ['instansi penerbit', 'penerbit'],
  ['tahun', 'tahun'],
  ['tahun skp', 'tahun'],
  ['sebutan versi', 'label'],
  ['berlaku dari', 'dari'],
  ['berlaku sejak', 'dari'],
  ['mulai berlaku', 'dari'],
  ['berlaku sampai', 'sampai'],
  ['berlaku hingga', 'sampai'],
]);

/** Reads them; what cannot be read is named and left as it was. */
export function readFacts(tables: readonly PaketTable[], problems: SheetProblems): SheetFacts {
  const facts: Record<string, string | number> = {};
  for (const { sheet, rows } of tables) {
    for (const { row, cells } of rows) {
      const fact = WORDS.get(headingWords(cells.keterangan?.text ?? ''));
      const text = cells.isi?.text ?? '';
      if (fact === undefined || text === '') continue;
      const place = { sheet, row, column: cells.isi?.column ?? '' };
      if (fact === 'tahun') {
        const year = /^20\d{2}$/u.test(text) ? Number(text) : null;
        if (year === null) problems.add('factUnreadable', place, text);
        else facts[fact] = year;
      } else if (fact === 'dari' || fact === 'sampai') {
        const day = readTanggalIsian(text, '2000-01-01');
        if (day.kind === 'date' && !day.yearAssumed) facts[fact] = day.iso;
        else problems.add('factUnreadable', place, text);
      } else facts[fact] = text;
    }
  }
  return facts;
}
