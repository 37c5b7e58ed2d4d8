import { browser, defineBackground } from '#imports';
import { showBadge } from '../utils/platform/badge';
import { onFormMenu } from '../utils/platform/form-menu';
import { injectHalaman } from '../utils/platform/lazy-script';
import { leadTab } from '../utils/platform/lead-to';
import { agentFrame, agentTab } from '../utils/platform/message-guard';
import { onMessage } from '../utils/platform/messages';
import { isLead } from '../utils/platform/order-shapes';
import { isRunSnapshot, isSkpSnapshot } from '../utils/platform/progress-shapes';
import { armAddressLook, onAlarm } from '../utils/platform/pack-addresses';
import { armOwnSites, takeWanted } from '../utils/platform/use-site';

/**
 * The progress on the icon, the entry in the menu over text boxes, and what a page script cannot do for itself: load the
 * second script, open another page; once a day the look at the addresses of packs.
 * Runs live in the page, so the browser may stop this worker at any time; nothing is remembered here.
 */
export default defineBackground({
  type: 'module',
  main: () => {
    browser.runtime.onInstalled.addListener(() => void armAddressLook());
    browser.runtime.onStartup.addListener(() => void armAddressLook());
    // An update of the extension forgets what was registered.
    browser.runtime.onInstalled.addListener(() => void armOwnSites());
    // The policy may be another one.
    browser.runtime.onStartup.addListener(() => void armOwnSites());
    browser.permissions.onAdded.addListener(() => void takeWanted(Date.now()));
    browser.permissions.onRemoved.addListener(() => void armOwnSites());
    browser.alarms.onAlarm.addListener(({ name }) => void onAlarm(name));
    browser.contextMenus.onClicked.addListener((info, tab) => void onFormMenu(info, tab));
    onMessage('runProgress', async ({ data, sender }) => {
      const tab = await agentTab(sender);
      if (tab !== null && isRunSnapshot(data)) await showBadge(tab, data);
    });
    onMessage('skpProgress', async ({ data, sender }) => {
      const tab = await agentTab(sender);
      if (tab !== null && isSkpSnapshot(data)) await showBadge(tab, data);
    });
    onMessage('loadHalaman', async ({ sender }) => {
      const frame = await agentFrame(sender);
      return frame !== null && (await injectHalaman(frame.tabId, frame.frameId));
    });
    onMessage('leadTo', async ({ data, sender }) => {
      const frame = await agentFrame(sender);
      return frame?.frameId === 0 && isLead(data) && (await leadTab(frame.tabId, data));
    });
  },
});
