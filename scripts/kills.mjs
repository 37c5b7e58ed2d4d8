// `npm run kills [-- --seeds=10 --from=1 --browser=chromium|firefox --run=matriks|kirim|perbaikan|susun]`: kills real browsers in the middle.
// `npm run faults` is `--run=susun`: whole-SKP runs with a tab, browser, worker, session, account or SKP lost in the middle.
import { prepare } from './prepare.mjs';
import { tool } from './tool.mjs';

await prepare();
console.log('• Building the extension …');
tool('wxt', 'build', '-b', 'chrome');
tool('wxt', 'build', '-b', 'firefox');
tool('tsx', 'tests/e2e/kill-run.ts', ...process.argv.slice(2));
