/**
 * The engine of Chrome 109, the oldest one we promise, as a program without windows. Chrome itself is not to be had any
 * more; this is the same Chromium, built for servers and given away as a package (@sparticuz/chromium, MIT). It knows no
 * extensions: extension-stage.ts stands in for that.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const PACKAGE = '@sparticuz/chromium@109.0.6';
const MOST_BYTES = 400_000_000;

/** Path of the program; fetched and unpacked when it is first asked for. `CHROMIUM_109` wins. */
export function chromium109(): string {
  const given = process.env['CHROMIUM_109'];
  if (given !== undefined) return given;
  const folder = path.resolve('node_modules/.cache/chromium-109');
  const program = path.join(folder, 'chromium');
  if (fs.existsSync(program)) return program;
  const fetched = fs.mkdtempSync(path.join(os.tmpdir(), 'chromium-109-'));
  try {
    execFileSync('npm', ['pack', '--silent', PACKAGE], { cwd: fetched });
    const [archive = ''] = fs.readdirSync(fetched);
    execFileSync('tar', ['xzf', archive], { cwd: fetched });
    const packed = fs.readFileSync(path.join(fetched, 'package/bin/chromium.br'));
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(`${program}.new`, brotliDecompressSync(packed, { maxOutputLength: MOST_BYTES }), { mode: 0o755 });
    fs.renameSync(`${program}.new`, program);
  } finally {
    fs.rmSync(fetched, { recursive: true, force: true });
  }
  return program;
}
