/** The part of the mutation bench that must hold on every commit; the whole of it is `npm run mutasi`. */
import { expect, it } from 'vitest';
import { runMutations } from './bench';

it('offers no cell of a mutated Matriks for writing that is another one than it says', async () => {
  const judged = await runMutations(1, 12, 1, 'matriks');
  expect(judged.length).toBeGreaterThan(100);
  expect(judged.filter(({ wrongTarget }) => wrongTarget)).toEqual([]);
}, 180_000);
