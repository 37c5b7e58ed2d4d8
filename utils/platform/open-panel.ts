import { browser } from '#imports';
import { openPanelWindow, ownerWindow } from './panel-window';

interface PanelApis {
  readonly sidePanel?: { open?(options: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the panel: Chrome's side panel (from 116), Firefox's sidebar, or a window of its own where neither exists. Must be
 * called in a click, so nothing may be awaited before it: `windowId` is found beforehand.
 */
export async function openPanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as PanelApis;
  if (sidePanel?.open) await sidePanel.open({ windowId });
  else if (sidebarAction) await sidebarAction.open();
  else await openPanelWindow(windowId);
}

/** The browser window we stand in, or beside which we are a window of our own. */
export async function currentWindowId(): Promise<number> {
  return ownerWindow() ?? (await browser.windows.getCurrent()).id ?? 0;
}
