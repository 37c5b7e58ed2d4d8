/** The result on paper: everything unfolded, without the panel around it. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Checked, RuleCount, RuleGroup } from '../../utils/workflow/periksa-state';
import { useT } from '../ui/Words';
import { statusName } from './board';
import { lineText, rowText, ruleText, sharedSentence } from './finding-text';
import { STATUSES, StatusMark } from './marks';

/** True while the browser prints: only then the long list is in the document. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}

export function PrintReport({ checked }: { readonly checked: Checked }) {
  const words = useT();
  const { t } = words;
  const { tahun, nomorSkp, verdict, groups, board } = checked;
  return (
    <article className="print">
      <h1>
        {nomorSkp === null
          ? t('cek.text.title', { tahun: tahun ?? '' })
          : t('cek.text.titleNomor', { tahun: tahun ?? '', nomor: nomorSkp })}
      </h1>
      <p>
        {t('cek.at', { when: words.moment(checked.at) })} ·{' '}
        {t('cek.facts', { rhk: checked.rhk, count: checked.indikator })}
      </p>
      <p className="print__answer">
        {verdict === 'mend' ? t('cek.answer.mend', { count: Math.max(checked.wajib, 1) }) : t(`cek.answer.${verdict}`)}
      </p>
      <Groups title={t('cek.temuan.wajib')} groups={groups.wajib} />
      <Groups title={t('cek.temuan.saran')} groups={groups.saran} />
      <Groups title={t('cek.temuan.incomplete')} groups={groups.incomplete} />
      <Names title={t('cek.temuan.passes')} rules={checked.passes} />
      <Names title={t('cek.temuan.inapplicable')} rules={checked.inapplicable} />
      <h2>{t('cek.status.title')}</h2>
      <ul>
        {STATUSES.flatMap((status) => board.filter((row) => statusName(row) === status)).map((row) => (
          <li key={row.at}>
            <StatusMark status={statusName(row)} /> {rowText(words, row)}
            {row.catatanTolak !== null && <> · {t('cek.status.note', { note: row.catatanTolak })}</>}
          </li>
        ))}
      </ul>
    </article>
  );
}

function Groups({ title, groups }: { readonly title: string; readonly groups: readonly RuleGroup[] }) {
  const words = useT();
  if (groups.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {groups.map((group) => {
        const sentence = sharedSentence(group);
        return (
          <section key={group.rule} className="print__rule">
            <h3>{ruleText(words, group.rule, 'title')}</h3>
            <p>{ruleText(words, group.rule, 'how')}</p>
            {sentence !== null && <p>{words.t('periksa.server', { sentence })}</p>}
            <ul>
              {group.findings.map((finding) => (
                <li key={finding.id}>{lineText(words, finding)}</li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

function Names({ title, rules }: { readonly title: string; readonly rules: readonly RuleCount[] }) {
  const words = useT();
  if (rules.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <p>{rules.map(({ rule }) => ruleText(words, rule, 'title')).join(' · ')}</p>
    </section>
  );
}
