/** "Temuan": everything the rules found, in the order of mending. */
import type { ReactNode } from 'react';
import type { Fix } from '../../utils/checklist/types';
import type { Checked, RuleCount, RuleGroup, ShownFinding } from '../../utils/workflow/periksa-state';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { FoldedList } from '../ui/FoldedList';
import { useT } from '../ui/Words';
import { CompareLastYear, needsLastYear } from './CompareLastYear';
import { reasonText, ruleText, sharedSentence, whereText } from './finding-text';
import type { PeriksaProps } from './periksa-props';

type Props = Pick<PeriksaProps, 'send' | 'onIsi'> & {
  /** Something is being read: what would read has to wait. */
  readonly busy: boolean;
};

export function FindingsView({ checked, ...props }: Props & { readonly checked: Checked }) {
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

export function Counted({ text, count }: { readonly text: string; readonly count: string }) {
  return (
    <>
      {text} <span className="choice__count">{count}</span>
    </>
  );
}

function Groups({ groups, ...props }: Props & { readonly groups: readonly RuleGroup[] }) {
  return groups.map((group) => <Group key={group.rule} group={group} {...props} />);
}

/** Fixes that are made as a plan; several of one kind go into one plan. */
const PLANNED: ReadonlySet<Fix['kind']> = new Set(['spreadRest', 'useSum', 'fillLampiran', 'replaceText']);

function Group({ group, ...props }: Props & { readonly group: RuleGroup }) {
  const words = useT();
  const { t } = words;
  const { findings, rule } = group;
  const title = ruleText(words, rule, 'title');
  const sentence = sharedSentence(group);
  const lines = mergeSamePlace(findings);
  return (
    <article className="rule" aria-label={title}>
      <h3 className="rule__title">
        {title} {lines.length > 1 && <span className="findings__count">{words.count(lines.length)}</span>}
      </h3>
      <p>{ruleText(words, rule, 'how')}</p>
      {sentence !== null && <p className="rule__server">{t('periksa.server', { sentence })}</p>}
      <FixAll findings={findings} {...props} />
      {needsLastYear(group) && <CompareLastYear {...props} />}
      <FoldedList items={lines} className="rule__findings" more={(count) => t('cek.temuan.more', { count })}>
        {(line) => <Finding key={line.first.id} line={line} sentence={sentence} {...props} />}
      </FoldedList>
      <details className="rule__why">
        <summary>{t('cek.temuan.why')}</summary>
        <p>{ruleText(words, rule, 'why')}</p>
        <p className="muted">{t('cek.temuan.source', { source: ruleText(words, rule, 'source') })}</p>
      </details>
    </article>
  );
}

interface Line {
  readonly first: ShownFinding;
  readonly all: readonly ShownFinding[];
}

/** What is wrong with the same row or part of the lampiran stands in one place, with one mend. */
function mergeSamePlace(findings: readonly ShownFinding[]): readonly Line[] {
  const lines = new Map<string, ShownFinding[]>();
  for (const finding of findings) {
    const { nomor, nama, nomorSkp, params, fix } = finding;
    const key = JSON.stringify([nomor, nama, nomorSkp, params['jenis'] ?? null, fix, finding.leads]);
    const line = lines.get(key);
    if (line) line.push(finding);
    else lines.set(key, [finding]);
  }
  return [...lines.values()].flatMap((all) => {
    const [first] = all;
    return first === undefined ? [] : [{ first, all }];
  });
}

function FixAll({ findings, send, onIsi }: Props & { readonly findings: readonly ShownFinding[] }) {
  const { t } = useT();
  const kinds = [...new Set(findings.flatMap(({ fix }) => (fix !== null && PLANNED.has(fix) ? [fix] : [])))];
  return kinds.map((kind) => {
    const same = findings.filter(({ fix }) => fix === kind);
    const places = mergeSamePlace(same).length;
    if (places < 2 || kind === 'openMatriks') return null;
    return (
      <Button
        key={kind}
        className="button--start"
        onClick={() => {
          send({ type: 'fix', findings: same.map(({ id }) => id) });
          if (kind === 'spreadRest') onIsi();
        }}
      >
        {t(`cek.temuan.fixAll.${kind}`, { count: places })}
      </Button>
    );
  });
}

function Finding({
  line: { first, all },
  sentence,
  send,
  onIsi,
}: Props & { readonly line: Line; readonly sentence: string | null }) {
  const words = useT();
  const { t } = words;
  const where = whereText(words, first);
  const { fix } = first;
  return (
    <li className="finding">
      <p className="finding__where clamp">{where}</p>
      {all.map((finding) => (
        <FindingWords key={finding.id} finding={finding} sentence={sentence} />
      ))}
      <div className="finding__actions">
        {first.leads && (
          <Button
            variant="quiet"
            aria-label={t('cek.temuan.showLabel', { what: where })}
            onClick={() => send({ type: 'lead', finding: first.id })}
          >
            {t('cek.temuan.show')}
          </Button>
        )}
        {fix !== null && (
          <Button
            variant="quiet"
            aria-label={t('cek.temuan.fixLabel', { fix: t(`cek.temuan.fix.${fix}`), what: where })}
            onClick={() => {
              send({ type: 'fix', findings: all.map(({ id }) => id) });
              if (fix === 'spreadRest') onIsi();
            }}
          >
            {t(`cek.temuan.fix.${fix}`)}
          </Button>
        )}
      </div>
    </li>
  );
}

function FindingWords({ finding, sentence }: { readonly finding: ShownFinding; readonly sentence: string | null }) {
  const words = useT();
  const reason = reasonText(words, finding);
  const own = finding.server !== null && finding.server !== sentence ? finding.server : null;
  return (
    <>
      {reason !== null && <p className="break">{reason}</p>}
      {own !== null && <p className="rule__server">{words.t('periksa.server', { sentence: own })}</p>}
    </>
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

/** After "Tunjukkan" or "Perbaiki" that did not lead anywhere. */
export function Hints({ placeLost, noFix }: { readonly placeLost: boolean; readonly noFix: boolean }) {
  const { t } = useT();
  if (!placeLost && !noFix) return null;
  return (
    <Banner tone="warning" alert>
      <p>{t(placeLost ? 'cek.temuan.placeLost' : 'cek.temuan.noFix')}</p>
    </Banner>
  );
}
