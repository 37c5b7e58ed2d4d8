/**
 * Masks personal data in the live document while the trainer's mode wants it. Invariants:
 * - what was there is kept in memory only (kept.ts), and put back when it is over, or when a node leaves the document;
 * - no value that a form sends ever changes: fields are covered, options that send their text are given it as value first;
 * - it works in the microtask of the change, so that nothing unmasked is painted; only its own `open` shows the true page,
 *   and only within one synchronous call. What stands there from the beginning is masked at once, or in steps while the
 *   page is hidden.
 */
import { createCovers, FIELDS, isField, type Field } from './covers';
import { createKept } from './kept';
import { hostsIn, inSteps, isElement, textsIn, toTheEnd, within, type Part } from './parts';
import { askBeforePdf } from './pdf';
import { PLACES } from './places';
import { createRedactor } from './redact';
import { withoutNamed } from './sebutan';

export interface Masker {
  /** What stood there from the beginning is masked; also settled when masking ended before. */
  readonly masked: Promise<void>;
  /** Runs `read` on the true page. */
  readonly open: <Found>(read: () => Found) => Found;
  /** Masks what is in this root, too. */
  readonly follow: (root: ShadowRoot) => void;
  /** Puts everything back and ends. */
  readonly end: () => void;
}

/** Longer texts rarely stand twice on a page. */
const REPEATED = 40;
const MOST_KEPT = 5000;
/** Nothing personal is shorter. */
const SHORTEST = 3;
/** Changes that are looked at before a hidden page has its turn again. */
const RECORDS = 250;

const ATTRIBUTES: readonly string[] = [
  'title',
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'placeholder',
  'alt',
  'label',
  'data-original-title',
  'data-content',
  'data-confirm',
];
const ADDRESSES = /^(?:mailto|tel):/i;
const SAID = new Set(ATTRIBUTES);
/** Elements with any of this. */
const SAYING = [...ATTRIBUTES.map((name) => `[${name}]`), '[href^="mailto:" i]', '[href^="tel:" i]'].join();
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA']);
/** Fields whose whole purpose is something personal. */
const FIELD_NAMES = /user_?name|\bnip\b|\[nip|nama_pegawai|telepon|email|no_hp/i;
const WATCHED = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [...ATTRIBUTES, 'value'],
};

const isText = (node: Node): node is Text => node.nodeType === 3;
const isSkipped = ({ parentElement }: Text): boolean => parentElement !== null && SKIPPED.has(parentElement.tagName);
/**
 * `tanya`: what is asked before a PDF is opened. `turn`: gives the page its turn between the steps of the first masking; for
 * a page that is hidden until `masked`. Without it the page is masked when this returns.
 */
export function createMasker(document: Document, tanya: () => string, turn?: () => Promise<void>): Masker {
  const redactor = createRedactor();
  const kept = createKept();
  const covers = createCovers(
    document,
    ({ name, value }) => FIELD_NAMES.test(name) || redactor.redact(value) !== value,
  );
  const over = new AbortController();
  const observer = new MutationObserver((records) => settle(records));
  /** Fields that were changed under an open page. */
  const touched = new Set<Field>();
  let opened = false;
  /** What changed while the page is hidden and masked in steps; null = it is masked, and changes are as well. */
  let waiting: MutationRecord[] | null = turn === undefined ? null : [];
  /** What short texts came to, as long as nothing new is known: a Matriks says the same few thousands of times. */
  const shown = new Map<string, string>();

  /** What is shown instead. Fields are covered for what is known alone: a guess by form must not hide an uraian being written. */
  function shownFor(text: string): string {
    if (text.length > REPEATED) return withoutNamed(redactor.redact(text));
    let now = shown.get(text);
    if (now === undefined) shown.set(text, (now = withoutNamed(redactor.redact(text))));
    return now;
  }

  function maskText(node: Text): void {
    const { length } = node;
    if (length < SHORTEST || (length > REPEATED && isSkipped(node))) return;
    // Masked before, and more of it may be personal now: what is put back is still what e-Kinerja printed.
    const before = kept.textOf(node);
    const now = shownFor(before);
    if (now === node.data || isSkipped(node)) return;
    const { parentElement: parent } = node;
    if (parent?.tagName === 'OPTION' && !parent.hasAttribute('value'))
      kept.setAttribute(parent, 'value', (parent as HTMLOptionElement).value);
    kept.setText(node, before, now);
  }
  function maskAttributes(element: Element): void {
    for (const name of element.getAttributeNames()) {
      if (!SAID.has(name)) continue;
      const before = kept.attributeOf(element, name);
      const now = before === null ? null : shownFor(before);
      if (now !== null && now !== element.getAttribute(name)) kept.setAttribute(element, name, now);
    }
    // The address says it again.
    if (ADDRESSES.test(element.getAttribute('href') ?? '')) kept.setAttribute(element, 'href', '#');
  }
  /** Everything in this part. */
  function mask(node: Node): void {
    if (isText(node)) maskText(node);
    else if (isElement(node) || node.nodeType === 11) toTheEnd(maskPart(node as Part));
  }
  /** In steps. The browser finds what has something to say quicker than a walk over its elements does. */
  function* maskPart(part: Part): Generator<void, void, void> {
    for (const { shadowRoot } of hostsIn(part)) if (shadowRoot !== null) follow(shadowRoot);
    yield* inSteps(within(part, SAYING), maskAttributes);
    yield* inSteps(textsIn(part), maskText);
    yield* inSteps(within(part, FIELDS), (field) => {
      if (isField(field)) covers.look(field);
    });
  }
  function follow(root: ShadowRoot): void {
    observer.observe(root, WATCHED);
    mask(root);
  }
  /** True: something is personal that was not known before. */
  function learn(part: Element, places = PLACES): boolean {
    let fresh = false;
    for (const find of places) for (const { text, jenis } of find(part)) fresh = redactor.learn(text, jenis) || fresh;
    if (fresh || shown.size > MOST_KEPT) shown.clear();
    return fresh;
  }

  /** Puts everything back for a moment, or, `gone`, what has left the document for good. */
  function restore(gone: boolean): void {
    const meant = (node: Node): boolean => !gone || !node.isConnected;
    kept.lift(meant, gone);
    covers.lift(meant, gone);
  }
  /** Masks again what was put back; what became something else meanwhile is looked at anew by `settle`. */
  function again(): void {
    kept.again();
    covers.again();
  }

  function settle(records: readonly MutationRecord[]): void {
    if (over.signal.aborted) return;
    if (waiting === null) settleNow(records);
    else waiting.push(...records);
  }
  function settleNow(records: readonly MutationRecord[]): void {
    const said = new Set<Element>();
    const changed = new Set<Node>();
    let gone = false;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'attributes') said.add(target as Element);
      else if (type === 'characterData') changed.add(target);
      for (const node of Array.from(addedNodes)) changed.add(node);
      gone ||= Array.from(removedNodes).some((node) => !node.isConnected);
    }
    if (gone) restore(true);
    const parts = new Set<Element>();
    for (const node of changed) {
      if (!node.isConnected) continue;
      const part = isElement(node) ? node : node.parentElement;
      // A value is known by the heading beside it, which may have been there already.
      if (part !== null) parts.add(part.closest('tr, li') ?? part);
    }
    let fresh = false;
    for (const part of parts) fresh = learn(part) || fresh;
    if (fresh) mask(document.documentElement);
    else {
      for (const element of said) {
        if (!element.isConnected) continue;
        maskAttributes(element);
        if (isField(element)) covers.look(element);
      }
      for (const node of changed) if (node.isConnected) mask(node);
    }
    observer.takeRecords();
  }
  /** What stands there from the beginning. */
  function* maskWhole(): Generator<void, void, void> {
    const { documentElement: whole } = document;
    for (const find of PLACES) {
      learn(whole, [find]);
      yield;
    }
    yield* maskPart(whole);
    // The page's own scripts may touch thousands of its cells while they start. The last of them without a turn between, in
    // which more would come.
    while (waiting !== null && waiting.length > RECORDS) {
      settleNow(waiting.splice(0, RECORDS));
      yield;
    }
    settleNow(waiting ?? []);
    waiting = null;
  }
  async function inTurns(turn: () => Promise<void>): Promise<void> {
    const steps = maskWhole();
    while (!over.signal.aborted && steps.next().done !== true) {
      observer.takeRecords();
      await turn();
    }
  }

  for (const type of ['input', 'change', 'focusin', 'focusout'] as const)
    document.addEventListener(
      type,
      ({ target }) => {
        const field = target as Element | null;
        if (field?.nodeType !== 1 || !isField(field)) return;
        if (opened) {
          touched.add(field);
          return;
        }
        covers.look(field);
        covers.focus(field, type);
      },
      { capture: true, signal: over.signal },
    );
  if (document.defaultView !== null) askBeforePdf(document.defaultView, tanya, over.signal);
  observer.observe(document, WATCHED);
  if (turn === undefined) toTheEnd(maskWhole());
  observer.takeRecords();

  return {
    masked: turn === undefined ? Promise.resolve() : inTurns(turn),
    follow,
    open(read) {
      if (opened || over.signal.aborted) return read();
      settle(observer.takeRecords());
      opened = true;
      restore(false);
      observer.takeRecords();
      try {
        return read();
      } finally {
        const meanwhile = observer.takeRecords();
        again();
        opened = false;
        for (const field of touched) covers.look(field);
        touched.clear();
        settle(meanwhile);
      }
    },
    end() {
      if (over.signal.aborted) return;
      settle(observer.takeRecords());
      over.abort();
      observer.disconnect();
      restore(false);
    },
  };
}
