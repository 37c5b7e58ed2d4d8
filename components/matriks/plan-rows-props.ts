import type { PlanRow } from '../../utils/plan/types';

/** What both previews (cards in the panel, table in the tab) need. */
export interface PlanRowsProps {
  readonly rows: readonly PlanRow[];
  readonly open: { readonly rowId: string; readonly bulan: number } | null;
  readonly onToggleMonth: (rowId: string, bulan: number) => void;
  readonly onToggleRow: (rowId: string) => void;
  readonly onReveal: ((rowId: string, bulan: number) => void) | null;
}
