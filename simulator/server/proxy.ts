import http from 'node:http';
import net from 'node:net';
import type { Duplex } from 'node:stream';

/** Hosts the stand-in plays. */
export const HOSTS = ['e-kinerja.babelprov.go.id', 'satamasn.babelprov.go.id'] as const;

/**
 * A local CONNECT proxy: the stand-in's hosts go to its TLS server, everything else is refused and written down, so
 * that no request of a test can leave the machine.
 */
export function createProxy(
  tlsPort: () => number,
  hosts: ReadonlySet<string>,
  refused: string[],
  track: (socket: Duplex) => void,
): http.Server {
  const proxy = http.createServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(502).end();
  });
  proxy.on('connect', (request: http.IncomingMessage, client: Duplex, head: Buffer) => {
    track(client);
    client.on('error', () => client.destroy());
    const target = request.url ?? '';
    if (!target.endsWith(':443') || !hosts.has(target.slice(0, -':443'.length))) {
      refused.push(target);
      client.end('HTTP/1.1 502 Blocked\r\n\r\n');
      return;
    }
    const server = net.connect(tlsPort(), '127.0.0.1');
    track(server);
    server.once('connect', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) server.write(head);
      server.pipe(client);
      client.pipe(server);
    });
    server.on('error', () => client.destroy());
    server.on('close', () => client.destroy());
    client.on('close', () => server.destroy());
  });
  return proxy;
}
