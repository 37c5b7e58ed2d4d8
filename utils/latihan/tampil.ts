/**
 * Puts a page of the stand-in into the practice page. Invariants: no script of the answer runs (the stand-in's own come as
 * files), nothing in it leads out of the extension, and what the extension's rules forbid in markup is done from here.
 */
const REFUSED = 'script, link, base, meta[http-equiv], iframe, frame, object, embed, style';
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'xlink:href', 'ping', 'poster', 'background', 'srcset'];
const STYLE = 'data-gaya';
const SETTINGS = /^window\.(\w+) = (\{.*\});$/;

function settingsOf(page: Document): Readonly<Record<string, unknown>> {
  const settings = [...page.querySelectorAll('script:not([src])')].flatMap((script) => {
    const [, name, json] = SETTINGS.exec(script.textContent.trim()) ?? [];
    return name === undefined || json === undefined ? [] : [[name, JSON.parse(json) as unknown] as const];
  });
  return Object.fromEntries(settings);
}

const staysHere = (address: string, base: string): boolean => {
  try {
    return new URL(address, base).origin === new URL(base).origin;
  } catch {
    return false;
  }
};

/** Handlers written into the markup, by what they do. */
function handlerOf(
  element: Element,
  code: string,
  submit: (form: HTMLFormElement) => void,
): ((event: Event) => void) | null {
  const question = /^return confirm\("(.*)"\);?$/.exec(code)?.[1];
  if (question !== undefined) {
    return (event) => {
      if (!window.confirm(question)) event.preventDefault();
    };
  }
  if (code !== 'this.form.submit()') return null;
  return () => {
    const { form } = element as HTMLInputElement;
    if (form) submit(form);
  };
}

function cleaned(element: Element, base: string, submit: (form: HTMLFormElement) => void): void {
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name) ?? '';
    if (name.startsWith('on')) {
      element.removeAttribute(name);
      const handler = handlerOf(element, value, submit);
      if (handler) element.addEventListener(name.slice(2), handler);
    } else if (name === STYLE) {
      element.removeAttribute(name);
      (element as HTMLElement).style.cssText = value;
    } else if (ADDRESSES.includes(name) && !staysHere(value, base)) {
      element.removeAttribute(name);
    }
  }
}

/** The page of an answer without anything that runs or leads away; `submit` sends a form. */
export function readPage(
  html: string,
  submit: (form: HTMLFormElement) => void,
): { readonly page: Document; readonly settings: Readonly<Record<string, unknown>> } {
  // Inline styles are refused already while the markup is read.
  const page = new DOMParser().parseFromString(html.replaceAll(' style="', ` ${STYLE}="`), 'text/html');
  const settings = settingsOf(page);
  for (const refused of page.querySelectorAll(REFUSED)) refused.remove();
  for (const element of page.querySelectorAll('*')) cleaned(element, document.URL, submit);
  return { page, settings };
}

/** Shows the answer. Out: what the page's own scripts expect to find as globals, by name. */
export function showPage(html: string, submit: (form: HTMLFormElement) => void): Readonly<Record<string, unknown>> {
  const { page, settings } = readPage(html, submit);
  document.title = page.title;
  for (const meta of page.head.querySelectorAll('meta[name^="csrf-"]')) document.head.append(document.importNode(meta));
  document.body.className = page.body.className;
  document.body.append(...page.body.childNodes);
  return settings;
}
