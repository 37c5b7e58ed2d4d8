import { bytes } from './ugly-file';
import type { UglyFile } from './ugly-file';

const sheet = (...lines: readonly string[]): Uint8Array => bytes(lines.join('\r\n'));
const twelve = (from: number): string => Array.from({ length: 12 }, (_, i) => String(from + i)).join(';');
const FULL = 'Jan=1 Feb=2 Mar=3 Apr=4 Mei=5 Jun=6 Jul=7 Agt=8 Sep=9 Okt=10 Nov=11 Des=12';
const monthHead = (title: string, months: string): UglyFile => ({
  title,
  file: sheet(`Indikator;${months}`, `Arsip;${twelve(1)}`),
  expected: [`2: · / · / · / Arsip (· ·) ${FULL}`],
});

/** Months and columns in the spellings people use. */
export const HEADINGS: readonly UglyFile[] = [
  monthHead('short names of the site', 'Jan;Feb;Mar;Apr;Mei;Jun;Jul;Agt;Sep;Okt;Nov;Des'),
  monthHead('full names', 'Januari;Februari;Maret;April;Mei;Juni;Juli;Agustus;September;Oktober;November;Desember'),
  monthHead('old spellings', 'JANUARI;PEBRUARI;MARET;APRIL;MEI;JUNI;JULI;AGUSTUS;SEPTEMBER;OKTOBER;NOPEMBER;DESEMBER'),
  monthHead('English names', 'Jan;Feb;Mar;Apr;May;Jun;Jul;Aug;Sep;Oct;Nov;Dec'),
  monthHead('Agu and Nop', 'Jan;Peb;Mrt;Apr;Mei;Jun;Jul;Agu;Sept;Okt;Nop;Des'),
  monthHead(
    'JAN TRGT',
    'JAN TRGT;FEB TRGT;MAR TRGT;APR TRGT;MEI TRGT;JUN TRGT;JUL TRGT;AGT TRGT;SEP TRGT;OKT TRGT;NOV TRGT;DES TRGT',
  ),
  monthHead(
    'Target Januari',
    'Target Jan;Target Feb;Target Mar;Target Apr;Target Mei;Target Jun;Target Jul;Target Ags;Target Sep;Target Okt;Target Nov;Target Des',
  ),
  monthHead('numbers 1 to 12', '1;2;3;4;5;6;7;8;9;10;11;12'),
  monthHead('numbers 01 to 12', '01;02;03;04;05;06;07;08;09;10;11;12'),
  monthHead('Roman numerals', 'I;II;III;IV;V;VI;VII;VIII;IX;X;XI;XII'),
  monthHead(
    'Bulan 1',
    'Bulan 1;Bulan 2;Bulan 3;Bulan 4;Bulan 5;Bulan 6;Bulan 7;Bulan 8;Bulan 9;Bulan 10;Bulan 11;Bulan 12',
  ),
  monthHead('Bln 1', 'Bln. 1;Bln. 2;Bln. 3;Bln. 4;Bln. 5;Bln. 6;Bln. 7;Bln. 8;Bln. 9;Bln. 10;Bln. 11;Bln. 12'),
  monthHead('B1', 'B1;B2;B3;B4;B5;B6;B7;B8;B9;B10;B11;B12'),
  monthHead(
    'months with the year',
    "Jan-26;Feb-26;Mar-26;Apr-26;Mei-26;Jun 2026;Jul 2026;Agt 2026;Sep'26;Okt'26;Nov'26;Des'26",
  ),
  monthHead('line breaks in headings', '"Jan\n2026";Feb;Mar;Apr;Mei;Jun;Jul;Agt;Sep;Okt;Nov;"Des\n(target)"'),
  {
    title: 'title block above, totals and signature below',
    file: sheet(
      'TARGET BULANAN SKP;;;;;;',
      'Nama : Budi Contoh;;;;;;',
      ';;;;;;',
      'No.;Rencana Hasil Kerja;Aspek;Indikator Kinerja Individu;Target 2026;Satuan;Januari',
      '1;Layanan arsip;Kuantitas;Jumlah arsip;12;Dokumen;1',
      'Jumlah;;;;12;;1',
      ';;;;;;',
      ';;;;;;Pangkalpinang, 2 Januari 2026',
      ';;;Pejabat Penilai;;;',
    ),
    expected: ['5: · / Layanan arsip / Kuantitas / Jumlah arsip (12 Dokumen) Jan=1', '! totalRowSkipped 6'],
  },
  {
    title: 'a numbering line under the header',
    file: sheet('No;RHK;Indikator;Target;Jan;Feb', '1;2;3;4;5;6', '1;Arsip;Jumlah arsip;12;3;4'),
    expected: ['3: · / Arsip / · / Jumlah arsip (12 ·) Jan=3 Feb=4'],
  },
  {
    title: 'a numbering line in brackets',
    file: sheet('No;RHK;Indikator;Target;Jan;Feb', '(1);(2);(3);(4);(5);(6)', '1;Arsip;Jumlah arsip;12;3;4'),
    expected: ['3: · / Arsip / · / Jumlah arsip (12 ·) Jan=3 Feb=4'],
  },
  {
    title: 'months above, TRGT and REAL below',
    file: sheet('No;Indikator;Jan;;Feb;;Mar;', ';;TRGT;REAL;TRGT;REAL;TRGT;REAL', '1;Arsip;1;9;2;9;3;9'),
    expected: ['3: · / · / · / Arsip (· ·) Jan=1 Feb=2 Mar=3'],
  },
  {
    title: 'REAL before TRGT',
    file: sheet('No;Indikator;Jan;;Feb;', ';;REAL;TRGT;REAL;TRGT', '1;Arsip;9;1;9;2'),
    expected: ['3: · / · / · / Arsip (· ·) Jan=1 Feb=2'],
  },
  {
    title: 'words below the months that nobody can know: no column is guessed',
    file: sheet('No;Indikator;Jan;;Feb;', ';;RLS;RCN;RLS;RCN', '1;Arsip;9;1;9;2'),
    expected: [
      '! twoColumnsForField C',
      '! twoColumnsForField D',
      '! twoColumnsForField E',
      '! twoColumnsForField F',
      '! noMonthColumns',
      '3: · / · / · / Arsip (· ·)',
    ],
  },
  {
    title: 'T and R below the months',
    file: sheet('Indikator;Jan;;Feb;', ';T;R;T;R', 'Arsip;1;9;2;9'),
    expected: ['3: · / · / · / Arsip (· ·) Jan=1 Feb=2'],
  },
  {
    title: 'a block of targets and a block of realisasi',
    file: sheet('Indikator;TARGET;;;REALISASI;;', ';Jan;Feb;Mar;Jan;Feb;Mar', 'Arsip;1;2;3;9;9;9'),
    expected: ['3: · / · / · / Arsip (· ·) Jan=1 Feb=2 Mar=3'],
  },
  {
    title: 'realisasi in headings of one line',
    file: sheet('Indikator;Jan Target;Jan Realisasi;Feb Target;Feb Realisasi', 'Arsip;1;9;2;9'),
    expected: ['2: · / · / · / Arsip (· ·) Jan=1 Feb=2'],
  },
  {
    title: 'plain months beside realisasi months',
    file: sheet('Indikator;Jan;Real Jan;Feb;Capaian Feb', 'Arsip;1;9;2;9'),
    expected: ['2: · / · / · / Arsip (· ·) Jan=1 Feb=2'],
  },
  {
    title: 'only realisasi: nothing is taken',
    file: sheet('Indikator;Target;Realisasi Jan;Realisasi Feb', 'Arsip;12;9;9'),
    expected: ['! noMonthColumns', '2: · / · / · / Arsip (12 ·)'],
  },
  {
    title: 'the same month twice: neither is taken',
    file: sheet('Indikator;Jan;Feb;Jan', 'Arsip;1;2;3'),
    expected: ['! twoColumnsForField B', '! twoColumnsForField D', '2: · / · / · / Arsip (· ·) Feb=2'],
  },
  {
    title: 'two columns of indikator',
    file: sheet('Kode;Indikator;IKI;Jan', 'A1;Arsip;Surat;1'),
    expected: ['! twoColumnsForField B', '! twoColumnsForField C', '2: A1 / · / · / · (· ·) Jan=1'],
  },
  {
    title: 'quarters and sums between the months are no months',
    file: sheet('Indikator;Jan;Feb;Mar;TW I;Triwulan 1;Jan-Mar;Jumlah Jan', 'Arsip;1;2;3;6;6;6;1'),
    expected: ['2: · / · / · / Arsip (· ·) Jan=1 Feb=2 Mar=3'],
  },
  {
    title: 'months under one heading, as numbers',
    file: sheet('No;RHK;Indikator;Bulan;;;;;;;;;;;', `;;;${twelve(1)}`, `1;Arsip;Jumlah arsip;${twelve(1)}`),
    expected: [`3: · / Arsip / · / Jumlah arsip (· ·) ${FULL}`],
  },
  {
    title: 'only annual targets',
    file: sheet('RHK;Indikator;Target Tahunan;Satuan', 'Arsip;Jumlah arsip;1.250,5;Dokumen'),
    expected: ['! noMonthColumns', '2: · / Arsip / · / Jumlah arsip (1250.5 Dokumen)'],
  },
  {
    title: 'no heading at all',
    file: sheet('Arsip;1;2;3', 'Surat;4;5;6'),
    expected: ['! noHeader'],
  },
  {
    title: 'columns in another order, with foreign ones between',
    file: sheet('Catatan;Feb;Satuan;IKI;Jan;Penanggung Jawab', 'lihat 7;2;Surat;Jumlah surat;1;Budi'),
    expected: ['2: · / · / · / Jumlah surat (· Surat) Jan=1 Feb=2'],
  },
  {
    title: 'headings called __proto__ and constructor',
    file: sheet('__proto__;constructor;Indikator;Jan', 'toString;valueOf;Arsip;1'),
    expected: ['2: · / · / · / Arsip (· ·) Jan=1'],
  },
  {
    title: 'hidden characters in headings',
    file: sheet('\u200BIndikator\u200B;J\u00ADan;\uFEFFFeb', 'Arsip;1;2'),
    expected: ['2: · / · / · / Arsip (· ·) Jan=1 Feb=2'],
  },
  {
    title: 'a slip in the name of a month between months',
    file: sheet('Indikator;Januari;Febuari;Maret', 'Arsip;1;2;3'),
    expected: ['! headingUnclear C', '2: · / · / · / Arsip (· ·) Jan=1 Mar=3'],
  },
  {
    title: 'a slip in the name of the last month, footnotes, sums of quarters',
    file: sheet('Indikator;Jan;Feb¹;Mar;TW I;Apr 1);Mei*;Jum;Desembr', 'Arsip;1;2;3;6;4;5;6;12'),
    expected: [
      '! headingUnclear C',
      '! headingUnclear F',
      '! headingUnclear I',
      '2: · / · / · / Arsip (· ·) Jan=1 Mar=3 Mei=5',
    ],
  },
  {
    title: 'a date among the names of months, and dates alone',
    file: sheet('Indikator;Jan;01/02/2026;Mar;2026-04-30', 'Arsip;1;2;3;4'),
    expected: ['! headingUnclear C', '! headingUnclear E', '2: · / · / · / Arsip (· ·) Jan=1 Mar=3'],
  },
  {
    title: 'a first row with 1 to 12 is no heading, whatever is wrong with the months above',
    file: sheet(
      'Indikator;Awal;Jan;Febuari;Mar;Apr;Mei;Jun;Jul;Agt;Sep;Okt;Nov;Des',
      'Arsip;1;2;3;4;5;6;7;8;9;10;11;12;',
    ),
    expected: [
      '! headingUnclear D',
      '2: · / · / · / Arsip (· ·) Jan=2 Mar=4 Apr=5 Mei=6 Jun=7 Jul=8 Agt=9 Sep=10 Okt=11 Nov=12',
    ],
  },
  {
    title: 'a first row with 1 to 12 below months with many slips',
    file: sheet('Indikator;Janu;Fbr;Mr;Ap;Mei;Jn;Jl;Ags;Sep;Okt;Nov;Des', `Arsip;${twelve(1)}`),
    expected: [
      '! headingUnclear C',
      '! headingUnclear D',
      '! headingUnclear E',
      '! headingUnclear G',
      '! headingUnclear H',
      '2: · / · / · / Arsip (· ·) Jan=1 Mei=5 Agt=8 Sep=9 Okt=10 Nov=11 Des=12',
    ],
  },
  {
    title: 'numerals below named months only number the columns',
    file: sheet(
      'No;Indikator;PJ;Jan;Feb;Mar;Apr;Mei;Jun;Jul;Agt;Sep;Okt;Nov;Des',
      `;;${twelve(1)};`,
      `1;Arsip;x;${twelve(1)}`,
    ),
    expected: [`3: · / · / · / Arsip (· ·) ${FULL}`],
  },
  {
    title: 'two lines that name two months',
    file: sheet('Indikator;Jan;Feb', ';Mar;Apr', 'Arsip;1;2'),
    expected: ['! noHeader'],
  },
  {
    title: 'weeks below a month, as M1 and as numbers',
    file: sheet('Indikator;Januari;;;', ';M1;M2;M3;M4', 'Arsip;1;2;3;4'),
    expected: ['B', 'C', 'D', 'E'].map((column) => `! twoColumnsForField ${column}`).concat('! noMonthColumns'),
  },
  {
    title: 'weeks below a month, as numbers',
    file: sheet('Indikator;Januari;;;', ';1;2;3;4', 'Arsip;1;2;3;4'),
    expected: ['! headingUnclear B', '! noMonthColumns'],
  },
  {
    title: 'M1 to M4 and B 1 to B 3 are no months',
    file: sheet('Indikator;Target;M1;M2;M3;M4;B 1;B 2;B 3', 'Arsip;9;1;2;3;4;1;2;3'),
    expected: ['! noMonthColumns', '2: · / · / · / Arsip (9 ·)'],
  },
  ...['Rencana Anggaran (Rp)', 'Anggaran', 'KUMULATIF', 'Target Kumulatif', 'Sisa Target', 'Bobot', '% Fisik'].map(
    (group): UglyFile => ({
      title: `months below "${group}", in one block with the names and above them`,
      file: sheet(`Indikator;Target;${group};`, ';;Jan;Feb', 'Arsip;9;1;2'),
      expected: ['! headingUnclear C', '! headingUnclear D', '! noMonthColumns', '3: · / · / · / Arsip (9 ·)'],
    }),
  ),
  {
    title: 'a group above the line of all headings',
    file: sheet('TARGET SKP;;;', ';;Anggaran;', 'Indikator;Target;Jan;Feb', 'Arsip;9;1;2'),
    expected: ['! headingUnclear C', '! headingUnclear D', '! noMonthColumns', '4: · / · / · / Arsip (9 ·)'],
  },
  {
    title: 'a group of realisasi above the line of all headings',
    file: sheet(';;Realisasi;', 'Indikator;Target;Jan;Feb', 'Arsip;9;1;2'),
    expected: ['! noMonthColumns', '3: · / · / · / Arsip (9 ·)'],
  },
  {
    title: 'money below each month, alone and beside realisasi',
    file: sheet('Indikator;Januari;Februari;;Maret;', ';Rp;Target Keuangan;Realisasi;Target;Rp', 'Arsip;1;2;9;3;4'),
    expected: ['! headingUnclear B', '! headingUnclear C', '3: · / · / · / Arsip (· ·) Mar=3'],
  },
  {
    title: 'groups that only part the year, and one that only says target',
    file: sheet(
      'Indikator;Triwulan I;;;;Rencana Target Bulanan 2026;',
      ';Jan;Feb;Mar;Jml;Apr;Mei',
      'Arsip;1;2;3;6;4;5',
    ),
    expected: ['3: · / · / · / Arsip (· ·) Jan=1 Feb=2 Mar=3 Apr=4 Mei=5'],
  },
  {
    title: 'months of two years',
    file: sheet('Indikator;Des 2025;Jan 2026;Feb-26;Mar', 'Arsip;12;1;2;3'),
    expected: ['! yearDiffers C', '! yearDiffers D', '! yearDiffers B', '2: · / · / · / Arsip (· ·) Mar=3'],
  },
  {
    title: 'parts of another year over months',
    file: sheet('Indikator;Triwulan IV 2025;;Semester 1 2026;', ';Nov;Des;Jan;Feb', 'Arsip;11;12;1;2'),
    expected: ['! yearDiffers D', '! yearDiffers E', '! yearDiffers B', '! yearDiffers C', '! noMonthColumns'],
  },
  {
    title: 'values right of a month under no heading: nobody knows which are the targets; a unit is no such value',
    file: sheet('Indikator;Jan;;Feb;;Mar', 'Arsip;;;2;Surat;3', 'Naskah;1;9;2;Surat;3'),
    expected: [
      '! headingUnclear B',
      '2: · / · / · / Arsip (· ·) Feb=2 Mar=3',
      '3: · / · / · / Naskah (· ·) Feb=2 Mar=3',
    ],
  },
  {
    title: 'a second table with other months below',
    file: sheet('RHK;Indikator;Jan;Feb', 'R;A;1;2', '', 'RHK;Indikator;Jul;Agt', 'R;B;7;8'),
    expected: ['2: · / R / · / A (· ·) Jan=1 Feb=2', '! secondTable 4'],
  },
  {
    title: 'a block of realisasi with the same headings below',
    file: sheet('TARGET', 'Indikator;Jan;Feb', 'A;1;2', 'REALISASI', '', 'Indikator;Jan;Feb', 'B;9;9'),
    expected: ['3: · / · / · / A (· ·) Jan=1 Feb=2', '! secondTable 4'],
  },
  {
    title: 'the same headings at a page break end what RHK and aspek said',
    file: sheet(
      'No;RHK;Aspek;Indikator;Jan;',
      ';;;;TRGT;REAL',
      '1;R;K;A;1;9',
      'No;RHK;Aspek;Indikator;Jan;',
      ';;;;TRGT;REAL',
      ';;;B;2;9',
    ),
    expected: ['3: · / R / K / A (· ·) Jan=1', '6: · / · / · / B (· ·) Jan=2'],
  },
  {
    title: 'two tables, the second one is the wider',
    file: sheet(
      'Indikator;Jan',
      'Lama;1',
      '',
      'No;RHK;Aspek;Indikator;Satuan;Jan;Feb;Mar',
      '1;Arsip;Kuantitas;Baru;Surat;1;2;3',
    ),
    expected: ['5: · / Arsip / Kuantitas / Baru (· Surat) Jan=1 Feb=2 Mar=3'],
  },
];
