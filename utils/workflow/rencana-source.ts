/** Where the wanted SKP comes from: a sheet, a backup, or anything that already is one. */
import type { WorkbookInfo } from '../import/import-session';
import type { FileProblem } from '../import/types';
import { fingerprint } from '../plan/fingerprint';
import type { Result } from '../skp/result';
import { NO_PLAN, type RencanaCore } from './rencana-core';
import { prepare } from './rencana-plan';
import type { RencanaIntent, Source } from './rencana-state';

/** What a new source puts away of the old one. */
export const NO_SOURCE = {
  source: null,
  lastYear: null,
  comparison: null,
  yearFailure: null,
  fileProblem: null,
  backupProblem: null,
  problems: [],
  ambiguous: [],
  numberChoice: null,
} as const;

/** A workbook that was opened, or not, as the source. */
export async function takeSheet(
  core: RencanaCore,
  source: Source,
  result: Result<WorkbookInfo, FileProblem>,
): Promise<void> {
  const { update, wishes } = core;
  update({ busy: null });
  if (!result.ok) {
    update({ fileProblem: result.reason, backupProblem: null });
    return;
  }
  core.sheet = result.value;
  wishes.clear();
  update({ ...NO_PLAN, ...NO_SOURCE, source: { ...source, name: core.sheet.name }, run: null });
  await prepare(core, false);
}

/** A backup is known by what is in it, not by its name. */
export async function openFile(core: RencanaCore, file: File): Promise<void> {
  const { ports, update } = core;
  update({ busy: 'opening' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { looksLikeBackup, readBackup } = await import('../import/skp/backup');
  const source = { kind: 'file', name: file.name } as const;
  if (!looksLikeBackup(bytes)) return takeSheet(core, source, await ports.session.open(file.name, bytes));
  const backup = readBackup(bytes);
  update({ busy: null });
  if (backup.ok) return takeWanted(core, { type: 'wanted', wanted: backup.value, source }, false);
  update({ fileProblem: null, backupProblem: backup.reason });
}

/** `meant`: for the SKP that is read, whatever year or number it speaks of. */
export async function takeWanted(
  core: RencanaCore,
  intent: Extract<RencanaIntent, { type: 'wanted' }>,
  meant: boolean,
): Promise<void> {
  const { update, wishes } = core;
  core.sheet = null;
  wishes.clear();
  wishes.take(intent.wanted, { name: intent.source.name, hash: fingerprint(JSON.stringify(intent.wanted)) }, meant);
  update({ ...NO_PLAN, ...NO_SOURCE, source: intent.source, run: null });
  await prepare(core, false);
}
