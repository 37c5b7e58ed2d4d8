import { lookAtPage } from '../../utils/ekinerja/laporan/look';
import { fromOurPages, isNothing } from '../../utils/platform/message-guard';
import { onMessage } from '../../utils/platform/messages';
import { yieldNow } from '../../utils/platform/yield-now';

/** Says which words stand where on this page, and gives its structure as a report. */
export function wirePelapor(): void {
  onMessage(
    'lihatHalaman',
    fromOurPages(isNothing, () => lookAtPage(document, yieldNow)),
  );
}
