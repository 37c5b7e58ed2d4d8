// Prepares a fresh machine for `npm test` and `npm run demo`: dependencies by the lockfile, a Chromium, a Firefox.
// Uses Node's own modules only, because it runs before anything is installed. Says what it does.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const say = (text) => console.log(`• ${text}`);
const run = (command, args, options = {}) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options }).status === 0;

/** Browsers this project can drive. Branded Chrome is not one: it no longer loads unpacked extensions from the command line. */
const BROWSERS = {
  chromium: {
    env: 'CHROMIUM_BIN',
    names: ['chromium', 'chromium-browser'],
    debian: 'chromium',
    playwright: 'chromium',
  },
  firefox: { env: 'FIREFOX_BIN', names: ['firefox-esr', 'firefox'], debian: 'firefox-esr', playwright: 'moz-firefox' },
};

function installedIn(names) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of names) {
      const file = path.join(folder, name);
      if (fs.existsSync(file)) return file;
    }
  }
  return null;
}

async function downloadedByPlaywright(kind) {
  if (kind !== 'chromium' || !fs.existsSync(path.join(root, 'node_modules/@playwright/test'))) return null;
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return fs.existsSync(file) ? file : null;
}

/** Path of a browser, or null. The environment variables CHROMIUM_BIN and FIREFOX_BIN win. */
export async function findBrowser(kind) {
  const { env, names } = BROWSERS[kind];
  return process.env[env] ?? installedIn(names) ?? (await downloadedByPlaywright(kind));
}

function ensureDependencies() {
  const lock = createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const mark = path.join(root, 'node_modules/.lock-installed');
  if (fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === lock) return;
  say('Installing dependencies by the lockfile (npm ci) …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'])) {
    say('npm ci failed. Check the connection to the npm registry, then run the same command again.');
    process.exit(1);
  }
  fs.writeFileSync(mark, lock);
}

const isRoot = () => process.getuid?.() === 0;

async function ensureBrowser(kind) {
  const { debian, playwright, env } = BROWSERS[kind];
  if (await findBrowser(kind)) return;
  if (isRoot() && installedIn(['apt-get'])) {
    say(`No ${kind} found: installing Debian's ${debian} …`);
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], { env: environment });
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debian], { env: environment });
    if (await findBrowser(kind)) return;
  }
  say(`No ${kind} found: trying Playwright's download …`);
  run('npx', ['playwright', 'install', playwright]);
  if (await findBrowser(kind)) return;
  say(
    `Please install ${kind === 'chromium' ? 'Chromium' : 'Firefox 140 or newer'} (or set ${env} to its path) and run the same command again.`,
  );
  process.exit(1);
}

/** Makes sure that everything is there. `browsers`: which of them are needed. */
export async function prepare(browsers = ['chromium', 'firefox']) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    say(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
    process.exit(1);
  }
  ensureDependencies();
  for (const kind of browsers) await ensureBrowser(kind);
  if (browsers.length > 0 && isRoot() && !fs.existsSync('/usr/share/fonts') && installedIn(['apt-get']))
    run('apt-get', ['install', '-y', '-qq', 'fonts-dejavu-core']);
}

/** Output of a command, trimmed; '' if it fails. */
export function tryOutput(command, args) {
  try {
    return execFileSync(command, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}

if (process.argv[1] === import.meta.filename) await prepare();
