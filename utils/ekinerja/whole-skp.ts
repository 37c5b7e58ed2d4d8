/** One SKP put together from its pages; what the pages do not say for certain stays unknown (docs/ekinerja.md §4.12). */
import type { Facts } from '../skp/facts';
import type { Indikator, Skp } from '../skp/model';
import type { Result } from '../skp/result';
import { ok, refuse } from '../skp/result';
import { sameText } from '../text/normalise';
import { mergeSkp } from './merge-skp';
import type { DaftarPage } from './pages/daftar-rhk/read-page';
import type { DaftarSkpReading } from './pages/daftar-skp/read';
import type { LampiranReading } from './pages/lampiran/read';
import type { ProfilReading } from './pages/profil/read';
import { tenureStart } from './tenure-start';
import type { MatriksReading, PageId, ReadProblem, SiteFailure, WholeSkpReading } from './types';

type Missing = WholeSkpReading['missing'][number];
type Read<Value> = Result<Value, SiteFailure>;

/** What came of the pages beside the Daftar RHK. */
export interface OtherPages {
  readonly matriks: Read<MatriksReading>;
  readonly daftarSkp: Read<DaftarSkpReading>;
  /** null = the Daftar RHK offers no address. */
  readonly lampiran: Read<LampiranReading> | null;
  readonly profil: Read<ProfilReading>;
}

/** Puts the pages together, or refuses because they are not of one account and one year. */
export function wholeSkp({ reading: daftar, ...modal }: DaftarPage, pages: OtherPages): Read<WholeSkpReading> {
  const choices = modal.choices ?? [];
  const missing: Missing[] = [];
  const problems: ReadProblem[] = [...daftar.problems];
  // No row is in doubt without the modal: only a new RHK has no way in then.
  if (modal.choices === null) problems.push({ code: 'choicesMissing', where: '' });
  const { tahun, nomorSkp } = daftar.skp;
  function valueOf<Value>(page: PageId, read: Read<Value>): Value | null {
    if (read.ok) return read.value;
    missing.push({ page, why: read.reason.kind });
    if (read.reason.kind === 'unreadablePage') problems.push(...read.reason.problems);
    return null;
  }

  const matriks = valueOf('matriks', pages.matriks);
  let lampiran = pages.lampiran === null ? null : valueOf('lampiran', pages.lampiran);
  if (pages.lampiran === null && daftar.jpt !== true) missing.push({ page: 'lampiran', why: 'notOffered' });
  const daftarSkp = valueOf('daftar-skp', pages.daftarSkp);
  const profil = valueOf('profil', pages.profil);

  const accounts = [matriks, lampiran, daftarSkp, profil].flatMap((page) => page?.akun ?? []);
  const years = [matriks?.skp.tahun, daftarSkp?.tahun].filter((year) => year !== undefined);
  if (accounts.some((akun) => akun !== daftar.akun) || years.some((year) => year !== tahun)) {
    return refuse({ kind: 'unexpectedPage' });
  }

  problems.push(...(matriks?.problems ?? []));
  const merged = matriks === null ? null : mergeSkp(daftar.skp, matriks.skp);
  const apart = merged?.ok === true ? merged.value.apart : null;
  if (merged !== null && apart?.length !== 0) missing.push({ page: 'matriks', why: 'rowsDisagree' });
  problems.push(...(apart ?? []).map((where) => ({ code: 'rowUnreadable' as const, where })));
  const unsafe = new Set(matriks?.unsafeKeys);
  const skp = merged?.ok === true ? withoutUnsafe(merged.value.skp, unsafe) : daftar.skp;

  const listed = daftarSkp?.skp.filter(({ nomor }) => nomorSkp !== null && sameText(nomor, nomorSkp)) ?? [];
  const entry = listed.length === 1 ? (listed[0] ?? null) : null;
  const choice = choices.find(({ nomor }) => nomorSkp !== null && sameText(nomor, nomorSkp)) ?? null;
  if (lampiran !== null && !isOfSkp(lampiran, nomorSkp, entry?.id ?? choice?.id ?? null)) {
    missing.push({ page: 'lampiran', why: 'unexpectedPage' });
    lampiran = null;
  }

  const mulai = tenureStart({
    tahun,
    jabatan: entry?.jabatan ?? choice?.jabatan ?? null,
    berlaku: entry?.berlaku ?? null,
    riwayat: profil?.riwayat ?? null,
  });
  const facts: Facts = {
    skp,
    sessionYear: tahun,
    tenures: [{ nomorSkp, mulai, jpt: daftar.jpt }],
    lampiran: lampiran?.parts.map(({ jenisId, jenis, entries }) => ({ nomorSkp, jenisId, jenis, entries })) ?? null,
    perspektif: daftar.jpt === true ? daftar.perspektif : null,
    lastYear: null,
  };
  const nomors = [...choices, ...(daftarSkp?.skp ?? [])].map(({ nomor }) => nomor);
  return ok({
    facts,
    nomors: [...new Set(nomors)].sort(),
    gaps: apart?.length !== 0 || daftar.problems.length > 0 || (matriks?.problems.length ?? 0) > 0,
    akun: daftar.akun,
    missing,
    problems,
    unsafeKeys: [...unsafe],
    links: { ...daftar.links, ...lampiran?.links },
  });
}

/** Months of a row about which anything is unclear are not read. */
function withoutUnsafe(skp: Skp, unsafe: ReadonlySet<string>): Skp {
  if (unsafe.size === 0) return skp;
  const safe = (indikator: Indikator): Indikator =>
    indikator.bulan?.some(({ key }) => unsafe.has(key)) === true ? { ...indikator, bulan: null } : indikator;
  return { ...skp, rhk: skp.rhk.map((rhk) => ({ ...rhk, indikator: rhk.indikator.map(safe) })) };
}

/**
 * Whether the table belongs to the SKP: its "+" links carry the SKP's id. The page's search matches parts of numbers
 * (docs/ekinerja.md §6.7), so the number alone is believed only if no other SKP's number contains it.
 */
function isOfSkp(lampiran: LampiranReading, nomor: string | null, skpId: string | null): boolean {
  if (nomor === null || lampiran.nomorSkp === null || !sameText(lampiran.nomorSkp, nomor)) return false;
  if (skpId !== null) return lampiran.skpId === skpId;
  return !lampiran.otherNomor.some((other) => other.includes(nomor));
}
