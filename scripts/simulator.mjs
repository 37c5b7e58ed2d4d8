// `npm run simulator`: the stand-in e-Kinerja on this machine.
import { spawnSync } from 'node:child_process';
import { prepare } from './prepare.mjs';

await prepare([]);
process.exit(
  spawnSync('node_modules/.bin/tsx', ['simulator/server/main.ts', ...process.argv.slice(2)], { stdio: 'inherit' })
    .status ?? 1,
);
