/** Parts of a page as the masking goes through them, and how it does so in steps. The browser's own searches are quick. */
export type Part = ParentNode & Node;

const TEXTS = 4;
/** So many of them before the page has its turn again. */
const STEP = 1500;

export const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The elements a selector means, the part itself included. */
export function within(part: Part, selector: string): readonly Element[] {
  const inner = Array.from(part.querySelectorAll(selector));
  return isElement(part) && part.matches(selector) ? [part, ...inner] : inner;
}

/** Where an open root may be: at the top of what came, and of the page, as the board of the practice page is. */
export function hostsIn(part: Part): readonly Element[] {
  const { body } = part.ownerDocument ?? (part as Document);
  const top = part.contains(body) ? [...Array.from(body.children), body] : [];
  return [...(isElement(part) ? [part] : []), ...Array.from(part.children), ...top];
}

/** As a list: a walk would end early where its place is taken out of the page between two steps. */
export function textsIn(part: Part): readonly Text[] {
  const walk = (part.ownerDocument ?? (part as Document)).createTreeWalker(part, TEXTS);
  const found: Text[] = [];
  for (let text = walk.nextNode(); text !== null; text = walk.nextNode()) found.push(text as Text);
  return found;
}

/** Does the work on all that are still in the page, a step of some hundreds at a time. */
export function* inSteps<Each extends Node>(
  all: readonly Each[],
  work: (one: Each) => void,
): Generator<void, void, void> {
  for (const [at, one] of all.entries()) {
    if (at % STEP === STEP - 1) yield;
    if (one.isConnected) work(one);
  }
  yield;
}

/** All steps at once. */
export function toTheEnd(steps: Iterator<void>): void {
  while (steps.next().done !== true);
}
