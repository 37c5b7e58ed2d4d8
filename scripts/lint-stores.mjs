// The Firefox store's own linter over the built add-on: no errors, no warnings.
import { spawnSync } from 'node:child_process';

const { stdout } = spawnSync(
  'node_modules/.bin/web-ext',
  ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json', '--no-config-discovery'],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
const report = JSON.parse(stdout.slice(stdout.indexOf('{')));
for (const kind of ['errors', 'warnings'])
  for (const finding of report[kind])
    console.log(`${kind}: ${finding.code} ${finding.file ?? ''}:${finding.line ?? ''} ${finding.message}`);
console.log(`web-ext lint: ${report.summary.errors} errors, ${report.summary.warnings} warnings`);
process.exit(report.summary.errors + report.summary.warnings === 0 ? 0 : 1);
