/**
 * The panel as a window of its own, beside the browser's: what Chrome before 116 has instead of a side panel. Its address
 * names the browser window it belongs to, as a side panel belongs to one.
 */
import { browser } from '#imports';

const OWNER = 'jendela';
/** As wide as a side panel usually is. */
const WIDTH = 420;

/** The browser window this panel belongs to, where it is a window of its own. */
export function ownerWindow(): number | null {
  const named = new URLSearchParams(location.search).get(OWNER) ?? '';
  return /^\d+$/u.test(named) ? Number(named) : null;
}

/** Closes this panel, where it is a window of its own, with the browser window it belongs to, as a side panel closes. */
export function closeWithOwner(): void {
  const owner = ownerWindow();
  if (owner === null) return;
  browser.windows.onRemoved.addListener((windowId) => {
    if (windowId === owner) window.close();
  });
}

/** At the right edge of that window; the browser refuses what would be out of sight. */
async function beside(windowId: number): Promise<{ left?: number; top?: number; height?: number }> {
  const { left, top, width, height } = await browser.windows.get(windowId);
  if (left === undefined || top === undefined || width === undefined || height === undefined) return {};
  return { left: Math.max(0, left + width - WIDTH), top: Math.max(0, top), height };
}

/** Opens the panel of this browser window, or brings the one that is open to the front. */
export async function openPanelWindow(windowId: number): Promise<void> {
  const url = browser.runtime.getURL(`/sidepanel.html?${OWNER}=${String(windowId)}` as '/sidepanel.html');
  const [open] = await browser.tabs.query({ url });
  if (open !== undefined) {
    await browser.windows.update(open.windowId, { focused: true });
    return;
  }
  const place = await beside(windowId).catch(() => ({}));
  const show = (where: object) => browser.windows.create({ url, type: 'popup', width: WIDTH, ...where });
  await show(place)
    .catch(() => show({}))
    .catch(() => browser.tabs.create({ url }));
}
