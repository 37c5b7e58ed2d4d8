// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { follow } from '../../../utils/dom/follow';

describe('following a target', () => {
  let box = new DOMRect(10, 20, 80, 30);
  let target: HTMLElement;
  const moved = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers();
    box = new DOMRect(10, 20, 80, 30);
    target = document.createElement('button');
    target.getBoundingClientRect = () => box;
    document.body.replaceChildren(target);
    moved.mockClear();
  });
  afterEach(() => void vi.useRealTimers());

  it('tells its place at once, and not again while it stays', () => {
    const stop = follow(target, moved);
    expect(moved).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(2000);
    window.dispatchEvent(new Event('resize'));
    vi.advanceTimersByTime(50);
    expect(moved).toHaveBeenCalledTimes(1);
    stop();
  });

  it('notices in the next frame that a box inside the page was scrolled', () => {
    const stop = follow(target, moved);
    box = new DOMRect(10, -200, 80, 30);
    target.dispatchEvent(new Event('scroll'));
    vi.advanceTimersByTime(20);
    expect(moved).toHaveBeenCalledTimes(2);
    stop();
  });

  it('notices what moved although nothing was scrolled: something above it opened', () => {
    const stop = follow(target, moved);
    box = new DOMRect(10, 320, 80, 30);
    vi.advanceTimersByTime(200);
    expect(moved).toHaveBeenCalledTimes(2);
    stop();
  });

  it('does nothing any more once it is stopped', () => {
    follow(target, moved)();
    box = new DOMRect(0, 0, 1, 1);
    target.dispatchEvent(new Event('scroll'));
    vi.advanceTimersByTime(1000);
    expect(moved).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
