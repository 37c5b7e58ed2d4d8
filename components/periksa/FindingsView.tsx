/** "Temuan": everything the rules found, in the order of mending. */
import type { ReactNode } from 'react';
import type { Checked, RuleCount, RuleGroup, ShownFinding } from '../../utils/workflow/periksa-state';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';
import { Counted } from './Counted';
import { reasonText, ruleText } from './finding-text';
import { FixAll } from './FixAll';
import type { FindingsProps } from './periksa-props';
import { RuleFindings } from './RuleFindings';

export function FindingsView({ checked, ...props }: FindingsProps & { readonly checked: Checked }) {
  const { t, count } = useT();
  const { wajib, saran, incomplete } = checked.groups;
  return (
    <>
      <Section title={t('cek.temuan.wajib')} help={t('cek.temuan.wajibHelp')} total={checked.wajib}>
        {wajib.length === 0 ? (
          <p className="muted">{t('cek.temuan.noneWajib')}</p>
        ) : (
          <Groups groups={wajib} {...props} />
        )}
      </Section>
      {saran.length > 0 && (
        <Section title={t('cek.temuan.saran')} help={t('cek.temuan.saranHelp')} total={checked.saran}>
          {/* Three rules look at three parts of the lampiran: one plan completes them all. */}
          <FixAll findings={ofLampiran(saran)} {...props} />
          <Groups groups={saran} {...props} />
        </Section>
      )}
      {checked.lastYear !== null && <p className="muted">{t('cek.lalu.compared', { tahun: checked.lastYear })}</p>}
      <div className="folds">
        {incomplete.length > 0 && (
          <Details summary={<Counted text={t('cek.temuan.incomplete')} count={count(checked.unread)} />}>
            <p className="muted">{t('cek.temuan.incompleteHelp')}</p>
            <Groups groups={incomplete} {...props} />
          </Details>
        )}
        <Rules title={t('cek.temuan.passes')} rules={checked.passes} />
        <Rules title={t('cek.temuan.inapplicable')} rules={checked.inapplicable} />
      </div>
    </>
  );
}

const ofLampiran = (groups: readonly RuleGroup[]): readonly ShownFinding[] =>
  groups.flatMap(({ findings }) => findings.filter(({ fix }) => fix === 'fillLampiran'));

function Groups({ groups, ...props }: FindingsProps & { readonly groups: readonly RuleGroup[] }) {
  return groups.map((group) => <RuleFindings key={group.rule} group={group} {...props} />);
}

function Section({
  title,
  help,
  total,
  children,
}: {
  readonly title: string;
  readonly help: string;
  readonly total: number;
  readonly children: ReactNode;
}) {
  const { count } = useT();
  return (
    <section className="findings">
      <h2 className="findings__title">
        {title} {total > 0 && <span className="findings__count">{count(total)}</span>}
      </h2>
      {total > 0 && <p className="muted">{help}</p>}
      {children}
    </section>
  );
}

/** Rules without anything to do: names only. */
function Rules({ title, rules }: { readonly title: string; readonly rules: readonly RuleCount[] }) {
  const words = useT();
  if (rules.length === 0) return null;
  return (
    <Details summary={<Counted text={title} count={words.count(rules.length)} />}>
      <ul className="plain-list">
        {rules.map(({ rule, reasons }) => (
          <li key={rule}>
            {ruleText(words, rule, 'title')}
            {reasons.map((reason) => (
              <p key={reason} className="muted">
                {reasonText(words, { reason, params: {} })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Details>
  );
}
