import { lookAtPage } from '../../utils/ekinerja/laporan/look';
import { isExtensionPage } from '../../utils/platform/message-guard';
import { onMessage } from '../../utils/platform/messages';
import { yieldNow } from '../../utils/platform/yield-now';

/** Says which words stand where on this page, and gives its structure as a report. */
export function wirePelapor(): void {
  onMessage('lihatHalaman', ({ sender }) => {
    if (!isExtensionPage(sender)) throw new Error('refused: not from our own pages');
    return lookAtPage(document, yieldNow);
  });
}
