import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { denseDeflate } from './dense-deflate.mjs';

/** 1 January 1980, the beginning of the format's calendar: the same files give the same zip at any time. */
const [NO_TIME, FIRST_DAY] = [0, (1 << 5) | 1];
const VERSION = 20;
const STORED = 0;
const DEFLATED = 8;

/** Names with slashes, sorted. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function packed(contents: Uint8Array): { readonly method: number; readonly bytes: Uint8Array } {
  const ways = [
    { method: DEFLATED, bytes: denseDeflate(contents) },
    { method: DEFLATED, bytes: deflateRawSync(contents, { level: 9 }) },
    { method: STORED, bytes: contents },
  ];
  return ways.reduce((best, way) => (way.bytes.length < best.bytes.length ? way : best));
}

/** A zip of all files of a folder, as small as the format allows and the same on every machine. */
export function denseZip(folder: string): Buffer {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  const files = filesOf(folder);
  for (const name of files) {
    const contents = readFileSync(path.join(folder, name));
    const { method, bytes } = packed(contents);
    const title = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(VERSION, 0);
    facts.writeUInt16LE(method, 4);
    facts.writeUInt16LE(NO_TIME, 6);
    facts.writeUInt16LE(FIRST_DAY, 8);
    facts.writeUInt32LE(crc32(contents), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(contents.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, VERSION, 0]), facts, place, title);
    parts.push(Buffer.from([0x50, 0x4b, 3, 4]), facts, title, bytes);
    offset += 30 + title.length + bytes.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listing, end]);
}

/** Writes the zip of a built folder over the one that is there. */
export const repackZip = (folder: string, zip: string): void => {
  writeFileSync(zip, denseZip(folder));
};
