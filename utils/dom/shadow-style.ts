/** A style sheet for a shadow root: constructed, which no policy of the page can forbid; an element where that is denied to us. */
export function addStyle(root: ShadowRoot, document: Document, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
