/**
 * The note for whoever helps: versions, settings and how the last runs went. Invariants:
 * - only what is listed here gets in: numbers, days, and words of our own code; of a run no text, no value, no key, no
 *   account, and a reason only if it is a word of ours;
 * - it is shown before it is saved, and it leaves the browser only as the file the person saves.
 */
import type { RunLine, StoredEntry } from '../run/run-store';

/** One kind of run's memory, as far as the note asks it. */
export interface RunMemory {
  /** Word of our code: 'matriks'. */
  readonly jenis: string;
  list(): Promise<readonly Pick<RunLine, 'runId' | 'startedAt' | 'finished'>[]>;
  load(runId: string): Promise<{ readonly entries: readonly StoredEntry<string>[] } | null>;
}

export interface FaktaBantuan {
  readonly asisten: string;
  /** As the browser names itself. */
  readonly agen: string;
  readonly bahasa: string;
  /** What the page in the tab was taken for; null = no page was looked at. */
  readonly halaman: { readonly page: string | null; readonly confidence: number } | null;
  readonly kebijakan: boolean;
  readonly paket: number;
  readonly kataTambahan: number;
  readonly situsLain: number;
  readonly runs: readonly RunMemory[];
}

const RUNS_TOLD = 5;
/** Reasons of ours are one word in camelCase; what the site said is not. */
const OUR_WORD = /^[a-z][a-zA-Z]{2,40}$/u;
const WHY = new Set(['paused', 'stopped']);

/** As text, ready to be shown and saved. A memory that cannot be read is named; the rest is told all the same. */
export async function catatanBantuan(fakta: FaktaBantuan, now: Date): Promise<string> {
  const { asisten, agen, bahasa, halaman, kebijakan, paket, kataTambahan, situsLain } = fakta;
  const pengisian: unknown[] = [];
  for (const memory of fakta.runs) pengisian.push(...(await runsOf(memory)));
  const isi = {
    asisten,
    peramban: /\b(?:Firefox|Edg|OPR|Chrome)\/\d+/u.exec(agen)?.[0] ?? 'lain',
    sistem: /Windows NT [\d.]+|Mac OS X|Android|CrOS|Linux/u.exec(agen)?.[0] ?? 'lain',
    bahasa,
    dibuat: dayOf(now.getTime()),
    halaman: halaman === null ? null : { dikenali: halaman.page, keyakinan: Number(halaman.confidence.toFixed(2)) },
    kebijakan,
    paket,
    kataTambahan,
    situsLain,
    pengisian,
  };
  return `${JSON.stringify(isi, null, 2)}\n`;
}

async function runsOf(memory: RunMemory): Promise<readonly unknown[]> {
  const { jenis } = memory;
  try {
    const told = [];
    for (const { runId, startedAt, finished } of (await memory.list()).slice(0, RUNS_TOLD)) {
      const entries = [...((await memory.load(runId))?.entries ?? [])].sort((a, b) => a.seq - b.seq);
      const last = new Map(entries.flatMap(({ key, state }) => (key === null ? [] : [[key, state] as const])));
      const keadaan: Record<string, number> = {};
      for (const state of last.values()) keadaan[state] = (keadaan[state] ?? 0) + 1;
      const alasan = entries.flatMap(({ key, state, note }) =>
        key === null && WHY.has(state) ? [note !== null && OUR_WORD.test(note) ? note : 'lain'] : [],
      );
      told.push({ jenis, tanggal: dayOf(startedAt), selesai: finished, keadaan, alasan });
    }
    return told;
  } catch {
    return [{ jenis, takTerbaca: true }];
  }
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
