/** Only the rows in sight are in the document, also when the list starts in the middle of what scrolls. */
import { createContext, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';

/** The element that scrolls: it must be positioned, and its first child must hold everything. */
export const ScrollArea = createContext<HTMLElement | null>(null);

export function useVirtualRows<List extends HTMLElement>(options: {
  readonly count: number;
  readonly estimate: number;
  readonly keyOf: (index: number) => string;
}) {
  const area = useContext(ScrollArea);
  const list = useRef<List>(null);
  const [margin, setMargin] = useState(0);
  // First what is seen; those beside it, for scrolling, in a turn of their own.
  const [overscan, setOverscan] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setOverscan(4));
    return () => clearTimeout(timer);
  }, []);
  useLayoutEffect(() => {
    const content = area?.firstElementChild;
    if (!content) return;
    // What stands above the list can open and close: its start is measured again whenever the content changes size.
    const measure = () => setMargin(offsetWithin(list.current, area));
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(content);
    return () => observer.disconnect();
  }, [area]);
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: options.count,
    getScrollElement: () => area,
    estimateSize: () => options.estimate,
    getItemKey: options.keyOf,
    overscan,
    scrollMargin: margin,
    useFlushSync: false,
  });
  return { list, margin, virtualizer };
}

function offsetWithin(element: HTMLElement | null, area: HTMLElement | null): number {
  if (!element || !area) return 0;
  return Math.round(element.getBoundingClientRect().top - area.getBoundingClientRect().top + area.scrollTop);
}
