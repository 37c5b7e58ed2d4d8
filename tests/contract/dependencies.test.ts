/** What is shipped of other people's code (S18): few packages, exact versions, nothing that runs at installing, each with its reason. */
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly hasInstallScript?: boolean;
}
const locked = (
  JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as { readonly packages: Readonly<Record<string, Locked>> }
).packages;
const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const reasons = fs.readFileSync('docs/decisions.md', 'utf8');

/** Packed for the practice page. */
const PACKED_DEV = ['admin-lte', 'bootstrap', 'font-awesome', 'jquery', 'select2'];

/** A package and everything it brings along, by the lockfile. */
function withAllItNeeds(names: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const add = (name: string, parent: string) => {
    const nested = `${parent}/node_modules/${name}`;
    const at = nested in locked ? nested : `node_modules/${name}`;
    if (found.has(at)) return;
    found.add(at);
    for (const needed of Object.keys(locked[at]?.dependencies ?? {})) add(needed, at);
  };
  for (const name of names) add(name, '');
  return [...found];
}

const direct = [...Object.keys(manifest.dependencies), ...PACKED_DEV];

describe('packages that are shipped', () => {
  it.each(direct)('%s is named with its reason', (name) => {
    expect(reasons).toMatch(new RegExp(`(?<![\\w@/-])${name.replace(/[/.]/g, String.raw`\$&`)}(?![\\w-])`, 'i'));
  });

  it('none of them, nor what they need, runs anything when it is installed', () => {
    const all = withAllItNeeds(direct);
    expect(all.length).toBeGreaterThan(direct.length);
    expect(all.filter((at) => locked[at] === undefined)).toEqual([]);
    expect(all.filter((at) => locked[at]?.hasInstallScript === true)).toEqual([]);
  });

  it('every version is exact, and the one of the lockfile', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect([name, version]).toEqual([name, locked[`node_modules/${name}`]?.version]);
  });
});
