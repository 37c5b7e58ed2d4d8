import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inPieces, Pieces } from '../../../utils/platform/in-pieces';

function through(value: unknown): unknown {
  const pieces = new Pieces();
  for (const piece of inPieces(value)) pieces.add(structuredClone(piece));
  return pieces.value;
}

it('puts together what was taken apart, whatever it is', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withTypedArray: true }), (value) => {
      expect(through(value)).toEqual(structuredClone(value));
    }),
  );
});

it('hands long lists over in parts, in their order', () => {
  const templat = Array.from({ length: 1001 }, (_, at) => ({ id: String(at) }));
  const value = [{ paket: { templat, judul: 'A' } }, new Uint8Array([1, 2])];
  const pieces = inPieces(value);
  expect(pieces).toHaveLength(7);
  for (const piece of pieces) expect(JSON.stringify(piece).length).toBeLessThan(5000);
  expect(through(value)).toEqual(value);
});
