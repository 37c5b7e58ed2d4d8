import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from '../../../locales/en.json';
import id from '../../../locales/id.json';
import { reasons } from '../../../utils/checklist/reasons';
import { rules } from '../../../utils/checklist/registry';
import { cases } from './cases';

const folder = new URL('../../../utils/checklist/rules/', import.meta.url);
const files = readdirSync(folder).map((name) => name.replace(/\.ts$/u, ''));

/** The texts of the checklist, once a locale has them. */
function textsOf(locale: object): { rule: Record<string, object>; reason: Record<string, string> } | null {
  return 'periksa' in locale ? (locale.periksa as ReturnType<typeof textsOf>) : null;
}

describe('the registry of rules', () => {
  it('has each file of the folder exactly once, under its own name', () => {
    expect(rules.map((rule) => rule.id).sort()).toEqual(files.sort());
  });

  it('puts all wajib rules of a row before the saran about its wording', () => {
    const kinds = rules.filter(({ id: name }) => name !== 'tahun-sesi').map(({ kind }) => kind);
    expect(kinds.lastIndexOf('wajib')).toBeLessThan(kinds.indexOf('saran'));
  });

  it('tells for each wajib rule, and no other, what the server refuses', () => {
    expect(rules.filter(({ stage }) => stage !== null)).toEqual(rules.filter(({ kind }) => kind === 'wajib'));
  });

  it('has no cases for rules that do not exist', () => {
    expect(Object.keys(cases).sort()).toEqual(files.sort());
  });

  it('lists no reason twice', () => {
    expect(new Set(reasons).size).toBe(reasons.length);
  });
});

describe.each([
  ['id', textsOf(id)],
  ['en', textsOf(en)],
] as const)('the texts in %s', (_language, texts) => {
  it.runIf(texts !== null)('say of each rule its title, why, how to mend and source', () => {
    const keys = Object.entries(texts?.rule ?? {}).map(([name, text]) => [name, Object.keys(text).sort()]);
    expect(Object.fromEntries(keys)).toEqual(
      Object.fromEntries(rules.map((rule) => [rule.id, ['how', 'source', 'title', 'why']])),
    );
  });

  it.runIf(texts !== null)('ask for no value that a finding does not carry', () => {
    const lacking = rules.flatMap((rule) =>
      [...(cases[rule.id]?.fails ?? []), ...(cases[rule.id]?.cannotTell ?? [])].flatMap(([, given]) =>
        rule.check(given).flatMap(({ reason, params }) => {
          const asked = [...(texts?.reason[reason ?? ''] ?? '').matchAll(/\{\{(\w+)\}\}/gu)].map(
            ([, name = '']) => name,
          );
          return asked.filter((name) => !(name in params)).map((name) => `${reason ?? ''}: ${name}`);
        }),
      ),
    );
    expect(lacking).toEqual([]);
  });

  it.runIf(texts !== null)('have a sentence for each reason', () => {
    expect(Object.keys(texts?.reason ?? {}).sort()).toEqual([...reasons].sort());
  });
});
