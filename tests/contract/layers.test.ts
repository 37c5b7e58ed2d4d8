import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Rule {
  readonly from: { readonly path?: string };
  readonly to: { readonly pathNot?: string };
}
const root = join(import.meta.dirname, '../..');
const { forbidden } = createRequire(import.meta.url)(join(root, 'dependency-cruiser.config.cjs')) as {
  readonly forbidden: readonly Rule[];
};

/** Layer → what it may use, from `^(utils/plan)/` and `^utils/(plan|skp|text)/` or `^(utils/plan|utils/skp)/`. */
const kept = new Map(
  forbidden.flatMap(({ from, to }): [string, string[]][] => {
    const layer = /^\^\(?([\w/]+)\)?\/$/.exec(from.path ?? '')?.[1];
    if (layer === undefined || to.pathNot === undefined || layer.startsWith('components/')) return [];
    const names = [...to.pathNot.matchAll(/\w+/g)].map(([name]) => name).filter((name) => name !== 'utils');
    return [[layer, [...new Set(names)].filter((name) => `utils/${name}` !== layer).sort()]];
  }),
);

const told = new Map(
  [...readFileSync(join(root, 'docs/ARCHITECTURE.md'), 'utf8').matchAll(/^\| `([\w/]+)` +\|.*\| ([^|]*?) *\|$/gm)].map(
    ([, layer = '', uses = '']): [string, string[]] => [layer, (uses.match(/\w+/g) ?? []).sort()],
  ),
);

describe('the layers of docs/ARCHITECTURE.md', () => {
  it.each([...kept])('are those the imports are checked by: %s', (layer, uses) => {
    expect(told.get(layer)).toEqual(uses);
  });

  it('are the layers there are rules for', () => {
    expect(kept.size).toBeGreaterThan(15);
  });
});
