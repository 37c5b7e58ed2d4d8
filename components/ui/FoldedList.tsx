import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from './Button';

/** A list that shows its beginning and opens step by step, so that hundreds of items cost nothing until asked for. */
export function FoldedList<Item>({
  items,
  first = 20,
  step = 50,
  className,
  label,
  more,
  children,
}: {
  readonly items: readonly Item[];
  readonly first?: number;
  readonly step?: number;
  readonly className: string;
  readonly label?: string;
  /** Text of the button for so many more. */
  readonly more: (count: number) => string;
  /** One `li`, with its key. */
  readonly children: (item: Item, index: number) => ReactNode;
}) {
  const [shown, setShown] = useState(first);
  // A single item behind a button helps nobody.
  const end = items.length - shown <= 1 ? items.length : shown;
  return (
    <>
      <ul className={className} {...(label === undefined ? {} : { 'aria-label': label })}>
        {items.slice(0, end).map((item, index) => children(item, index))}
      </ul>
      {end < items.length && (
        <Button variant="quiet" className="button--start" onClick={() => setShown(end + step)}>
          {more(Math.min(step, items.length - end))}
        </Button>
      )}
    </>
  );
}
