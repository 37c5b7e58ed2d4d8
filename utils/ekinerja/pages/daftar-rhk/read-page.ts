/**
 * The Daftar RHK as the checklist and the sending need it: rows, status, perspektif, messages, and the addresses of what
 * can be done (docs/ekinerja.md §4.6). It is the cheapest page that proves a status.
 */
import type { Result } from '../../../skp/result';
import { ok, refuse } from '../../../skp/result';
import { fold, collapse, sameText } from '../../../text/normalise';
import { isElement, plainText } from '../../../dom/text';
import { readUrl, resolveOnSite, route, routeOf, queryParam } from '../../routes';
import { hrefsIn, linkBook, postedIn } from '../../skp-links';
import type { DaftarReading, ReadProblem, SiteFailure } from '../../types';
import { readFlashes } from '../../widgets/flash';
import { nextOfGrid } from '../../widgets/grid-pager';
import { readOwner } from '../../widgets/page-context';
import type { SkpChoice, SkpModal } from '../../widgets/skp-modal';
import { readSkpModal } from '../../widgets/skp-modal';
import { skpWording } from '../../wording';
import type { DaftarRow } from './read';
import { readDaftarTable } from './read';

/** The reading, and what the modal says about the person's SKP. */
export interface DaftarPage {
  readonly reading: DaftarReading;
  /** Of the modal's page that is shown; null = there is no modal to be read for certain. */
  readonly choices: readonly SkpChoice[] | null;
  /** This page with the modal's next rows; null = there are none, or no sure way to them. */
  readonly moreChoices: string | null;
}

/** Problems after which nothing of the page is relied on; heads in another order may mean cells in another order. */
const FATAL: readonly ReadProblem['code'][] = [
  'tableMissing',
  'columnMissing',
  'columnDuplicate',
  'positionDisagrees',
  'secondTable',
  'yearUnreadable',
  'accountUnreadable',
  'pageTranslated',
];

/**
 * Reads the page of `document`, loaded from `url`. Refuses with the problems if they concern the whole page (no SKP
 * chosen = no table); with `unexpectedPage` if title, filter and rows name different SKP.
 */
export function readDaftarPage(document: Document, url: string): Result<DaftarPage, SiteFailure> {
  const perspektif: Record<string, readonly string[]> = {};
  const kirim = linkBook(url, route.kirimIndikator, 'id');
  const ubahIndikator = linkBook(url, route.ubahIndikator, 'id');
  const detailIndikator = linkBook(url, route.detailIndikator, 'id');
  const ubahRhk = linkBook(url, route.ubahRhk, 'id');
  const tambahIndikator = linkBook(url, route.formIndikator, 'id_kegiatan_rhk');
  const tambahTahapan = linkBook(url, route.formRhk, 'id_induk');
  const hapusRhk = linkBook(url, route.hapusRhk, 'id');
  const hapusIndikator = linkBook(url, route.hapusIndikator, 'id');

  const {
    at,
    skp,
    problems: found,
  } = readDaftarTable(document, (row) => {
    const { placed, rhk, opens, indikator } = row;
    if (opens && rhk.id !== null && row.at.rhk !== undefined) {
      for (const href of hrefsIn(placed.at(row.at.rhk))) {
        ubahRhk.add(href, rhk.id);
        tambahIndikator.add(href, rhk.id);
        tambahTahapan.add(href, rhk.id);
      }
      for (const href of postedIn(placed.at(row.at.rhk))) hapusRhk.add(href, rhk.id);
    }
    const id = indikator?.id ?? null;
    if (id === null) return;
    for (const href of actionsOf(row)) {
      kirim.add(href, id);
      ubahIndikator.add(href, id);
      detailIndikator.add(href, id);
    }
    for (const href of actionsOf(row, postedIn)) hapusIndikator.add(href, id);
    const cell = row.at.perspektif === undefined ? undefined : placed.at(row.at.perspektif);
    if (cell !== undefined) perspektif[id] = linesOf(cell);
  });
  const { akun, problems: doubts } = readOwner(document);
  const problems: ReadProblem[] = [...found, ...doubts];
  const fatal = problems.filter(({ code }) => FATAL.includes(code));
  if (fatal.length > 0 || at === null) return refuse({ kind: 'unreadablePage', problems: fatal, tahun: skp.tahun });

  const nomor = oneSkp(document, skp.nomorSkp, skp.rhk);
  if (nomor === undefined) return refuse({ kind: 'unexpectedPage' });
  const toolbar = toolbarOf(document, url, nomor);
  const modal = readSkpModal(document);
  const shape = at.perspektif !== undefined && at.aspek === undefined;
  const params: Record<string, string> = nomor === null ? {} : { 'KegiatanRhkSearch[nomor_skp]': nomor };
  const reading: DaftarReading = {
    skp: { ...skp, nomorSkp: nomor },
    problems,
    akun,
    jpt: toolbar.jpt !== null && toolbar.jpt !== shape ? null : shape,
    perspektif,
    flashes: readFlashes(document),
    links: {
      daftarRhk: readUrl(url, route.daftarRhk, params) ?? url,
      matriks: readUrl(url, route.matriks, params) ?? url,
      lampiran: toolbar.lampiran,
      kirim: kirim.done(),
      ubahIndikator: ubahIndikator.done(),
      detailIndikator: detailIndikator.done(),
      ubahRhk: ubahRhk.done(),
      tambahIndikator: tambahIndikator.done(),
      tambahRhk: pilihOf(modal, url, nomor),
      tambahTahapan: tambahTahapan.done(),
      hapusRhk: hapusRhk.done(),
      hapusIndikator: hapusIndikator.done(),
      tambahLampiran: {},
      ubahLampiran: {},
      hapusLampiran: {},
    },
  };
  const moreChoices = modal === null ? null : nextOfGrid(modal.holder, url, route.daftarRhk).next;
  return ok({ reading, choices: modal?.choices ?? null, moreChoices });
}

/** "Pilih" in the modal's row of this SKP, if there is exactly one such row. */
function pilihOf(modal: SkpModal | null, url: string, nomor: string | null): string | null {
  const [mine, second] = modal?.choices.filter((choice) => nomor !== null && sameText(choice.nomor, nomor)) ?? [];
  if (modal === null || mine === undefined || second !== undefined) return null;
  const book = linkBook(url, route.formRhk, 'id_instansi_pegawai_skp');
  for (const href of hrefsIn(modal.table)) book.add(href, mine.id);
  return book.done()[mine.id] ?? null;
}

/** Links of the cells without a head: names and notes are printed raw, and a link in them is somebody's text. */
function actionsOf({ placed, at }: DaftarRow, linksIn = hrefsIn): string[] {
  const named = new Set<number>(Object.values(at));
  const hrefs: string[] = [];
  for (let c = 0; c < placed.width; c++) {
    if (!named.has(c)) hrefs.push(...linksIn(placed.at(c)));
  }
  return hrefs;
}

/** The texts between the line breaks of a cell, without empty ones. */
function linesOf(cell: Element): string[] {
  const lines = [''];
  gather(cell, lines);
  return lines.map(collapse).filter((line) => line !== '');
}

function gather(parent: Element, lines: string[]): void {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (!isElement(node)) lines.push((lines.pop() ?? '') + (node.nodeValue ?? ''));
    else if (node.tagName === 'BR') lines.push('');
    else gather(node, lines);
  }
}

/** The number that filter, title and rows agree on; null = none of them names one; undefined = they disagree. */
function oneSkp(
  document: Document,
  filtered: string | null,
  rows: readonly { readonly nomorSkp: string | null }[],
): string | null | undefined {
  const title = fold(plainText(document.getElementsByTagName('h1').item(0) ?? document.body));
  const start = skpWording.daftarOfSkp.find((words) => title.startsWith(words));
  const named = [filtered, start === undefined ? null : title.slice(start.length), ...rows.map((rhk) => rhk.nomorSkp)];
  const all = named.filter((nomor) => nomor !== null);
  const folded = new Set(all.map(fold));
  return folded.size > 1 ? undefined : (filtered ?? all.at(-1) ?? null);
}

/** The links above the table: lampiran for most, the Manual Indikator Kinerja for JPT. Outside of all tables. */
function toolbarOf(
  document: Document,
  url: string,
  nomor: string | null,
): { readonly lampiran: string | null; readonly jpt: boolean | null } {
  const lampiran = new Set<string>();
  let mik = false;
  const content = document.querySelector('.content-wrapper') ?? document;
  for (const link of Array.from(content.querySelectorAll('a[href]'))) {
    const href = link.getAttribute('href') ?? '';
    const r = routeOf(href);
    if ((r !== route.lampiran && r !== MIK) || link.closest('table, aside') !== null) continue;
    if (r === MIK) mik = true;
    else if (nomor === null || queryParam(href, 'InstansiPegawaiSkpSearch[nomor]') === nomor) {
      const address = resolveOnSite(href, url);
      if (address !== null) lampiran.add(address);
    }
  }
  const [address = null, second] = lampiran;
  const offered = second === undefined ? address : null;
  return { lampiran: offered, jpt: mik === lampiran.size > 0 ? null : mik };
}

/** "Manual Indikator Kinerja" of JPT. Only ever recognised, never fetched. */
const MIK = 'kinerja/kegiatan-tahunan/index-mik';
