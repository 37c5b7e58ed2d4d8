/** The author's bench with a pack of 10,000: the longest task of each thing its person does there. */
import type { Page } from '@playwright/test';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import words from '../../locales/id.json' with { type: 'json' };
import { openExtensionPage } from '../../scripts/browsers/launch';
import { largePack } from './large-pack';
import type { Rig } from './rig';

const { bangku, templat } = words;
const COUNT = 10_000;

const WATCH =
  "globalThis.longTasks = []; new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })";

export interface BangkuStep {
  readonly name: string;
  /** Milliseconds of its longest task; 0 = none over 50. */
  readonly longest: number;
}

const exactly = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const place = (page: Page, name: keyof typeof bangku.place) =>
  page.getByRole('navigation', { name: bangku.places }).getByRole('button', { name: bangku.place[name], exact: true });

export async function measureBangku(rig: Pick<Rig, 'context' | 'ourBase'>): Promise<readonly BangkuStep[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'asisten-bench-bangku-'));
  const steps: BangkuStep[] = [];
  try {
    const file = path.join(folder, 'paket.json');
    fs.writeFileSync(file, await largePack(COUNT - 1));
    const page = await openExtensionPage(rig.context, `${rig.ourBase}/options.html`);
    page.setDefaultTimeout(120_000);
    await page.getByText(bangku.start.lead).waitFor();
    await page.evaluate(WATCH);
    await page.evaluate(
      'URL.createObjectURL = ((make) => (file) => { globalThis.saved = (globalThis.saved ?? 0) + 1; return make(file); })(URL.createObjectURL.bind(URL))',
    );
    const saved = () => page.evaluate<number>('globalThis.saved ?? 0');
    async function step(name: string, work: () => Promise<unknown>): Promise<void> {
      await page.evaluate('longTasks.length = 0');
      await work();
      // The observer tells a little later.
      await page.waitForTimeout(400);
      const all = await page.evaluate<number[]>('longTasks');
      steps.push({ name, longest: Math.max(0, ...all) });
    }
    const saves = async (name: string) => {
      const before = await saved();
      await exactly(page, name).click();
      for (let tries = 0; (await saved()) === before; tries += 1) {
        if (tries > 200) throw new Error(`${name}: ${await page.locator('.banner').first().innerText()}`);
        await page.waitForTimeout(50);
      }
      await page.waitForTimeout(300);
    };
    await step('open the pack', async () => {
      await page.locator('input[type=file]').first().setInputFiles(file);
      await page.getByText(/^Pemeriksaan: |diperiksa; tidak ada/).waitFor();
    });
    await step('type into the search', async () => {
      await page.getByLabel(bangku.search, { exact: true }).focus();
      await page.keyboard.type('unit 99', { delay: 60 });
    });
    await step('only findings, and back', async () => {
      await page.getByRole('checkbox', { name: bangku.onlyFindings }).check();
      await page.waitForTimeout(300);
      await page.getByRole('checkbox', { name: bangku.onlyFindings }).uncheck();
    });
    await step('open one template', async () => {
      await page.locator('.hits__open').first().click();
      await page.getByLabel(templat.text.rhk, { exact: true }).waitFor();
    });
    await step('edit one field', async () => {
      await page.getByLabel(templat.text.rhk, { exact: true }).focus();
      await page.keyboard.type(' yang baru', { delay: 60 });
      await page.waitForTimeout(500);
    });
    await step('lampiran and jabatan opened', async () => {
      for (const summary of await page.locator('summary').all()) await summary.click();
      await page.waitForTimeout(300);
    });
    await step('add and remove one', async () => {
      await exactly(page, bangku.toList).click();
      await exactly(page, bangku.add.harian).click();
      await page.getByLabel(bangku.kalimat, { exact: true }).fill('Menyusun laporan uji harian');
      await exactly(page, bangku.remove).click();
      await exactly(page, bangku.undo).click();
      await page.waitForTimeout(500);
    });
    await step('change the facts', async () => {
      await place(page, 'keterangan').click();
      await page.getByLabel(bangku.head.judul, { exact: true }).focus();
      await page.keyboard.type(' Baru', { delay: 60 });
      await page.waitForTimeout(500);
    });
    await step('preview', async () => {
      await place(page, 'pratinjau').click();
      await page.getByRole('searchbox', { name: templat.search.label }).waitFor();
      await page
        .getByText(/10\.\d{3}/)
        .first()
        .waitFor();
    });
    await step('compare', async () => {
      await place(page, 'terbit').click();
      await page.getByText(/1 templat baru, 1 berubah/).waitFor();
    });
    await step('make a key', async () => {
      await page.getByText(bangku.key.make).click();
      for (const label of [bangku.key.newPassphrase, bangku.key.again]) {
        await page.getByLabel(label, { exact: true }).fill('kereta hujan sendok biru');
      }
      await saves(bangku.key.makeAction);
    });
    await step('printable list', async () => {
      await exactly(page, bangku.print).click();
      await page.locator('.cetak__signs').waitFor();
      await page.waitForTimeout(1500);
    });
    await step('back from it', async () => {
      await exactly(page, bangku.cetak.back).click();
      await page.getByText(bangku.step.sign, { exact: true }).waitFor();
    });
    await step('raise the version', async () => {
      await exactly(page, bangku.raise).click();
      await page.getByText('2026.2').first().waitFor();
    });
    await step('sign', () => saves('Tanda tangani versi 2026.2'));
    await step('unsigned copy', async () => {
      await page.getByText(bangku.otherFiles).click();
      await saves(bangku.try);
    });
    await step('as a workbook', () => saves(bangku.toSheet));
    await step('compare with a file', async () => {
      await page.getByText(bangku.compareFile).click();
      await page.locator('input[type=file][accept*=json]').first().setInputFiles(file);
      await page.waitForTimeout(4000);
    });
    await page.close();
    return steps;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
