import type { Skin } from '../contract';
import { rebuilt } from './rebuild';

export const bs5: Skin = {
  dress: (html) =>
    rebuilt(html, (document) => {
      document.body.classList.add('kulit-bs5');
    }),
};
