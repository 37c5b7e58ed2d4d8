/** The guide's door to the e-Kinerja tab: reads through the script of the checklist, points through a script of its own. */
import { readUrl, route } from '../ekinerja/routes';
import type { HalamanPanduan } from '../guide/model';
import { refuse } from '../skp/result';
import { GERBANG, situsLain } from '../skp/situs';
import type { PanduanDoor } from '../workflow/panduan-ports';
import type { SkpDoor } from '../workflow/periksa-ports';
import { isLatihan } from './latihan-page';
import { ensureHalaman, injectPenunjuk } from './lazy-script';
import { ownAddresses } from './own-sites';
import { pointIn } from './penunjuk-line';
import { ANSWER_WITHIN_MS, ask, isPortal } from './site-door';
import { findSiteTab, navigateTab, openTab, showTab, type SiteTab } from './tabs';

const PORTAL = `https://${GERBANG}/`;
const GONE = { kind: 'aborted' } as const;

/** Address of a page in the application of `pageUrl`; forms are reached by the person's own click in the list. */
function addressOf(
  pageUrl: string,
  halaman: HalamanPanduan,
  nomor: string | null,
  lampiran: string | null,
): string | null {
  const params: Record<string, string> = nomor === null ? {} : { 'KegiatanRhkSearch[nomor_skp]': nomor };
  switch (halaman) {
    case 'portal':
    case 'login':
    case 'otp':
      // The practice page has no portal in front of it, and nothing of it leads to the real one. What stands in front of
      // another e-Kinerja only that one knows: it asks for the login by itself.
      return isLatihan(pageUrl) || situsLain(pageUrl) !== null ? readUrl(pageUrl, route.daftarRhk) : PORTAL;
    case 'daftar-skp':
      return readUrl(pageUrl, route.daftarSkp, { mode: 'pegawai' });
    case 'matriks':
      return readUrl(pageUrl, route.matriks, params);
    case 'kinerja-harian':
    case 'form-kinerja-harian':
      return readUrl(pageUrl, route.harian);
    case 'lampiran':
    case 'form-lampiran':
      return lampiran ?? readUrl(pageUrl, route.daftarRhk, params);
    case 'daftar-rhk':
    case 'form-rhk':
    case 'form-indikator':
      return readUrl(pageUrl, route.daftarRhk, params);
  }
}

export function createPanduanDoor(skp: Pick<SkpDoor, 'look' | 'readSkp' | 'onChange'>): PanduanDoor {
  const ready = async (): Promise<SiteTab | null> => {
    const tab = await findSiteTab();
    return tab !== null && !isPortal(tab.url) && (await ensureHalaman(tab.id)) ? tab : null;
  };
  return {
    look: () => skp.look(),
    readSkp: (nomorSkp) => skp.readSkp(nomorSkp),
    onChange: (callback) => skp.onChange(callback),
    readSkpList: async () => (await ask(await ready(), 'readSkpList', undefined, null)) ?? refuse(GONE),
    readHarian: async () => (await ask(await ready(), 'readHarian', undefined, null)) ?? refuse(GONE),
    async atasanKosong() {
      const form = await ask(await ready(), 'readForm', undefined, ANSWER_WITHIN_MS);
      const field = form?.ok === true ? form.value.fields.find(({ name }) => name === 'rhkAtasan') : undefined;
      return field === undefined ? null : field.options.length === 0;
    },
    async open(halaman, nomorSkp, lampiran) {
      const tab = await findSiteTab();
      const url =
        tab === null ? ((await ownAddresses())[0] ?? PORTAL) : addressOf(tab.url, halaman, nomorSkp, lampiran);
      if (url === null) return;
      await (tab === null ? openTab(url) : navigateTab(tab, url));
    },
    async point(order, onLapor, onEnd) {
      const tab = await findSiteTab();
      // The practice page brings its scripts along.
      if (tab === null || !(isLatihan(tab.url) || (await injectPenunjuk(tab.id)))) return null;
      const line = pointIn(tab.id, order, onLapor, onEnd);
      return {
        async focus() {
          await showTab(tab);
          line.focus();
        },
        end: () => line.end(),
      };
    },
  };
}
