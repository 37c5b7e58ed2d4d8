/** Reads what a guide needs to know, politely one page after the other, and nothing that is not needed. */
import type { Report } from '../checklist/types';
import type { DaftarSkpReading } from '../ekinerja/pages/daftar-skp/read';
import type { HarianYear } from '../ekinerja/skp-reader';
import type { SiteFailure, WholeSkpReading } from '../ekinerja/types';
import type { FaktaPanduan, SkpTerbaca, Temuan } from '../guide/facts';
import type { HalamanPanduan } from '../guide/model';
import type { Tanggal } from '../skp/facts';
import type { PanduanPorts } from './panduan-ports';

export interface Terbaca {
  readonly fakta: FaktaPanduan;
  readonly skp: WholeSkpReading | null;
  readonly harian: HarianYear | null;
  readonly failure: SiteFailure['kind'] | null;
}

/** What the guide looks at of the checklist; everything else is Periksa's. */
const ATURAN: ReadonlySet<string> = new Set(['baris-bulan', 'jumlah-bulan', 'bulan-kosong', 'sel-terkunci']);
/** Lists whose filter shows which SKP the person is looking at. */
const DENGAN_SARINGAN: ReadonlySet<HalamanPanduan | null> = new Set(['daftar-rhk', 'matriks']);
/** The Daftar RHK has no table: no SKP is chosen, or there is none. */
const TANPA_TABEL: ReadonlySet<SiteFailure['kind']> = new Set(['unreadablePage', 'unexpectedPage']);

/** Everything, from a tab that shows a page behind the login. */
export async function readForGuide(
  { door, loadChecklist, now }: Pick<PanduanPorts, 'door' | 'loadChecklist' | 'now'>,
  halaman: HalamanPanduan | null,
): Promise<Terbaca> {
  let reading = await door.readSkp(null);
  const shown = reading.ok ? reading.value.facts.skp?.nomorSkp : undefined;
  const noTable = !reading.ok && TANPA_TABEL.has(reading.reason.kind);
  const several = reading.ok && reading.value.nomors.length > 1;
  const listed = noTable || several ? await door.readSkpList() : null;
  const failed = reading.ok || noTable ? null : reading.reason.kind;
  const harian = failed === null ? await door.readHarian() : null;
  const year = harian?.ok === true ? harian.value : null;
  const today = year?.hariIni ?? dayOf(now());
  const list = listed?.ok === true ? listed.value : null;
  const berlaku = list === null ? null : validOn(list, today);
  // The guide is about the SKP of today, whatever the page shows.
  if (berlaku !== null && berlaku !== shown) reading = await door.readSkp(berlaku);
  const skp = reading.ok ? reading.value : null;
  // The Daftar RHK comes all the same (docs/ekinerja.md §1.4).
  const mustChange = [reading, listed, harian].some(
    (one) => one?.ok === false && one.reason.kind === 'defaultPassword',
  );
  const empty = list !== null && list.skp.length === 0;
  const atasanKosong = halaman === 'form-rhk' && (await door.atasanKosong()) === true;
  const report = skp === null ? null : (await loadChecklist()).runChecklist(inputOf(skp));
  return {
    skp,
    harian: year,
    failure: mustChange ? 'defaultPassword' : reading.ok || empty ? null : reading.reason.kind,
    fakta: {
      // Only a page of theirs that was read shows that somebody is logged in.
      masuk: skp !== null || list !== null ? true : failed === 'loggedOut' || failed === 'otpNeeded' ? false : null,
      tahunIni: Number(today.slice(0, 4)),
      daftarSkp: daftarOf(list, skp),
      berlaku,
      ditampilkan: DENGAN_SARINGAN.has(halaman) ? (shown ?? null) : null,
      skp: skp === null || report === null ? null : skpOf(skp, report),
      harian:
        year === null
          ? null
          : {
              banyak: year.entries.length,
              hariIni: year.entries.filter(({ tanggal }) => tanggal === today).length,
              takTerbaca: year.unread,
            },
      atasanKosong,
    },
  };
}

/** Nothing was read: nobody is logged in, or no page of e-Kinerja is open. */
export const tanpaBacaan = (masuk: FaktaPanduan['masuk'], now: number): FaktaPanduan => ({
  masuk,
  tahunIni: Number(dayOf(now).slice(0, 4)),
  daftarSkp: null,
  berlaku: null,
  ditampilkan: null,
  skp: null,
  harian: null,
  atasanKosong: false,
});

/** Western Indonesian Time. */
const dayOf = (now: number): string => new Date(now + 7 * 3_600_000).toISOString().slice(0, 10);

const inputOf = ({ facts, gaps }: WholeSkpReading) => ({ ...facts, standar: null, gaps, toSend: null });

function daftarOf(list: DaftarSkpReading | null, skp: WholeSkpReading | null): FaktaPanduan['daftarSkp'] {
  if (list !== null) return { tahun: list.tahun, nomor: list.skp.map(({ nomor }) => nomor) };
  const tahun = skp?.facts.sessionYear ?? null;
  return skp === null || tahun === null ? null : { tahun, nomor: skp.nomors };
}

/** The one SKP that is valid on this day; null = none, several, or its period was not read. */
function validOn({ skp }: DaftarSkpReading, today: string): string | null {
  const day = (date: Tanggal): string =>
    [date.tahun, date.bulan, date.tanggal].map((part) => String(part).padStart(2, '0')).join('-');
  const valid = skp.filter(
    ({ berlaku }) =>
      berlaku !== null && day(berlaku.mulai) <= today && (berlaku.selesai === null || today <= day(berlaku.selesai)),
  );
  return valid.length === 1 ? (valid[0]?.nomor ?? null) : null;
}

function skpOf({ facts, gaps, missing, problems }: WholeSkpReading, report: Report): SkpTerbaca | null {
  const { skp, lampiran, tenures } = facts;
  if (skp === null) return null;
  // Without the Matriks its months are missing, not the rows of the Daftar RHK.
  const noMatriks = missing.some(({ page }) => page === 'matriks');
  const of = (results: Report['violations'], jawaban: Temuan['jawaban']): Temuan[] =>
    results
      .filter(({ id }) => ATURAN.has(id))
      .flatMap(({ id, findings }) =>
        findings.map(({ place, fix }) => ({
          aturan: id,
          jawaban,
          indikatorId: place?.indikatorId ?? null,
          bulan: place?.bulan ?? null,
          bulanBebas: fix?.kind === 'spreadRest' ? fix.bulan : [],
        })),
      );
  return {
    tahun: skp.tahun,
    nomor: skp.nomorSkp,
    rhk: skp.rhk,
    celah: noMatriks ? problems.length > 0 : gaps,
    jpt: tenures?.find(({ nomorSkp }) => nomorSkp === skp.nomorSkp)?.jpt ?? null,
    lampiran,
    temuan: [...of(report.violations, 'belum'), ...of(report.incomplete, 'ragu')],
  };
}
