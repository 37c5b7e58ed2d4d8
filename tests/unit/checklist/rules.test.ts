import { describe, expect, it } from 'vitest';
import { rules } from '../../../utils/checklist/registry';
import { answers, months, withIndikator } from './build';
import { cases } from './cases';

it('gives no sentence of the server where the first empty month cannot be told', () => {
  const hole = months(['1', null, '1', '1', '1', null, '1', '1', '1', '1', '1', null]);
  const rule = rules.find(({ id }) => id === 'bulan-kosong');
  const found = rule?.check(withIndikator({ bulan: hole }, { tenures: null })) ?? [];
  expect(found.map(({ answer, params, server }) => [answer, params['bulan'], server])).toEqual([
    ['incomplete', 2, null],
    ['incomplete', 6, null],
    ['violation', 12, null],
  ]);
});

describe.each(rules)('rule $id', (rule) => {
  const known = cases[rule.id] ?? { passes: [], fails: [], cannotTell: [] };

  it.each(known.passes.map((given, index) => [index, given] as const))('passes case %i', (_index, given) => {
    const found = answers(rule, given);
    expect(found).toContain('pass');
    expect(found.filter((answer) => answer.startsWith('violation') || answer.startsWith('incomplete'))).toEqual([]);
  });

  it.each(known.fails.map(([reason, given], index) => [reason, index, given] as const))(
    'objects: %s (case %i)',
    (reason, _index, given) => {
      expect(answers(rule, given)).toContain(`violation:${reason}`);
    },
  );

  it.each(known.cannotTell.map(([reason, given], index) => [reason, index, given] as const))(
    'cannot tell: %s (case %i)',
    (reason, _index, given) => {
      const found = answers(rule, given);
      expect(found).toContain(`incomplete:${reason}`);
      expect(found).not.toContain('pass');
    },
  );

  it('has cases of every kind', () => {
    expect(known.passes).not.toEqual([]);
    expect(known.cannotTell).not.toEqual([]);
    // The schedule lock cannot be told from outside, so that rule never objects (docs/ekinerja.md §13.1).
    expect(known.fails.length > 0).toBe(rule.id !== 'sel-terkunci');
  });
});
