import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { denseDeflate } from '../../scripts/dense-deflate.mjs';
import { denseZip } from '../../scripts/dense-zip';

const unpacked = (bytes: Uint8Array) => Buffer.from(inflateRawSync(denseDeflate(bytes)));

/** The files of a zip, found as readers do: from its end backwards. */
function readZip(zip: Buffer): Record<string, string> {
  const end = zip.length - 22;
  expect(zip.readUInt32LE(end)).toBe(0x06054b50);
  const files: [string, string][] = [];
  for (let at = zip.readUInt32LE(end + 16); at < end;) {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50);
    const [title, local] = [zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)];
    const name = zip.toString('utf8', at + 46, at + 46 + title);
    // The same facts stand before the file itself.
    expect(zip.subarray(local + 4, local + 30).equals(zip.subarray(at + 6, at + 32))).toBe(true);
    const start = local + 30 + title;
    const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const contents = zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes);
    expect([contents.length, crc32(contents)]).toStrictEqual([zip.readUInt32LE(at + 24), zip.readUInt32LE(at + 16)]);
    files.push([name, contents.toString()]);
    at += 46 + title;
  }
  expect(files).toHaveLength(zip.readUInt16LE(end + 10));
  return Object.fromEntries(files);
}

describe('denseDeflate', () => {
  test('gives back whatever was packed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.integer({ min: 1, max: 40 }), (bytes, times) => {
        const repeated = Buffer.concat(Array.from({ length: times }, () => bytes));
        expect(unpacked(repeated).equals(repeated)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('reaches back as far as the format allows, and no farther', () => {
    const random = Uint8Array.from({ length: 32_768 }, (_, at) => (at * at * 31 + (at >> 3) * 7) & 255);
    for (const between of [0, 1, 2]) {
      const far = Buffer.concat([random, Buffer.alloc(between, 1), random]);
      expect(unpacked(far).equals(far)).toBe(true);
    }
  });

  test('is smaller than zlib on the texts of the interface', () => {
    const texts = readFileSync('locales/id.json');
    expect(unpacked(texts).equals(texts)).toBe(true);
    expect(denseDeflate(texts).length).toBeLessThan(0.97 * deflateRawSync(texts, { level: 9 }).length);
  });
});

test('the zip has every file of the folder and is the same each time', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dense-zip-'));
  try {
    const files = { 'a.txt': '', 'b/kecil.js': 'x', 'b/c/panjang.json': JSON.stringify(Array(500).fill('SKP')) };
    mkdirSync(path.join(folder, 'b/c'), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    const zip = denseZip(folder);
    expect(denseZip(folder).equals(zip)).toBe(true);
    expect(readZip(zip)).toStrictEqual(files);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
