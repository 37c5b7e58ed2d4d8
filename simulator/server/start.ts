import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';
import { serveAsset } from './assets';
import { CONTROL_PATH, control } from './control';
import { HOSTS, createProxy } from './proxy';
import { createTransport } from './transport';
import type { Stage } from './transport';

export interface ServerOptions {
  readonly simulator: Stage['simulator'];
  /** Added to every page answer, in ms (on top of the simulator's own). */
  readonly latencyMs?: number;
  /** Default: the simulator's own option. */
  readonly sessionLock?: boolean;
  /** Port of the plain HTTP server; default any free one. */
  readonly port?: number;
}

/** Answered with its ETag, and with 304 to whoever has it already; with `location` it only leads elsewhere. */
export interface PlainFile {
  readonly body: Uint8Array;
  readonly etag: string;
  readonly location?: string;
}

export interface RunningServer {
  readonly httpPort: number;
  readonly httpsPort: number;
  readonly proxyPort: number;
  /** Hosts the proxy refused. */
  readonly refused: readonly string[];
  /** Every page request: "GET host/path?query". Assets are not counted. */
  readonly requests: readonly string[];
  /** Hosts that lead here; tests may add one of another agency, which has nothing but files. */
  readonly hosts: Set<string>;
  /** Files of a plain web server beside the application, by path; tests fill it. */
  readonly files: Map<string, PlainFile>;
  /** What answers; tests may swap the simulator, the latency and the lock. */
  readonly stage: Stage;
  close(): Promise<void>;
}

async function certificate(): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: 'commonName', value: HOSTS[0] }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: HOSTS.map((value) => ({ type: 2 as const, value })) }],
  });
  return { key: made.private, cert: made.cert };
}

function listen(server: http.Server | https.Server, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Starts HTTP, HTTPS and the CONNECT proxy on 127.0.0.1. Close it, or its sockets keep the process alive. */
export async function startSimulatorServer(options: ServerOptions): Promise<RunningServer> {
  const stage: Stage = {
    simulator: options.simulator,
    latencyMs: options.latencyMs ?? 0,
    sessionLock: options.sessionLock ?? options.simulator.sessionLock ?? false,
  };
  const sockets = new Set<Duplex>();
  const hosts = new Set<string>(HOSTS);
  const refused: string[] = [];
  const requests: string[] = [];
  const files = new Map<string, PlainFile>();
  const transport = createTransport(stage);
  const track = (socket: Duplex): void => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  };

  const handler =
    (withControl: boolean) =>
    (request: http.IncomingMessage, response: http.ServerResponse): void => {
      const url = request.url ?? '/';
      const path = url.split('?')[0] ?? '/';
      if (path.startsWith('/v1/assets/')) {
        serveAsset(path, response);
        return;
      }
      if (path === '/favicon.ico') {
        response.writeHead(204).end();
        return;
      }
      if (withControl && path === CONTROL_PATH) {
        control(stage, request, response).catch(() => request.socket.destroy());
        return;
      }
      requests.push(`${request.method ?? ''} ${request.headers.host ?? ''}${url}`);
      const file = files.get(path);
      if (file !== undefined) {
        const same = request.headers['if-none-match'] === file.etag;
        const status = file.location !== undefined ? 302 : same ? 304 : 200;
        response.writeHead(status, {
          etag: file.etag,
          'content-type': 'application/json',
          ...(file.location === undefined ? {} : { location: file.location }),
        });
        response.end(status === 200 ? file.body : undefined);
        return;
      }
      transport(request, response).catch(() => request.socket.destroy());
    };

  const plain = http.createServer(handler(true));
  const tls = https.createServer(await certificate(), handler(false));
  let httpsPort = 0;
  const proxy = createProxy(() => httpsPort, hosts, refused, track);
  const servers = [plain, tls, proxy];
  for (const server of servers) server.on('connection', track);
  httpsPort = await listen(tls);
  const httpPort = await listen(plain, options.port);
  const proxyPort = await listen(proxy);

  async function close(): Promise<void> {
    const closing = servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve())));
    for (const socket of sockets) socket.destroy();
    await Promise.all(closing);
  }
  return { httpPort, httpsPort, proxyPort, hosts, refused, requests, files, stage, close };
}
