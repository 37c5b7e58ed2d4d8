/** Content script of the bench's own extension: the floor of P2 and P7, loaded and asked the same way as ours. */
import { fetchAndWalk, walkMatriks } from './walk-matriks';

declare const chrome: {
  readonly runtime: {
    readonly onMessage: {
      addListener(listener: (message: string, sender: unknown, answer: (value: unknown) => void) => boolean): void;
    };
  };
};

chrome.runtime.onMessage.addListener((message, _sender, answer) => {
  if (message === 'live') answer(walkMatriks(document));
  else if (message === 'fresh') void fetchAndWalk().then(answer);
  return message === 'fresh';
});
