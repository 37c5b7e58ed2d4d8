import type { RencanaIntent, RencanaState } from '../../utils/workflow/rencana-state';
import type { Surface } from '../matriks/step-props';

export interface RencanaProps {
  readonly state: RencanaState;
  readonly send: (intent: RencanaIntent) => void;
  readonly surface: Surface;
}

export type RencanaSend = RencanaProps['send'];
