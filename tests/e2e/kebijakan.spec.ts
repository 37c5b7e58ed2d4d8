/**
 * Packs on a computer that an agency administers, for real: its policy, its addresses, the daily look, and a browser
 * without Ed25519 of its own.
 */
import type { Page } from '@playwright/test';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { extensionBaseOf, launch, openExtensionPage } from '../../scripts/browsers/launch';
import { publicKeyOf, signPack, unsignedPack } from '../../utils/packs/envelope';
import { samplePack, seedOf } from '../unit/packs/sample-pack';
import { picture } from './face';
import { expect, test } from './fixtures';
import { copyExtension, manage } from './managed';
import { words } from './panel';

const { paket } = words;
const button = (panel: Page, name: string) => panel.getByRole('button', { name, exact: true });
const OTHER_HOST = 'paket.contoh.go.id';
const ADDRESS = 'https://e-kinerja.babelprov.go.id/paket/standar.json';
const OTHER_ADDRESS = `https://${OTHER_HOST}/paket/lain.json`;
const key = seedOf(7);

/** In front of the worker that verifies: as in Chrome before 137. */
const WITHOUT_ED25519 = `{
  const own = SubtleCrypto.prototype.importKey;
  SubtleCrypto.prototype.importKey = function (format, data, algorithm, ...more) {
    if (algorithm === 'Ed25519') return Promise.reject(new DOMException('', 'NotSupportedError'));
    return own.call(this, format, data, algorithm, ...more);
  };
}
`;
/** Chromium's question for a host cannot be answered by a program; there the host is granted at install. */
const withHost = (manifest: string): string => {
  const { host_permissions, ...rest } = JSON.parse(manifest) as { host_permissions: string[] };
  return JSON.stringify({ ...rest, host_permissions: [...host_permissions, `https://${OTHER_HOST}/*`] });
};

async function openPacks(panel: Page): Promise<void> {
  await button(panel, words.task.templat).click();
  await button(panel, paket.open).click({ timeout: 30_000 });
  await expect(panel.locator('.drop button').first()).toBeEnabled({ timeout: 30_000 });
}

/** The extension's own storage and clock, from one of its pages. */
const look = (panel: Page) =>
  panel.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: { local: { get(key: string): unknown } } } })
      .chrome;
    const { paketAlamat = [] } = (await storage.local.get('paketAlamat')) as {
      paketAlamat?: { alamat: string; diperiksa: number; masalah: string | null; datang: boolean }[];
    };
    return paketAlamat.find(({ alamat }) => alamat.includes('e-kinerja'));
  });
const ring = (panel: Page) =>
  panel.evaluate(() => {
    const { alarms } = (
      globalThis as unknown as { chrome: { alarms: { create(name: string, when: { when: number }): unknown } } }
    ).chrome;
    void alarms.create('paket', { when: Date.now() });
  });

test('policy, addresses and the daily look of an administered computer', async ({ target, server }) => {
  test.setTimeout(480_000);
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'asisten-e2e-'));
  const extension = path.join(home, 'ekstensi');
  copyExtension(target, extension, {
    'assets/pack-worker.js': (code) => WITHOUT_ED25519 + code,
    ...(target === 'chromium' ? { 'manifest.json': withHost } : {}),
  });
  const managed = await manage(target, extension, {
    kunciPaket: [
      { nama: 'BKPSDMD Contoh', kunci: await publicKeyOf(key) },
      { nama: 'Palsu', kunci: 'terlalu-pendek' },
    ],
    alamatPaket: [ADDRESS, 'http://contoh.com/standar.json'],
    hanyaPaketAsli: true,
  });
  test.skip(managed === null, 'policies of the browser cannot be written on this machine');
  if (managed === null) return;
  const serve = (name: string, body: Uint8Array) =>
    server.files.set(`/paket/${name}`, { body, etag: `"${String(body.length)}"` });
  serve('standar.json', await signPack(samplePack(), key));
  serve('lain.json', await signPack(samplePack({ id: 'lain', judul: 'Paket Lain' }), key));
  server.hosts.add(OTHER_HOST);
  const context = await launch(target, server.proxyPort, path.join(home, 'profil'), {
    extension,
    ...(managed.program === undefined ? {} : { program: managed.program }),
    // Firefox grants the host in the click without its question.
    prefs: { 'extensions.webextOptionalPermissionPrompts': false },
  });
  try {
    const base = await extensionBaseOf(context, target);
    let panel = await openExtensionPage(context, `${base}/sidepanel.html`);

    // What the agency laid down came by itself, is genuine by its key, and cannot be changed here.
    await openPacks(panel);
    await expect(panel.getByText('asli dari BKPSDMD Contoh', { exact: true })).toBeVisible({ timeout: 30_000 });
    const law = panel.getByRole('region', { name: paket.policy.title });
    await expect(law).toContainText(paket.policy.genuineOnly);
    await expect(law).toContainText(ADDRESS);
    await expect(law).toContainText('kunciPaket[1], alamatPaket[1]');
    await picture(panel, `${target}-paket-7-kebijakan`, { fullPage: true });
    await panel.getByText('1 kunci yang Anda percayai', { exact: true }).click();
    await expect(panel.getByText(paket.keys.locked, { exact: true })).toBeVisible();
    await expect(button(panel, 'Jangan percayai lagi: BKPSDMD Contoh')).toHaveCount(0);
    const give = (bytes: Uint8Array) =>
      panel
        .locator('input[type=file][accept*=json]')
        .setInputFiles({ name: 'paket.json', mimeType: 'application/json', buffer: Buffer.from(bytes) });
    for (const bytes of [unsignedPack(samplePack({ versi: 9 })), await signPack(samplePack({ id: 'x' }), seedOf(8))]) {
      await give(bytes);
      await expect(panel.getByText(paket.halangan.harusAsli)).toBeVisible();
      await button(panel, paket.close).click();
    }

    // The daily look: nothing new is answered by 304 and brings nothing; a new version is kept, and installed when the
    // panel is opened.
    const first = await look(panel);
    expect(first).toMatchObject({ masalah: null, datang: false });
    await ring(panel);
    await expect.poll(async () => (await look(panel))?.diperiksa).toBeGreaterThan(first?.diperiksa ?? 0);
    expect(await look(panel)).toMatchObject({ masalah: null, datang: false });
    serve('standar.json', await signPack(samplePack({ versi: 2, label: '2026.2 revisi' }), key));
    await ring(panel);
    await expect.poll(async () => (await look(panel))?.datang).toBe(true);
    panel = await openExtensionPage(context, `${base}/sidepanel.html`);
    await openPacks(panel);
    await expect(panel.getByText(/Dinas Contoh · versi 2026\.2 revisi/)).toBeVisible();

    // Another government host: asked for in the click.
    await panel.getByText(paket.address.title, { exact: true }).click();
    await panel.getByLabel(paket.address.label).focus();
    await panel.keyboard.type(OTHER_ADDRESS);
    await button(panel, paket.address.ask).click();
    await button(panel, paket.install).click();
    await expect(panel.getByText('Paket Lain versi 2026.1 terpasang.', { exact: true })).toBeVisible();
    await expect(panel.getByText(OTHER_ADDRESS, { exact: true })).toBeVisible();
    expect(server.refused.filter((host) => host.includes('contoh.com'))).toEqual([]);
  } finally {
    await context.close();
    managed.undo();
    fs.rmSync(home, { recursive: true, force: true });
  }
});
