/**
 * How many requests may be in flight. Starts with one; one more only while that measurably raises the number of
 * saves per second (a session lock in the server makes more pointless); fewer at any trouble.
 */

const CAP = 4;
/** Of the gain one more request could bring at best (1/n), this part must really come. */
const NEEDED_PART = 0.3;
/** Saves before trying more again, after it did not pay. */
const HOLD_POINTLESS = 200;
/** Saves before trying more again, after trouble. */
const HOLD_TROUBLE = 40;

export class Pace {
  limit = 1;
  private rateBelow = 0;
  private skip = 1;
  private counted = 0;
  private since = 0;
  private hold = 0;
  private lastDone: number | null = null;
  private averageGap: number | null = null;

  /** Smoothed time between two answers in ms; null before there were two. */
  get gapMs(): number | null {
    return this.averageGap;
  }

  /** The site answered a save properly. */
  answered(now: number): void {
    if (this.lastDone !== null) {
      const gap = Math.max(0, now - this.lastDone);
      this.averageGap = this.averageGap === null ? gap : this.averageGap * 0.9 + gap * 0.1;
    }
    this.lastDone = now;
    if (this.hold > 0) {
      this.hold -= 1;
      if (this.hold === 0) this.interrupted();
      return;
    }
    if (this.skip > 0) {
      this.skip -= 1;
      this.since = now;
      return;
    }
    this.counted += 1;
    if (this.counted >= 2 * this.limit) this.judge(now);
  }

  /** Something came between two saves (a read, a pause): the measuring starts again. */
  interrupted(): void {
    this.skip = this.limit;
    this.counted = 0;
    this.lastDone = null;
  }

  /** Errors, timeouts, or the site asks to slow down: one at a time for a while. */
  trouble(): void {
    this.limit = 1;
    this.rateBelow = 0;
    this.hold = HOLD_TROUBLE;
    this.interrupted();
  }

  private judge(now: number): void {
    const rate = this.counted / Math.max(1, now - this.since);
    const needed = this.limit === 1 ? 0 : this.rateBelow * (1 + NEEDED_PART / (this.limit - 1));
    if (rate < needed) {
      this.limit -= 1;
      this.hold = HOLD_POINTLESS;
      this.rateBelow = 0;
    } else if (this.limit < CAP) {
      this.rateBelow = rate;
      this.limit += 1;
    } else {
      this.hold = HOLD_POINTLESS;
    }
    const { lastDone } = this;
    this.interrupted();
    this.lastDone = lastDone;
  }
}
