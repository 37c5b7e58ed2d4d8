/** The result as plain text for a chat: short, without name and NIP. */
import type { Checked, RuleGroup } from '../../utils/workflow/periksa-state';
import type { Words } from '../ui/Words';
import { statusName } from './board';
import { lineText, rowText, ruleText, shortened } from './finding-text';
import { STATUSES } from './marks';

const FINDINGS_PER_RULE = 5;
const REJECTED = 10;
/** An NIP, also in the groups people write it in. */
const NIP = /(?<!\d)\d{8}[ .]?\d{6}[ .]?\d[ .]?\d{3}(?!\d)/gu;

/** Lines joined by newlines; every text from the site is shortened, and numbers like an NIP are taken out. */
export function reportText(words: Words, checked: Checked): string {
  const { t } = words;
  const { tahun, nomorSkp, verdict, groups } = checked;
  const title =
    nomorSkp === null
      ? t('cek.text.title', { tahun: tahun ?? '' })
      : t('cek.text.titleNomor', { tahun: tahun ?? '', nomor: nomorSkp });
  const answer =
    verdict === 'mend' ? t('cek.answer.mend', { count: Math.max(checked.wajib, 1) }) : t(`cek.answer.${verdict}`);
  const lines = [
    title,
    t('cek.at', { when: words.moment(checked.at) }),
    answer,
    ...statusLine(words, checked),
    ...section(words, t('cek.temuan.wajib'), groups.wajib),
    ...section(words, t('cek.temuan.saran'), groups.saran),
    ...section(words, t('cek.temuan.incomplete'), groups.incomplete),
    ...rejected(words, checked),
  ];
  return lines.join('\n').replace(NIP, t('cek.text.nip'));
}

function statusLine({ t }: Words, { board }: Checked): readonly string[] {
  const counts = STATUSES.flatMap((status) => {
    const count = board.filter((row) => statusName(row) === status).length;
    return count === 0 ? [] : [t('cek.text.statusItem', { status: t(`status.${status}`), count })];
  });
  return counts.length === 0 ? [] : [t('cek.text.status', { counts: counts.join(' · ') })];
}

function section(words: Words, title: string, groups: readonly RuleGroup[]): readonly string[] {
  if (groups.length === 0) return [];
  const lines = groups.flatMap((group, at) => [
    `${String(at + 1)}. ${ruleText(words, group.rule, 'title')} (${words.count(group.findings.length)})`,
    ...listed(words, group.findings, FINDINGS_PER_RULE, (finding) => lineText(words, finding)),
  ]);
  return ['', `${title}:`, ...lines];
}

function rejected(words: Words, { board }: Checked): readonly string[] {
  const rows = board.filter(({ status }) => status === 'tolak');
  if (rows.length === 0) return [];
  return [
    '',
    words.t('cek.text.rejected'),
    ...listed(words, rows, REJECTED, (row) =>
      row.catatanTolak === null
        ? shortened(rowText(words, row))
        : `${shortened(rowText(words, row))}: ${row.catatanTolak}`,
    ),
  ];
}

function listed<Item>(
  words: Words,
  items: readonly Item[],
  most: number,
  text: (item: Item) => string,
): readonly string[] {
  const shown = items.slice(0, most).map((item) => `- ${text(item)}`);
  return items.length > most ? [...shown, `- ${words.t('cek.text.rest', { count: items.length - most })}`] : shown;
}
