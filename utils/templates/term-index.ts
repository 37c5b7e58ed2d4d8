/**
 * Words → the documents they stand in. Words are kept as typed and without their affixes (text/imbuhan.ts). A search
 * library was tried first: the best one takes some 100 ms for a keystroke with a typo over 10,000 templates
 * (docs/decisions.md); here one pass over the vocabulary finds what a typed word may mean.
 */
import { tanpaImbuhan } from '../text/imbuhan';
import { lacks, lettersOf, mistakes } from './near-term';

/** How much a word says about its document, by where it stands. Ascending; a posting keeps the greatest. */
const WEIGHTS = [0.5, 0.6, 0.7, 1, 1.6, 2, 2.4, 3] as const;
const CLASS_BITS = 3;
/** [as written, without affixes]: positions in WEIGHTS. */
export const FIELD = { context: [1, 0], detail: [3, 2], indikator: [5, 4], main: [7, 6] } as const;
export type Field = keyof typeof FIELD;

/** Words that stand everywhere and mean nothing when looked for. */
const EMPTY_WORDS = new Set('yang dan di ke dari pada untuk dengan dalam atau oleh serta para the of and'.split(' '));

const WORD = /[\p{L}\p{N}]+/gu;
/** Longer runs of letters are no words; cut so that the work stays bounded. */
const LONGEST = 40;
const MOST_WORDS = 12;
const REMEMBERED = 400;

/** The words of a text, in lower case and without accents. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(WORD) ?? []).map((word) => word.slice(0, LONGEST));
}

interface TermMatch {
  readonly term: number;
  /** 1 = the very word. */
  readonly quality: number;
}

export interface TermIndex {
  /** Documents are added one after the other, with numbers counting up from 0. */
  add(document: number, field: Field, text: string): void;
  /**
   * Scores all documents. `scores` is overwritten; `found` gets for every document how many of the looked-for words it
   * has. Returns how many words were looked for (0 = nothing to look for), and how many of them stand anywhere.
   */
  score(
    query: string,
    documents: number,
    scores: Float32Array,
    found: Uint8Array,
  ): { readonly words: number; readonly known: number };
  readonly vocabulary: () => number;
}

export function createTermIndex(): TermIndex {
  const numbers = new Map<string, number>();
  const terms: string[] = [];
  const letters: number[] = [];
  /** Per term: document and class of weight in one number, documents ascending. */
  const postings: number[][] = [];
  /** The forms of a word are worked out once. */
  const forms = new Map<string, readonly number[]>();
  const remembered = new Map<string, readonly TermMatch[]>();
  let best = new Float32Array(0);
  let touched = new Uint32Array(0);

  function numberOf(term: string): number {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, terms.length);
    terms.push(term);
    letters.push(lettersOf(term));
    postings.push([]);
    return terms.length - 1;
  }

  function formsOf(word: string): readonly number[] {
    let known = forms.get(word);
    if (known === undefined) {
      known = [word, ...tanpaImbuhan(word)].map(numberOf);
      forms.set(word, known);
    }
    return known;
  }

  function post(term: number, document: number, weight: number): void {
    const list = postings[term];
    if (list === undefined) return;
    const last = list.at(-1);
    if (last === undefined || last >> CLASS_BITS !== document) list.push((document << CLASS_BITS) | weight);
    else if ((last & 7) < weight) list[list.length - 1] = (document << CLASS_BITS) | weight;
  }

  /** Every term the typed word may mean; `typing`: its end may still be missing. */
  function meanings(word: string, typing: boolean): readonly TermMatch[] {
    const key = typing ? `${word}…` : word;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const found = new Map<number, number>();
    const keep = (term: number, quality: number) => {
      if (quality > (found.get(term) ?? 0)) found.set(term, quality);
    };
    const exact = numbers.get(word);
    if (exact !== undefined) keep(exact, 1);
    const bare = tanpaImbuhan(word);
    for (const form of bare) {
      const term = numbers.get(form);
      if (term !== undefined) keep(term, 0.85);
    }
    const near = exact === undefined ? (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0) : 0;
    scan(word, typing, near, 1, keep);
    if (found.size === 0 && word.length === 3) scan(word, false, 1, 0.8, keep);
    // A typo or an unfinished word beside affixes ("penyusnan", "penyusu" for "disusun"): only if nothing else is near.
    if (found.size === 0) for (const form of bare) if (form.length >= 4) scan(form, typing, 1, 0.7, keep);
    const matches = [...found].map(([term, quality]) => ({ term, quality }));
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(key, matches);
    return matches;
  }

  function scan(
    word: string,
    typing: boolean,
    near: number,
    worth: number,
    keep: (term: number, quality: number) => void,
  ): void {
    if (!typing && near === 0) return;
    const own = lettersOf(word);
    for (let term = 0; term < terms.length; term += 1) {
      if (lacks(own, letters[term] ?? 0, near)) continue;
      const text = terms[term] ?? '';
      if (typing && text.startsWith(word)) {
        keep(term, worth * (0.6 + 0.35 * (word.length / text.length)));
        continue;
      }
      if (near === 0) continue;
      const whole = text.length - word.length <= near ? mistakes(word, text, near, false) : near + 1;
      if (whole <= near) keep(term, worth * (whole === 1 ? 0.7 : 0.5));
      else if (typing && word.length >= 4) {
        const begun = mistakes(word, text, near, true);
        if (begun <= near) keep(term, worth * (begun === 1 ? 0.5 : 0.3) * (0.6 + 0.4 * (word.length / text.length)));
      }
    }
  }

  /** Adds to each document the best that one typed word means in it. */
  function scoreWord(matches: readonly TermMatch[], documents: number, scores: Float32Array, found: Uint8Array): void {
    let count = 0;
    for (const { term, quality } of matches) {
      const list = postings[term] ?? [];
      const worth = quality * Math.log(1 + documents / (list.length + 0.5));
      for (const posting of list) {
        const document = posting >> CLASS_BITS;
        const value = worth * (WEIGHTS[posting & 7] ?? 0);
        const before = best[document] ?? 0;
        if (before === 0) touched[count++] = document;
        if (value > before) best[document] = value;
      }
    }
    for (let at = 0; at < count; at += 1) {
      const document = touched[at] ?? 0;
      scores[document] = (scores[document] ?? 0) + (best[document] ?? 0);
      found[document] = (found[document] ?? 0) + 1;
      best[document] = 0;
    }
  }

  return {
    add(document, field, text) {
      const [written, bare] = FIELD[field];
      for (const word of wordsOf(text))
        for (const [at, term] of formsOf(word).entries()) post(term, document, at === 0 ? written : bare);
      remembered.clear();
    },
    score(query, documents, scores, found) {
      scores.fill(0);
      found.fill(0);
      const words = wordsOf(query);
      const last = /[\p{L}\p{N}]$/u.test(query) ? words.length - 1 : -1;
      const wanted = words
        .map((word, at) => ({ word, typing: at === last }))
        .filter(({ word, typing }) => typing || !EMPTY_WORDS.has(word))
        .slice(0, MOST_WORDS);
      if (best.length < documents) [best, touched] = [new Float32Array(documents), new Uint32Array(documents)];
      const meant = wanted.map(({ word, typing }) => meanings(word, typing));
      for (const matches of meant) scoreWord(matches, documents, scores, found);
      return { words: wanted.length, known: meant.filter(({ length }) => length > 0).length };
    },
    vocabulary: () => terms.length,
  };
}
