/** The status of an indikator: one `span.label` behind its name or in its own column (docs/ekinerja.md §2). */
import type { StatusIndikator } from '../../skp/model';
import { plainText } from '../../dom/text';
import { wording } from '../wording';
import { wordOf } from './words';

const BY_CLASS: readonly (readonly [string, StatusIndikator])[] = [
  ['label-success', 'setuju'],
  ['label-info', 'konsep'],
  ['label-warning', 'periksa'],
  ['label-danger', 'tolak'],
];

export interface StatusReading {
  /** The label elements: to be left out when the name is read. */
  readonly labels: readonly Element[];
  /** null = no label, several, an unknown one, or one whose colour and word disagree (§13.14). */
  readonly status: StatusIndikator | null;
}

/** Reads the one status label inside a cell. Colour (class) and word must not contradict each other. */
export function readStatus(cell: Element): StatusReading {
  const labels: Element[] = [];
  let status: StatusIndikator | null = null;
  const spans = cell.getElementsByTagName('span');
  for (const span of spans) {
    const found = statusOf(span);
    if (found === undefined) continue;
    labels.push(span);
    status = found;
  }
  return { labels, status: labels.length === 1 ? status : null };
}

/** undefined: no status label at all. null: one that contradicts itself or says nothing known. */
function statusOf(span: Element): StatusIndikator | null | undefined {
  const classes = span.classList;
  const byClass = BY_CLASS.find(([name]) => classes.contains(name))?.[1] ?? null;
  const isLabel = byClass !== null || classes.contains('label') || classes.contains('badge');
  const byWord = wordOf(plainText(span), wording.status);
  if (!isLabel) return byWord !== null && span.firstElementChild === null && classes.length > 0 ? byWord : undefined;
  if (byClass === null) return byWord;
  return byWord === null || byWord === byClass ? byClass : null;
}
