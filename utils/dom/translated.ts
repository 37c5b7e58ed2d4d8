/** Whether a translator rewrote the page's texts: they are another language's words then, not those that are stored. */

/**
 * By what translators leave behind. Google's sets a class on `html` and wraps every text in `font`; Microsoft's marks the
 * elements; Immersive Translate puts its own `font` beside each text and says so on `html`. Every page of the site has
 * an `h1`, which all of them translate, and in which the site itself prints no `font`.
 */
export function isTranslated(document: Document): boolean {
  const { documentElement: root } = document;
  if (/(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/.test(root.className) || root.hasAttribute('imt-state')) return true;
  const title = document.getElementsByTagName('h1').item(0);
  return title !== null && (title.hasAttribute('_msttexthash') || title.firstElementChild?.tagName === 'FONT');
}
