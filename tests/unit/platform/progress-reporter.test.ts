/** How often a run tells the panel how far it is. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { progressReporter } from '../../../utils/platform/progress-reporter';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('goes on telling when the clock went back an hour', () => {
  let told = 0;
  const report = progressReporter(() => {
    told += 1;
    return Promise.resolve();
  });
  report({ phase: 'writing' });
  vi.setSystemTime(Date.now() - 3_600_000);
  for (let times = 0; times < 10; times += 1) {
    report({ phase: 'writing' });
    vi.advanceTimersByTime(200);
  }
  expect(told).toBe(11);
});
