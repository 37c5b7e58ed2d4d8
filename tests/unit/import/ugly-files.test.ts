import { describe, expect, it } from 'vitest';
import { ENCODINGS } from './ugly/encodings';
import { HEADINGS } from './ugly/headings';
import { OTHER_FILES } from './ugly/other-files';
import { ROWS } from './ugly/rows';
import { SITE_COPIES } from './ugly/site-copies';
import { summary } from './ugly/ugly-file';
import { WORKBOOKS } from './ugly/workbooks';

describe('ugly files are read in the one right way or refused by name', () => {
  it.each([...HEADINGS, ...ROWS, ...ENCODINGS, ...WORKBOOKS, ...OTHER_FILES, ...SITE_COPIES])(
    '$title',
    async (ugly) => {
      expect(await summary(ugly)).toEqual(ugly.expected);
    },
  );
});
