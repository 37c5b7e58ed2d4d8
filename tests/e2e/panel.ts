/** What a person does in the panel, by the words they see. */
import type { Page } from '@playwright/test';
import words from '../../locales/id.json' with { type: 'json' };
import { sampleSheet } from '../../scripts/demo/sample-sheet';
import type { Simulator } from '../../simulator/contract';
import { AKUN_CONTOH } from '../../simulator/seeds/akun';
import { expect } from './fixtures';

export const MATRIKS = 'kinerja/kegiatan-rhk/matriks';
export const SAVE = 'kinerja/kegiatan-bulanan/editable-update';
export { words };

/** A sheet for every indikator of the seeded pegawai. */
export function sheetOf(simulator: Simulator): { name: string; mimeType: string; buffer: Buffer } {
  const saya = simulator.state.pegawai.find(({ nip }) => nip === AKUN_CONTOH.nip);
  return {
    name: 'target.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(sampleSheet(simulator.state, saya?.id ?? 0, 2026).csv),
  };
}

export async function chooseFile(panel: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  // While the panel reads, it takes no file.
  await expect(panel.locator('.drop').first().locator('button').first()).toBeEnabled();
  await panel.locator('input[type=file]').first().setInputFiles(file);
}

export const runButton = (panel: Page) => panel.getByRole('button', { name: /^Jalankan: tulis/ });

/** The person's confirmation of the plan on the screen. */
export async function confirmRun(panel: Page): Promise<void> {
  await runButton(panel).click();
}

export async function expectProof(panel: Page, timeout = 60_000): Promise<{ proven: number; planned: number }> {
  // Exactly: the heading of a run that is still proving contains the word, too.
  await expect(panel.getByRole('heading', { level: 2, name: words.bukti.title, exact: true })).toBeVisible({ timeout });
  const sum = panel.locator('footer');
  await expect(sum).toContainText(/\d+ dari \d+/, { timeout });
  const [proven = -1, planned = -1] = ((await sum.innerText()).match(/\d[\d.]*/g) ?? []).map((count) =>
    Number(count.replaceAll('.', '')),
  );
  return { proven, planned };
}

/** Saves the site received: key → values in order. */
export function savesOf(simulator: Simulator): Map<string, string[]> {
  const saves = new Map<string, string[]>();
  for (const { method, route, post } of simulator.log) {
    if (method !== 'POST' || route !== SAVE) continue;
    const form = new URLSearchParams(post);
    const key = form.get('editableKey') ?? '';
    saves.set(key, [...(saves.get(key) ?? []), form.get('target') ?? '']);
  }
  return saves;
}

/** Text of the file the panel hands to the person. (Firefox over BiDi reports no downloads of extension pages.) */
export async function savedText(panel: Page, act: () => Promise<void>): Promise<string> {
  await panel.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      void file.text().then((text) => (document.documentElement.dataset['savedText'] = text));
      return make(file);
    };
  });
  await act();
  const html = panel.locator('html');
  await expect(html).toHaveAttribute('data-saved-text', /./s);
  return (await html.getAttribute('data-saved-text')) ?? '';
}
