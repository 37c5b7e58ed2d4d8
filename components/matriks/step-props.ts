import type { MatriksIntent, MatriksState } from '../../utils/workflow/matriks-state';

export type Surface = 'panel' | 'tab';

export interface StepProps {
  readonly state: MatriksState;
  readonly send: (intent: MatriksIntent) => void;
  readonly surface: Surface;
}
