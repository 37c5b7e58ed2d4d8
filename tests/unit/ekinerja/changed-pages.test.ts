/** Pages built otherwise: what still says the same is read, the rest is named; nothing is read wrongly without a word. */
import { describe, expect, it } from 'vitest';
import { detect } from '../../../utils/ekinerja/detect';
import { readDaftarPage } from '../../../utils/ekinerja/pages/daftar-rhk/read-page';
import { readDaftarSkp } from '../../../utils/ekinerja/pages/daftar-skp/read';
import { formRhkSpec } from '../../../utils/ekinerja/pages/form-rhk/form';
import { readHarianList } from '../../../utils/ekinerja/pages/kinerja-harian/read';
import { readLampiran } from '../../../utils/ekinerja/pages/lampiran/read';
import { readMatriks } from '../../../utils/ekinerja/pages/matriks/read';
import { readProfil } from '../../../utils/ekinerja/pages/profil/read';
import { createSkpReader } from '../../../utils/ekinerja/skp-reader';
import { findForm } from '../../../utils/ekinerja/widgets/form-fields';
import { address, openSite, parseHtml } from './stand-in';

const DAFTAR = 'kinerja/kegiatan-rhk/index';
const MATRIKS = 'kinerja/kegiatan-rhk/matriks';
const SKP = 'kinerja/instansi-pegawai-skp/index-v3';
const LAMPIRAN = 'kinerja/instansi-pegawai-skp/index-lampiran';
const OF_SKP = '&id_pegawai=1&InstansiPegawaiSkpSearch%5Bnomor%5D=1-2026';
const codes = (problems: readonly { readonly code: string }[]): string[] => problems.map(({ code }) => code);

/** A page of the stand-in, changed. */
async function page(route: string, query: string, change: (document: Document) => void): Promise<Document> {
  const document = parseHtml(await (await openSite('contoh')).page(route, query));
  change(document);
  return document;
}
const same = (): void => undefined;
const removeAll = (document: Document, selector: string): void => {
  for (const found of document.querySelectorAll(selector)) found.remove();
};
const headsOf = (document: Document, text: string): HTMLTableCellElement[] => {
  const table = [...document.querySelectorAll('table')].find((one) => one.rows[0]?.textContent.includes(text));
  return [...(table?.rows[0]?.cells ?? [])];
};
/** Swaps two heads, the cells below stay. */
const swap = (one: number, other: number, within: string) => (document: Document) => {
  const heads = headsOf(document, within);
  const [a, b] = [heads[one], heads[other]];
  if (a === undefined || b === undefined) throw new Error('no such head');
  [a.innerHTML, b.innerHTML] = [b.innerHTML, a.innerHTML];
};

describe('"Pilih SKP Pegawai"', () => {
  const daftar = async (change: (document: Document) => void) => {
    const read = readDaftarPage(await page(DAFTAR, '', change), address(DAFTAR));
    if (!read.ok) throw new Error(read.reason.kind);
    return read.value;
  };
  const modal = (document: Document): Element => document.getElementById('modal-instansi') ?? document.body;

  it.each<[string, (document: Document) => void]>([
    ['without its id', (document) => modal(document).removeAttribute('id')],
    [
      'when something else has its id',
      (document) => {
        modal(document).removeAttribute('id');
        document.querySelector('footer')?.setAttribute('id', 'modal-instansi');
      },
    ],
    [
      'under a row with a title',
      (document) =>
        modal(document).querySelector('thead')?.insertAdjacentHTML('afterbegin', '<tr><th colspan="4">SKP</th></tr>'),
    ],
    [
      'behind another table',
      (document) =>
        modal(document)
          .querySelector('table')
          ?.insertAdjacentHTML('beforebegin', '<table><tr><th>No</th></tr></table>'),
    ],
  ])('is read %s', async (_, change) => {
    const untouched = await daftar(same);
    const { choices, reading } = await daftar(change);
    expect(choices).toEqual(untouched.choices);
    expect(reading.links.tambahRhk).toBe(untouched.reading.links.tambahRhk);
    expect(reading.links.tambahRhk).not.toBeNull();
  });

  it.each<[string, (document: Document) => void]>([
    ['is gone', (document) => modal(document).querySelector('table')?.remove()],
    ['lacks a cell', (document) => modal(document).querySelector('tr[data-key] td')?.remove()],
    [
      'is there twice',
      (document) => {
        const table = modal(document).querySelector('table');
        table?.after(table.cloneNode(true));
      },
    ],
    [
      'has heads over other cells',
      (document) => {
        const heads = modal(document).querySelectorAll('th');
        const [a, b] = [heads[0], heads[1]];
        if (a && b) [a.innerHTML, b.innerHTML] = [b.innerHTML, a.innerHTML];
      },
    ],
  ])('is not known when it %s', async (_, change) => {
    const { choices, reading } = await daftar(change);
    expect(choices).toBeNull();
    expect(reading.links.tambahRhk).toBeNull();
  });

  it('is named as missing with the whole SKP, whose rows are in no doubt', async () => {
    const { client } = await openSite('contoh');
    const reader = createSkpReader({
      fetch: client.fetch,
      pageUrl: () => address(DAFTAR),
      parse: (html) => {
        const document = parseHtml(html);
        removeAll(document, '#modal-instansi table');
        return document;
      },
    });
    const whole = await reader.readWhole(null, new AbortController().signal);
    expect(whole).toMatchObject({ ok: true, value: { gaps: false, problems: [{ code: 'choicesMissing' }] } });
  });
});

describe('the choice of SKP in the filter', () => {
  it('is read from a renamed list, and named when it is gone', async () => {
    const filtered = '&KegiatanRhkSearch%5Bnomor_skp%5D=1-2026';
    const rename = (document: Document) => {
      for (const list of document.querySelectorAll('select')) list.setAttribute('name', 'lain');
    };
    const remove = (document: Document) => removeAll(document, 'select');
    const renamed = readMatriks(await page(MATRIKS, filtered, rename), () => undefined);
    expect([renamed.skp.nomorSkp, renamed.problems, renamed.unsafeKeys]).toEqual(['1-2026', [], []]);
    const gone = readMatriks(await page(MATRIKS, filtered, remove), () => undefined);
    expect(codes(gone.problems)).toEqual(['filterMissing']);
    expect(gone.unsafeKeys).toHaveLength(gone.skp.rhk.flatMap(({ indikator }) => indikator).length * 12);
    const lampiran = readLampiran(await page(LAMPIRAN, OF_SKP, rename), address(LAMPIRAN, OF_SKP));
    expect([lampiran.nomorSkp, lampiran.problems]).toEqual(['1-2026', []]);
    expect(codes(readLampiran(await page(LAMPIRAN, OF_SKP, remove), address(LAMPIRAN)).problems)).toEqual([
      'filterMissing',
    ]);
  });
});

describe('the small tables', () => {
  const skp = async (change: (document: Document) => void) =>
    readDaftarSkp(await page(SKP, '&mode=pegawai', change), address(SKP));
  const profil = async (change: (document: Document) => void) => readProfil(await page('pegawai/profil', '', change));
  const harian = async (change: (document: Document) => void) =>
    readHarianList(await page('kinerja/kegiatan-harian/index-v4', '', change));
  const numbered = (within: string) => (document: Document) => {
    const heads = headsOf(document, within);
    const row = document.createElement('tr');
    row.innerHTML = heads.map((_, at) => `<th>(${String(at + 1)})</th>`).join('');
    heads[0]?.parentElement?.after(row);
  };
  const titled = (within: string) => (document: Document) => {
    headsOf(document, within)[0]?.parentElement?.insertAdjacentHTML(
      'beforebegin',
      '<tr><th colspan="8">Rekap</th></tr>',
    );
  };

  it('are read with the numbers of their columns or a title in the heads', async () => {
    for (const rows of [numbered, titled]) {
      expect(await skp(rows('Tanggal Berlaku'))).toEqual(await skp(same));
      expect(await profil(rows('Mulai Efektif'))).toEqual(await profil(same));
      expect(await harian(rows('Uraian'))).toEqual(await harian(same));
    }
  });

  it('are not believed when heads stand over other cells', async () => {
    expect(codes((await skp(swap(0, 3, 'Tanggal Berlaku'))).problems)).toContain('rowUnreadable');
    expect(codes((await skp(swap(4, 5, 'Tanggal Berlaku'))).problems)).toContain('rowUnreadable');
    expect(codes((await profil(swap(1, 2, 'Mulai Efektif'))).problems)).toContain('positionDisagrees');
    expect(codes((await profil(swap(4, 5, 'Mulai Efektif'))).problems)).toContain('positionDisagrees');
    for (const [one, other] of [
      [4, 5],
      [1, 6],
      [5, 7],
    ] as const)
      expect(await harian(swap(one, other, 'Uraian'))).toMatchObject({ entries: [], unread: 3 });
  });
});

describe('a page that a translator rewrote', () => {
  const bySign: [string, (document: Document) => void][] = [
    ['Google', (document) => document.documentElement.classList.add('translated-ltr')],
    ['Microsoft', (document) => document.querySelector('h1')?.setAttribute('_msttexthash', '250')],
    [
      'another, beside each text',
      (document) =>
        document.querySelector('h1')?.insertAdjacentHTML('beforeend', '<font lang="en">Matrix of the year</font>'),
    ],
  ];

  it.each(bySign)('(%s) offers nothing', async (_, translate) => {
    const matriks = readMatriks(await page(MATRIKS, '', translate), () => undefined);
    expect(codes(matriks.problems)).toContain('pageTranslated');
    expect(matriks.unsafeKeys.length).toBeGreaterThan(0);
    const daftar = readDaftarPage(await page(DAFTAR, '', translate), address(DAFTAR));
    expect(daftar).toMatchObject({ ok: false, reason: { problems: [{ code: 'pageTranslated' }] } });
    expect(codes(readLampiran(await page(LAMPIRAN, OF_SKP, translate), address(LAMPIRAN)).problems)).toEqual([
      'pageTranslated',
    ]);
    const form = await page('kinerja/kegiatan-rhk/create', '&id_instansi_pegawai_skp=106', translate);
    expect(findForm(form, formRhkSpec)).toEqual({ ok: false, reason: { problem: 'pageTranslated', field: null } });
    expect(readHarianList(await page('kinerja/kegiatan-harian/index-v4', '', translate))).toBeNull();
  });

  it('says so where its own words are not known any more', async () => {
    const english = (document: Document): void => {
      document.documentElement.classList.add('translated-ltr');
      const title = document.querySelector('h1');
      if (title !== null) title.textContent = 'Year Matrix 2026';
    };
    expect(detect(await page(MATRIKS, '', english), address(MATRIKS))).toMatchObject({ page: null, translated: true });
    expect(detect(await page(MATRIKS, '', same), address(MATRIKS))).not.toHaveProperty('translated');
  });
});
