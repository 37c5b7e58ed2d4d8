import type { Skin } from '../contract';
import { rebuilt } from './rebuild';

export const kartu: Skin = {
  dress: (html) =>
    rebuilt(html, (document) => {
      document.body.classList.add('kulit-kartu');
    }),
};
