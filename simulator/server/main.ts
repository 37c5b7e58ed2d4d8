import { parseArgs } from 'node:util';
import type { SeedName } from '../contract';
import { createSimulator } from '../create-simulator';
import { AKUN_CONTOH } from '../seeds';
import { KULIT, skinOf } from '../skins';
import { CONTROL_PATH } from './control';
import { startSimulatorServer } from './start';

const SEEDS: readonly SeedName[] = ['kosong', 'contoh', 'empatpuluh', 'duaratus', 'dua-skp', 'tahun-lalu'];

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: 'contoh' },
    port: { type: 'string', default: '8080' },
    latency: { type: 'string', default: '0' },
    kulit: { type: 'string', default: 'asal' },
    'session-lock': { type: 'boolean', default: false },
  },
});
const seed = SEEDS.find((name) => name === values.seed);
if (seed === undefined) {
  console.error(`Seed "${values.seed}" tidak ada. Pilihan: ${SEEDS.join(', ')}.`);
  process.exit(1);
}
const kulit = KULIT.find((name) => name === values.kulit);
if (kulit === undefined) {
  console.error(`Kulit "${values.kulit}" tidak ada. Pilihan: ${KULIT.join(', ')}.`);
  process.exit(1);
}
const server = await startSimulatorServer({
  simulator: createSimulator({ seed, skin: skinOf(kulit) }),
  port: Number(values.port),
  latencyMs: Number(values.latency),
  sessionLock: values['session-lock'],
});
console.log(
  `e-Kinerja tiruan (data ${seed}, kulit ${kulit}): http://127.0.0.1:${server.httpPort}/v1/index.php?r=site%2Flogin`,
);
console.log(`Username: ${AKUN_CONTOH.nip}   Password: ${AKUN_CONTOH.password}   Atasan: ${AKUN_CONTOH.nipAtasan}`);
console.log(`HTTPS: ${server.httpsPort}   Proxy (CONNECT): ${server.proxyPort}   Kendali: POST ${CONTROL_PATH}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void server.close().then(() => process.exit(0));
  });
}
