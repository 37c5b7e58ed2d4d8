/**
 * What "Isi" shows, by page: the first face that fits, the others beside it for the person to choose. A further face is a
 * line here, before the ones it goes before.
 */
import type { PageState } from '../../utils/workflow/matriks-state';
import { FormulirView, formulirFits } from '../formulir/FormulirView';
import { HarianView, harianFits } from '../harian/HarianView';
import { MatriksView, matriksHolds } from '../matriks/MatriksView';
import { RencanaView, rencanaHolds } from '../rencana/RencanaView';
import type { IsiFace } from './isi-face';

/** A page of e-Kinerja behind the login. */
const INSIDE = new Set<PageState['kind']>(['matriks', 'otherPage', 'unrecognised', 'translated', 'matriksUnreadable']);

export const ISI_FACES: readonly IsiFace[] = [
  { name: 'formulir', fits: formulirFits, holds: () => false, View: FormulirView },
  { name: 'harian', fits: harianFits, holds: () => false, View: HarianView },
  {
    name: 'matriks',
    // It also says what to do where there is no page to work on.
    fits: ({ matriks, rencana }) => matriks.state.page.kind !== 'otherPage' || rencana === undefined,
    holds: ({ matriks }) => matriksHolds(matriks.state),
    View: MatriksView,
  },
  {
    name: 'rencana',
    fits: ({ matriks, rencana }) => rencana !== undefined && INSIDE.has(matriks.state.page.kind),
    holds: ({ rencana }) => rencana !== undefined && rencanaHolds(rencana.state),
    View: RencanaView,
  },
];
