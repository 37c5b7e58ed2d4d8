import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../../utils/dom/place-beside';

const VIEW = { width: 1000, height: 600 };
const BUBBLE = { width: 300, height: 100 };
const at = (left: number, top: number, height = 30) => ({ left, top, width: 80, height });

describe('the place beside a target', () => {
  it.each([
    ['below, flush with its left edge', at(200, 100), { x: 200, y: 141 }],
    ['above, where there is no room below', at(200, 550), { x: 200, y: 439 }],
    ['moved left, so that it stays in the window', at(950, 100), { x: 692, y: 141 }],
    ['moved right, beside a target that is half out of the window', at(-40, 100), { x: 8, y: 141 }],
    ['on the side with more room, beside a target as high as the window', at(200, 40, 500), { x: 200, y: 492 }],
  ])('is %s', (_, target, place) => {
    expect(placeBeside(target, BUBBLE, VIEW, 11)).toEqual(place);
  });

  it('is in the window if it fits there, and off the target if there is room on one side', () => {
    const size = (most: number) =>
      fc.record({ width: fc.integer({ min: 1, max: most }), height: fc.integer({ min: 1, max: most }) });
    const target = fc.record({
      left: fc.integer({ min: -500, max: 1500 }),
      top: fc.integer({ min: -500, max: 1500 }),
      width: fc.integer({ min: 1, max: 800 }),
      height: fc.integer({ min: 1, max: 800 }),
    });
    fc.assert(
      fc.property(target, size(400), size(1400), (target, bubble, view) => {
        const { x, y } = placeBeside(target, bubble, view, 11);
        const inside = (start: number, length: number, whole: number) => start >= 8 && start + length <= whole - 8;
        expect(inside(x, bubble.width, view.width) || bubble.width + 16 > view.width).toBe(true);
        expect(inside(y, bubble.height, view.height) || bubble.height + 16 > view.height).toBe(true);
        const below = target.top + target.height + 11;
        const above = target.top - 11 - bubble.height;
        const free = [below, above].filter((top) => inside(top, bubble.height, view.height));
        expect(free.length === 0 || free.includes(y)).toBe(true);
      }),
    );
  });
});
