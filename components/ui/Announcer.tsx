import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 5000;

/** Says the newest text politely to screen readers, at most every few seconds; the last one is never lost. */
export function Announcer({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  const lastAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const wait = Math.max(0, lastAt.current + PAUSE_MS - performance.now());
    const timer = setTimeout(() => {
      lastAt.current = performance.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className="sr-only" role="status">
      {said}
    </p>
  );
}
