// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { act } from './act';
import { createRoot } from 'react-dom/client';
import { Panel } from '../../components/App';
import { STATES } from '../../scripts/gallery/states';
import { takeOver } from '../../entrypoints/sidepanel/first-sight';
import { firstLook } from '../../utils/platform/first-look';
import { firstTexts } from '../../utils/locale/first-texts';
import type { ShownTasks } from '../../utils/workflow/tasks';
import './render';

const nothing = { state: {}, send: () => undefined };
const tasks = {
  matriks: { state: STATES.looking, send: () => undefined },
  periksa: nothing,
  templat: nothing,
  panduan: nothing,
} as unknown as ShownTasks;

function panelAtFirst(language: 'id' | 'en'): HTMLElement {
  const root = document.createElement('div');
  act(() => {
    createRoot(root).render(
      <Panel tasks={tasks} settings={{ language, theme: 'auto' }} onSettings={() => undefined} surface="panel" />,
    );
  });
  return root;
}

/** What a person sees of an element and of what is in it: names, classes, words. */
const seen = (element: Element | null): unknown[] =>
  element === null
    ? []
    : [
        element.localName,
        element.className,
        element.getAttribute('aria-label'),
        element.getAttribute('aria-current'),
        [...element.childNodes].map((one) => (one instanceof Element ? seen(one) : one.nodeValue)),
      ];

describe('the first look', () => {
  beforeAll(() => void (document.title = 'Asisten e-Kinerja'));

  it.each(['id', 'en'] as const)('is what the panel shows at first (%s)', (language) => {
    const panel = panelAtFirst(language);
    const look = firstLook(document, firstTexts(language), 'panel', 'isi');
    expect(look.className).toBe(panel.firstElementChild?.className);
    for (const part of ['h1', '.where', 'nav'])
      expect(seen(look.querySelector(part))).toEqual(seen(panel.querySelector(part)));
  });

  it('hands over the task that was chosen meanwhile, and the focus', () => {
    const root = document.createElement('div');
    document.body.append(root);
    root.append(firstLook(document, firstTexts('id'), 'panel', 'isi'));
    const templat = root.querySelectorAll('button')[2];
    templat?.focus();
    templat?.click();
    const { task, refocus } = takeOver(root, 'isi');
    expect(task).toBe('templat');
    expect(root.childElementCount).toBe(0);
    root.append(...[...panelAtFirst('id').childNodes]);
    refocus();
    expect(document.activeElement?.textContent).toBe('Templat');
  });

  it('leaves the choice to the address where nothing was shown', () => {
    expect(takeOver(document.createElement('div'), 'panduan').task).toBe('panduan');
  });
});
