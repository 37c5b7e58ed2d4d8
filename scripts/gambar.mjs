/**
 * `npm run gambar [-- latihan]`: the pictures of the documents and the stores anew, in Chromium: of docs/bkpsdmd.md from the journey that
 * walks the author's bench (tests/e2e/bangku.spec.ts), the others from the practice page (tests/gambar). As small as
 * pictures of a page can be: at most 256 colours. Build the extension before.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const FOLDER = 'docs/gambar';
const MOST = 256;

const parts = (png) => {
  const found = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    found.push([png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at))]);
  return found;
};
const part = (name, data) => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
};
/** Node 20 has none of its own. */
function crc32(bytes) {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xed_b8_83_20 : 0);
  }
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}

const paeth = (left, above, corner) => {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
};

/** Width, height and the colour of every pixel of a picture as browsers write it; null = already small. */
function pixels(png) {
  const all = parts(png);
  const head = all.find(([name]) => name === 'IHDR')?.[1];
  const [width, height, kind] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9]];
  if (kind === 3) return null;
  const size = kind === 6 ? 4 : 3;
  const packed = all.filter(([name]) => name === 'IDAT').map(([, data]) => data);
  const raw = zlib.inflateSync(Buffer.concat(packed));
  const line = width * size;
  const rows = Buffer.alloc(height * line);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (line + 1)];
    for (let x = 0; x < line; x += 1) {
      const at = y * line + x;
      const left = x < size ? 0 : rows[at - size];
      const above = y === 0 ? 0 : rows[at - line];
      const corner = x < size || y === 0 ? 0 : rows[at - line - size];
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      rows[at] = raw[y * (line + 1) + 1 + x] + guess;
    }
  }
  const colours = new Uint32Array(width * height);
  for (let at = 0; at < colours.length; at += 1)
    colours[at] = (rows[at * size] << 16) | (rows[at * size + 1] << 8) | rows[at * size + 2];
  return { width, height, colours };
}

/** Like colours become the one of them that is seen most. */
function palette(colours) {
  const counts = new Map();
  for (const one of colours) counts.set(one, (counts.get(one) ?? 0) + 1);
  for (let drop = 0; ; drop += 1) {
    const mask = (0xff << drop) & 0xff;
    const like = (one) => one & ((mask << 16) | (mask << 8) | mask);
    const best = new Map();
    for (const [one, count] of counts) if (count > (counts.get(best.get(like(one))) ?? 0)) best.set(like(one), one);
    if (best.size > MOST) continue;
    const chosen = [...best.values()];
    const index = new Map([...best.keys()].map((key, at) => [key, at]));
    return { chosen, indexOf: (one) => index.get(like(one)) };
  }
}

function smaller(png) {
  const read = pixels(png);
  if (read === null) return png;
  const { width, height, colours } = read;
  const { chosen, indexOf } = palette(colours);
  const raw = Buffer.alloc(height * (width + 1));
  for (const [at, one] of colours.entries()) raw[at + Math.floor(at / width) + 1] = indexOf(one);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const table = Buffer.from(chosen.flatMap((one) => [one >> 16, (one >> 8) & 0xff, one & 0xff]));
  return Buffer.concat([
    png.subarray(0, 8),
    part('IHDR', head),
    part('PLTE', table),
    part('IDAT', zlib.deflateSync(raw, { level: 9 })),
    part('IEND', Buffer.alloc(0)),
  ]);
}

const env = { ...process.env, GAMBAR: '1' };
const play = (...what) => spawnSync('npx', ['playwright', 'test', ...what], { stdio: 'inherit', env }).status ?? 1;
const bench = process.argv[2] === 'latihan' ? 0 : play('tests/e2e/bangku.spec.ts', '--project=chromium');
const status = play('--project=gambar') + bench;
for (const name of fs.readdirSync(FOLDER)) {
  const file = path.join(FOLDER, name);
  const before = fs.readFileSync(file);
  const after = smaller(before);
  if (after.length < before.length) fs.writeFileSync(file, after);
  console.log(`${name}: ${String(before.length)} → ${String(Math.min(before.length, after.length))}`);
}
process.exit(status === 0 ? 0 : 1);
