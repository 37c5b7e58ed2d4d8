/** The part of the mutation bench that must hold on every commit; the whole of it is `npm run mutasi`. */
import { expect, it } from 'vitest';
import { runMutations, shareRight } from './bench';

it('reads no page wrongly without a word, and most of those that lost nothing', async () => {
  const judged = await runMutations(1, 2, 1, null, 4);
  expect(judged.length).toBeGreaterThan(250);
  expect(judged.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
  expect(shareRight(judged)).toBeGreaterThan(0.95);
}, 180_000);

it('offers no cell of a mutated Matriks for writing that is another one than it says', async () => {
  const judged = await runMutations(1, 4, 1, 'matriks', 2);
  expect(judged.length).toBeGreaterThan(50);
  expect(judged.filter(({ wrongTarget }) => wrongTarget)).toEqual([]);
}, 180_000);
