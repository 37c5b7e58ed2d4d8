/**
 * Bytes or pasted cells → raw sheets. Recognises by content, never by file name; every refusal has a name; no input
 * throws or runs without bound (S16).
 */
import { ok, refuse } from '../skp/result';
import type { Result } from '../skp/result';
import { decodeText } from './decode-text';
import { MAX_BYTES } from './limits';
import { readDelimited } from './read-delimited';
import { readWorkbook } from './read-workbook';
import { readPastedCells } from './read-pasted';
import { recognise } from './recognise';
import type { FileProblem, RawWorkbook } from './types';

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function openText(name: string, bytes: Uint8Array): Promise<Result<RawWorkbook, FileProblem>> {
  // Hashed on the browser's own thread while this one reads.
  const hash = sha256(bytes);
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === '') return refuse({ code: 'empty' });
  const read = readDelimited(text, null);
  if (!read.ok) return read;
  const { rows, delimiter } = read.value;
  const sheet = { name, rows, numeric: new Set<string>(), delimited: true as const };
  return ok({ name, hash: await hash, format: 'csv', encoding, delimiter, sheets: [sheet] });
}

/**
 * Opens a file: .xlsx and .xlsm, or delimited text (`,` `;` tab `|`; UTF-8, UTF-16, Windows-1252).
 * Refuses by name: empty, over 20 MB, 20,000 rows or 400 columns, older or encrypted Excel, other kinds of files,
 * damaged archives and zip bombs.
 */
export async function openBytes(name: string, bytes: Uint8Array): Promise<Result<RawWorkbook, FileProblem>> {
  if (bytes.byteLength === 0) return refuse({ code: 'empty' });
  if (bytes.byteLength > MAX_BYTES) {
    return refuse({ code: 'tooLarge', bytes: bytes.byteLength, limit: MAX_BYTES });
  }
  const kind = recognise(bytes);
  if (kind === 'text') return openText(name, bytes);
  if (kind !== 'xlsx') return refuse({ code: kind });
  const hash = sha256(bytes);
  const read = await readWorkbook(bytes);
  if (!read.ok) return read;
  return ok({ name, hash: await hash, format: 'xlsx', encoding: null, delimiter: null, sheets: read.value });
}

/** Opens cells pasted from a spreadsheet program, or a table copied from the site's own Matriks page. */
export async function openPasted(text: string): Promise<Result<RawWorkbook, FileProblem>> {
  if (text.trim() === '') return refuse({ code: 'empty' });
  const bytes = new TextEncoder().encode(text);
  if (bytes.byteLength > MAX_BYTES) {
    return refuse({ code: 'tooLarge', bytes: bytes.byteLength, limit: MAX_BYTES });
  }
  const read = readPastedCells(text);
  if (!read.ok) return read;
  const { rows, delimiter } = read.value;
  const sheet = { name: 'Tempelan', rows, numeric: new Set<string>() };
  return ok({
    name: 'Tempelan',
    hash: await sha256(bytes),
    format: 'clipboard',
    encoding: 'utf-8',
    delimiter,
    sheets: [sheet],
  });
}
