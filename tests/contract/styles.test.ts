/** Every style sheet of ours, on our pages and in what we put on e-Kinerja's: it can stand still, and the focus is seen. */
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';

const files = ['components', 'utils', 'entrypoints'].flatMap((folder) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:\.css|-style\.ts)$/u.test(name))
    .map((name) => `${folder}/${name}`),
);
const text = (file: string): string => fs.readFileSync(file, 'utf8');
const MOVES = /(?:animation|transition)(?:-name)?:(?!\s*none)/u;
const CALM = /@media \(prefers-reduced-motion: reduce\)\s*\{(?<rules>(?:[^{}]*\{[^{}]*\})*)\s*\}/u;
/** Names of what moves in a sheet that stands alone. */
const moving = (sheet: string): readonly string[] =>
  [...sheet.matchAll(/^(?<selector>[^@{}\n]+)\{(?<body>[^{}]*)\}/gmu)].flatMap(({ groups }) =>
    MOVES.test(groups?.['body'] ?? '') ? [(groups?.['selector'] ?? '').trim()] : [],
  );

describe('styles', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(12);
  });

  it('our own pages stand still where the person wants that', () => {
    const rules = CALM.exec(text('components/ui/theme.css'))?.groups?.['rules'] ?? '';
    expect(rules).toMatch(/\*,\s*\*::before,\s*\*::after/u);
    expect(rules).toMatch(/animation: none !important/u);
    expect(rules).toMatch(/transition: none !important/u);
  });

  it('what is said while something is read by itself takes no room and no press', () => {
    const rule =
      /^\.app > \.busy \{(?<body>[^{}]*)\}/mu.exec(text('components/matriks/matriks.css'))?.groups?.['body'] ?? '';
    const px = (name: string) => Number(new RegExp(`\\s${name}: (-?\\d+)px`, 'u').exec(rule)?.[1]);
    expect(px('height') + px('margin-bottom')).toBe(0);
    expect(rule).toContain('pointer-events: none');
  });

  it.each(files.filter((file) => file.endsWith('-style.ts')))('%s stops what it moves', (file) => {
    const calm = CALM.exec(text(file))?.groups?.['rules'] ?? '';
    const left = moving(text(file)).filter((selector) => !calm.includes(selector.split(' ').at(-1) ?? selector));
    expect(left).toEqual([]);
  });

  it.each(files)('%s takes the ring of the focus from nothing that a person can reach', (file) => {
    // What only takes the focus from a script is no stop of the keyboard.
    const scripted = new Set(['.main__content:focus', '.step-body:focus']);
    const rules = [
      ...text(file).matchAll(/(?<selector>[^@{}]+)\{(?<body>[^{}]*outline(?:-style)?:\s*(?:none|0)\b[^{}]*)\}/gu),
    ];
    const selectors = rules.flatMap(({ groups }) => (groups?.['selector'] ?? '').split(','));
    expect(selectors.map((one) => one.trim()).filter((one) => !scripted.has(one))).toEqual([]);
  });
});
