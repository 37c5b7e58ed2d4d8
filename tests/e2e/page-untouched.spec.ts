import { notToTheMaker } from './browser-makers';
import { expect, test } from './fixtures';
import { MATRIKS } from './panel';

test('an idle e-Kinerja page carries nothing of ours, and its own widgets work', async ({ openSite, simulator }) => {
  const site = await openSite(MATRIKS);
  const ours = await site.evaluate(() => ({
    nodes: [...document.querySelectorAll('*')].filter((el) =>
      /asisten|wxt/i.test(`${el.tagName} ${el.id} ${el.getAttribute('class') ?? ''}`),
    ).length,
    globals: Object.keys(window).filter((name) => /asisten|wxt/i.test(name)),
  }));
  expect(ours).toEqual({ nodes: 0, globals: [] });
  const cell = site.locator('.kv-editable-value').first();
  await cell.scrollIntoViewIfNeeded();
  await cell.click();
  const popover = site.locator('.kv-popover-active');
  await popover.locator('input[name=target]').fill('7');
  await popover.locator('.kv-editable-submit').click();
  await expect(cell).toHaveText('7');
  expect(simulator.state.bulanan.some(({ target }) => target === '7')).toBe(true);
});

test.describe('in a browser that has just been installed', () => {
  test.use({ newBrowser: true });

  test('no test traffic leaves this machine', async ({ context, server }) => {
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${String(server.httpPort)}/v1/index.php?r=site/login`);
    await expect(page.locator('#login-form')).toBeVisible();
    const foreign = notToTheMaker(server.refused);
    expect(foreign).toEqual([]);
  });
});

test.describe('with 200 indikator', () => {
  test.use({ seed: 'duaratus' });

  test('a fetched page is read completely, and nothing of it is loaded or run', async ({ openSite, openExtension }) => {
    const site = await openSite(MATRIKS);
    const requested: string[] = [];
    site.on('request', (request) => requested.push(new URL(request.url()).searchParams.get('r') ?? request.url()));
    const panel = await openExtension('sidepanel.html');
    await expect(panel.getByText('200 IKI')).toBeVisible({ timeout: 30_000 });
    await site.waitForTimeout(300);
    expect(requested.filter((what) => what !== MATRIKS)).toEqual([]);
  });
});
