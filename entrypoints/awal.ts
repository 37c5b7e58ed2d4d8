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
  if (view === 'proyektor') return;
  const { language, theme } = keptLook();
  document.documentElement.lang = language;
  document.documentElement.dataset['theme'] = theme;
  const task = query.get('tugas') === 'periksa' ? 'periksa' : 'isi';
  document
    .getElementById('root')
    ?.append(firstLook(document, firstTexts(language), view === 'tab' ? 'tab' : 'panel', task));
});
