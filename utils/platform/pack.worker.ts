/** The desk of packs in a worker of its own: 10,000 templates are parsed, verified and kept without holding up a window. */
import { Pieces } from './in-pieces';
import { createPackDesk } from './pack-desk';
import { answerDesk, type DeskAnswer, type DeskQuestion } from './pack-desk-messages';

const desk = createPackDesk();
const post = (answer: DeskAnswer): void => globalThis.postMessage(answer);
const coming = new Map<number, Pieces>();

globalThis.addEventListener('message', ({ data }: MessageEvent<DeskQuestion>) => {
  const args = coming.get(data.id) ?? new Pieces();
  args.add(data.piece);
  coming.set(data.id, args);
  if (!data.last) return;
  coming.delete(data.id);
  void answerDesk(desk, data, args.value, post);
});
