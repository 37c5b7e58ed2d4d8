/** What is left in the browser after the whole job, and after "Hapus semua data" (S19, S20), in both browsers. */
import type { Page } from '@playwright/test';
import { CSRF_TOKEN_LENGTH, unmaskToken } from '../../simulator/core/csrf';
import { AKUN_CONTOH } from '../../simulator/seeds/akun';
import { notToTheMaker } from './browser-makers';
import { expect, test } from './fixtures';
import { chooseFile, confirmRun, expectProof, MATRIKS, sheetOf, words } from './panel';
import { agree, askToSend, button, like, mendBehindTheBack, openCheck, own } from './periksa-panel';

const { cek } = words;
test.use({ newBrowser: true });

interface Stored {
  /** Every place that holds something, by its name. */
  readonly places: readonly string[];
  /** All of it as text. */
  readonly text: string;
}

/** Everything that pages of the extension can keep in the browser. */
function everythingStored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('unreadable'));
      });
    interface Area {
      get(keys: null): Promise<Record<string, unknown>>;
    }
    const { storage } = (globalThis as unknown as { chrome: { storage: Record<'local' | 'session' | 'sync', Area> } })
      .chrome;
    const held: [string, unknown][] = [];
    for (const area of ['local', 'session', 'sync'] as const)
      for (const [key, value] of Object.entries(await storage[area].get(null))) held.push([`${area}: ${key}`, value]);
    for (const [name, store] of Object.entries({ localStorage, sessionStorage }))
      for (const [key, value] of Object.entries(store)) held.push([`${name}: ${key}`, value]);
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const table of database.objectStoreNames) {
        const rows = await answer(database.transaction(table).objectStore(table).getAll());
        if (rows.length > 0) held.push([`${name}: ${table}`, rows]);
      }
      database.close();
    }
    for (const name of await caches.keys()) held.push([`cache: ${name}`, name]);
    if (document.cookie !== '') held.push(['cookie', document.cookie]);
    return { places: held.map(([place]) => place), text: JSON.stringify(held) };
  });
}

/** The tokens behind everything in a text that could be one as pages print it: masked, each time otherwise (§1.4). */
const tokensIn = (text: string): readonly (string | null)[] =>
  [...text.matchAll(/(?<![\w-])[\w-]{80,90}(?:={0,2})(?![\w-])/g)].map(([masked]) => unmaskToken(masked));

test('after the whole job no person, password or token is stored; erasing leaves nothing', async ({
  openSite,
  openExtension,
  simulator,
  server,
  context,
}) => {
  test.setTimeout(600_000);
  const site = await openSite(MATRIKS);
  const panel = await openExtension('sidepanel.html');
  await chooseFile(panel, sheetOf(simulator));
  await confirmRun(panel);
  await expectProof(panel);
  mendBehindTheBack(simulator);
  await openCheck(panel, cek.answer.ready);
  await button(panel, cek.temuan.toKirim).click();
  await askToSend(panel);
  await agree(panel);
  await expect(panel.getByText(like(cek.kirim.allProven_other))).toBeVisible({ timeout: 60_000 });
  // What the trainer's stopwatch keeps until the browser is closed goes as well.
  await panel.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { session: { set(values: object): Promise<void> } } } }
    ).chrome.storage.session.set({ pelatih: { waktu: { langkah: null, sejak: 0, lewat: {} }, zoom: null } }),
  );

  const stored = await everythingStored(panel);
  // The scan sees what is there.
  expect(stored.places.some((place) => place.startsWith('local: run:'))).toBe(true);
  for (const { nama } of own(simulator)) expect(stored.text).toContain(nama);

  const people = simulator.state.pegawai.flatMap(({ nama, nip, telepon, email, password, otp }) => [
    nama,
    nip,
    telepon,
    email,
    password,
    otp ?? '',
  ]);
  const sessions = Object.values(simulator.state.sesi).flatMap(({ id, csrf }) => [id, csrf]);
  const cookies = (await context.cookies(site.url())).map(({ value }) => value);
  const secret = [...people, ...sessions, ...cookies, AKUN_CONTOH.otp].filter((one) => one.trim() !== '');
  expect(secret).toContain(AKUN_CONTOH.nama);
  expect(secret.some(({ length }) => length === CSRF_TOKEN_LENGTH)).toBe(true);
  expect(cookies).not.toEqual([]);
  expect(secret.filter((one) => stored.text.toLowerCase().includes(one.toLowerCase()))).toEqual([]);
  const csrf = Object.values(simulator.state.sesi).map((one) => one.csrf);
  expect(csrf).toEqual(expect.arrayContaining([...new Set(tokensIn(await site.content()))]));
  expect(tokensIn(stored.text).filter((token) => token !== null && csrf.includes(token))).toEqual([]);
  expect(stored.text).not.toMatch(/_csrf|PHPSESSID|\b\d{18}\b|\b08\d{8,11}\b|[\w.]+@[\w.]+\.\w/i);

  // No page of e-Kinerja any more: the next look would make a new salt.
  await site.close();
  const other = await openExtension('popup.html');
  await panel.getByRole('button', { name: words.menu.open }).click();
  await panel.getByRole('button', { name: words.erase.action, exact: true }).click();
  await panel.getByRole('dialog').getByRole('button', { name: words.erase.action, exact: true }).click();
  await expect.poll(async () => (await everythingStored(other)).places).toEqual([]);
  expect(notToTheMaker(server.refused)).toEqual([]);
});
