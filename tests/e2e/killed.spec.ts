/**
 * The browser killed in the middle of a run: one moment each; `npm run kills` tries many. What is tagged @lama takes so long
 * in Firefox that `npm test` runs it in Chromium alone; `npm run e2e` runs it in both.
 */
import { faultSusun } from './fault-play';
import { test } from './fixtures';
import { killEdits, killKirim, killMatriks } from './kill-play';

test('after the browser was killed in the middle, the journal continues exactly the rest', async ({ target }) => {
  test.setTimeout(480_000);
  await killMatriks(target, 5);
});

test(
  'killed in the middle of Kirim semua, the panel tells exactly what was sent, and sends only the rest',
  { tag: '@lama' },
  async ({ target }) => {
    test.setTimeout(480_000);
    await killKirim(target, 5);
  },
);

test(
  'killed in the middle of a mend, the next panel finds its journal and makes only the rest',
  { tag: '@lama' },
  async ({ target }) => {
    test.setTimeout(480_000);
    await killEdits(target, 5);
  },
);

test(
  'killed in the middle of a whole SKP, the next panel makes exactly the rest',
  { tag: '@lama' },
  async ({ target }) => {
    test.setTimeout(900_000);
    await faultSusun(target, 6, 'browser');
  },
);

test('a whole SKP is not continued on another SKP, and ends on its own', { tag: '@lama' }, async ({ target }) => {
  test.setTimeout(900_000);
  await faultSusun(target, 5, 'skp');
});
