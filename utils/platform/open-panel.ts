import { browser } from '#imports';

interface PanelApis {
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the panel: Chrome's side panel, Firefox's sidebar, or a tab where neither exists. Must be called in a click,
 * so nothing may be awaited before it: `windowId` is found beforehand.
 */
export async function openPanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as PanelApis;
  if (sidePanel) await sidePanel.open({ windowId });
  else if (sidebarAction) await sidebarAction.open();
  else await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
}

export async function currentWindowId(): Promise<number> {
  return (await browser.windows.getCurrent()).id ?? 0;
}
