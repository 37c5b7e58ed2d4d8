import { bytes } from './ugly-file';
import type { UglyFile } from './ugly-file';

const HEAD = 'No;RHK;Aspek;Indikator;Target;Satuan;Jan;Feb;Mar';
const rows = (...lines: readonly string[]): Uint8Array => bytes([HEAD, ...lines].join('\n'));
/** One row with these three month cells. */
const cells = (title: string, months: string, expected: readonly string[], choice?: UglyFile['choice']): UglyFile => ({
  title,
  file: rows(`1;R;A;I;12;Dokumen;${months}`),
  expected,
  ...(choice === undefined ? {} : { choice }),
});
const row = (months: string): string => `2: · / R / A / I (12 Dokumen) ${months}`.trim();

/** Cells and rows as people fill them in. */
export const ROWS: readonly UglyFile[] = [
  cells('blanks around numbers', ' 7 ;\u00A03;  2', [row('Jan=7 Feb=3 Mar=2'), '! hiddenCharacters H2']),
  cells('empty, zero and dash are three things', ';0;-', [row('Feb=0 Mar=-')]),
  cells('all kinds of dashes, and kosong', '–;—;KOSONG', [row('Jan=- Feb=- Mar=-')]),
  cells('a dash that became mojibake', 'â€“;1;2', [row('Jan=- Feb=1 Mar=2')]),
  cells('the site’s own dots for empty', '...;…;1', [row('Mar=1')]),
  cells('decimal comma and thousands point', '1.250,5;1,5;12', [row('Jan=1250.5 Feb=1.5 Mar=12')]),
  cells('1.000 alone is asked about', '1.000;2;3', [row('Feb=2 Mar=3'), '? G2 1000|1']),
  cells('1.000 answered: thousands', '1.000;2;3', [row('Jan=1000 Feb=2 Mar=3')], 'thousands'),
  cells('1.000 answered: decimal', '1.250;2;3', [row('Jan=1.25 Feb=2 Mar=3')], 'decimal'),
  cells('1.000 settled by 1.250,5', '1.000;1.250,5;3', [row('Jan=1000 Feb=1250.5 Mar=3')]),
  cells('1.000 settled by 1.000.000', '1.000;1.000.000;3', [row('Jan=1000 Feb=1000000 Mar=3')]),
  cells('1.000 settled by 2,5', '1.000;2,5;3', [row('Jan=1000 Feb=2.5 Mar=3')]),
  cells('1.250 settled by 0.5', '1.250;0.5;3', [row('Jan=1.25 Feb=0.5 Mar=3')]),
  cells('1,250 settled by 12.75', '1,250;12.75;3', [row('Jan=1250 Feb=12.75 Mar=3')]),
  cells('contradicting proofs: asked', '1.000;2,5;0.5', [row('Feb=2.5 Mar=0.5'), '? G2 1000|1']),
  cells('both marks ambiguous: one answer gives them opposite meanings', '1.500;1,500;3', [
    row('Mar=3'),
    '? G2 1500|1.5',
    '? H2 1.5|1500',
  ]),
  cells('the unit of the row behind the number', '5 Dokumen;5 dokumen.;5Dokumen', [row('Jan=5 Feb=5 Mar=5')]),
  cells('another unit behind the number', '5 Laporan;5 lap;5', [row('Mar=5'), '! notANumber G2', '! notANumber H2']),
  cells('percent in a row of documents', '50%;1;2', [row('Feb=1 Mar=2'), '! notANumber G2']),
  cells('currency', 'Rp 1.000;IDR 5;$5', [row(''), '! notANumber G2', '! notANumber H2', '! notANumber I2']),
  cells('exponents', '1e2;1E+05;3', [row('Mar=3'), '! exponent G2', '! exponent H2']),
  cells('negative numbers', '-5;(5);−5', [row(''), '! negative G2', '! negative H2', '! negative I2']),
  cells('what Excel made of dates', '1-Feb;02/01/2026;2026-01-02', [
    row(''),
    '! dateInNumberCell G2',
    '! dateInNumberCell H2',
    '! dateInNumberCell I2',
  ]),
  cells('errors of formulas', '#REF!;#DIV/0!;#N/A', [
    row(''),
    '! formulaError G2',
    '! formulaError H2',
    '! formulaError I2',
  ]),
  cells('formulas as text', '=SUM(A1:A3);=1+1;3', [row('Mar=3'), '! formulaError G2', '! formulaError H2']),
  cells('columns too narrow', '###;########;3', [row('Mar=3'), '! formulaError G2', '! formulaError H2']),
  cells('words and marks', 'ada;v;?', [row(''), '! notANumber G2', '! notANumber H2', '! notANumber I2']),
  cells('an NIP in a month', '198001012005011001;1;2', [row('Feb=1 Mar=2'), '! tooPrecise G2']),
  cells('a third', '0,333333333;1;2', [row('Feb=1 Mar=2'), '! tooPrecise G2']),
  cells('ranges and sums', '1-3;1+2;2x', [row(''), '! dateInNumberCell G2', '! notANumber H2', '! notANumber I2']),
  cells('full-width and Arabic digits', '５;٣;１２', [
    row(''),
    '! notANumber G2',
    '! notANumber H2',
    '! notANumber I2',
  ]),
  cells('a bidi override that shows 21 as 12', '\u202E21\u202C;1;2', [row('Feb=1 Mar=2'), '! notANumber G2']),
  cells('zero-width characters inside a number', '1\u200B2;1;2', [row('Jan=12 Feb=1 Mar=2'), '! hiddenCharacters G2']),
  cells('leading zeros and trailing decimals', '007;5,0;5,50', [row('Jan=7 Feb=5 Mar=5.5')]),
  cells('a letter O and a letter l', 'O;1O;l2', [row(''), '! notANumber G2', '! notANumber H2', '! notANumber I2']),
  cells('formula injection in a number', '@SUM(1);+1;\t5', [row('Mar=5'), '! notANumber G2', '! notANumber H2']),
  {
    title: 'percent in a row of percent',
    file: rows('1;R;A;I;100%;%;50%;12,5 %;7', '2;R2;A;I2;100;Persen;50%;25;7'),
    expected: ['2: · / R / A / I (100 %) Jan=50 Feb=12.5 Mar=7', '3: · / R2 / A / I2 (100 Persen) Jan=50 Feb=25 Mar=7'],
  },
  {
    title: 'RHK and aspek written once for several indikator',
    file: rows('1;R1;Kuantitas;I1;1;D;1;;', ';;;I2;1;D;;2;', ';;Waktu;I3;1;D;;;3', '2;R2;;I4;1;D;4;;'),
    expected: [
      '2: · / R1 / Kuantitas / I1 (1 D) Jan=1',
      '3: · / R1 / Kuantitas / I2 (1 D) Feb=2',
      '4: · / R1 / Waktu / I3 (1 D) Mar=3',
      '5: · / R2 / · / I4 (1 D) Jan=4',
    ],
  },
  {
    title: 'a line of its own for the RHK',
    file: rows('1;R1;;;;;;;', ';;Kuantitas;I1;1;D;1;;', '2;R2;;;;;;;', ';;Kuantitas;I2;1;D;;2;'),
    expected: ['3: · / R1 / Kuantitas / I1 (1 D) Jan=1', '5: · / R2 / Kuantitas / I2 (1 D) Feb=2'],
  },
  {
    title: 'numbers without an indikator',
    file: rows('1;R1;A;;1;D;1;2;3', '2;R2;A;I2;1;D;;2;'),
    expected: ['3: · / R2 / A / I2 (1 D) Feb=2', '! rowWithoutIndikator 2'],
  },
  {
    title: 'an indikator that begins with Jumlah is no totals line',
    file: rows('1;R;A;Jumlah dokumen yang terbit;1;D;1;;', 'Total;;;;1;;1;2;3', ';;;JUMLAH;1;;1;2;3'),
    expected: ['2: · / R / A / Jumlah dokumen yang terbit (1 D) Jan=1', '! totalRowSkipped 3', '! totalRowSkipped 4'],
  },
  {
    title: 'separators UTAMA and TAMBAHAN, blank lines between',
    file: rows('UTAMA;;;;;;;;', '1;R;A;I;1;D;1;;', ';;;;;;;;', 'TAMBAHAN;;;;;;;;', '2;R2;A;I2;1;D;;2;'),
    expected: ['3: · / R / A / I (1 D) Jan=1', '6: · / R2 / A / I2 (1 D) Feb=2'],
  },
  {
    title: 'the same row twice',
    file: rows('1;R;A;I;1;D;1;;', '2;r;a;i;1;D;2;;'),
    expected: ['2: · / R / A / I (1 D) Jan=1', '3: · / r / a / i (1 D) Jan=2', '! duplicateRow 3'],
  },
  {
    title: 'an annual target that is no number does not stop the months',
    file: rows('1;R;A;I;dua belas;D;1;;'),
    expected: ['2: · / R / A / I (· D) Jan=1', '! targetNotANumber E2'],
  },
  {
    title: 'a separator inside a text shifted the numbers: the row is refused',
    file: rows('1;R;A;Arsip; surat dan peta;12;D;1;2;3', '2;R2;A;I2;1;D;4;5;6'),
    expected: ['2: · / R / A / Arsip (· 12)', '3: · / R2 / A / I2 (1 D) Jan=4 Feb=5 Mar=6', '! rowShape 2'],
  },
  {
    title: 'a shift under a separator at the end of every line, and under a padded title',
    file: bytes(
      `TARGET SKP;;;;;;;;;;;\n${HEAD};\n1;R;A;I;12;Dokumen; Laporan;1;2;3;\n2;R2;A;I2;1;D;4;;5;\n3;R3;A;I3;1;Dok; Lap;1;2;;\n`,
    ),
    expected: [
      '3: · / R / A / I (· Dokumen)',
      '4: · / R2 / A / I2 (1 D) Jan=4 Mar=5',
      '5: · / R3 / A / I3 (· Dok)',
      '! rowShape 3',
      '! rowShape 5',
    ],
  },
  {
    title: 'values with their unit without an indikator; a place and date is none',
    file: rows('1;R1;A;;1;D;5 Dokumen;;', '2;R2;A;;1;D;lihat lampiran;;', ';;;;;;Pangkalpinang, 2 Januari 2026;;'),
    expected: ['! rowWithoutIndikator 2'],
  },
  {
    title: 'a column of foreign codes stops neither RHK and aspek nor totals',
    file: bytes('Kode;RHK;Aspek;Indikator;Jan\n1.02.03;R;A;I1;1\n1.02.04;;;I2;2\nJumlah;;;;3\n1.02;Total;;;3\n'),
    expected: [
      '2: 1.02.03 / R / A / I1 (· ·) Jan=1',
      '3: 1.02.04 / R / A / I2 (· ·) Jan=2',
      '! totalRowSkipped 4',
      '! totalRowSkipped 5',
    ],
  },
  {
    title: 'pasted lines that end with a bare CR',
    file: 'Indikator\tJan\tFeb\rA\t1\t2\rB\t3\t4',
    expected: ['2: · / · / · / A (· ·) Jan=1 Feb=2', '3: · / · / · / B (· ·) Jan=3 Feb=4'],
  },
  {
    title: 'short lines',
    file: rows('1;R;A;I;1;D;1', '2;R2;A;I2'),
    expected: ['2: · / R / A / I (1 D) Jan=1', '3: · / R2 / A / I2 (· ·)'],
  },
  {
    title: 'the target carries the satuan',
    file: bytes('Indikator;Target;Jan;Feb\nArsip;12 Dokumen;5 Dokumen;7\n'),
    expected: ['2: · / · / · / Arsip (12 Dokumen) Jan=5 Feb=7'],
  },
  {
    title: 'hidden characters in texts',
    file: rows('1;R\u00A0satu;A;\u200BI;1;D;1;;'),
    expected: ['2: · / R satu / A / I (1 D) Jan=1', '! hiddenCharacters B2', '! hiddenCharacters D2'],
  },
  {
    title: 'texts that were read in the wrong encoding once',
    file: rows('1;Layanan â€œcepatâ€\u009D;A;I;1;D;1;;'),
    expected: ['2: · / Layanan “cepat” / A / I (1 D) Jan=1'],
  },
];
