// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { keepDoubleClicks } from '../../../utils/dom/double-click';

keepDoubleClicks(window);

function part(tag: 'button' | 'input'): {
  element: HTMLElement;
  press: (detail: number) => boolean;
  count: () => number;
} {
  const element = document.body.appendChild(document.createElement(tag));
  let count = 0;
  element.addEventListener('click', () => (count += 1));
  const press = (detail: number) =>
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));
  return { element, press, count: () => count };
}

it('gives the second click of a double click to what the first one was for, and to nothing that came in its place', () => {
  const ask = part('button');
  const confirm = part('button');
  const box = part('input');
  ask.press(1);
  expect([confirm.press(2), box.press(3)]).toEqual([false, false]);
  expect([confirm.count(), box.count()]).toEqual([0, 0]);
  // Meant for it after all.
  confirm.press(1);
  confirm.press(2);
  expect(confirm.count()).toBe(2);
});

it('leaves the keyboard, programs and quick single clicks alone', () => {
  const one = part('button');
  const other = part('button');
  one.press(1);
  other.press(0);
  other.press(1);
  one.press(1);
  expect([one.count(), other.count()]).toEqual([2, 2]);
});
