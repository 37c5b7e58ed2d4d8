import { spawnSync } from 'node:child_process';

/** Runs an installed tool to its end, on this terminal; ends this process as the tool ended where that was badly. */
export function tool(command, ...args) {
  const { status } = spawnSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
