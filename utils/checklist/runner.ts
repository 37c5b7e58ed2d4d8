/** Runs the rules and sorts what they find, in the shape of axe-core's results. */
import { rules as allRules } from './registry';
import type { Answer, CheckInput, Finding, Outcome, Report, Rule, RuleResult } from './types';

const ANSWERS = ['pass', 'violation', 'incomplete', 'inapplicable'] as const;

/** One pass over the outcomes: a large SKP has thousands of them. */
function sorted({ id, kind, stage }: Rule, outcomes: readonly Outcome[]): Record<Answer, Finding[]> {
  const found: Record<Answer, Finding[]> = { pass: [], violation: [], incomplete: [], inapplicable: [] };
  for (const { answer, place, reason, params, server, fix } of outcomes) {
    found[answer].push({ rule: id, kind, stage, answer, place, reason, params, server, fix });
  }
  return found;
}

/**
 * Judges what was read. A rule whose needs were not read is `incomplete`; one that finds nothing to look at is
 * `inapplicable` without findings. The lists keep the order of the registry, which is the order of mending.
 */
export function runChecklist(input: CheckInput, rules: readonly Rule[] = allRules): Report {
  const lists: Record<Answer, RuleResult[]> = { pass: [], violation: [], incomplete: [], inapplicable: [] };
  for (const rule of rules) {
    const { id, kind, stage } = rule;
    const outcomes = rule.check(input);
    const found = sorted(rule, outcomes);
    for (const answer of ANSWERS) {
      const findings = found[answer];
      const said = findings.length > 0 || (answer === 'inapplicable' && outcomes.length === 0);
      if (said) lists[answer].push({ id, kind, stage, findings });
    }
  }
  return {
    passes: lists.pass,
    violations: lists.violation,
    incomplete: lists.incomplete,
    inapplicable: lists.inapplicable,
  };
}

/** All that is to be mended, wajib before saran, in the order of mending. */
export function toMend(report: Report): readonly Finding[] {
  const all = report.violations.flatMap(({ findings }) => findings);
  return [...all.filter(({ kind }) => kind === 'wajib'), ...all.filter(({ kind }) => kind === 'saran')];
}

/** The answer for a whole rule: the worst of its findings. */
export function answerOf(report: Report, ruleId: string): Answer {
  const has = (list: readonly RuleResult[]): boolean => list.some(({ id }) => id === ruleId);
  if (has(report.violations)) return 'violation';
  if (has(report.incomplete)) return 'incomplete';
  return has(report.passes) ? 'pass' : 'inapplicable';
}
