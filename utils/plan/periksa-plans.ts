/** The makers of plans and orders as the checklist task takes them. */
import type { PeriksaPlans } from '../workflow/periksa-ports';
import { withoutEdits, withText } from './edit-plan';
import { wishesOfFixes } from './fix-wishes';
import { planKirimOrder } from './kirim-order';
import { planEdits } from './plan-edits';

export const periksaPlans: PeriksaPlans = {
  planEdits,
  withText,
  without: withoutEdits,
  planKirimOrder(reading, chosen, accountTag) {
    const order = planKirimOrder({ reading, chosen, accountTag });
    return order.ok ? order.value : null;
  },
  wishes(reading, findings) {
    const { skp } = reading.facts;
    const fixes = findings.flatMap(({ fix }) => fix ?? []);
    return skp === null ? [] : wishesOfFixes(fixes, skp);
  },
};
