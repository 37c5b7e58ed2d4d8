import { describe, expect, it } from 'vitest';
import { buildSearch } from '../../../utils/templates/search';
import { starterLibrary } from '../../../utils/templates/starter';
import { QUERIES } from './queries';

describe('the wanted template', () => {
  const search = buildSearch(starterLibrary);
  const missed = QUERIES.flatMap(([query, wanted]) => {
    const ids = search.search({ text: query, most: 3 }).templat.map(({ id }) => id);
    return ids.includes(wanted) ? [] : [`${query} → ${ids.join(', ')} instead of ${wanted}`];
  });

  it('exists for every query', () => {
    expect(QUERIES).toHaveLength(100);
    expect(QUERIES.filter(([, wanted]) => search.find(wanted) === null)).toEqual([]);
  });

  it('is among the first three for at least 95 of 100 written-down queries (P11)', () => {
    expect(missed.slice(5)).toEqual([]);
  });
});
