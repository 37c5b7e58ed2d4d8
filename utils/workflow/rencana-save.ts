/** Files for the person: the SKP as it is now, and the report of a run. */
import type { RencanaCore } from './rencana-core';
import { read } from './rencana-read';
import type { RencanaIntent } from './rencana-state';

/** The SKP as a file; nothing where it cannot be read, and `notSavable` where it would have holes. */
export async function download(
  core: RencanaCore,
  { what, format }: Extract<RencanaIntent, { type: 'download' }>,
): Promise<void> {
  const { ports, update } = core;
  // A backup is of what is there now.
  if ((core.now === null || what === 'cadangan') && !(await read(core))) return;
  if (core.now === null) return;
  update({ busy: 'saving', notSavable: false, savedAs: null });
  const file = await ports.files.skp(what, core.now, format);
  if (file !== null) ports.save(file);
  const instead = format !== 'json' && file?.name.endsWith('.json') === true;
  update({ busy: null, notSavable: file === null, savedAs: instead ? 'json' : null });
}

/** What became of every item of the run that is shown. */
export async function downloadReport(core: RencanaCore, format: 'xlsx' | 'csv'): Promise<void> {
  const { ports, state, update } = core;
  const { plan, run } = state();
  if (plan === null || run === null) return;
  const file = await ports.files.report(plan, run, format);
  ports.save(file);
  update({ savedAs: format !== 'csv' && file.name.endsWith('.csv') ? 'csv' : null });
}
