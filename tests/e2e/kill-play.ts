/**
 * A real browser killed at a random moment of a run, opened again on the same profile, and led to the end: the invariants
 * I1 to I5 hold whatever the moment was. The seed names it. One seed each is a journey; many are `npm run kills`.
 */
import type { BrowserContext, Page } from '@playwright/test';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { killBrowserOf } from '../../scripts/browsers/kill';
import { extensionBaseOf, launch, logIn, openExtensionPage, SITE, type Target } from '../../scripts/browsers/launch';
import type { SeedName, Simulator, State } from '../../simulator/contract';
import { createSimulator } from '../../simulator/create-simulator';
import { startSimulatorServer } from '../../simulator/server/start';
import { seededRandom, type SeededRandom } from '../unit/run/support/seeded-random';
import { expect } from './fixtures';
import { logOut } from './susun';
import { chooseFile, confirmRun, expectProof, MATRIKS, savesOf, sheetOf, words } from './panel';
import { agree, askToSend, button, KIRIM, like, mendBehindTheBack, openCheck, own, view } from './periksa-panel';

const { cek } = words;
const LATENCY_MS = 60;

interface Opened {
  readonly context: BrowserContext;
  readonly panel: Page;
  /** The tab of e-Kinerja. */
  readonly site: Page;
}
export interface World {
  readonly simulator: Simulator;
  /** Ids of indikator in the order in which the site was asked to send them. */
  readonly sends: readonly string[];
  readonly random: SeededRandom;
  readonly open: () => Promise<Opened>;
  /** Waits until so many requests more have come, and a moment longer. */
  readonly after: (requests: number) => Promise<void>;
  /** The same; then kills the browser. */
  readonly killAfter: (requests: number, context: BrowserContext) => Promise<void>;
}

/** `from`: what the stand-in holds, and the page the person is on. */
export async function inWorld(
  target: Target,
  seed: number,
  play: (world: World) => Promise<void>,
  from: { readonly seed: SeedName; readonly page: string; readonly prefs?: Readonly<Record<string, number>> } = {
    seed: 'contoh',
    page: MATRIKS,
  },
): Promise<void> {
  const random = seededRandom(seed);
  const simulator = createSimulator({ seed: from.seed, latencyMs: LATENCY_MS });
  const sends: string[] = [];
  const handle = simulator.handle.bind(simulator);
  simulator.handle = (request) => {
    const { searchParams } = new URL(request.url, SITE);
    if (searchParams.get('r') === KIRIM) sends.push(searchParams.get('id') ?? '');
    return handle(request);
  };
  const server = await startSimulatorServer({ simulator });
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'asisten-killed-'));
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const after = async (requests: number): Promise<void> => {
    const before = simulator.log.length;
    const late = Date.now() + 30_000;
    while (simulator.log.length < before + requests && Date.now() < late) await wait(5);
    await wait(random.below(LATENCY_MS * 2));
  };
  try {
    await play({
      simulator,
      sends,
      random,
      async open() {
        const context = await launch(target, server.proxyPort, profile, { prefs: from.prefs ?? {} });
        const site = await context.newPage();
        // A killed browser may come back with its session, and then meets no login page.
        logOut(simulator);
        await logIn(site);
        await site.goto(`${SITE}?r=${encodeURIComponent(from.page)}`);
        const base = await extensionBaseOf(context, target);
        return { context, site, panel: await openExtensionPage(context, `${base}/sidepanel.html`) };
      },
      after,
      async killAfter(requests, context) {
        await after(requests);
        killBrowserOf(profile);
        await context.close().catch(() => undefined);
        // What was on its way when the browser died still arrives.
        await wait(LATENCY_MS * 3);
      },
    });
  } finally {
    try {
      killBrowserOf(profile);
    } catch (error) {
      // What went wrong in the play is what is to be told.
      console.error('The browser could not be killed:', error);
    }
    await server.close();
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Everything of the site but sessions, and but what `leave` takes out. */
export function rest(state: State, leave: (copy: State) => void): string {
  const copy = structuredClone(state);
  leave(copy);
  const { rhk, indikator, bulanan, lampiran, harian, skp, pegawai } = copy;
  return JSON.stringify([rhk, indikator, bulanan, lampiran, harian, skp, pegawai]);
}

/** The journals are looked into after the SKP was read; until then nothing can be started. */
const settled = (panel: Page): Promise<void> => expect(panel.locator('.busy')).toHaveCount(0, { timeout: 30_000 });

/** The run of the Matriks, killed once. */
export const killMatriks = (target: Target, seed: number): Promise<void> =>
  inWorld(target, seed, async ({ simulator, random, open, killAfter }) => {
    const first = await open();
    const sheet = sheetOf(simulator);
    const others = (): string =>
      rest(simulator.state, ({ bulanan }) => {
        for (const row of bulanan) row.target = null;
      });
    const before = others();
    await chooseFile(first.panel, sheet);
    await confirmRun(first.panel);
    await killAfter(1 + random.below(75), first.context);

    const { context, panel } = await open();
    const goOn = panel.getByRole('button', { name: /^Lanjutkan/ }).first();
    const mayGoOn = await goOn.waitFor({ timeout: 8_000 }).then(
      () => true,
      () => false,
    );
    // Without a record nothing was sent yet, or everything was proven already.
    if (mayGoOn) await goOn.click();
    else {
      expect([0, 73]).toContain(savesOf(simulator).size);
      await chooseFile(panel, sheet);
      await expect(panel.locator('footer')).toContainText(/[1-9]|0/);
    }
    if (!mayGoOn && savesOf(simulator).size === 0) await confirmRun(panel);
    if (mayGoOn || savesOf(simulator).size < 73) {
      const { proven, planned } = await expectProof(panel);
      expect(proven, 'I2, I4').toBe(planned);
      await panel.getByRole('button', { name: words.bukti.again }).click();
    }
    const saves = savesOf(simulator);
    const stored = new Map(simulator.state.bulanan.map(({ id, target }) => [String(id), target ?? '']));
    for (const [key, values] of saves) {
      expect([key, Number(stored.get(key))], 'I2').toEqual([key, Number(values.at(-1))]);
      expect(values.length, 'I3').toBeLessThanOrEqual(2);
    }
    expect([...saves.values()].filter(({ length }) => length > 1).length, 'I3').toBeLessThanOrEqual(4);
    expect(others() === before, 'I1').toBe(true);
    const count = simulator.log.length;
    await chooseFile(panel, sheet);
    await expect(panel.locator('footer'), 'I5').toContainText(words.tinjau.nothing);
    expect(savesOf(simulator)).toEqual(saves);
    expect(simulator.log.slice(count).filter(({ method }) => method === 'POST')).toEqual([]);
    await context.close();
  });

/** "Kirim semua", killed once. */
export const killKirim = (target: Target, seed: number): Promise<void> =>
  inWorld(target, seed, async ({ simulator, sends, random, open, killAfter }) => {
    const first = await open();
    mendBehindTheBack(simulator);
    const rows = own(simulator);
    const others = (): string =>
      rest(simulator.state, ({ indikator }) => {
        for (const row of indikator) row.status = 2;
      });
    await openCheck(first.panel, cek.answer.ready);
    await view(first.panel, cek.view.kirim);
    await askToSend(first.panel);
    const before = others();
    await agree(first.panel);
    await killAfter(1 + random.below(rows.length * 3 + 6), first.context);
    const sentAtKill = sends.length;

    const { context, panel } = await open();
    await panel.getByRole('button', { name: words.task.periksa, exact: true }).click();
    const list = panel.getByRole('list', { name: cek.kirim.dialogList });
    const goOn = panel.getByRole('button', { name: like(cek.left.goOnKirim_other) });
    const isSent = ({ id }: { id: number }): boolean => own(simulator).find((row) => row.id === id)?.status === 3;
    if (sentAtKill === 0 && !(await list.isVisible().catch(() => false)))
      await expect(panel.locator('.banner__title').first()).toBeVisible({ timeout: 30_000 });
    await settled(panel);
    if (sentAtKill > 0 || (await list.isVisible())) {
      await expect(list).toBeVisible({ timeout: 30_000 });
      const told = await list.getByRole('listitem').allInnerTexts();
      expect(told.length, 'I4').toBe(rows.length);
      for (const row of rows) {
        const mine = told.filter((text) => text.includes(row.nama));
        const said = mine.map((text) => text.includes(cek.kirim.state.proven));
        // Rows of one name stand for each other.
        const same = rows.filter(({ nama }) => nama === row.nama);
        expect([row.nama, said.filter(Boolean).length], 'I2').toEqual([row.nama, same.filter(isSent).length]);
      }
      const left = rows.filter((row) => !isSent(row));
      if (left.length > 0) {
        await goOn.click();
        await expect(panel.getByRole('dialog').getByRole('listitem')).toHaveCount(left.length);
        await agree(panel);
      }
    } else {
      await view(panel, cek.view.kirim);
      await askToSend(panel);
      await agree(panel);
    }
    await expect(panel.getByText(like(cek.kirim.allProven_other))).toBeVisible({ timeout: 60_000 });
    expect([...sends].sort(), 'I3').toEqual(rows.map(({ id }) => String(id)).sort());
    expect(rows.every(isSent), 'I2').toBe(true);
    expect(others() === before, 'I1').toBe(true);
    await panel.getByRole('button', { name: cek.kirim.close, exact: true }).click();
    await view(panel, cek.view.kirim);
    await expect(panel.getByText(cek.kirim.none), 'I5').toBeVisible();
    await context.close();
  });

/** Mends of the lampiran, planned by the checklist, killed once. */
export const killEdits = (target: Target, seed: number): Promise<void> =>
  inWorld(target, seed, async ({ simulator, random, open, killAfter }) => {
    const first = await open();
    mendBehindTheBack(simulator);
    const others = (): string =>
      rest(simulator.state, (copy) => {
        copy.lampiran = [];
      });
    const [before, count] = [others(), simulator.state.lampiran.length];
    const stored = () => simulator.state.lampiran.slice(count).map(({ uraian }) => uraian.replaceAll('\r\n', '\n'));
    await openCheck(first.panel, cek.answer.ready);
    await button(first.panel, like(cek.temuan.fixAll.fillLampiran_other)).click();
    const texts = first.panel.getByRole('textbox');
    await expect(texts).toHaveCount(3);
    const wanted = await texts.evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value));
    await button(first.panel, like(cek.edit.confirm_other)).click();
    await killAfter(6 + random.below(8), first.context);
    const made = stored();

    const { context, panel } = await open();
    await panel.getByRole('button', { name: words.task.periksa, exact: true }).click();
    const list = panel.getByRole('list', { name: cek.edit.list });
    const answer = panel.locator('.banner__title', { hasText: cek.answer.ready });
    await expect(list.or(answer).first()).toBeVisible({ timeout: 30_000 });
    await settled(panel);
    if (await list.isVisible()) {
      const told = await list.getByRole('listitem').allInnerTexts();
      expect(told.length, 'I4').toBe(wanted.length);
      expect(told.filter((text) => text.includes(cek.edit.state.proven)).length, 'I2').toBe(made.length);
      if (made.length < wanted.length) await button(panel, like(cek.left.goOnEdits_other)).click();
      else await button(panel, cek.edit.back).click();
    } else {
      // Without a record nothing was sent yet, or everything was proven already.
      expect([0, wanted.length]).toContain(made.length);
      if (made.length === 0) await button(panel, like(cek.temuan.fixAll.fillLampiran_other)).click();
    }
    if (made.length < wanted.length) {
      await expect(panel.getByRole('textbox')).toHaveCount(wanted.length - made.length);
      await button(panel, like(cek.edit.confirm_other)).click();
      await expect(panel.getByText(/terbukti tersimpan\.$/).first()).toBeVisible({ timeout: 60_000 });
      await button(panel, cek.edit.back).click();
    }
    expect([...stored()].sort(), 'I2, I3').toEqual([...wanted].sort());
    expect(others() === before, 'I1').toBe(true);
    await expect(answer).toBeVisible();
    await expect(button(panel, like(cek.temuan.fixAll.fillLampiran_other)), 'I5').toHaveCount(0);
    await context.close();
  });
