import { logIn, SITE } from '../../scripts/browsers/launch';
import { notToTheMaker } from './browser-makers';
import { expect, test } from './fixtures';
import { chooseFile, confirmRun, expectProof, MATRIKS, runButton, savedText, savesOf, sheetOf, words } from './panel';

test.describe('in a browser that has just been installed', () => {
  // From its first minute: no host but e-Kinerja is asked for anything.
  test.use({ newBrowser: true });

  test('a sheet becomes proven targets, each written once; the page shows them, and they can be put back', async ({
    openSite,
    openExtension,
    simulator,
    server,
  }) => {
    const site = await openSite(MATRIKS);
    const panel = await openExtension('sidepanel.html');
    await expect(panel.getByText('Matriks 2026')).toBeVisible();
    await chooseFile(panel, sheetOf(simulator));
    await expect(runButton(panel)).toBeVisible();
    expect(savesOf(simulator).size).toBe(0);
    const before = structuredClone(simulator.state.bulanan);
    await confirmRun(panel);
    const { proven, planned } = await expectProof(panel);

    expect(planned).toBeGreaterThan(50);
    expect(proven).toBe(planned);
    const saves = savesOf(simulator);
    expect(saves.size).toBe(planned);
    for (const [key, values] of saves) {
      expect(values).toHaveLength(1);
      const stored = simulator.state.bulanan.find(({ id }) => String(id) === key)?.target ?? '';
      expect(stored).toBe(values[0]);
    }
    const untouched = before.filter(({ id }) => !saves.has(String(id)));
    expect(simulator.state.bulanan.filter(({ id }) => !saves.has(String(id)))).toEqual(untouched);

    const [key, [value] = []] = [...saves].find(([, values]) => values[0] !== '') ?? [];
    const form = site.locator(`form:has(input[name=editableKey][value="${key ?? ''}"])`);
    await expect(form.locator('input[name=target]')).toHaveValue(value ?? '');

    await panel.getByRole('button', { name: words.kembalikan.action }).click();
    await expect(panel.getByText(words.kembalikan.title)).toBeVisible();
    await confirmRun(panel);
    expect(await expectProof(panel)).toEqual({ proven: planned, planned });
    const values = (rows: typeof before) => rows.map(({ id, target }) => [id, target ?? '']);
    expect(values(simulator.state.bulanan)).toEqual(values(before));
    expect(notToTheMaker(server.refused)).toEqual([]);
  });
});

test('the same sheet again plans nothing', async ({ openSite, openExtension, simulator }) => {
  await openSite(MATRIKS);
  const panel = await openExtension('sidepanel.html');
  await chooseFile(panel, sheetOf(simulator));
  await confirmRun(panel);
  await expectProof(panel);
  const sent = savesOf(simulator).size;
  await panel.getByRole('button', { name: words.bukti.again }).click();
  await chooseFile(panel, sheetOf(simulator));
  await expect(panel.locator('footer')).toContainText(words.tinjau.nothing);
  expect(savesOf(simulator).size).toBe(sent);
});

test('requests carry the page’s Referer, as the site expects', async ({ openSite, openExtension, simulator }) => {
  await openSite(MATRIKS);
  const panel = await openExtension('sidepanel.html');
  await chooseFile(panel, sheetOf(simulator));
  await expect(runButton(panel)).toBeVisible();
  const referers: string[] = [];
  const handle = simulator.handle.bind(simulator);
  simulator.handle = (request) => {
    if (request.method === 'POST') referers.push(request.headers['referer'] ?? 'none');
    return handle(request);
  };
  await confirmRun(panel);
  const { planned } = await expectProof(panel);
  expect(referers).toHaveLength(planned);
  expect(new Set(referers)).toEqual(new Set([`${SITE}?r=${encodeURIComponent(MATRIKS)}`]));
});

test('the sample of one’s own Matriks comes back matched by its codes', async ({
  openSite,
  openExtension,
  simulator,
}) => {
  await openSite(MATRIKS);
  const panel = await openExtension('sidepanel.html');
  const text = await savedText(panel, () => panel.getByRole('button', { name: words.berkas.sampleCsv }).click());
  const lines = text.trimEnd().split('\r\n');
  // The person empties texts and fills one month: the code alone must find the row.
  const head = (lines[0] ?? '').split(';').map((cell) => cell.replaceAll('"', '').replace('\ufeff', ''));
  expect(head).toContain('Kode');
  const rows = lines.slice(1).map((line) => line.split(';'));
  const des = head.findIndex((cell) => /^des/i.test(cell));
  for (const row of rows) row[des] = '9';
  const csv = [lines[0], ...rows.map((row) => row.join(';'))].join('\r\n');
  await chooseFile(panel, { name: 'contoh.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await confirmRun(panel);
  const { proven, planned } = await expectProof(panel);
  expect(proven).toBe(planned);
  expect([...savesOf(simulator).values()].flat()).toEqual(Array.from({ length: planned }, () => '9'));
});

test('other pages are named politely and nothing is read or written there', async ({
  context,
  openExtension,
  simulator,
}) => {
  const panel = await openExtension('sidepanel.html');
  await expect(panel.getByRole('heading', { name: words.face.noTab.title })).toBeVisible();
  const site = await context.newPage();
  await site.goto(`${SITE}?r=site/login`);
  await panel.bringToFront();
  await expect(panel.getByRole('heading', { name: words.face.loggedOut.title })).toBeVisible();
  await logIn(site);
  await panel.bringToFront();
  await expect(panel.getByRole('heading', { name: words.rencana.berkas.title })).toBeVisible();
  await site.goto(`${SITE}?r=tunjangan/pegawai/view-v3`);
  await panel.bringToFront();
  await expect(panel.getByRole('heading', { name: words.face.unrecognised.title })).toBeVisible();
  expect(savesOf(simulator).size).toBe(0);
  await panel.getByRole('button', { name: words.face.unrecognised.action }).click();
  await panel.bringToFront();
  await expect(panel.getByText('Matriks 2026')).toBeVisible();
});
