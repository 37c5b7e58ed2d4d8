import { useEffect, useRef, type RefObject } from 'react';

/** For an answer that may stand far above what was pressed: every new one comes into sight. `answer` null = there is none. */
export function useIntoSight(answer: unknown): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer !== null) part.current?.scrollIntoView({ block: 'nearest' });
  }, [answer]);
  return part;
}
