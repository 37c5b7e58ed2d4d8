/** The same application as a list of cards, on a page 400 px wide (simulator/skins/kartu.ts): the main job and the guide. */
import { picture } from './face';
import { expect, test } from './fixtures';
import { chooseFile, confirmRun, expectProof, MATRIKS, runButton, savesOf, sheetOf, words } from './panel';
import { ikutiPanduan } from './pemula-kulit';

test.use({ kulit: 'kartu' });

const NARROW = { width: 400, height: 800 };

test('cards: a sheet becomes proven targets, each written once, and they can be put back', async ({
  openSite,
  openExtension,
  simulator,
  target,
}) => {
  const site = await openSite(MATRIKS);
  await site.setViewportSize(NARROW);
  const panel = await openExtension('sidepanel.html');
  await expect(panel.getByText('Matriks 2026')).toBeVisible();
  await chooseFile(panel, sheetOf(simulator));
  await expect(runButton(panel)).toBeVisible();
  const before = structuredClone(simulator.state.bulanan);
  await confirmRun(panel);
  const { proven, planned } = await expectProof(panel);
  expect(planned).toBeGreaterThan(50);
  expect(proven).toBe(planned);
  const saves = savesOf(simulator);
  expect(saves.size).toBe(planned);
  for (const [key, values] of saves) {
    const stored = simulator.state.bulanan.find(({ id }) => String(id) === key)?.target ?? '';
    expect(values).toEqual([stored]);
  }
  await picture(site, `${target}-kulit-kartu-matriks`);

  await panel.getByRole('button', { name: words.kembalikan.action }).click();
  await expect(panel.getByText(words.kembalikan.title)).toBeVisible();
  await confirmRun(panel);
  expect(await expectProof(panel)).toEqual({ proven: planned, planned });
  const values = (rows: typeof before) => rows.map(({ id, target: value }) => [id, value ?? '']);
  expect(values(simulator.state.bulanan)).toEqual(values(before));
});

test.describe('with an empty account', () => {
  test.use({ seed: 'kosong' });

  test(
    'cards: a newcomer who follows only the guide gets to a sent SKP and a first daily entry',
    { tag: '@lama' },
    async ({ context, openExtension, simulator, target }) => {
      test.setTimeout(600_000);
      await ikutiPanduan({ context, openExtension, simulator }, `${target}-kulit-kartu`, NARROW.width);
    },
  );
});
