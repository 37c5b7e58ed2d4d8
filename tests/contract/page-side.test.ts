/**
 * S12, S14: what of ours runs in the site's pages is shut to them. No root is open, no frame but the top one and those that are
 * masked gets a script, none runs in the page's own world, and nothing listens to what a page could say.
 */
import fs from 'node:fs';
import { expect, it } from 'vitest';

const sources = ['entrypoints', 'utils', 'components'].flatMap((folder) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [`${folder}/${file}`, fs.readFileSync(`${folder}/${file}`, 'utf8')] as const),
);
/** Every place that says it, with what it says. */
const places = (said: RegExp): readonly string[] =>
  sources.flatMap(([file, text]) => [...text.matchAll(said)].map(([, ...words]) => [file, ...words].join(' '))).sort();

it('every root of ours on a page is closed; that of the practice page’s own board may be looked into', () => {
  expect(places(/attachShadow\(([^)]*)\)/g)).toEqual([
    "utils/agent/pointer-view.ts { mode: 'closed' }",
    "utils/guard/dialog.ts { mode: 'closed' }",
    "utils/latihan/papan.ts { mode: 'open' }",
  ]);
});

it('scripts go into the isolated world, and into frames only to mask them', () => {
  expect(places(/\b(?:world|matchAboutBlank|matchOriginAsFallback|func)\b['"]?: /g)).toEqual([]);
  expect(places(/\b(allFrames: \w+)/g)).toEqual([
    'utils/platform/samaran-script.ts allFrames: true',
    'utils/platform/samaran-script.ts allFrames: true',
  ]);
});

it('no page can say anything to us: messages are heard on ports of our own, workers and channels between our pages', () => {
  expect(places(/(?:([\w$.]+(?:\([^)]*\))?)\??\.)?addEventListener\(\s*['"`]message['"`]/g)).toEqual([
    // A port made there.
    'entrypoints/awal.ts port1',
    // In workers.
    'utils/import/import.worker.ts globalThis',
    // To a worker.
    'utils/import/worker-session.ts started',
    'utils/platform/pack-desk-worker.ts started',
    'utils/platform/pack.worker.ts globalThis',
    // Hears and does nothing.
    'utils/samaran/simpanan.ts BroadcastChannel(NAME)',
  ]);
  expect(places(/([\w$]+)\.onmessage\b/g)).toEqual([
    'utils/platform/mirror.ts channel',
    'utils/platform/mirror.ts channel',
    'utils/platform/pauses.ts port1',
    'utils/platform/yield-now.ts port1',
  ]);
  expect(places(/\b(CustomEvent|wrappedJSObject|cloneInto|(?:window|self|parent|top)\.postMessage)\b/g)).toEqual([]);
});
