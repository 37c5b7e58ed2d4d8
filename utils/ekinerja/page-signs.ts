/** What a page's detector is made of: independent signs, each with its weight. Built once; words are folded when checked. */
import { firstNamed } from '../dom/first-named';
import { plainText } from '../dom/text';
import { fold } from '../text/normalise';
import type { PageId, Sign } from './types';

export interface PageSign {
  readonly kind: Exclude<Sign['kind'], 'route'>;
  readonly what: string;
  readonly weight: number;
  /** Without it the page is not this page, however many other signs are there. */
  readonly must: boolean;
  readonly test: (document: Document) => boolean;
}

export interface PageDetector {
  readonly page: PageId;
  /** Decoded routes of this page. Empty: the page is told by a must sign alone, on any route. */
  readonly routes: readonly string[];
  readonly signs: readonly PageSign[];
}

/** The page title (`h1`, else the document's title) begins with one of these words. */
export function heading(words: readonly string[]): PageSign {
  return sign('heading', words, 2, (document) => startsWith(titleOf(document), words.map(fold)));
}

/** A box title begins with one of these words. */
export function boxTitle(words: readonly string[]): PageSign {
  return sign('boxTitle', words, 2, (document) => {
    const wanted = words.map(fold);
    let titles: HTMLCollectionOf<Element> = document.getElementsByClassName('box-title');
    if (titles.item(0) === null) titles = document.getElementsByTagName('h3');
    return some(titles, 20, (title) => startsWith(fold(plainText(title)), wanted));
  });
}

/** A table head with exactly one of these words. */
export function tableHead(words: readonly string[]): PageSign {
  return sign('tableHead', words, 2, (document) => {
    const wanted = words.map(fold);
    return some(document.getElementsByTagName('th'), 120, (cell) => wanted.includes(fold(plainText(cell))));
  });
}

/** A form control with this `name`. */
export function field(name: string): PageSign {
  return sign('field', [name], 2, (document) => firstNamed(document, name) !== null);
}

/** An element with this class; `what` is how the person would be told. */
export function control(what: string, test: (document: Document) => boolean): PageSign {
  return sign('control', [what], 1, test);
}

/** The same sign, without which the page is not this page. */
export function must(one: PageSign): PageSign {
  return { ...one, must: true };
}

function sign(kind: PageSign['kind'], words: readonly string[], weight: number, test: PageSign['test']): PageSign {
  return { kind, what: words[0] ?? '', weight, must: false, test };
}

function titleOf(document: Document): string {
  const h1 = document.getElementsByTagName('h1').item(0);
  return fold(h1 === null ? document.title : plainText(h1));
}

function startsWith(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.startsWith(word));
}

/** Whether one of the first `most` elements passes; never asks for the length, which would walk the whole page. */
function some(list: HTMLCollectionOf<Element>, most: number, test: (element: Element) => boolean): boolean {
  for (let i = 0; i < most; i++) {
    const element = list.item(i);
    if (element === null) return false;
    if (test(element)) return true;
  }
  return false;
}
