import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatKode, parseKode } from '../../../utils/skp/kode';

const digits = (most: number) => fc.integer({ min: 1, max: most }).map(String);
const kodes = fc.record({
  tahun: fc.integer({ min: 2020, max: 2099 }),
  rhkId: fc.option(digits(99_999_999)),
  kunci: digits(999_999_999),
});

describe('kode', () => {
  it('survives the way out and back, also through an office program', () => {
    fc.assert(
      fc.property(kodes, (kode) => {
        const text = formatKode(kode);
        expect(parseKode(text)).toEqual(kode);
        expect(parseKode(` ${text.toLowerCase().replaceAll('-', '\u2013')}\u00a0`)).toEqual(kode);
      }),
    );
  });

  it('refuses every single wrong digit and every swap of two neighbours', () => {
    fc.assert(
      fc.property(kodes, fc.nat(), fc.integer({ min: 1, max: 9 }), (kode, where, by) => {
        const text = formatKode(kode);
        const places = Array.from(text, (_, index) => index).filter((index) =>
          /^\d.-?/u.test(text.slice(index, index + 2)),
        );
        const at = places[where % places.length] ?? 0;
        const wrong = String((Number(text[at]) + by) % 10);
        expect(parseKode(text.slice(0, at) + wrong + text.slice(at + 1))).toBeNull();
        const swapped = text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
        expect(swapped === text || parseKode(swapped) === null).toBe(true);
      }),
    );
  });

  it('refuses other texts', () => {
    const texts = ['', '40213', 'AEK-2026-815', 'AEK-26-815-40213-0', 'AEK-2026-815-40213', '=AEK-2026-1-1-0'];
    expect(texts.filter((text) => parseKode(text) !== null)).toEqual([]);
  });
});
