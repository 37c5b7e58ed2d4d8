/** e-Kinerja as if it were built with Bootstrap 5 and without jQuery, the Matriks one form with one button. */
import { expect, test } from './fixtures';
import { chooseFile, confirmRun, expectProof, MATRIKS, runButton, sheetOf, words } from './panel';
import { ikutiPanduan } from './pemula-kulit';

test.use({ kulit: 'bs5' });

test('a sheet becomes proven targets by one post of the whole form; the page shows them, and they can be put back', async ({
  openSite,
  openExtension,
  simulator,
}) => {
  const posts = () =>
    simulator.log
      .filter(({ method, route }) => method === 'POST' && route === 'kinerja/kegiatan-bulanan/update-semua')
      .map(({ post }) => new URLSearchParams(post));
  const site = await openSite(MATRIKS);
  const panel = await openExtension('sidepanel.html');
  await expect(panel.getByText('Matriks 2026')).toBeVisible();
  await chooseFile(panel, sheetOf(simulator));
  await expect(runButton(panel)).toBeVisible();
  expect(posts()).toEqual([]);
  const before = structuredClone(simulator.state.bulanan);
  await confirmRun(panel);
  const { proven, planned } = await expectProof(panel);

  expect(planned).toBeGreaterThan(50);
  expect(proven).toBe(planned);
  const [post, second] = posts();
  expect(second).toBeUndefined();
  const nameOf = (id: number) => `KegiatanBulanan[${String(id)}][target]`;
  const stored = new Map(simulator.state.bulanan.map(({ id, target }) => [nameOf(id), target ?? '']));
  const sent = [...(post ?? [])].filter(([name]) => name !== '_csrf');
  expect(sent.map(([name, value]) => [name, value])).toEqual(sent.map(([name]) => [name, stored.get(name)]));
  const changed = before.filter(({ id, target }) => stored.get(nameOf(id)) !== (target ?? ''));
  expect(changed).toHaveLength(planned);

  const one = nameOf(changed[0]?.id ?? 0);
  await expect(site.locator(`input[name="${one}"]`)).toHaveValue(stored.get(one) ?? '');

  await panel.getByRole('button', { name: words.kembalikan.action }).click();
  await expect(panel.getByText(words.kembalikan.title)).toBeVisible();
  await confirmRun(panel);
  expect(await expectProof(panel)).toEqual({ proven: planned, planned });
  const values = (rows: typeof before) => rows.map(({ id, target }) => [id, target ?? '']);
  expect(values(simulator.state.bulanan)).toEqual(values(before));
  expect(posts()).toHaveLength(2);
});

test.describe('with an empty account', () => {
  test.use({ seed: 'kosong' });

  test(
    'Bootstrap 5: a newcomer who follows only the guide gets to a sent SKP and a first daily entry',
    { tag: '@lama' },
    async ({ context, openExtension, simulator, target }) => {
      test.setTimeout(600_000);
      await ikutiPanduan({ context, openExtension, simulator }, `${target}-kulit-bs5`);
    },
  );
});
