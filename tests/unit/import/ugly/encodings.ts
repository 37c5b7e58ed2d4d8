import { bytes } from './ugly-file';
import type { UglyFile } from './ugly-file';

const TABLE = 'RHK;Indikator;Jan;Feb\r\nLayanan “prima” – Bangka;Jumlah naskah é;1,5;-\r\n';
const READ = ['2: · / Layanan “prima” – Bangka / · / Jumlah naskah é (· ·) Jan=1.5 Feb=-'];

function utf16(text: string, big: boolean, mark: boolean): Uint8Array {
  const out = new Uint8Array((text.length + (mark ? 1 : 0)) * 2);
  const view = new DataView(out.buffer);
  for (const [i, code] of Array.from(`${mark ? '\uFEFF' : ''}${text}`, (one) => one.charCodeAt(0)).entries()) {
    view.setUint16(i * 2, code, !big);
  }
  return out;
}

/** Windows-1252, as Excel writes "CSV" in Indonesia. */
function windows1252(text: string): Uint8Array {
  const high: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '–': 0x96, é: 0xe9 };
  return Uint8Array.from(Array.from(text), (one) => high[one] ?? one.charCodeAt(0));
}

const delimited = (mark: string): string =>
  `RHK${mark}Indikator${mark}Jan${mark}Feb\nArsip${mark}Surat${mark}1${mark}2\n`;
const PLAIN = ['2: · / Arsip / · / Surat (· ·) Jan=1 Feb=2'];

/** Encodings, delimiters, quotes and line ends. */
export const ENCODINGS: readonly UglyFile[] = [
  { title: 'UTF-8', file: bytes(TABLE), expected: READ },
  { title: 'UTF-8 with mark', file: bytes(`\uFEFF${TABLE}`), expected: READ },
  { title: 'UTF-16 LE with mark', file: utf16(TABLE, false, true), expected: READ },
  { title: 'UTF-16 BE with mark', file: utf16(TABLE, true, true), expected: READ },
  { title: 'UTF-16 LE without mark', file: utf16(TABLE, false, false), expected: READ },
  { title: 'UTF-16 BE without mark', file: utf16(TABLE, true, false), expected: READ },
  { title: 'Windows-1252', file: windows1252(TABLE), expected: READ },
  { title: 'comma', file: bytes(delimited(',')), expected: PLAIN },
  { title: 'semicolon', file: bytes(delimited(';')), expected: PLAIN },
  { title: 'tab', file: bytes(delimited('\t')), expected: PLAIN },
  { title: 'pipe', file: bytes(delimited('|')), expected: PLAIN },
  { title: 'the line sep=', file: bytes(`sep=|\r\n${delimited('|')}`), expected: PLAIN },
  { title: 'the line sep= as it was saved again', file: bytes(`sep=;;;;;;\r\n${delimited(';')}`), expected: PLAIN },
  { title: 'the line sep= in quotes', file: bytes(`"sep=;"\r\n${delimited(';')}`), expected: PLAIN },
  {
    title: 'semicolons although every number has a comma',
    file: bytes('RHK;Indikator;Jan;Feb\nA;B;1,5;2,5\nA;C;3,5;4,5\nA;D;5,5;6,5\n'),
    expected: [
      '2: · / A / · / B (· ·) Jan=1.5 Feb=2.5',
      '3: · / A / · / C (· ·) Jan=3.5 Feb=4.5',
      '4: · / A / · / D (· ·) Jan=5.5 Feb=6.5',
    ],
  },
  {
    title: 'commas with quoted numbers',
    file: bytes('RHK,Indikator,Jan,Feb\n"Arsip, surat","B ""satu""","1,5","2,25"\n'),
    expected: ['2: · / Arsip, surat / · / B "satu" (· ·) Jan=1.5 Feb=2.25'],
  },
  {
    title: 'old Macintosh line ends, and mixed ones',
    file: bytes('RHK;Indikator;Jan\rA;B;1\r\nA;C;2\nA;D;3'),
    expected: ['2: · / A / · / B (· ·) Jan=1', '3: · / A / · / C (· ·) Jan=2', '4: · / A / · / D (· ·) Jan=3'],
  },
  {
    title: 'line breaks inside quoted cells',
    file: bytes('RHK;Indikator;Jan\r\n"Layanan\narsip";"Jumlah\r\narsip";1\r\n'),
    expected: ['2: · / Layanan\narsip / · / Jumlah\narsip (· ·) Jan=1'],
  },
  {
    title: 'a text that merely begins with a quote keeps its columns',
    file: bytes('RHK;Indikator;Jan;Feb\n"Sehat" bagi semua;B;1;2\nA;C;3;4\n'),
    expected: ['2: · / "Sehat" bagi semua / · / B (· ·) Jan=1 Feb=2', '3: · / A / · / C (· ·) Jan=3 Feb=4'],
  },
  {
    title: 'a quote that is never closed and columns that do not fit: refused',
    file: bytes('RHK;Indikator;Jan;Feb\n"Sehat;bagi;semua;B;1;2\nA;C;3;4\n'),
    expected: ['! damaged'],
  },
  { title: 'nothing', file: new Uint8Array(0), expected: ['! empty'] },
  { title: 'only blank lines', file: bytes(' \r\n\r\n \t\r\n'), expected: ['! empty'] },
  { title: 'only separators', file: bytes(';;;\n;;;\n'), expected: ['! empty'] },
  {
    title: 'pasted from a spreadsheet program',
    file: 'RHK\tIndikator\tJan\tFeb\r\nArsip\tSurat\t1,5\t\r\n\tPeta\t\t2\r\n',
    expected: ['2: · / Arsip / · / Surat (· ·) Jan=1.5', '3: · / Arsip / · / Peta (· ·) Feb=2'],
  },
  {
    title: 'pasted cells with quotes, line breaks and quoted words',
    file: 'RHK\tIndikator\tJan\n"Layanan ""prima""\ndan cepat"\t"Sehat" bagi semua\t1\n"Belum\tSurat\t2\n',
    expected: [
      '2: · / Layanan "prima"\ndan cepat / · / "Sehat" bagi semua (· ·) Jan=1',
      '3: · / "Belum / · / Surat (· ·) Jan=2',
    ],
  },
  { title: 'pasted nothing', file: ' \n ', expected: ['! empty'] },
  { title: 'pasted prose', file: 'Selamat pagi, mohon bantuannya.\nTerima kasih.', expected: ['! noHeader'] },
];
