/** Page of the bench's own extension for P12: the product's import session beside the bare parsers it is built on. */
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { createImportSession, type ImportSession } from '../../../utils/import/import-session';
import { createWorkerSession } from '../../../utils/import/worker-session';

async function readAll(session: ImportSession, name: string, bytes: Uint8Array): Promise<number> {
  const opened = await session.open(name, bytes);
  if (!opened.ok) throw new Error(`refused: ${JSON.stringify(opened.reason)}`);
  const { mapping } = await session.guess();
  if (mapping === null) throw new Error('no mapping');
  return (await session.read(mapping, 'thousands')).rows.length;
}

const asPanel = createWorkerSession();
const inPage = createImportSession();

const importTools = {
  async time(
    what: 'panel' | 'page' | 'bare',
    name: string,
    base64: string,
  ): Promise<{ readonly ms: number; readonly rows: number }> {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const started = performance.now();
    let rows: number;
    if (what === 'panel') rows = await readAll(asPanel, name, bytes);
    else if (what === 'page') rows = await readAll(inPage, name, bytes);
    else if (name.endsWith('.csv')) rows = Papa.parse(new TextDecoder().decode(bytes)).data.length;
    else rows = (await readXlsx(bytes)).sheets[0]?.rows.length ?? 0;
    return { ms: performance.now() - started, rows };
  },
};

export type ImportTools = typeof importTools;
Object.assign(globalThis, { importTools });
