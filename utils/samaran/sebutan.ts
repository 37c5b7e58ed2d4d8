/**
 * Names that stand only in running text (a note, an uraian), known by what people write around them: courtesy words before
 * them ("Bapak", "Sdri.", "a.n."), titles on either side ("Drs. H. …", "…, S.Sos."). A guess by form, for the eye alone: it
 * may mask a word too many and does miss a bare name; nothing that is read or sent goes through here. Pure.
 */
import { degreeAt, isCourtesy, isMoreThanInitial, isName, isPlace, isPrefix, isWord } from './sebutan-kata';

/** Words with the dots inside them, what was masked already, and every other character for itself. */
const TOKEN = /\[nama(?: \d+)?\]|[\p{L}\p{N}](?:[\p{L}\p{N}.'’`-]*[\p{L}\p{N}.])?|[^\s]/gu;
/** Most texts have nothing of this, and are looked at no further: generous, and quick. */
const HINT =
  /\b(?:bapak|bpk|pak|ibu|bu|sdr[ia]?|saudar[ai]|atas\s+nama|a\.n|yth|almh?|prof|dr[sag]?|hj|kh)\b|\b(?:an|tn|ny|nn|h|k\.h|ir|[sma]|amd)\.|,\s*[smadplnk]/i;
const LONGEST_NAME = 5;
/** Of courtesy words and titles. */
const LONGEST_CHAIN = 10;

export interface Token {
  readonly text: string;
  readonly at: number;
}

/** The text with "[nama]" for each name it can be sure enough of. */
export function withoutNamed(text: string): string {
  if (!HINT.test(text)) return text;
  const tokens = Array.from(text.matchAll(TOKEN), ({ 0: word, index }) => ({ text: word, at: index }));
  const loud = !/\p{Ll}/u.test(text);
  let shown = '';
  let done = 0;
  const hide = (from: number, to: number): void => {
    const last = tokens[to - 1];
    const first = tokens[from];
    if (last === undefined || first === undefined) return;
    // Who is known keeps their number.
    const known = tokens.slice(from, to).find(({ text: one }) => one.startsWith('['));
    shown += text.slice(done, first.at) + (known?.text ?? '[nama]');
    done = endOf(last, tokens[to]);
  };
  for (let at = 0; at < tokens.length;) {
    const next = nameFrom(tokens, at) ?? nameBefore(tokens, at, loud, done);
    if (next !== null) hide(next.from, next.to);
    at = Math.max(at + 1, next?.to ?? 0);
  }
  return shown + text.slice(done);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A courtesy word or title here, and the name after it. */
function nameFrom(tokens: readonly Token[], at: number): Span | null {
  let from = at + isCourtesy(tokens, at);
  if (from === at && !isPrefix(tokens[at]?.text ?? '')) return null;
  if (afterPlace(tokens, at)) return null;
  while (from - at < LONGEST_CHAIN) {
    const more = isCourtesy(tokens, from) || (/^[/:(]$/.test(tokens[from]?.text ?? '') && from > at ? 1 : 0);
    if (more === 0) break;
    from += more;
  }
  let to = from;
  while (to - from < LONGEST_CHAIN && isPrefix(tokens[to]?.text ?? '')) to += 1;
  const first = to;
  while (to - first < LONGEST_NAME && isName(tokens[to]?.text)) {
    to += 1;
    if (endsSentence(tokens[to - 1]?.text ?? '')) break;
  }
  if (!tokens.slice(first, to).some(({ text }) => isMoreThanInitial(text))) return null;
  if (endsSentence(tokens[to - 1]?.text ?? '')) return { from, to };
  return { from, to: afterDegrees(tokens, to, true) };
}

/** A degree here, and the name before it. */
function nameBefore(tokens: readonly Token[], at: number, loud: boolean, done: number): Span | null {
  const to = afterDegrees(tokens, at, false);
  if (to === at) return null;
  let from = at;
  while (at - from < LONGEST_NAME && (tokens[from - 1]?.at ?? -1) >= done) {
    const word = tokens[from - 1]?.text;
    if (!isName(word) || (from < at && endsSentence(word ?? ''))) break;
    from -= 1;
  }
  // A degree without its dots is also a Surat Edaran or a Surat Tugas, after one word or an abbreviation.
  const degree = tokens[at + 1]?.text ?? '';
  const weak = tokens[at]?.text === ',' && !degree.includes('.') && !/\p{Ll}/u.test(degree);
  if (weak && (at - from < 2 || (!loud && /^\p{Lu}{2,5}$/u.test(tokens[at - 1]?.text ?? '')))) return null;
  if (from === at || afterPlace(tokens, from)) return null;
  return { from, to };
}

/** Past ", S.E., M.Si." and, where a name is certain, past "S.E." without a comma. */
function afterDegrees(tokens: readonly Token[], at: number, certain: boolean): number {
  let to = at;
  while (to - at < 4 * LONGEST_CHAIN) {
    const comma = tokens[to]?.text === ',' ? 1 : 0;
    const many = degreeAt(tokens, to + comma, comma === 1 || certain);
    if (many === 0) return to;
    to += comma + many;
  }
  return to;
}

/** "RSUD Dr. (H.C.) Ir. Soekarno", "Jalan H. Agus Salim": places called after people. */
function afterPlace(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (
    at - before < LONGEST_CHAIN &&
    (isPrefix(tokens[before]?.text ?? '') || /^[()]$/.test(tokens[before]?.text ?? ''))
  )
    before -= 1;
  return isPlace(tokens[before]?.text ?? '');
}

/** A dot after a whole word ends the sentence; after an initial or "Muh." it does not. */
const endsSentence = (word: string): boolean => /\p{L}{4,}\.$/u.test(word);

/** The dot of the sentence is not the name's. */
function endOf({ text, at }: Token, next: Token | undefined): number {
  const dotted = text.endsWith('.') && (next === undefined || endsSentence(text)) && isWord(text.slice(0, -1));
  return at + text.length - (dotted ? 1 : 0);
}
