import fs from 'node:fs';
import path from 'node:path';
import { rounded, type Figure } from './measure';

const LIMIT = 600_000;

/** P13: what a person downloads for Chrome. */
export function measureZip(): Figure {
  const zips = fs
    .readdirSync('.output')
    .filter((name) => name.endsWith('-chrome.zip'))
    .map((name) => {
      const { size, mtimeMs } = fs.statSync(path.join('.output', name));
      return { name, size, mtimeMs };
    })
    .sort((a, b) => b.mtimeMs - a.mtimeMs);
  const newest = zips[0];
  if (newest === undefined) throw new Error('no Chrome zip in .output; npm run bench makes it');
  return {
    id: 'P13',
    title: 'Chrome zip',
    value: rounded(newest.size / 1000, 1),
    unit: 'kB',
    goal: '≤ 600 kB',
    holds: newest.size <= LIMIT,
    how: `Size of ${newest.name} as packed by the build.`,
  };
}
