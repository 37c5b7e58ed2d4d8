import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packed, unpacker } from '../../scripts/packed-library';
import { starterFiles } from '../../utils/templates/starter';

/** As it goes into the package: by its text alone. */
const unpack = (values: Parameters<typeof packed>[0]): unknown[] => {
  const source = `return (${unpacker.toString()})(${JSON.stringify(packed(values))})`;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what the build writes into a module, run as a module would be
  const next = (new Function(source) as () => () => unknown)();
  return values.map(() => next());
};

it('gives every file of the starter library back as it was', () => {
  const files = Object.values(starterFiles);
  expect(unpack(files)).toEqual(files);
});

it('gives back whatever keeps one kind of value in one place', () => {
  const part = fc.record(
    { nama: fc.string(), bulan: fc.array(fc.integer()), isi: fc.array(fc.record({ kata: fc.array(fc.string()) })) },
    { requiredKeys: ['nama'] },
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      expect(unpack(parts)).toEqual(parts.map((one) => ({ ...one })));
    }),
  );
});

it('refuses a place that holds two kinds of values', () => {
  expect(() => packed([{ a: 1 }, { a: [1] }])).toThrow('two kinds of values at .a');
});
