// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parseGently } from '../../../utils/dom/parse-gently';

const page = (rows: number, end = ''): string =>
  `<!doctype html><title>x</title><body><table>${'<tr><td>Laporan &amp; arsip</tr>\n'.repeat(rows)}</table>${end}`;

// jsdom writes documents in its own way: that slices give the same tree is for real browsers to show.
describe('parseGently', () => {
  it.each([
    ['a small page', page(1)],
    ['a large page with noscript', page(20_000, '<noscript><b>x</b></noscript>')],
  ])('gives the tree DOMParser gives for %s', async (_, html) => {
    const parsed = await parseGently(html, () => Promise.resolve());
    expect(parsed.isEqualNode(new DOMParser().parseFromString(html, 'text/html'))).toBe(true);
    expect(parsed.defaultView).toBeNull();
  });
});
