import { describe, expect, it } from 'vitest';
import { backoffMs, judge } from '../../../utils/run/retry-policy';

describe('waiting for the site', () => {
  it.each([
    [null, null],
    [60_000, 60_000],
    [900_000, 900_000],
    // A day, by mistake or by a wrong clock, would look like a run that has died.
    [86_400_000, 900_000],
    [-5_000, 0],
  ])('asked by Retry-After for %s ms lasts %s ms', (retryAfterMs, ms) => {
    const wait = { kind: 'wait', waitingFor: 'rateLimit', ms, reason: 'siteErrors' };
    expect(judge({ kind: 'rateLimited', retryAfterMs })).toEqual(wait);
  });

  it('doubles with each failure in a row, up to half a minute', () => {
    expect([0, 1, 2, 5, 6, 60].map(backoffMs)).toEqual([1_000, 1_000, 2_000, 16_000, 30_000, 30_000]);
  });
});
