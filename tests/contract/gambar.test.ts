/** The pictures of the documents: each one named is there, each one there is named. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const documents = ['README.md', ...fs.readdirSync('docs').map((name) => path.join('docs', name))].filter((name) =>
  name.endsWith('.md'),
);

test('every picture a document shows is there, and none lies about unused', () => {
  const shown = documents.flatMap((document) =>
    [...fs.readFileSync(document, 'utf8').matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, target = '']) =>
      path.join(path.dirname(document), target),
    ),
  );
  const there = fs.readdirSync('docs/gambar').map((name) => path.join('docs/gambar', name));
  expect([...new Set(shown)].sort()).toEqual(there.sort());
});
