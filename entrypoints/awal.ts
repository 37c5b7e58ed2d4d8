import { defineUnlistedScript } from '#imports';
import { firstLook } from '../utils/platform/first-look';
import { firstTexts } from '../utils/locale/first-texts';
import { keptLook } from '../utils/platform/kept-look';

/**
 * What the panel shows before its own code is there: on an old computer that takes a second, and an empty panel says nothing.
 * A task chosen meanwhile is the one the panel begins with (entrypoints/sidepanel/first-sight.ts).
 */
export default defineUnlistedScript(() => {
  const query = new URLSearchParams(location.search);
  const view = query.get('tampilan');
  // The large display of steps has neither head nor tasks.
  if (view === 'proyektor') {
    begin();
    return;
  }
  const { language, theme } = keptLook();
  document.documentElement.lang = language;
  document.documentElement.dataset['theme'] = theme;
  const task = query.get('tugas') === 'periksa' ? 'periksa' : 'isi';
  document
    .getElementById('root')
    ?.append(firstLook(document, firstTexts(language), view === 'tab' ? 'tab' : 'panel', task));
  afterFrame(begin);
});

/** Starts the panel; the built page names its modules, the panel's own last, for this (scripts/chunks/begin-later.ts). */
function begin(): void {
  const own = [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')].at(-1);
  if (own !== undefined) void import(/* @vite-ignore */ own.href);
}

/** Once, after the next frame; in a page that is not shown, which has no frames, soon. */
function afterFrame(action: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', action, { once: true });
  port1.start();
  const soon = (): void => port2.postMessage(null);
  requestAnimationFrame(soon);
  setTimeout(soon, document.hidden ? 0 : 500);
}
