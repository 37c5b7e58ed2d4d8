import type { FileOut } from './matriks-ports';
import type { MatriksCore } from './matriks-core';

/** Hands the person the Matriks as a sheet to fill, or the report of the run; nothing while there is none. */
export async function download(
  { ports, state }: Pick<MatriksCore, 'ports' | 'state'>,
  format: 'xlsx' | 'csv',
  what: 'sample' | 'report',
): Promise<void> {
  const { exportMatriks, exportReport } = await import('../import/write-sheets');
  const { reading, runPlan, run } = state();
  let file: FileOut | null = null;
  if (what === 'sample' && reading) file = await exportMatriks(reading.skp, reading.skp.tahun, format);
  if (what === 'report' && runPlan && run) file = await exportReport(runPlan, run.items, ports.reportWords(), format);
  if (file) ports.save(file);
}
