import type { FormulirIntent, FormulirState } from '../../utils/workflow/formulir-state';

export interface FormulirProps {
  readonly state: FormulirState;
  readonly send: (intent: FormulirIntent) => void;
}
