/** The words of a finding: where it is, why, and what e-Kinerja will say. */
import type { Params } from '../../utils/checklist/types';
import type { BoardRow, RuleGroup, ShownFinding } from '../../utils/workflow/periksa-state';
import type id from '../../locales/id.json';
import { dayText } from '../paket/paket-text';
import type { Words } from '../ui/Words';

type RuleText = keyof (typeof id)['periksa']['rule'];

/** Stored numbers among the params: shown as people read them. */
const NUMBERS: ReadonlySet<string> = new Set(['target', 'sum', 'rest', 'over', 'before']);

/** Days among them. */
const DAYS: ReadonlySet<string> = new Set(['tanggal']);

function readable(words: Words, params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value !== 'string'
        ? value
        : NUMBERS.has(name)
          ? words.value(value)
          : DAYS.has(name)
            ? dayText(words, value)
            : value,
    ]),
  );
}

/** Rules have texts under their own name; a test keeps the two lists equal. */
const ruleKey = (rule: string): RuleText => rule as RuleText;

export const ruleText = ({ t }: Words, rule: string, part: 'title' | 'why' | 'how' | 'source'): string =>
  t(`periksa.rule.${ruleKey(rule)}.${part}`);

/** The row or part it is about. */
export function whereText({ t }: Words, finding: ShownFinding): string {
  const { nomor, nama, nomorSkp, params } = finding;
  if (nomor !== null && nama !== null) return t('cek.temuan.row', { nomor, nama });
  if (typeof params['jenis'] === 'string') return params['jenis'];
  return nomorSkp === null ? t('cek.temuan.whole') : t('cek.skpOf', { nomor: nomorSkp });
}

/** null = there is nothing to add to the rule's own words. */
export function reasonText(words: Words, { reason, params }: Pick<ShownFinding, 'reason' | 'params'>): string | null {
  return reason === null ? null : words.t(`periksa.reason.${reason}`, readable(words, params));
}

/** Place and reason in one line; a reason that names the part itself stands alone. */
export function lineText(words: Words, finding: ShownFinding): string {
  const where = whereText(words, finding);
  const reason = reasonText(words, finding);
  if (reason === null) return where;
  return reason.startsWith(where) ? reason : `${shortened(where)}: ${reason}`;
}

const LINE_NAME = 80;
/** Enough of a long name to recognise it. */
export const shortened = (text: string): string =>
  text.length > LINE_NAME ? `${text.slice(0, LINE_NAME).trimEnd()}…` : text;

/** The sentence all findings share; null = none, or they differ. */
export function sharedSentence({ findings }: RuleGroup): string | null {
  const [first] = findings;
  if (first === undefined || first.server === null) return null;
  return findings.every(({ server }) => server === first.server) ? first.server : null;
}

export const rowText = ({ t }: Words, { nomor, nama }: Pick<BoardRow, 'nomor' | 'nama'>): string =>
  t('cek.temuan.row', { nomor, nama });
