import type { TemplatIntent, TemplatState } from '../../utils/workflow/templat-state';

export interface TemplatProps {
  readonly state: TemplatState;
  readonly send: (intent: TemplatIntent) => void;
}
