/**
 * What "Isi" shows, by page: the first face that fits, the others beside it for the person to choose. A further face is a
 * line here, before the ones it goes before.
 */
import type { RunPhase } from '../../utils/run/types';
import type { PageState } from '../../utils/workflow/matriks-state';
import { FormulirView, formulirFits } from '../formulir/FormulirView';
import { HarianView, harianFits } from '../harian/HarianView';
import { MatriksView, matriksHolds } from '../matriks/MatriksView';
import { RencanaView, rencanaHolds } from '../rencana/RencanaView';
import type { IsiFace } from './isi-face';

/** A page of e-Kinerja behind the login. */
const INSIDE = new Set<PageState['kind']>(['matriks', 'otherPage', 'unrecognised', 'translated', 'matriksUnreadable']);

interface Ran {
  readonly phase: RunPhase;
  readonly counts: { readonly planned: number; readonly proven: number };
}

/** A run of which nothing is left to do is proof; all else that is held is work. */
function held(holds: boolean, run: Ran | null): ReturnType<IsiFace['holds']> {
  if (!holds) return null;
  return run?.phase === 'finished' && run.counts.proven === run.counts.planned ? 'proof' : 'work';
}

export const ISI_FACES: readonly IsiFace[] = [
  { name: 'formulir', ofPage: true, fits: formulirFits, holds: () => null, View: FormulirView },
  { name: 'harian', ofPage: true, fits: harianFits, holds: () => null, View: HarianView },
  {
    name: 'matriks',
    // It also says what to do where there is no page to work on.
    fits: ({ matriks, rencana }) => matriks.state.page.kind !== 'otherPage' || rencana === undefined,
    holds: ({ matriks: { state } }) => held(matriksHolds(state), state.run),
    View: MatriksView,
  },
  {
    name: 'rencana',
    fits: ({ matriks, rencana }) => rencana !== undefined && INSIDE.has(matriks.state.page.kind),
    holds: ({ rencana }) => (rencana === undefined ? null : held(rencanaHolds(rencana.state), rencana.state.run)),
    View: RencanaView,
  },
];
