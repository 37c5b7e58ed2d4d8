import { describe, expect, it } from 'vitest';
import { newId } from '../../../utils/bangku/ids';
import { holdsPersonalNumber } from '../../../utils/text/personal-number';

describe('the id of a new template', () => {
  it('never reads as an NIP or NIK, whatever the digits of its text and its mark', () => {
    const ids = Array.from({ length: 3000 }, (_, at) => newId(`harian ${String(1_795_710_700_000 + at)}`, new Set()));
    expect(ids.filter(holdsPersonalNumber)).toEqual([]);
    expect(ids.some((id) => /^harian-\d{13}-x\d{3}[a-z]/u.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(3000);
  });
});
