import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { quoted } from '../../../utils/import/sheet-file';

const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('"', ';', ' ', '\r', '\n', '\uFEFF', ',', "'", 'a', '\t') }),
);

it('a cell is written as the library would write it, and read back as it was', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (row) => {
      const line = row.map(quoted).join(';');
      expect(line).toBe(Papa.unparse([row], { delimiter: ';' }));
      expect(Papa.parse(`${line}\r\n`, { delimiter: ';', newline: '\r\n' }).data[0]).toEqual(row);
    }),
  );
});
