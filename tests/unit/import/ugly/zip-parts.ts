/** A zip file of stored or deflated parts, made by hand so that its headers can lie. */
export interface ZipPart {
  readonly name: string;
  readonly data: Uint8Array;
  readonly method?: 0 | 8;
  /** Unpacked size as declared. */
  readonly size?: number;
  readonly flags?: number;
}

export async function deflate(data: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(data)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function header(part: ZipPart, signature: number, offset: number | null): Uint8Array {
  const name = new TextEncoder().encode(part.name);
  const central = offset !== null;
  const out = new Uint8Array((central ? 46 : 30) + name.length);
  const view = new DataView(out.buffer);
  const shift = central ? 2 : 0;
  view.setUint32(0, signature, true);
  view.setUint16(6 + shift, part.flags ?? 0, true);
  view.setUint16(8 + shift, part.method ?? 0, true);
  view.setUint32(18 + shift, part.data.length, true);
  view.setUint32(22 + shift, part.size ?? part.data.length, true);
  view.setUint16(26 + shift, name.length, true);
  if (central) view.setUint32(42, offset, true);
  out.set(name, central ? 46 : 30);
  return out;
}

export function zip(parts: readonly ZipPart[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    central.push(header(part, 0x02014b50, at));
    const local = header(part, 0x04034b50, null);
    pieces.push(local, part.data);
    at += local.length + part.data.length;
  }
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, parts.length, true);
  view.setUint16(10, parts.length, true);
  view.setUint32(
    12,
    central.reduce((sum, one) => sum + one.length, 0),
    true,
  );
  view.setUint32(16, at, true);
  const all = [...pieces, ...central, end];
  const out = new Uint8Array(all.reduce((sum, one) => sum + one.length, 0));
  let to = 0;
  for (const piece of all) {
    out.set(piece, to);
    to += piece.length;
  }
  return out;
}
