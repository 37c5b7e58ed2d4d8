/** The measurement behind P2m: loads of a Matriks of 200 indikator, first as it is, then with the masking script registered. */
import { ROUNDS } from './measure';
import { MATRIKS, openRig, SALT, tool, type Rig } from './rig';
import { costBetween, traceOf, turnsCost, type Cost } from './trace';

export interface Masking {
  /** Per round: the masking script's part of the load, then the two readings on the masked page. */
  readonly load: Cost[];
  readonly report: Cost[];
  readonly live: Cost[];
  readonly plainReport: Cost[];
  readonly plainLive: Cost[];
}

async function marked(rig: Rig, name: string, action: () => Promise<unknown>): Promise<void> {
  await rig.site.evaluate(`performance.mark('${name}-start')`);
  await action();
  await rig.site.evaluate(`performance.mark('${name}-end')`);
}

/** As the panel does when its switch is set (utils/platform/samaran-script.ts). */
async function switchOn(rig: Rig): Promise<void> {
  await rig.ours.evaluate('chrome.storage.local.set({ samaran: true })');
  await rig.ours.evaluate(
    `chrome.scripting.registerContentScripts([{
      id: 'samaran', js: ['/samaran.js'], matches: chrome.runtime.getManifest().host_permissions,
      runAt: 'document_start', allFrames: true,
    }])`,
  );
}

export async function measureMasking(): Promise<Masking> {
  const rig = await openRig('duaratus', { floor: false });
  const result: Masking = { load: [], report: [], live: [], plainReport: [], plainLive: [] };
  try {
    const cdp = await rig.context.newCDPSession(rig.site);
    for (const masked of [false, true]) {
      if (masked) await switchOn(rig);
      for (let round = 0; round <= ROUNDS; round += 1) {
        const events = await traceOf(cdp, async () => {
          await rig.site.goto(MATRIKS);
          // The page's own scripts come to rest.
          await rig.site.waitForTimeout(400);
          await marked(rig, 'report', () => tool(rig.ours, 'ask', 'pageReport', SALT));
          await marked(rig, 'live', () => tool(rig.ours, 'ask', 'readMatriks', 'live'));
        });
        if (round === 0) continue;
        if (masked) result.load.push(turnsCost(events, `${rig.ourBase}/samaran.js`));
        (masked ? result.report : result.plainReport).push(costBetween(events, 'report'));
        (masked ? result.live : result.plainLive).push(costBetween(events, 'live'));
      }
    }
  } finally {
    await rig.close();
  }
  return result;
}
