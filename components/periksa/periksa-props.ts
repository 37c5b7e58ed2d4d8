import type { PeriksaIntent, PeriksaState } from '../../utils/workflow/periksa-state';
import type { Surface } from '../matriks/step-props';

export interface PeriksaProps {
  readonly state: PeriksaState;
  readonly send: (intent: PeriksaIntent) => void;
  readonly surface: Surface;
  /** Show the Matriks task: what was asked for is continued there. */
  readonly onIsi: () => void;
}

/** What all parts of "Temuan" need. */
export type FindingsProps = Pick<PeriksaProps, 'send' | 'onIsi'> & {
  /** Something is being read: what would read has to wait. */
  readonly busy: boolean;
};
