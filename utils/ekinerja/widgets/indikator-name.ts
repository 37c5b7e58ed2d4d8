/** The cell that names an indikator: name, then perhaps a check mark, a status label, and the superior's note (§4.6). */
import { bracketed, isElement, isHidden } from '../../dom/text';
import { collapse, fold } from '../../text/normalise';
import type { StatusIndikator } from '../../skp/model';
import { wording } from '../wording';

export interface IndikatorName {
  readonly nama: string;
  /** The superior's note without its brackets; null if there is none. */
  readonly catatanTolak: string | null;
}

const NOT_TEXT = new Set(['BUTTON', 'SCRIPT', 'STYLE']);
/** The site's own have a class. */
const MAYBE_TEXT = new Set(['LABEL', 'A', 'I']);

/**
 * Reads the cell; `leaveOut` are status labels. A note begins on a line of its own with "(Ket:" and only a rejected
 * indikator has one: elsewhere the same words are part of the name.
 */
export function readIndikatorName(
  cell: Element,
  leaveOut: readonly Element[],
  status: StatusIndikator | null,
): IndikatorName {
  const lines = [''];
  gather(cell, lines, leaveOut);
  const texts = status === 'tolak' ? lines.map(collapse) : [];
  const at = texts.findIndex((line, i) => i > 0 && startOfNote(line) !== null);
  if (at < 0) return { nama: collapse(lines.join(' ')), catatanTolak: null };
  const whole = collapse(texts.slice(at).join(' '));
  const note = whole.slice(startOfNote(whole)?.length ?? 0).replace(/\)$/, '');
  return { nama: collapse(texts.slice(0, at).join(' ')), catatanTolak: collapse(note) };
}

function startOfNote(line: string): string | null {
  const start = fold(line.slice(0, 20));
  return wording.noteStart.find((words) => start.startsWith(words)) ?? null;
}

function gather(parent: Element, lines: string[], leaveOut: readonly Element[]): void {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3) lines.push((lines.pop() ?? '') + (node.nodeValue ?? ''));
    // In the midst of a name that is printed raw it is the name's; at its ends the site may have comments of its own.
    else if (node.nodeType === 8 && isWords(node.previousSibling) && isWords(node.nextSibling))
      lines.push(`${lines.pop() ?? ''}<!--${node.nodeValue ?? ''}-->`);
    else if (!isElement(node) || leaveOut.includes(node)) continue;
    else if (node.tagName === 'BR') lines.push('');
    else if (bracketed(node) !== '') {
      lines.push((lines.pop() ?? '') + bracketed(node));
      gather(node, lines, leaveOut);
    } else if (!isHidden(node) && isText(node)) gather(node, lines, leaveOut);
  }
}

const isWords = (node: Node | null): boolean => /\S/.test(node?.nodeValue ?? '');

/** Names are printed unescaped: `<i>` around words belongs to the name, an icon does not (docs/ekinerja.md §6.5). */
function isText({ tagName, className }: Element): boolean {
  return !NOT_TEXT.has(tagName) && (className === '' || !MAYBE_TEXT.has(tagName));
}
