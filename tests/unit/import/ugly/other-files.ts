import { writeXlsx } from 'hucre/xlsx';
import { bytes } from './ugly-file';
import type { UglyFile } from './ugly-file';
import { deflate, zip } from './zip-parts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A compound file with one directory name in it. */
function compound(name: string): Uint8Array {
  const out = new Uint8Array(2048);
  out.set(OLE);
  for (let i = 0; i < name.length; i += 1) out[1024 + i * 2] = name.charCodeAt(i);
  return out;
}

const file = (title: string, content: UglyFile['file'], code: string): UglyFile => ({
  title,
  file: content,
  expected: [`! ${code}`],
});

const part = (name: string, text = ''): { name: string; data: Uint8Array } => ({ name, data: bytes(text) });

const sample = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: 'T',
        rows: [
          ['Indikator', 'Jan'],
          ['I', 1],
        ],
      },
    ],
  });

async function bomb(): Promise<Uint8Array> {
  const packed = await deflate(new Uint8Array(60 * 1024 * 1024));
  return zip([
    part('[Content_Types].xml', '<Types/>'),
    { name: 'xl/worksheets/sheet1.xml', data: packed, method: 8, size: 60 * 1024 * 1024 },
  ]);
}

/** Says it unpacks to 100 bytes and unpacks to 5 MB. */
async function lyingBomb(): Promise<Uint8Array> {
  const packed = await deflate(new Uint8Array(5 * 1024 * 1024));
  return zip([{ name: '[Content_Types].xml', data: packed, method: 8, size: 100 }]);
}

/** A workbook whose end has no size of the table of contents: a reader of Zip64 goes to the record in front of it. */
async function zip64(): Promise<Uint8Array> {
  const all = await sample();
  const at = all.length - 22;
  const out = new Uint8Array(all.length + 76);
  out.set(all.subarray(0, at));
  out.set(all.subarray(at), at + 76);
  const [from, to] = [new DataView(all.buffer, all.byteOffset + at), new DataView(out.buffer, at)];
  to.setUint32(0, 0x06064b50, true);
  to.setBigUint64(32, BigInt(from.getUint16(10, true)), true);
  to.setBigUint64(48, BigInt(from.getUint32(16, true)), true);
  to.setUint32(56, 0x07064b50, true);
  to.setBigUint64(64, BigInt(at), true);
  to.setUint32(76 + 12, 0xffffffff, true);
  return out;
}

/** Files that are no sheet we read, whatever their name says. */
export const OTHER_FILES: readonly UglyFile[] = [
  file('.xls', compound('Workbook'), 'oldExcel'),
  file('.doc', compound('WordDocument'), 'notASpreadsheet'),
  file('encrypted workbook', compound('EncryptedPackage'), 'encrypted'),
  file('Excel 4 without a container', Uint8Array.of(9, 4, 6, 0, 0, 0, 0x10, 0, 0, 0), 'oldExcel'),
  file('PDF', bytes('%PDF-1.7\n1 0 obj'), 'notASpreadsheet'),
  file('PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'notASpreadsheet'),
  file('JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'notASpreadsheet'),
  file('GIF', bytes('GIF89a......'), 'notASpreadsheet'),
  file('RTF', bytes('{\\rtf1 halo}'), 'notASpreadsheet'),
  file('HTML called .xls', bytes('\uFEFF\n<html><table><tr><td>Indikator</td></tr></table>'), 'notASpreadsheet'),
  file('HTML fragment', bytes('<table><tr><td>1</td></tr></table>'), 'notASpreadsheet'),
  file('web archive', bytes('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'notASpreadsheet'),
  file(
    'Excel 2003 XML',
    bytes('<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    'oldExcel',
  ),
  file('other XML', bytes('<?xml version="1.0"?><a/>'), 'notASpreadsheet'),
  file('.docx', zip([part('[Content_Types].xml', '<Types/>'), part('word/document.xml', '<w/>')]), 'notASpreadsheet'),
  file(
    '.ods',
    zip([part('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'), part('content.xml', '<o/>')]),
    'oldExcel',
  ),
  file(
    '.odt',
    zip([part('mimetype', 'application/vnd.oasis.opendocument.text'), part('content.xml', '<o/>')]),
    'notASpreadsheet',
  ),
  file('.xlsb', zip([part('[Content_Types].xml', '<Types/>'), part('xl/workbook.bin', 'x')]), 'oldExcel'),
  file('some zip', zip([part('foto.jpg', 'x')]), 'notASpreadsheet'),
  file(
    'random bytes',
    Uint8Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256),
    'notASpreadsheet',
  ),
  file('zip bomb', bomb(), 'zipBomb'),
  file('zip that lies about its sizes', lyingBomb(), 'damaged'),
  file('sizes hidden behind the data', zip([{ ...part('[Content_Types].xml'), flags: 8 }]), 'damaged'),
  file('table of contents in a Zip64 record', zip64(), 'damaged'),
  file('ten thousand parts', zip(Array.from({ length: 10_000 }, (_, i) => part(`p${i}`))), 'zipBomb'),
  file(
    'first half of an xlsx',
    sample().then((all) => all.slice(0, all.length / 2)),
    'damaged',
  ),
  file(
    'xlsx with a torn middle',
    sample().then((all) => all.fill(0x55, 60, 400)),
    'damaged',
  ),
  file('zip head only', Uint8Array.of(0x50, 0x4b, 3, 4), 'damaged'),
  file('xlsx without sheets', zip([part('[Content_Types].xml', '<Types/>')]), 'damaged'),
  file('over 20 MB', new Uint8Array(20 * 1024 * 1024 + 1), 'tooLarge'),
  file('csv with 10,001 rows', bytes('a;1\n'.repeat(10_001)), 'tooManyRows'),
  file('csv with a million columns', bytes(`Indikator${';Jan'.repeat(1_000_000)}`), 'tooManyColumns'),
];
