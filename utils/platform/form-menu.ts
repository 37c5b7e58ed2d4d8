/**
 * "Isi dari templat" in the browser's menu over text boxes of the site's forms. The click opens the panel, which reads in
 * the page which box the cursor is in: nothing of the page is in the click itself that would be needed.
 */
import { browser } from '#imports';
import { klikKanan as inEnglish } from '../../locales/en.json';
import { klikKanan as inIndonesian } from '../../locales/id.json';
import { route } from '../ekinerja/routes';
import { SITUS } from '../skp/situs';
import { sendMessage } from './messages';
import { openPanel } from './open-panel';
import { ownHosts, patternOf } from './own-sites';
import type { Settings } from './settings';

const ID = 'isi-dari-templat';
const FORMS = [
  route.formRhk,
  route.ubahRhk,
  route.formIndikator,
  route.ubahIndikator,
  route.formLampiran,
  route.ubahLampiran,
  route.formHarian,
  route.ubahHarian,
];

/** Addresses of the forms only, at the known host and those of one's own; the slashes of `r` come literal or encoded (docs/ekinerja.md §1.1). */
export const menuPatterns = (hosts: readonly string[]): string[] =>
  [SITUS, ...hosts].flatMap((host) => FORMS.map((one) => `${patternOf(host)}r=${one.replaceAll('/', '*')}*`));

/** Puts the entry into the menu, in the language of the interface; an older one is replaced. */
export async function placeFormMenu(language: Settings['language']): Promise<void> {
  const hosts = await ownHosts();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: ID,
    title: language === 'en' ? inEnglish : inIndonesian,
    contexts: ['editable'],
    documentUrlPatterns: menuPatterns(hosts),
  });
}

/** A click on the entry. Opens the panel before anything else: the browser takes it for the person's own act only then. */
export async function onFormMenu(
  info: { readonly menuItemId: string | number },
  tab: { readonly windowId: number } | undefined,
): Promise<void> {
  if (info.menuItemId !== ID || tab === undefined) return;
  const opened = openPanel(tab.windowId);
  // An open panel may show another task. One that opens only now shows the form by itself.
  await Promise.allSettled([opened, sendMessage('showForm', { windowId: tab.windowId })]);
}
