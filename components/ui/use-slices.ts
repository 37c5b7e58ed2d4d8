/** A long document made, and taken away again, a little with every turn of the window. */
import { useEffect, useState } from 'react';

const TAKEN_AT_ONCE = 10;
/** So few are there at once. */
const SHORT = 5;

export function useSlices(
  total: number,
  onGone: () => void,
): { readonly shown: number; readonly leaving: boolean; readonly leave: () => void } {
  const [shown, show] = useState(total <= SHORT ? total : 1);
  const [leaving, setLeaving] = useState(false);
  useEffect(() => {
    if (leaving && shown === 0) {
      onGone();
      return;
    }
    const next = leaving ? Math.max(0, shown - TAKEN_AT_ONCE) : Math.min(shown + 1, total);
    if (next === shown) return;
    const timer = setTimeout(() => show(next));
    return () => clearTimeout(timer);
  }, [shown, leaving, total, onGone]);
  return { shown: Math.min(shown, total), leaving, leave: total <= SHORT ? onGone : () => setLeaving(true) };
}
