/** `npm run kills`, `npm run faults`: many seeds of browsers killed and other things lost at random moments. Exits 1 if a promise is broken. */
import { faultSusun } from './fault-play';
import { killEdits, killKirim, killMatriks } from './kill-play';

const args = process.argv.slice(2);
const option = (name: string): string | undefined =>
  args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const count = Number(option('seeds') ?? 50);
const from = Number(option('from') ?? 1);
const targets = (['chromium', 'firefox'] as const).filter((target) => (option('browser') ?? target) === target);
const plays = [
  ['matriks', killMatriks],
  ['kirim', killKirim],
  ['perbaikan', killEdits],
  ['susun', faultSusun],
] as const;

let failed = 0;
for (const target of targets)
  for (const [name, play] of plays.filter(([one]) => (option('run') ?? one) === one))
    for (let seed = from; seed < from + count; seed += 1) {
      const started = Date.now();
      const { trouble, told } = await Promise.resolve(play(target, seed)).then(
        (what) => ({ trouble: null, told: typeof what === 'string' ? `, ${what}` : '' }),
        (error: unknown) => ({ trouble: String(error), told: '' }),
      );
      failed += trouble === null ? 0 : 1;
      const seconds = ((Date.now() - started) / 1000).toFixed(0);
      console.log(`${target} ${name} seed ${String(seed)}: ${trouble ?? 'ok'} (${seconds} s${told})`);
    }
console.log(failed === 0 ? 'All promises kept.' : `${String(failed)} failed`);
process.exit(failed === 0 ? 0 : 1);
