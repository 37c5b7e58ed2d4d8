import http from 'node:http';
import type net from 'node:net';
import tls from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { createSimulator } from '../../../../simulator/create-simulator';
import { startSimulatorServer } from '../../../../simulator/server/start';
import type { RunningServer } from '../../../../simulator/server/start';

let server: RunningServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});
async function start(): Promise<RunningServer> {
  server = await startSimulatorServer({ simulator: createSimulator({ seed: 'contoh' }) });
  return server;
}
const at = (running: RunningServer, path: string): string => `http://127.0.0.1:${running.httpPort}${path}`;
const LOGIN = '/v1/index.php?r=site%2Flogin';

function connectThrough(running: RunningServer, target: string): Promise<{ status: number; socket: net.Socket }> {
  return new Promise((resolve, reject) => {
    const request = http.request({ port: running.proxyPort, host: '127.0.0.1', method: 'CONNECT', path: target });
    request.on('connect', (response, socket) => resolve({ status: response.statusCode ?? 0, socket }));
    request.on('error', reject);
    request.end();
  });
}

describe('the server', () => {
  it('serves pages and the real libraries, and no file outside them', async () => {
    const running = await start();
    expect(await (await fetch(at(running, LOGIN))).text()).toContain('id="login-form"');
    for (const asset of ['jquery/dist/jquery.min.js', 'own/editable.js', 'bootstrap/dist/css/bootstrap.min.css']) {
      expect((await fetch(at(running, `/v1/assets/${asset}`))).status).toBe(200);
    }
    for (const path of ['own/%2e%2e%2fcontract.ts', 'vitest/package.json', 'own/tidak-ada.js', 'own/%']) {
      expect((await fetch(at(running, `/v1/assets/${path}`))).status).toBe(404);
    }
    expect(running.requests).toEqual([`GET 127.0.0.1:${running.httpPort}${LOGIN}`]);
  });

  it('lets the stand-in’s hosts through its proxy over TLS and refuses every other', async () => {
    const running = await start();
    const { status, socket } = await connectThrough(running, 'satamasn.babelprov.go.id:443');
    expect(status).toBe(200);
    const secure = tls.connect({ socket, servername: 'satamasn.babelprov.go.id', rejectUnauthorized: false });
    secure.write('GET / HTTP/1.1\r\nHost: satamasn.babelprov.go.id\r\nConnection: close\r\n\r\n');
    const chunks: Buffer[] = [];
    for await (const chunk of secure) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toContain('r=site%2Flogin-sso&amp;token=');
    const other = await connectThrough(running, 'example.com:443');
    expect(other.status).toBe(502);
    expect(running.refused).toEqual(['example.com:443']);
  });

  it('cuts the connection where a fault says so', async () => {
    const running = await start();
    running.stage.simulator.arm({ kind: 'dropAfter', route: 'site/login', at: 1, times: 1 });
    await expect(fetch(at(running, LOGIN))).rejects.toThrow(TypeError);
    expect((await fetch(at(running, LOGIN))).status).toBe(200);
  });

  it('is controlled over plain HTTP only', async () => {
    const running = await start();
    const order = (value: unknown) => fetch(at(running, '/__kendali'), { method: 'POST', body: JSON.stringify(value) });
    const fault = { kind: 'status503', route: 'site/login', at: 1, times: 1 };
    expect(await (await order({ fault })).json()).toEqual({ ok: true });
    expect((await fetch(at(running, LOGIN))).status).toBe(503);
    const dumped = (await (await order({ seed: 'empatpuluh', dump: true })).json()) as {
      state: { indikator: unknown[] };
    };
    expect(dumped.state.indikator).toHaveLength(40);
    expect((await fetch(at(running, '/__kendali'))).status).toBe(405);
    const { socket } = await connectThrough(running, 'e-kinerja.babelprov.go.id:443');
    const secure = tls.connect({ socket, rejectUnauthorized: false });
    secure.write(
      'POST /__kendali HTTP/1.1\r\nHost: e-kinerja.babelprov.go.id\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
    );
    const chunks: Buffer[] = [];
    for await (const chunk of secure) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1.1 404/);
  });
});
