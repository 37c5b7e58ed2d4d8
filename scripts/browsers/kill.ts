import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Kills the browser of this profile the hard way, as a power cut does, and frees the profile for the next one. */
export function killBrowserOf(profile: string): void {
  // Browsers have long command lines, and there may be many of them.
  const pids = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    .split('\n')
    .filter((line) => line.includes(profile))
    .map((line) => Number(line.trim().split(/\s+/)[0]));
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // already gone with its parent
    }
  }
  for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket', 'lock', '.parentlock'])
    fs.rmSync(path.join(profile, lock), { force: true });
}
