/**
 * Whether personal data is masked in this browser: one stored word, read by every page that may have to mask. Kept apart
 * from the trainer's other memory, because the script in the page needs nothing else.
 */
import { browser } from '#imports';

const KEY = 'samaran';

export async function isSamaranOn(): Promise<boolean> {
  return (await browser.storage.local.get(KEY))[KEY] === true;
}

/** The person reads English; asked here without the schema of all settings. */
export async function isEnglishChosen(): Promise<boolean> {
  const settings: unknown = (await browser.storage.local.get('settings'))['settings'];
  return typeof settings === 'object' && settings !== null && 'language' in settings && settings.language === 'en';
}

export async function saveSamaran(on: boolean): Promise<void> {
  await browser.storage.local.set({ [KEY]: on });
}

/** Calls back with every change; also when all data are erased. */
export function onSamaran(changed: (on: boolean) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[KEY];
    if (change !== undefined) changed(change.newValue === true);
  });
}
