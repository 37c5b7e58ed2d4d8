/**
 * Language and appearance where a page can read them without waiting: the panel shows its head and its tasks before its own
 * code is there (entrypoints/awal.ts). A copy of the settings in extension storage (utils/platform/settings.ts), never asked
 * for anything else.
 */
export interface FirstLook {
  readonly language: 'id' | 'en';
  readonly theme: 'auto' | 'light' | 'dark';
}
const KEY = 'tampilan';
const THEMES = ['light', 'dark'] as const;

/** What was kept last; Indonesian and as the system where nothing valid is, or the browser keeps nothing for pages. */
export function keptLook(): FirstLook {
  let kept = '';
  try {
    kept = localStorage.getItem(KEY) ?? '';
  } catch {
    // As if nothing was kept.
  }
  const [language, theme] = kept.split(' ');
  return { language: language === 'en' ? 'en' : 'id', theme: THEMES.find((one) => one === theme) ?? 'auto' };
}

/** Keeps nothing where the look is the usual one, so that nothing is left after everything was forgotten. */
export function keepLook({ language, theme }: FirstLook): void {
  if (language === 'id' && theme === 'auto') {
    forgetLook();
    return;
  }
  try {
    localStorage.setItem(KEY, `${language} ${theme}`);
  } catch {
    // Then the first look is the usual one.
  }
}

export function forgetLook(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
