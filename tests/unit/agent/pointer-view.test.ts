// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { createPointerView } from '../../../utils/agent/pointer-view';

/** Layout is none of jsdom's: what lies at any point is said here. */
function shown(atPoint: (target: Element) => Element[]): boolean {
  document.body.innerHTML = '<p>menu</p><div style="overflow: auto"><button>...</button></div>';
  const target = document.querySelector('button');
  if (target === null) throw new Error('no button');
  let scrolled = false;
  target.scrollIntoView = () => (scrolled = true);
  target.getBoundingClientRect = () => new DOMRect(100, 300, 40, 20);
  document.elementsFromPoint = () => atPoint(target);
  window.matchMedia = () => ({ matches: true }) as MediaQueryList;
  const words = { from: 'Panduan', hide: 'Sembunyikan' };
  const view = createPointerView(document, { lang: 'id', theme: 'auto', words }, () => undefined);
  view.show(target, 'Klik bulan ini');
  view.hide();
  return scrolled;
}

it('brings a cell into sight that its scrolling box has cut off, though it would lie within the window', () => {
  // The Matriks was scrolled to December, and January lies under the menu.
  expect(shown(() => [document.querySelector('p') ?? document.body, document.body])).toBe(true);
  expect(shown(() => [])).toBe(true);
  // In sight, also under the bubble that spoke of the last field.
  expect(shown((target) => [document.documentElement, target, document.body])).toBe(false);
});
