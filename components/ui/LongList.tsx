/** A list of any length: a short one is simply there; of a long one only the rows in sight are in the document. */
import type { ReactNode } from 'react';
import { useVirtualRows } from './use-virtual-rows';

/** So many cost nothing, and can be found by the browser's own search. */
const SHORT = 40;

interface Props<Item> {
  readonly items: readonly Item[];
  readonly label: string;
  readonly className?: string;
  /** What one row is high, usually. */
  readonly estimate: number;
  readonly children: (item: Item) => ReactNode;
}

export function LongList<Item>(props: Props<Item>) {
  const { items, label, className = '', children } = props;
  if (items.length > SHORT) return <Rows {...props} />;
  return (
    <ul className={`long-list ${className}`} aria-label={label}>
      {items.map((item, at) => (
        <li key={at} className="long-list__row">
          {children(item)}
        </li>
      ))}
    </ul>
  );
}

function Rows<Item>({ items, label, className = '', estimate, children }: Props<Item>) {
  const { list, margin, virtualizer } = useVirtualRows<HTMLUListElement>({
    count: items.length,
    estimate,
    keyOf: String,
  });
  return (
    <ul
      ref={list}
      className={`long-list long-list--rows ${className}`}
      aria-label={label}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        return (
          item !== undefined && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className="long-list__row"
              style={{ transform: `translateY(${String(start - margin)}px)` }}
            >
              {children(item)}
            </li>
          )
        );
      })}
    </ul>
  );
}
