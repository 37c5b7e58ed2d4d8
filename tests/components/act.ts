import { act as flushed } from 'preact/test-utils';

/** Runs `work` and shows what it changed: at once, or when its promise has settled. */
export function act(work: () => Promise<void>): Promise<void>;
export function act(work: () => void): void;
export function act(work: () => void | Promise<void>): void | Promise<void> {
  return flushed(work);
}
