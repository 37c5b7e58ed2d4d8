import { inspectZip } from './zip-directory';

/** What the bytes are, whatever the file is called. */
type Recognised = 'xlsx' | 'text' | 'oldExcel' | 'encrypted' | 'notASpreadsheet' | 'damaged' | 'zipBomb';

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** Latin-1 view of a stretch of bytes, enough to look for ASCII words. */
function ascii(bytes: Uint8Array, from: number, length: number): string {
  let text = '';
  const to = Math.min(bytes.length, from + length);
  for (let i = from; i < to; i += 1) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}

function hasUtf16(bytes: Uint8Array, word: string): boolean {
  const first = word.charCodeAt(0);
  outer: for (let at = 512; at + word.length * 2 <= bytes.length; at += 64) {
    if (bytes[at] !== first) continue;
    for (let i = 0; i < word.length; i += 1) {
      if (bytes[at + i * 2] !== word.charCodeAt(i) || bytes[at + i * 2 + 1] !== 0) continue outer;
    }
    return true;
  }
  return false;
}

/** Compound files: names in the directory start on 128-byte borders (64 is a safe step). */
function compound(bytes: Uint8Array): Recognised {
  if (hasUtf16(bytes, 'EncryptedPackage')) return 'encrypted';
  if (hasUtf16(bytes, 'WordDocument') || hasUtf16(bytes, 'PowerPoint Document')) return 'notASpreadsheet';
  return 'oldExcel';
}

function archive(bytes: Uint8Array): Recognised {
  const zip = inspectZip(bytes);
  if (zip.kind === 'bomb') return 'zipBomb';
  if (zip.kind === 'damaged') return 'damaged';
  if (zip.names.some((name) => /^xl\/.+\.bin$/i.test(name) && /workbook/i.test(name))) return 'oldExcel';
  if (zip.names.includes('mimetype') && zip.names.includes('content.xml')) {
    return ascii(bytes, 0, 200).includes('opendocument.spreadsheet') ? 'oldExcel' : 'notASpreadsheet';
  }
  if (zip.names.some((name) => /^(?:word|ppt)\//i.test(name))) return 'notASpreadsheet';
  if (zip.names.includes('[Content_Types].xml')) return 'xlsx';
  return 'notASpreadsheet';
}

const MARKUP = /^\s*<(?:!doctype|html|head|body|table|meta|div|svg|script|style|!--)/i;

/** Text that is markup, or bytes that are no text at all. UTF-16 text has zero bytes and is let through by its marks. */
function looksBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return false;
  const length = Math.min(bytes.length, 4096);
  let odd = 0;
  let zeroEven = 0;
  let zeroOdd = 0;
  for (let i = 0; i < length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) {
      if (i % 2 === 0) zeroEven += 1;
      else zeroOdd += 1;
    } else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1;
  }
  const utf16 = Math.max(zeroEven, zeroOdd) > length / 4 && Math.min(zeroEven, zeroOdd) < length / 50;
  if (utf16) return false;
  return zeroEven + zeroOdd + odd > length / 100;
}

/**
 * Recognises a file by its content. `.xls`, `.xlsb` and `.ods` are all `oldExcel`: the cure is the same, save as .xlsx.
 */
export function recognise(bytes: Uint8Array): Recognised {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return compound(bytes);
  if (startsWith(bytes, 0x50, 0x4b)) return archive(bytes);
  // Excel 2 to 4 without a container: BOF records.
  if (bytes[0] === 0x09 && (bytes[1] ?? 9) <= 8 && (bytes[1] ?? 1) % 2 === 0 && bytes[3] === 0) return 'oldExcel';
  const head = ascii(bytes, 0, 1024).replace(/^\u00EF\u00BB\u00BF/, '');
  if (/^\s*<\?xml/i.test(head)) {
    return head.includes('urn:schemas-microsoft-com:office:spreadsheet') ? 'oldExcel' : 'notASpreadsheet';
  }
  if (MARKUP.test(head) || head.startsWith('%PDF') || head.startsWith('{\\rtf')) return 'notASpreadsheet';
  if (/^\s*MIME-Version:/i.test(head)) return 'notASpreadsheet';
  const picture =
    startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff) || head.startsWith('GIF8');
  const packed = startsWith(bytes, 0x1f, 0x8b) || head.startsWith('Rar!') || head.startsWith('7z\u00BC\u00AF');
  if (picture || packed || head.startsWith('RIFF')) return 'notASpreadsheet';
  return looksBinary(bytes) ? 'notASpreadsheet' : 'text';
}
