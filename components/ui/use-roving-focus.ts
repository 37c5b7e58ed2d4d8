import { useState } from 'react';
import type { KeyboardEvent } from 'react';

/**
 * One tab stop for a group of buttons; arrow keys, Home and End move inside (`columns` per line for up and down).
 * Give each button the props of `item(index)` and the group `onKeyDown`.
 */
export function useRovingFocus(count: number, columns: number) {
  const [active, setActive] = useState(0);
  const step: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
    Home: -count,
    End: count,
  };
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const by = step[event.key];
      if (by === undefined) return;
      const beyond = active + by < 0 || active + by >= count;
      if (beyond && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) return;
      const next = Math.min(count - 1, Math.max(0, active + by));
      event.preventDefault();
      setActive(next);
      event.currentTarget.querySelectorAll<HTMLElement>('[data-roving]')[next]?.focus();
    },
    item: (index: number) => ({
      'data-roving': '',
      tabIndex: index === active ? 0 : -1,
      onFocus: () => setActive(index),
    }),
  };
}
