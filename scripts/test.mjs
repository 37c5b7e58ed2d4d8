// `npm test`: everything a change must pass, from a fresh checkout. What fails fastest comes first; the long steps, of
// which each keeps about one core busy, run two at a time. `npm test -- unit lint` takes the steps named so alone.
import { spawn } from 'node:child_process';
import readline from 'node:readline';
import { prepare } from './prepare.mjs';

await prepare();

const bin = (name) => `node_modules/.bin/${name}`;
const journeys = (...more) => [bin('playwright'), 'test', '--workers=1', ...more];
/** [title, ...commands]; first one after another (the boundaries put wrong files into the tree for a moment), */
const first = [
  ['Builds for Chrome and Firefox', [bin('wxt'), 'build', '-b', 'chrome'], [bin('wxt'), 'build', '-b', 'firefox']],
  ['Import boundaries', ['node', 'scripts/check-boundaries.mjs']],
];
/** then two at a time, in this order: short ones last, so that both end together. */
const sideBySide = [
  // Without those that take longest there and are tagged so: `npm run e2e` runs them, too.
  ['Journeys in Firefox', journeys('--project=firefox', '--grep-invert=@lama', '--output=test-results/firefox')],
  ['Types', [bin('wxt'), 'prepare'], [bin('tsc'), '--noEmit'], [bin('tsc'), '--noEmit', '-p', 'tsconfig.pure.json']],
  ['Dead code', [bin('knip')]],
  ["The store's own lint", ['node', 'scripts/lint-stores.mjs']],
  ['Format', [bin('prettier'), '--check', '--log-level', 'warn', '.']],
  ['Lint', [bin('eslint'), '.', '--max-warnings', '0']],
  ['Unit, page and component tests', [bin('vitest'), 'run']],
  ...[1, 2, 3, 4].map((part) => [
    `Journeys in Chromium, ${part} of 4`,
    journeys('--project=chromium', `--shard=${part}/4`, `--output=test-results/chromium-${part}`),
  ]),
];

const only = process.argv.slice(2);
const wanted = ([title]) => only.length === 0 || only.some((word) => title.toLowerCase().includes(word.toLowerCase()));
const running = new Set();
const started = Date.now();
const seconds = (from) => ((Date.now() - from) / 1000).toFixed(0);
let passed = 0;
let failed = null;

/** Every line under the name of its step, because two steps speak at once. */
function tell(title, stream) {
  readline.createInterface({ input: stream }).on('line', (line) => console.log(`${title.slice(0, 24)} │ ${line}`));
}
function runs(title, [command, ...args]) {
  return new Promise((resolve) => {
    // A group of its own, so that the browsers it has started go with it.
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    running.add(child);
    tell(title, child.stdout);
    tell(title, child.stderr);
    child.once('error', () => resolve(false));
    child.once('close', (status) => {
      running.delete(child);
      resolve(status === 0);
    });
  });
}
function stopAll() {
  for (const { pid } of running) {
    try {
      process.kill(-pid, 'SIGTERM');
    } catch {
      // It has just ended by itself.
    }
  }
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => (stopAll(), process.exit(1)));

async function take(queue) {
  for (let step = queue.shift(); step !== undefined && failed === null; step = queue.shift()) {
    const [title, ...commands] = step;
    const from = Date.now();
    console.log(`── ${title} …`);
    for (const command of commands) {
      if (await runs(title, command)) continue;
      // What the other lane is stopped in the middle of has not failed.
      if (failed !== null) return;
      failed = `${title}: failed (${command.join(' ')})`;
      stopAll();
      return;
    }
    passed += 1;
    console.log(`── ${title}: ${seconds(from)} s`);
  }
}

await take(first.filter(wanted));
if (failed === null) {
  const queue = sideBySide.filter(wanted);
  await Promise.all([take(queue), take(queue)]);
}
if (failed !== null) console.log(`\n── ${failed}`);
console.log(`\nAll in ${seconds(started)} s.`);
console.log(`${passed} passed, ${failed === null ? 0 : 1} failed`);
process.exit(failed === null ? 0 : 1);
