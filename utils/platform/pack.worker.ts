/** The desk of packs in a worker of its own: 10,000 templates are parsed, verified and kept without holding up the panel. */
import { createPackDesk } from './pack-desk';
import { answerDesk, type DeskAnswer, type DeskQuestion } from './pack-desk-messages';

const desk = createPackDesk();
const post = (answer: DeskAnswer): void => globalThis.postMessage(answer);

globalThis.addEventListener('message', ({ data }: MessageEvent<DeskQuestion>) => {
  void answerDesk(desk, data).then(post);
});
