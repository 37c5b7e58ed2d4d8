import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { rounded, type Figure } from './measure';

const BUILT = '.output/chrome-mv3';
const OWN_HOSTS = ['https://e-kinerja.babelprov.go.id/*', 'https://satamasn.babelprov.go.id/*'];
const LIMIT = 20_000;

interface Manifest {
  readonly content_scripts?: readonly {
    readonly matches: readonly string[];
    readonly js?: readonly string[];
    readonly css?: readonly string[];
  }[];
}

/** P1: what every e-Kinerja page has to load of us, and that other pages load nothing. */
export function measureSize(): Figure {
  const manifest = JSON.parse(fs.readFileSync(path.join(BUILT, 'manifest.json'), 'utf8')) as Manifest;
  const scripts = manifest.content_scripts ?? [];
  const files = scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]);
  const sizes = files.map((file) => {
    const bytes = fs.readFileSync(path.join(BUILT, file));
    return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
  });
  const gzip = sizes.reduce((sum, one) => sum + one.gzip, 0);
  const foreign = scripts.flatMap(({ matches }) => matches).filter((match) => !OWN_HOSTS.includes(match));
  return {
    id: 'P1',
    title: 'content script, everything loaded eagerly, gzip',
    value: rounded(gzip / 1000),
    unit: 'kB',
    goal: '≤ 20 kB; 0 bytes on other hosts',
    holds: gzip <= LIMIT && foreign.length === 0 && files.length > 0,
    how: `gzip -9 of the files the built manifest injects (${sizes.map((one) => `${one.file} ${String(one.raw)} B raw`).join(', ')}); matches outside the two hosts: ${foreign.length === 0 ? 'none, so 0 bytes there' : foreign.join(', ')}.`,
  };
}
