/**
 * A whole SKP as a .json file, to keep and to bring back. It holds the texts and numbers of the SKP and the site's ids;
 * no name, no NIP, nothing of the session. An unknown version is refused, never read by halves.
 */
import * as z from 'zod/mini';
import { JenisRhk, StatusIndikator } from '../../skp/model';
import type { Skp } from '../../skp/model';
import { ok, refuse } from '../../skp/result';
import type { Result } from '../../skp/result';
import { wantedOf } from '../../skp/wanted-of';
import type { SkpParts } from '../../skp/wanted-of';
import type { WantedSkp } from '../../skp/wanted';
import type { SheetFile } from '../sheet-file';

const FORMAT = 'asisten-ekinerja-skp';
/** A backup of the largest SKP is some hundred kilobytes. */
const MOST_BYTES = 5 * 1024 * 1024;

const text = z.string().check(z.maxLength(70_000));
const id = z.nullable(z.string().check(z.regex(/^\d{1,12}$/u)));
const number = z.nullable(z.string().check(z.maxLength(60)));
const list = <Item extends z.ZodMiniType>(item: Item, most: number) => z.array(item).check(z.maxLength(most));

const Backup = z.object({
  format: z.literal(FORMAT),
  versi: z.literal(1),
  /** When it was made, ISO. */
  dibuat: z.string().check(z.maxLength(40)),
  tahun: z.number().check(z.int(), z.minimum(2018), z.maximum(2200)),
  nomorSkp: z.nullable(z.string().check(z.maxLength(20))),
  rhk: list(
    z.object({
      id,
      nomor: z.string().check(z.maxLength(20)),
      jenis: JenisRhk,
      nama: text,
      rhkAtasan: z.nullable(text),
      indikator: list(
        z.object({
          id,
          nama: text,
          aspek: z.string().check(z.maxLength(255)),
          target: number,
          satuan: text,
          status: z.nullable(StatusIndikator),
          perspektif: z.nullable(list(text, 20)),
          /** Twelve values, Januari first; null = not read. A null in it = empty. */
          bulan: z.nullable(z.array(number).check(z.length(12))),
        }),
        2_000,
      ),
    }),
    1_000,
  ),
  lampiran: z.nullable(list(z.object({ bagian: text, isi: list(z.object({ id, uraian: text }), 1_000) }), 50)),
});
type Backup = z.infer<typeof Backup>;

export type BackupProblem = 'tooLarge' | 'notABackup' | 'otherVersion' | 'damaged';

/** The SKP as a backup. `now`: when it is made. */
export function exportBackup({ skp, lampiran, perspektif }: SkpParts, name: string, now: Date): SheetFile {
  const backup: Backup = {
    format: FORMAT,
    versi: 1,
    dibuat: now.toISOString(),
    tahun: skp.tahun,
    nomorSkp: skp.nomorSkp,
    rhk: skp.rhk.map((row) => ({
      id: row.id,
      nomor: row.nomor,
      jenis: row.jenis,
      nama: row.nama,
      rhkAtasan: row.rhkAtasan,
      indikator: row.indikator.map((one) => ({
        id: one.id,
        nama: one.nama,
        aspek: one.aspek,
        target: one.target,
        satuan: one.satuan,
        status: one.status,
        perspektif: [...(perspektif?.[one.id ?? ''] ?? [])],
        bulan: one.bulan?.length === 12 ? one.bulan.map(({ nilai }) => nilai) : null,
      })),
    })),
    lampiran:
      lampiran?.map(({ jenis, entries }) => ({
        bagian: jenis,
        isi: entries.map((entry) => ({ id: entry.id, uraian: entry.uraian })),
      })) ?? null,
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(backup, null, 1)}\n`);
  return { name: `${name}.json`, mime: 'application/json', bytes };
}

/** Does the file begin as JSON does? No spreadsheet does. */
export function looksLikeBackup(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).replace(/^\uFEFF/u, '');
  return start.trimStart().startsWith('{');
}

const record = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;

/** Reads a backup: what the SKP held then is what is wanted, empty months included. */
export function readBackup(bytes: Uint8Array): Result<WantedSkp, BackupProblem> {
  if (bytes.byteLength > MOST_BYTES) return refuse('tooLarge');
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('damaged');
  }
  const head = record(json);
  if (head?.['format'] !== FORMAT) return refuse('notABackup');
  if (head['versi'] !== 1) return refuse('otherVersion');
  const read = Backup.safeParse(json);
  return read.success ? ok(wantedOf(toParts(read.data), 'clear')) : refuse('damaged');
}

function toParts({ tahun, nomorSkp, rhk, lampiran }: Backup): SkpParts {
  const perspektif: Record<string, readonly string[]> = Object.create(null) as Record<string, readonly string[]>;
  const skp: Skp = {
    tahun,
    nomorSkp,
    rhk: rhk.map((row) => ({
      ...row,
      nomorSkp,
      indikator: row.indikator.map(({ perspektif: sides, bulan, ...one }) => {
        if (one.id !== null && sides !== null) perspektif[one.id] = sides;
        const months = bulan?.map((nilai, at) => ({ bulan: at + 1, key: '', nilai })) ?? null;
        return { ...one, catatanTolak: null, bulan: months };
      }),
    })),
  };
  const parts = lampiran?.map(({ bagian, isi }) => ({ nomorSkp, jenisId: '', jenis: bagian, entries: isi })) ?? null;
  return { skp, lampiran: parts, perspektif };
}
