import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DuplicateRows } from '../../../utils/import/duplicate-rows';

const spelled = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');
const name = fc.string({
  unit: fc.constantFrom('a', 'A', 'k', 'K', 'ı', 'É', 'é', ' ', '\t', '\u00a0', '1'),
  maxLength: 4,
});
const row = fc.record({ kode: fc.constant(null), rhk: fc.option(name), aspek: fc.constant(null), indikator: name });

test('a row is repeated exactly if one with the same words was there, without case and uneven blanks', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      const duplicates = new DuplicateRows();
      const seen = new Set<string>();
      for (const one of rows) {
        const identity = JSON.stringify([spelled(one.rhk ?? ''), spelled(one.indikator)]);
        expect(duplicates.isRepeated(one)).toBe(seen.has(identity));
        seen.add(identity);
      }
    }),
    { numRuns: 500 },
  );
});
