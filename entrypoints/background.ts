import { defineBackground } from '#imports';
import { showBadge } from '../utils/platform/badge';
import { agentTab } from '../utils/platform/message-guard';
import { onMessage } from '../utils/platform/messages';

/** Only the progress on the icon. Runs live in the page, so the browser may stop this worker at any time. */
export default defineBackground(() => {
  onMessage('runProgress', async ({ data, sender }) => {
    const tab = agentTab(sender);
    if (tab !== null) await showBadge(tab, data);
  });
});
