import { defineUnlistedScript } from '#imports';
import { firstLook } from '../utils/platform/first-look';
import { firstTexts } from '../utils/locale/first-texts';
import { keptLook } from '../utils/platform/kept-look';
import { panelAddress } from '../utils/platform/panel-address';

/**
 * What the panel shows before its own code is there: on an old computer that takes a second, and an empty panel says nothing.
 * A task chosen meanwhile is the one the panel begins with (entrypoints/sidepanel/first-sight.ts).
 */
export default defineUnlistedScript(() => {
  const { projector, surface, task } = panelAddress(location.search);
  const { language, theme } = keptLook();
  const texts = firstTexts(language);
  const root = document.getElementById('root');
  const modules = document.currentScript?.dataset['modules']?.split(' ') ?? [];
  const start = (): void =>
    void begin(modules).catch(() => {
      const failed = document.createElement('p');
      failed.className = 'faces';
      failed.role = 'alert';
      failed.append(texts.failed);
      root?.replaceChildren(failed);
    });
  // The large display of steps has neither head nor tasks.
  if (projector) {
    start();
    return;
  }
  document.documentElement.lang = language;
  document.documentElement.dataset['theme'] = theme;
  root?.append(firstLook(document, texts, surface, task));
  afterFrame(start);
});

/** Loads the modules of the built page (scripts/chunks/begin-later.ts) together and runs the last, which is the panel's own. */
async function begin(modules: readonly string[]): Promise<void> {
  for (const address of modules) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = address;
    document.head.append(link);
  }
  const own = modules.at(-1);
  if (own !== undefined) await import(/* @vite-ignore */ own);
}

/** Once, after the next frame and a turn for what the person does in it; in a page that is not shown, without frames, soon. */
function afterFrame(action: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => setTimeout(action), { once: true });
  port1.start();
  const soon = (): void => port2.postMessage(null);
  requestAnimationFrame(soon);
  setTimeout(soon, document.hidden ? 0 : 500);
}
