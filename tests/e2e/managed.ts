/**
 * A browser that an agency administers: policies as its own files lay them down, for one copy of the extension. Nothing
 * here touches another browser of this machine: Chromium's file names the id of the copy's own folder, and Firefox is
 * started from a folder of its own with the policy beside the program.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { builtFor, GECKO_ID, type Target } from '../../scripts/browsers/launch';
import { findBrowser } from '../../scripts/prepare.mjs';

/** A copy of the built extension in this folder, with some of its files changed. */
export function copyExtension(
  target: Target,
  folder: string,
  change: Readonly<Record<string, (text: string) => string>>,
): void {
  fs.cpSync(builtFor(target), folder, { recursive: true });
  for (const [name, step] of Object.entries(change)) {
    const file = path.join(folder, name);
    fs.writeFileSync(file, step(fs.readFileSync(file, 'utf8')));
  }
}

/** The id Chromium gives an extension loaded from this folder. */
const idOfFolder = (folder: string): string =>
  createHash('sha256')
    .update(fs.realpathSync(folder))
    .digest('hex')
    .slice(0, 32)
    .replace(/./gu, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));

/** Chromium, and Chrome for Testing, which Playwright brings. */
const CHROMIUM_POLICIES = ['/etc/chromium/policies/managed', '/etc/opt/chrome_for_testing/policies/managed'];

/** The missing ones of this folder and those above it, made; said, so that they can be removed again. */
function makeFolders(folder: string): readonly string[] {
  if (fs.existsSync(folder)) return [];
  const above = makeFolders(path.dirname(folder));
  fs.mkdirSync(folder);
  return [folder, ...above];
}

export interface Managed {
  /** The program to start, where it is not the usual one. */
  readonly program?: string;
  /** Takes everything back. */
  readonly undo: () => void;
}

function managedChromium(extension: string, values: unknown): Managed | null {
  const id = idOfFolder(extension);
  const made: string[] = [];
  const undo = (): void => {
    for (const one of made)
      try {
        if (fs.statSync(one).isDirectory()) fs.rmdirSync(one);
        else fs.rmSync(one);
      } catch {
        // gone already, or in use by somebody else
      }
  };
  try {
    for (const folder of CHROMIUM_POLICIES) {
      const folders = makeFolders(folder);
      const file = path.join(folder, `asisten-uji-${id}.json`);
      made.unshift(file, ...folders);
      fs.writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: values } } }));
    }
  } catch {
    undo();
    return null;
  }
  return { undo };
}

/** Firefox reads `distribution/policies.json` beside its program: a folder of links to the real one, but for these two. */
async function managedFirefox(folder: string, values: unknown): Promise<Managed | null> {
  const program = await findBrowser('firefox');
  if (program === null) return null;
  const real = fs.realpathSync(program);
  const home = path.dirname(real);
  if (!fs.existsSync(path.join(home, 'libxul.so'))) return null;
  fs.mkdirSync(path.join(folder, 'distribution'), { recursive: true });
  for (const name of fs.readdirSync(home)) {
    if (name === 'distribution') continue;
    const [from, to] = [path.join(home, name), path.join(folder, name)];
    // A program looks for its files beside itself, not beside the link to it.
    if (from === real) fs.copyFileSync(from, to);
    else fs.symlinkSync(from, to);
  }
  const policies = { '3rdparty': { Extensions: { [GECKO_ID]: values } } };
  fs.writeFileSync(path.join(folder, 'distribution/policies.json'), JSON.stringify({ policies }));
  return { program: path.join(folder, path.basename(real)), undo: () => undefined };
}

/** Lays the values down for the extension of this folder; null where this machine does not let us. */
export function manage(target: Target, extension: string, values: unknown): Promise<Managed | null> {
  return target === 'chromium'
    ? Promise.resolve(managedChromium(extension, values))
    : managedFirefox(path.join(path.dirname(extension), 'firefox'), values);
}
