import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { extensionBaseOf, launch, logIn, openExtensionPage, SITE } from '../../scripts/browsers/launch';
import { createSimulator } from '../../simulator/create-simulator';
import { startSimulatorServer } from '../../simulator/server/start';
import { expect, test } from './fixtures';
import { chooseFile, confirmRun, expectProof, MATRIKS, savesOf, sheetOf } from './panel';

/** Kills the browser of this profile the hard way, as a power cut does. */
function killBrowserOf(profile: string): void {
  const pids = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(profile))
    .map((line) => Number(line.trim().split(/\s+/)[0]));
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // already gone with its parent
    }
  }
}

test('after the browser was killed in the middle, the journal continues exactly the rest', async ({ target }) => {
  const simulator = createSimulator({ seed: 'contoh', latencyMs: 60 });
  const server = await startSimulatorServer({ simulator });
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'asisten-killed-'));
  try {
    const open = async () => {
      const context = await launch(target, server.proxyPort, profile);
      const site = await context.newPage();
      await logIn(site);
      await site.goto(`${SITE}?r=${encodeURIComponent(MATRIKS)}`);
      return {
        context,
        panel: await openExtensionPage(context, `${await extensionBaseOf(context, target)}/sidepanel.html`),
      };
    };
    const first = await open();
    const sheet = sheetOf(simulator);
    await chooseFile(first.panel, sheet);
    await confirmRun(first.panel);
    await expect.poll(() => savesOf(simulator).size).toBeGreaterThan(15);
    killBrowserOf(profile);
    await first.context.close().catch(() => undefined);
    const sent = savesOf(simulator).size;
    expect(sent).toBeLessThan(73);
    for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket', 'lock', '.parentlock'])
      fs.rmSync(path.join(profile, lock), { force: true });

    const second = await open();
    await second.panel
      .getByRole('button', { name: /^Lanjutkan/ })
      .first()
      .click();
    const { proven, planned } = await expectProof(second.panel);
    expect(proven).toBe(planned);
    const twice = [...savesOf(simulator).values()].filter(({ length }) => length > 1);
    expect(twice.length).toBeLessThanOrEqual(4);
    await second.context.close();
  } finally {
    killBrowserOf(profile);
    await server.close();
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
