// `npm run zip:check`: are the zips of the last commit reproducible? Packs them in a clean copy of the commit, packs them
// again in another folder, as if on another day, from the sources zip alone (as a reviewer of the Firefox store does), and
// compares every byte.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { prepare } from './prepare.mjs';

await prepare();

const root = path.resolve(import.meta.dirname, '..');
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'asisten-zip-'));

/** Another day, in another place and language: a date or an hour in a built file would not come out the same. */
const CLOCK = `const own = Date, now = () => own.now() + 400 * 864e5;
globalThis.Date = new Proxy(own, {
  construct: (kind, given, as) => Reflect.construct(kind, given.length > 0 ? given : [now()], as),
  get: (kind, name) => (name === 'now' ? now : Reflect.get(kind, name)),
});`;
const ELSEWHERE = {
  TZ: 'Pacific/Kiritimati',
  LC_ALL: 'C',
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(CLOCK)}`,
};

/** Packs what lies in a folder; answers with the hash of every file made, by its path. */
function pack(folder, where = {}) {
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  execFileSync('npm', ['run', 'zip'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...where },
  });
  const made = path.join(folder, '.output');
  return new Map(
    fs
      .readdirSync(made, { recursive: true, encoding: 'utf8' })
      .filter((name) => fs.statSync(path.join(made, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(fs.readFileSync(path.join(made, name)))
          .digest('hex'),
      ]),
  );
}

/** Unpacks with the packer of WXT, so that nothing but Node and git is needed. */
async function unpack(zip, folder) {
  const JSZip = createRequire(import.meta.resolve('wxt'))('jszip');
  for (const [name, entry] of Object.entries((await JSZip.loadAsync(zip)).files)) {
    if (entry.dir) continue;
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, await entry.async('nodebuffer'));
  }
}

try {
  const clean = path.join(work, 'clean');
  const reviewed = path.join(work, 'somewhere', 'reviewed');
  await unpack(execFileSync('git', ['archive', '--format=zip', 'HEAD'], { cwd: root, maxBuffer: 2 ** 30 }), clean);
  const first = pack(clean);
  const sources = [...first.keys()].find((name) => name.endsWith('-sources.zip'));
  await unpack(fs.readFileSync(path.join(clean, '.output', sources)), reviewed);
  const second = pack(reviewed, ELSEWHERE);

  const names = [...new Set([...first.keys(), ...second.keys()])].sort();
  const different = names.filter((name) => first.get(name) !== second.get(name));
  for (const name of different) console.log(`different: ${name}`);
  for (const name of names.filter((one) => one.endsWith('.zip'))) console.log(`${first.get(name)}  ${name}`);
  console.log(`${names.length} files compared, ${different.length} different`);
  process.exitCode = names.length > 0 && different.length === 0 ? 0 : 1;
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}
