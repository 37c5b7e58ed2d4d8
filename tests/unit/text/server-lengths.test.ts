import { describe, expect, it } from 'vitest';
import { isBlankForServer, markupIn, serverBytes, serverLength } from '../../../utils/text/server-text';

describe('texts as the server measures them', () => {
  it('counts a line break as two and a letter as its bytes', () => {
    expect([serverLength('a\nb'), serverBytes('a\nb'), serverLength('é'), serverBytes('é')]).toEqual([4, 4, 1, 2]);
  });

  it('takes blanks for nothing, a no-break space for something', () => {
    expect([isBlankForServer(' \t\n'), isBlankForServer('\u00A0')]).toEqual([true, false]);
  });

  it('tells markup from a comparison', () => {
    expect(['mutu < 5', 'A & B', '<b>', '</td>', '&amp;'].map(markupIn)).toEqual([null, null, '<b', '</', '&amp;']);
  });
});
