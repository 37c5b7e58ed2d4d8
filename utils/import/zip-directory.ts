import { MAX_RATIO, MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES, RATIO_FROM_BYTES } from './limits';

type ZipVerdict =
  { readonly kind: 'ok'; readonly names: readonly string[] } | { readonly kind: 'bomb' } | { readonly kind: 'damaged' };

const END = 0x06054b50;
const ENTRY = 0x02014b50;

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === END) return at;
  return -1;
}

/**
 * Reads the table of contents of a zip file without unpacking anything: part names, and whether unpacking is safe.
 * The reader that follows never unpacks a part beyond the size declared here, so the declared sizes are a true bound;
 * entries that declare none (sizes only behind the data, Zip64) are refused as damaged: no spreadsheet program of
 * today writes them into files of our size. So is a table of contents in a Zip64 record: the reader would take that one.
 */
export function inspectZip(bytes: Uint8Array): ZipVerdict {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength < 22 ? -1 : findEnd(view);
  if (end < 0) return { kind: 'damaged' };
  const count = view.getUint16(end + 10, true);
  const elsewhere = [end + 12, end + 16].some((field) => view.getUint32(field, true) === 0xffffffff);
  if (count === 0xffff || elsewhere) return { kind: 'damaged' };
  if (count > MAX_ZIP_ENTRIES) return { kind: 'bomb' };
  const decoder = new TextDecoder();
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.byteLength || view.getUint32(at, true) !== ENTRY) return { kind: 'damaged' };
    const packedSize = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    if (size === 0xffffffff || packedSize === 0xffffffff) return { kind: 'bomb' };
    if (packedSize > bytes.byteLength) return { kind: 'damaged' };
    const nameLength = view.getUint16(at + 28, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const hidesSize = (view.getUint16(at + 8, true) & 8) !== 0 && packedSize === 0 && !name.endsWith('/');
    if (hidesSize || (size === 0 && packedSize > 2)) return { kind: 'damaged' };
    unpacked += size;
    if (unpacked > MAX_UNPACKED_BYTES) return { kind: 'bomb' };
    names.push(name);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (unpacked > RATIO_FROM_BYTES && unpacked > bytes.byteLength * MAX_RATIO) return { kind: 'bomb' };
  return { kind: 'ok', names };
}
