import { describe, expect, it } from 'vitest';
import { neutralise, restore } from '../../../utils/import/formula-guard';

describe('a text of an exported sheet', () => {
  // Texts of the site begin with no blank, but those of templates and of pasted sheets may.
  it.each(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', "'"])(
    'that begins with %j gets an apostrophe, and loses it again',
    (start) => {
      const text = `${start}1+2`;
      expect(neutralise(text)).toBe(`'${text}`);
      expect(restore(neutralise(text))).toBe(text);
    },
  );

  it('stays as it is when nothing in front of it could run', () => {
    for (const text of ['', 'a=1', '7', ' laporan']) expect(restore(neutralise(text))).toBe(text);
    for (const text of ["'laporan", "'"]) expect(restore(text)).toBe(text);
  });
});
