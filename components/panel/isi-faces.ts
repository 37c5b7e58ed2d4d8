/**
 * What "Isi" shows, by page: the first face that fits, the others beside it for the person to choose. A further face is a
 * line here, before the ones it goes before.
 */
import { MatriksView, matriksHolds } from '../matriks/MatriksView';
import type { IsiFace } from './isi-face';

export const ISI_FACES: readonly IsiFace[] = [
  { name: 'matriks', fits: () => true, holds: ({ matriks }) => matriksHolds(matriks.state), View: MatriksView },
];
