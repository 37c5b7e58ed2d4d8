import type { BrowserContext } from '@playwright/test';

/** Firefox ends an idle background by itself: so soon that it is gone between any two requests of a run. */
export const RESTLESS_BACKGROUND = { 'extensions.background.idle.timeout': 20 } as const;

/** Ends the extension's service worker in Chromium, and nothing else. Says whether there was one to end. */
export async function killWorkerOf(context: BrowserContext): Promise<boolean> {
  const browser = await context.browser()?.newBrowserCDPSession();
  if (browser === undefined) throw new Error('no browser behind the context');
  const { targetInfos } = await browser.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'),
  );
  if (worker !== undefined) await browser.send('Target.closeTarget', { targetId: worker.targetId });
  await browser.detach();
  return worker !== undefined;
}
