/**
 * The code of a line in a sheet of the whole SKP: ties it to its RHK, indikator or lampiran entry, so that it is still
 * known after the person changed its texts or sorted the sheet. Forms, with the check symbol of kode.ts at the end:
 * `AER-<year>-<SKP>-<rhk id>-<indikator id>-<check>` and `AEL-<year>-<SKP>-<jenis id>-<lampiran id>-<check>`; 0 = none.
 * The ids are the site's own; nothing personal is in it.
 */
import { checkSymbol, plainKode } from './kode';

export interface ItemKode {
  readonly of: 'indikator' | 'lampiran';
  readonly tahun: number;
  /** "1-2026", "1-2026-Plt"; null = not known. */
  readonly nomorSkp: string | null;
  /** kegiatan_rhk id, or the id of the lampiran's part. */
  readonly groupId: string;
  /** kegiatan_tahunan id or lampiran id; null = an RHK without indikator. */
  readonly id: string | null;
}

const NOMOR = /^(\d{1,3})-(\d{4})(-plt)?$/iu;
const FORM = /^AE([RL])-((\d{4})-(\d{1,3})(P?)-(\d{1,9})-(\d{1,9}))-([0-9A-Z])$/u;
const ID = /^[1-9]\d{0,8}$/u;

/** The code, or '' if an id has another form than the site's. */
export function formatItemKode({ of, tahun, nomorSkp, groupId, id }: ItemKode): string {
  if (!ID.test(groupId) || (id !== null && !ID.test(id)) || !/^\d{4}$/u.test(String(tahun))) return '';
  const [, urutan = '0', year, plt] = NOMOR.exec(nomorSkp ?? '') ?? [];
  const skp = year === String(tahun) ? `${String(Number(urutan))}${plt === undefined ? '' : 'P'}` : '0';
  const body = `${String(tahun)}-${skp}-${groupId}-${id ?? '0'}`;
  return `AE${of === 'indikator' ? 'R' : 'L'}-${body}-${checkSymbol(body)}`;
}

/** Reads a code back; null for everything else, also for a single mistyped character. */
export function parseItemKode(text: string): ItemKode | null {
  const parts = FORM.exec(plainKode(text));
  if (parts === null) return null;
  const [, kind, body = '', tahun = '', urutan = '0', plt = '', groupId = '', id = '0', check] = parts;
  if (checkSymbol(body) !== check) return null;
  return {
    of: kind === 'R' ? 'indikator' : 'lampiran',
    tahun: Number(tahun),
    nomorSkp: urutan === '0' ? null : `${urutan}-${tahun}${plt === '' ? '' : '-Plt'}`,
    groupId,
    id: id === '0' ? null : id,
  };
}
