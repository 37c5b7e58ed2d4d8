/** One rule that found something: what to do about it, the places, and why the rule exists. */
import type { RuleGroup } from '../../utils/workflow/periksa-state';
import { FoldedList } from '../ui/FoldedList';
import { useT } from '../ui/Words';
import { CompareLastYear, needsLastYear } from './CompareLastYear';
import { Finding } from './Finding';
import { ruleText, sharedSentence } from './finding-text';
import { FixAll } from './FixAll';
import type { FindingsProps } from './periksa-props';
import { mergeSamePlace } from './same-place';

export function RuleFindings({ group, ...props }: FindingsProps & { readonly group: RuleGroup }) {
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
