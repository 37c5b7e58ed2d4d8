/** S16: what a workbook says of itself is judged before anything of it is unpacked. */
import { expect, it } from 'vitest';
import { inspectZip } from '../../../utils/import/zip-directory';

interface Part {
  readonly packed: number;
  readonly size: number;
  readonly sizeBehind?: boolean;
}

/** A file of so many bytes whose table of contents names these parts; there is nothing in them. */
function zip(parts: readonly Part[], bytes = 2_000_000): Uint8Array {
  const all = new Uint8Array(bytes);
  const view = new DataView(all.buffer);
  const end = bytes - 22;
  let at = end - parts.length * 47;
  view.setUint32(end, 0x06054b50, true);
  view.setUint16(end + 10, parts.length, true);
  view.setUint32(end + 16, at, true);
  for (const { packed, size, sizeBehind = false } of parts) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 8, sizeBehind ? 8 : 0, true);
    view.setUint32(at + 20, packed, true);
    view.setUint32(at + 24, size, true);
    view.setUint16(at + 28, 1, true);
    all[at + 46] = 97;
    at += 47;
  }
  return all;
}
const MB = 1024 * 1024;

it('lets an ordinary one pass', () => {
  expect(inspectZip(zip([{ packed: 1000, size: 5000 }]))).toEqual({ kind: 'ok', names: ['a'] });
});

it.each<[string, readonly Part[], 'bomb' | 'damaged']>([
  ['more than anybody’s targets, packed no better than others', [{ packed: 1_900_000, size: 151 * MB }], 'bomb'],
  ['the same in parts', Array.from({ length: 16 }, () => ({ packed: 100_000, size: 10 * MB })), 'bomb'],
  ['a size only behind the data', [{ packed: 0, size: 0, sizeBehind: true }], 'damaged'],
  ['data of no size', [{ packed: 1000, size: 0 }], 'damaged'],
  ['more data than the file has', [{ packed: 3_000_000, size: 3_000_000 }], 'damaged'],
])('refuses %s', (_, parts, kind) => {
  expect(inspectZip(zip(parts))).toEqual({ kind });
});
