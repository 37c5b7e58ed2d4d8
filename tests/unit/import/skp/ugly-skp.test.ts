/** Whole SKP in the shapes people bring: each with the one right way to read it. `!` problems, `?` open numbers. */
import { writeXlsx } from 'hucre/xlsx';
import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { openBytes, openPasted } from '../../../../utils/import/open-workbook';
import { PLAIN_VOCABULARY, readSkp } from '../../../../utils/import/skp/read-skp';
import type { SkpImport } from '../../../../utils/import/skp/types';
import { formatItemKode } from '../../../../utils/skp/kode-item';
import { BULAN_PENDEK } from '../../../../utils/text/bulan';

type File = Uint8Array | string | Promise<Uint8Array>;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const lines = (...all: readonly string[]): Uint8Array => bytes(all.join('\r\n'));
const book = (...sheets: readonly WriteSheet[]): Promise<Uint8Array> => writeXlsx({ sheets: [...sheets] });
const sheet = (name: string, ...rows: CellValue[][]): WriteSheet => ({ name, rows });

const HEAD = 'No;Jenis;RHK Atasan;RHK;Aspek;Indikator;Target;Satuan';
const ROW = '1;Utama;Atasan A;Arsip tertata;Kuantitas;Jumlah arsip;12;Berkas';
const kode = (groupId: string, id: string | null, nomorSkp = '1-2026'): string =>
  formatItemKode({ of: 'indikator', tahun: Number(nomorSkp.slice(2, 6)), nomorSkp, groupId, id });
/** Said of every file without months or lampiran; of no interest here. */
const USUAL = ['noMonths', 'noLampiran'];

function summary({ wanted, problems, ambiguous }: SkpImport): string[] {
  const nomor = new Map(wanted.rhk.map(({ ref, nama }) => [ref, nama]));
  return [
    ...wanted.rhk.flatMap((rhk) => [
      `${rhk.jenis ?? '·'} ${rhk.nama}${rhk.induk === null ? '' : ` < ${nomor.get(rhk.induk) ?? '?'}`}${
        rhk.rhkAtasan === null ? '' : ` ^ ${rhk.rhkAtasan}`
      }${rhk.id === null ? '' : ` #${rhk.id}`}`,
      ...rhk.indikator.map((one) => {
        const months = one.bulan.flatMap((cell, at) =>
          cell.kind === 'leave' ? [] : [`${BULAN_PENDEK[at] ?? ''}=${cell.kind === 'clear' ? '-' : cell.value}`],
        );
        const id = one.id === null ? '' : ` #${one.id}`;
        return `- ${one.nama}${id} (${one.aspek ?? '·'} ${one.target ?? '·'} ${one.satuan ?? '·'}) ${months.join(' ')}`.trim();
      }),
    ]),
    ...wanted.lampiran.map(({ bagian, uraian }) => `= ${bagian}: ${uraian}`),
    ...ambiguous.map(
      ({ column, row, asThousands, asDecimal }) => `? ${column}${String(row)} ${asThousands}|${asDecimal}`,
    ),
    ...problems.flatMap(({ code, column, row }) => (USUAL.includes(code) ? [] : [`! ${code} ${column}${String(row)}`])),
  ];
}

async function read(file: File): Promise<string[]> {
  const source = await file;
  const opened = typeof source === 'string' ? await openPasted(source) : await openBytes('skp', source);
  return opened.ok ? summary(readSkp(opened.value, PLAIN_VOCABULARY, null)) : [`! ${opened.reason.code}`];
}

const PLAIN = ['utama Arsip tertata ^ Atasan A', '- Jumlah arsip (Kuantitas 12 Berkas)'];

const CASES: readonly (readonly [title: string, file: File, expected: readonly string[]])[] = [
  ['a plain table', lines(HEAD, ROW), PLAIN],
  ['a numbering line that stands apart', lines(HEAD, ';;;;;;;', '1;2;3;4;5;6;7;8', ROW), PLAIN],
  [
    'a title block, a numbering line, totals and a signature',
    lines(
      'SASARAN KINERJA PEGAWAI;;;;;;;',
      ';;;;;;;',
      HEAD,
      '(1);(2);(3);(4);(5);(6);(7);(8)',
      ROW,
      'Jumlah;;;;;;12;',
      ';;;;;Pangkalpinang, 2 Januari 2026;;',
    ),
    [...PLAIN, '! totalRowSkipped 6', '! loneText 7'],
  ],
  [
    'RHK said once, blank below',
    lines(HEAD, ROW, ';;;;Waktu;Jumlah hari;60;Hari'),
    [...PLAIN, '- Jumlah hari (Waktu 60 Hari)'],
  ],
  [
    'RHK repeated in every line, lines numbered',
    lines(HEAD, ROW, '2;Utama;Atasan A;Arsip  TERTATA;Waktu;Jumlah hari;60;Hari'),
    [...PLAIN, '- Jumlah hari (Waktu 60 Hari)'],
  ],
  [
    'tahapan by number, before and after their parent',
    lines(
      HEAD,
      '1.1;Utama;A;Tahap satu;Kuantitas;I1;1;B',
      '1;Utama;A;Induk;Kuantitas;I2;2;B',
      '1.2;Utama;A;Tahap dua;Kuantitas;I3;3;B',
    ),
    [
      'utama Induk ^ A',
      '- I2 (Kuantitas 2 B)',
      'utama Tahap dua < Induk ^ A',
      '- I3 (Kuantitas 3 B)',
      'utama Tahap satu < Induk ^ A',
      '- I1 (Kuantitas 1 B)',
    ],
  ],
  ['a tahapan without its parent', lines(HEAD, '2.1;Utama;A;Tahap;Kuantitas;I;1;B'), ['! indukMissing 2']],
  [
    'group headings instead of a column of jenis, numbers beginning anew',
    lines(
      'No;RHK;Aspek;Indikator;Target;Satuan',
      'A. Utama;;;;;',
      '1;Satu;Kuantitas;I;1;B',
      'B. Kinerja Tambahan;;;;;',
      '1;Dua;Kuantitas;I;1;B',
    ),
    ['utama Satu', '- I (Kuantitas 1 B)', 'tambahan Dua', '- I (Kuantitas 1 B)'],
  ],
  [
    'no jenis at all is said, not guessed',
    lines('No;RHK;Aspek;Indikator;Target;Satuan', '1;Satu;Kuantitas;I;1;B'),
    ['· Satu', '- I (Kuantitas 1 B)', '! jenisEmpty 2'],
  ],
  [
    'a jenis nobody knows',
    lines(HEAD, ROW.replace('Utama', 'Pokok')),
    ['· Arsip tertata ^ Atasan A', '- Jumlah arsip (Kuantitas 12 Berkas)', '! jenisUnknown B2', '! jenisEmpty 2'],
  ],
  [
    'aspek typed loosely',
    lines(
      HEAD,
      ROW.replace('Kuantitas', 'kuantitass'),
      ';;;;BIAYA;I2;1;Rp',
      ';;;;kual;I3;1;Persen',
      ';;;;2. Waktu;I4;1;Hari',
    ),
    [
      ...PLAIN,
      '- I2 (Biaya 1 Rp)',
      '- I3 (Kualitas 1 Persen)',
      '- I4 (Waktu 1 Hari)',
      '! aspekCorrected E2',
      '! aspekCorrected E4',
    ],
  ],
  [
    'aspek between two, and none',
    lines(HEAD, ROW.replace('Kuantitas', 'Kuatitas'), ';;;;Ku;I2;1;B', ';;;;Mutu;I3;1;B'),
    [
      'utama Arsip tertata ^ Atasan A',
      '- Jumlah arsip (· 12 Berkas)',
      '- I2 (· 1 B)',
      '- I3 (· 1 B)',
      '! aspekTwoMeanings E2',
      '! aspekTwoMeanings E3',
      '! aspekUnknown E4',
    ],
  ],
  [
    'a target with its unit, and no column for units',
    lines('No;Jenis;RHK;Indikator;Target', '1;Utama;Arsip;Jumlah arsip;12 Berkas'),
    ['utama Arsip', '- Jumlah arsip (· 12 Berkas)'],
  ],
  [
    'numbers as they are written',
    lines(
      HEAD,
      ROW.replace(';12;', ';2,5;'),
      ';;;;Biaya;I2;3.500.000;Rupiah',
      ';;;;Waktu;I3;-5;Hari',
      ';;;;Waktu;I4;lima;Hari',
      ';;;;Waktu;I5;1/2/2026;Hari',
    ),
    [
      'utama Arsip tertata ^ Atasan A',
      '- Jumlah arsip (Kuantitas 2.5 Berkas)',
      '- I2 (Biaya 3500000 Rupiah)',
      '- I3 (Waktu · Hari)',
      '- I4 (Waktu · Hari)',
      '- I5 (Waktu · Hari)',
      '! negative G4',
      '! notANumber G5',
      '! dateInNumberCell G6',
    ],
  ],
  [
    'a number with two meanings is asked about',
    lines(HEAD, ROW.replace(';12;', ';1.000;')),
    ['utama Arsip tertata ^ Atasan A', '- Jumlah arsip (Kuantitas · Berkas)', '? G2 1000|1'],
  ],
  [
    'the same indikator twice',
    lines(HEAD, ROW, ';;;;Kuantitas;jumlah  ARSIP;24;Berkas'),
    [...PLAIN, '! duplicateRow 3'],
  ],
  [
    'an indikator without any RHK, a target without an indikator',
    lines(HEAD, ';;;;Kuantitas;Yatim;1;B', ROW, ';;;;Kuantitas;;5;Berkas'),
    [...PLAIN, '! indikatorWithoutRhk D2', '! rowWithoutIndikator F4'],
  ],
  [
    'hidden characters and no-break spaces',
    lines(HEAD, ROW.replace('Jumlah arsip', 'Jumlah\u00a0ar\u200bsip')),
    [...PLAIN, '! hiddenCharacters F2'],
  ],
  ['a separator inside a text shifts a line', lines(HEAD, `${ROW};7`), ['! rowShape 2']],
  [
    'an RHK on a line of its own',
    lines(HEAD, ';;;Arsip tertata;;;;', ';;;;Kuantitas;Jumlah arsip;12;Berkas', ';;;Kepala Badan;;;;'),
    ['· Arsip tertata', '- Jumlah arsip (Kuantitas 12 Berkas)', '! jenisEmpty 2', '! loneText 4'],
  ],
  [
    'headings once more at a page break',
    lines(HEAD, ROW, HEAD, ';;;;Waktu;Jumlah hari;60;Hari'),
    [...PLAIN, '- Jumlah hari (Waktu 60 Hari)'],
  ],
  [
    'a second table with other months below',
    lines(`${HEAD};Jan;Feb`, `${ROW};6;6`, '', `${HEAD};Jul;Agt`, `${ROW.replace('Jumlah arsip', 'Lain')};7;8`),
    ['utama Arsip tertata ^ Atasan A', '- Jumlah arsip (Kuantitas 12 Berkas) Jan=6 Feb=6', '! secondTable 4'],
  ],
  [
    'the long headings of the form, in another order',
    lines(
      'Satuan;Target 2026;Indikator Kinerja Individu;Aspek;Rencana Hasil Kerja;Rencana Hasil Kerja Pimpinan Yang Diintervensi;Jenis RHK;No.',
      'Berkas;12;Jumlah arsip;Kuantitas;Arsip tertata;Atasan A;utama;1.',
    ),
    PLAIN,
  ],
  [
    'two columns called RHK: neither is taken',
    lines('RHK;RHK;Indikator;Aspek', 'A;B;I;Waktu'),
    ['! twoColumnsForField A1', '! twoColumnsForField B1', '! indikatorWithoutRhk 2'],
  ],
  ['pasted cells', `${HEAD.replaceAll(';', '\t')}\n${ROW.replaceAll(';', '\t')}`, PLAIN],
  [
    'everything in one table, lampiran below',
    lines(
      `${HEAD};Jan;Feb;Bagian Lampiran;Uraian Lampiran`,
      `${ROW};6;-;;`,
      ';;;;;;;;;;Dukungan;Komputer',
      ';;;;;;;;;;;Ruang kerja',
      ';;;;;;;;;;Lainnya;Apa saja',
    ),
    [
      'utama Arsip tertata ^ Atasan A',
      '- Jumlah arsip (Kuantitas 12 Berkas) Jan=6 Feb=-',
      '= Dukungan Sumber Daya: Komputer',
      '= Dukungan Sumber Daya: Ruang kerja',
      '! bagianUnknown K5',
    ],
  ],
  ['only months of no RHK', lines('Indikator;Jan;Feb', 'Jumlah arsip;1;2'), ['! indikatorWithoutRhk 2']],
  ['no table at all', lines('Halo', 'Dunia'), ['! noRhkTable 0']],
  [
    'codes: a copied line, a mistyped one, one of another SKP',
    lines(
      `Kode;${HEAD}`,
      `${kode('5', '7')};${ROW}`,
      `${kode('5', '7')};;;;;Waktu;Baru;1;Hari`,
      `AER-2026-1-5-8-Z;;;;;Waktu;Lain;1;Hari`,
      `${kode('9', '11', '1-2025')};2;Utama;;Lama;Waktu;Dulu;1;Hari`,
    ),
    [
      'utama Arsip tertata ^ Atasan A #5',
      '- Jumlah arsip #7 (Kuantitas 12 Berkas)',
      '- Lain (Waktu 1 Hari)',
      'utama Lama',
      '- Dulu (Waktu 1 Hari)',
      '! kodeTwice A3',
      '! kodeUnreadable A4',
      '! kodeOfOtherSkp A5',
    ],
  ],
  [
    'one RHK by its code with two texts: the line that differs is left out',
    lines(
      `Kode;${HEAD}`,
      `${kode('5', '7')};${ROW}`,
      `${kode('5', '8')};1;Utama;Atasan A;Arsip hilang;Waktu;Hari;1;Hari`,
    ),
    ['utama Arsip tertata ^ Atasan A #5', '- Jumlah arsip #7 (Kuantitas 12 Berkas)', '! rhkTextsDiffer E3'],
  ],
  [
    'examples are skipped, a filled-in one is named',
    lines(
      `Kode;${HEAD}`,
      `CONTOH;1;Utama;;X;Kuantitas;Jumlah laporan bulanan yang tersusun;12;Laporan`,
      `CONTOH;${ROW}`,
      `;${ROW}`,
    ),
    [...PLAIN, '! exampleSkipped 2', '! exampleChanged 3'],
  ],
  [
    'xlsx: merged jenis, RHK atasan and RHK',
    book({
      name: 'SKP',
      rows: [
        HEAD.split(';'),
        ['1', 'Utama', 'Atasan A', 'Satu', 'Kuantitas', 'I1', 1, 'B'],
        [null, null, null, null, 'Waktu', 'I2', 2, 'Hari'],
        ['2', null, null, 'Dua', 'Kuantitas', 'I3', 3, 'B'],
      ],
      merges: [
        { startRow: 1, startCol: 1, endRow: 3, endCol: 1 },
        { startRow: 1, startCol: 2, endRow: 3, endCol: 2 },
        { startRow: 1, startCol: 3, endRow: 2, endCol: 3 },
      ],
    }),
    [
      'utama Satu ^ Atasan A',
      '- I1 (Kuantitas 1 B)',
      '- I2 (Waktu 2 Hari)',
      'utama Dua ^ Atasan A',
      '- I3 (Kuantitas 3 B)',
    ],
  ],
  [
    'xlsx: months in a sheet of their own, by text, sorted otherwise',
    book(
      sheet('A', HEAD.split(';'), ROW.split(';'), ['', '', '', '', 'Waktu', 'Jumlah hari', 60, 'Hari']),
      sheet('B', ['Indikator', 'Jan', 'Feb'], ['Jumlah hari', 30, 30], ['Jumlah arsip', 12, null], ['Asing', 1, 1]),
    ),
    [
      'utama Arsip tertata ^ Atasan A',
      '- Jumlah arsip (Kuantitas 12 Berkas) Jan=12',
      '- Jumlah hari (Waktu 60 Hari) Jan=30 Feb=30',
      '! monthsWithoutIndikator A4',
    ],
  ],
  [
    'xlsx: months that fit two indikator, twice, or the wrong number',
    book(
      sheet(
        'A',
        ['No', 'Jenis', 'RHK', 'No IKI', 'Indikator', 'Target'],
        ['1', 'Utama', 'Satu', 1, 'Banyaknya', 1],
        ['2', 'Utama', 'Dua', 2, 'Banyaknya', 1],
        ['3', 'Utama', 'Tiga', 3, 'Nilai', 1],
      ),
      sheet(
        'B',
        ['No IKI', 'Indikator', 'Target', 'Jan'],
        [null, 'Banyaknya', 1, 1],
        [3, 'Banyaknya', 1, 2],
        [2, 'Banyaknya', 5, 3],
        [2, 'Banyaknya', 1, 4],
      ),
    ),
    [
      'utama Satu',
      '- Banyaknya (· 1 ·)',
      'utama Dua',
      '- Banyaknya (· 1 ·) Jan=3',
      'utama Tiga',
      '- Nilai (· 1 ·)',
      '! monthsTwoCandidates B2',
      '! monthsTextDisagree 3',
      '! targetsDiffer C4',
      '! monthsTwice 5',
    ],
  ],
  [
    'xlsx: a formula without a result is no text',
    book({
      name: 'A',
      rows: [HEAD.split(';'), ROW.split(';')],
      cells: new Map([['1,5', { formula: 'A1&B1', value: null }]]),
    }),
    ['utama Arsip tertata ^ Atasan A', '! formulaError F2', '! rowWithoutIndikator F2'],
  ],
  [
    'xlsx: lampiran as on the printed form',
    book(
      sheet('SKP', HEAD.split(';'), ROW.split(';')),
      sheet(
        'Lampiran',
        ['LAMPIRAN SASARAN KINERJA PEGAWAI'],
        ['DUKUNGAN SUMBER DAYA'],
        [1, 'Komputer'],
        [2, 'Ruang kerja'],
        ['SKEMA PERTANGGUNGJAWABAN'],
        [1, 'Laporan bulanan'],
        ['KONSEKUENSI'],
        [1, 'Teguran'],
      ),
    ),
    [
      ...PLAIN,
      '= Dukungan Sumber Daya: Komputer',
      '= Dukungan Sumber Daya: Ruang kerja',
      '= Skema Pertanggungjawaban: Laporan bulanan',
      '= Konsekuensi: Teguran',
    ],
  ],
  [
    'xlsx: lampiran without a part, and twice the same',
    book(
      sheet('SKP', HEAD.split(';'), ROW.split(';')),
      sheet('L', ['Bagian', 'Uraian'], [null, 'Yatim'], ['Skema', 'Laporan'], [null, 'laporan']),
    ),
    [...PLAIN, '= Skema Pertanggungjawaban: Laporan', '! uraianWithoutBagian A2', '! duplicateRow 4'],
  ],
  [
    'xlsx: a second table of the same kind is named',
    book(sheet('Lama', ['RHK', 'Indikator'], ['A', 'I']), sheet('Baru', HEAD.split(';'), ROW.split(';'))),
    [...PLAIN, '! tableIgnored 0'],
  ],
  [
    'xlsx: a number that became a date',
    book(sheet('A', HEAD.split(';'), [new Date(Date.UTC(2026, 0, 1)), ...ROW.split(';').slice(1)])),
    [...PLAIN, '! nomorUnreadable A2'],
  ],
];

describe('whole SKP as people bring them', () => {
  it.each(CASES)('%s', async (_, file, expected) => {
    expect(await read(file)).toEqual(expected);
  });
});
