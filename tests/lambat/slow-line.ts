/**
 * A line as an office in the islands has it, for everything the browser asks, whichever page, worker or extension asks:
 * every byte goes through here. Down and up share nothing; all connections share each of both.
 */
import net from 'node:net';
import type { AddressInfo } from 'node:net';

const BYTES_PER_SECOND = 400_000 / 8;
/** Half of the way there and back. */
const DELAY_MS = 400 / 2;

/** Hands a piece on when the line is free for it, in order. */
function direction() {
  let freeAt = 0;
  return (bytes: number, hand: () => void): void => {
    const now = Date.now();
    freeAt = Math.max(freeAt, now) + (bytes / BYTES_PER_SECOND) * 1000;
    setTimeout(hand, freeAt - now + DELAY_MS);
  };
}

export interface SlowLine {
  readonly port: number;
  close(): Promise<void>;
}

/** Listens in front of this local port. */
export async function slowLine(to: number): Promise<SlowLine> {
  const down = direction();
  const up = direction();
  const sockets = new Set<net.Socket>();
  const server = net.createServer((browser) => {
    const site = net.connect(to, '127.0.0.1');
    for (const [from, into, line] of [
      [browser, site, up],
      [site, browser, down],
    ] as const) {
      sockets.add(from);
      from.on('data', (piece: Buffer) => line(piece.length, () => into.write(piece)));
      from.on('end', () => line(0, () => into.end()));
      from.on('error', () => into.destroy());
      from.on('close', () => {
        sockets.delete(from);
        line(0, () => into.destroy());
      });
      into.on('error', () => undefined);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
