/** Controls of the stand-in's own pages, by role and label; and that pointing changes nothing and ends without a trace. */
import { JSDOM } from 'jsdom';
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { findControl, isFilled } from '../../../utils/agent/find-control';
import { createPenunjuk, type LaporTunjuk, type OrderTunjuk } from '../../../utils/agent/penunjuk-agent';
import { route } from '../../../utils/ekinerja/routes';
import { resmi } from '../../../utils/guide/guides/resmi';
import { titikDi, type TitikTunjuk } from '../../../utils/guide/points';
import type { HalamanPanduan, Keadaan, Kurang, Buntu, Sasaran } from '../../../utils/guide/model';

function page(name: string, r: string): Document {
  const html = readFileSync(new URL(`../../pages/fixtures/${name}.html`, import.meta.url), 'utf8');
  const url = `https://e-kinerja.babelprov.go.id/v1/index.php?r=${encodeURIComponent(r)}`;
  const { document } = new JSDOM(html, { url }).window;
  // Without the site's style sheet every dialog would be open.
  for (const dialog of document.querySelectorAll('[role=dialog]')) dialog.setAttribute('style', 'display: none');
  return document;
}

/** The first control of a step on a page, as the guide would point. */
function titik(
  step: string,
  halaman: HalamanPanduan,
  reason: Kurang | Buntu | null,
  sasaran: Sasaran = {},
): readonly TitikTunjuk[] {
  const langkah = resmi.langkah.find(({ id }) => id === step);
  if (langkah === undefined) throw new Error(step);
  const keadaan: Keadaan = { kind: 'sekarang', kurang: reason as Kurang | null, rincian: {} };
  return titikDi(langkah, halaman, keadaan, sasaran);
}
const found = (document: Document, list: readonly TitikTunjuk[]) =>
  list.flatMap((one) => {
    const control = findControl(document, one);
    return control === null ? [] : [`${one.id}: ${control.label}`];
  });

describe('what the guide points at', () => {
  it('forms: every field by its label, then Simpan', () => {
    const rhk = page('form-rhk--tambah', route.formRhk);
    expect(found(rhk, titik('rhk', 'form-rhk', null))).toEqual([
      'rhk-atasan: Rencana Hasil Kerja Atasan Yang Diintervensi',
      'rhk-jenis: Jenis RHK',
      'rhk-nama: Rencana Hasil Kerja',
      'simpan: Simpan',
    ]);
    const indikator = page('form-indikator--tambah', route.formIndikator);
    expect(found(indikator, titik('indikator', 'form-indikator', null))).toEqual([
      'indikator-aspek: Aspek',
      'indikator-nama: Indikator Kinerja Individu',
      'indikator-target: Target',
      'indikator-satuan: Satuan',
      'simpan: Simpan',
    ]);
    const harian = page('form-kinerja-harian--utama', route.formHarian);
    expect(found(harian, titik('harian', 'form-kinerja-harian', null)).map((one) => one.split(':')[0])).toEqual([
      'harian-indikator',
      'harian-uraian',
      'harian-realisasi',
      'harian-mulai',
      'harian-selesai',
      'simpan',
    ]);
  });

  it('lists: the button of the page, the icon of the row, the plus of the part, the cell of the month', () => {
    const daftar = page('daftar-rhk--contoh', route.daftarRhk);
    expect(found(daftar, titik('rhk', 'daftar-rhk', null))).toEqual(['tambah-rhk: Tambah RHK']);
    const send = daftar.querySelector('a[href*="set-periksa-v3"]');
    const id = /id=(\d+)/.exec(send?.getAttribute('href') ?? '')?.[1] ?? '';
    const [kirim] = titik('kirim', 'daftar-rhk', 'belumDikirim', { indikator: { jenis: 'indikator', id } });
    if (kirim === undefined) throw new Error('no point');
    expect(findControl(daftar, kirim)?.control).toBe(send);
    const lampiran = page('lampiran--biasa', route.lampiran);
    const [plus] = titik('lampiran', 'lampiran', 'lampiranKosong', { lampiran: { jenis: 'lampiran', jenisId: '2' } });
    if (plus === undefined) throw new Error('no point');
    expect(findControl(lampiran, plus)?.label).toBe('Skema Pertanggungjawaban');
    const matriks = page('matriks--contoh', route.matriks);
    const empty = [...matriks.querySelectorAll('.kv-editable-value')].find((one) => one.textContent === '...');
    const key = empty?.closest('td')?.querySelector<HTMLInputElement>('[name=editableKey]')?.value ?? '';
    expect(found(matriks, titik('matriks', 'matriks', 'bulanBelumDiisi', { sel: { jenis: 'sel', key } }))).toEqual([
      'sel-bulan: ...',
    ]);
  });

  it('the menu by the route it leads to, never by its label alone', () => {
    const profil = page('profil--biasa', route.profil);
    const [menu] = titik('rhk', 'matriks', null).slice(-1);
    if (menu === undefined) throw new Error('no point');
    const there = findControl(profil, menu);
    expect(there?.control.tagName).toBe('A');
    const href = decodeURIComponent(there?.control.getAttribute('href') ?? '');
    expect(href.includes(route.daftarRhk)).toBe(there?.opener === false);
  });

  it('the button that says it opens the menu, where that is closed, then the part in it', () => {
    const { document } = new JSDOM(
      `<button aria-controls="menu" aria-expanded="false">Menu</button><aside id="menu" style="display: none">
      <ul><li><button aria-controls="bagian" aria-expanded="false">Kinerja Tahunan</button>
      <ul id="bagian" hidden><li><a href="/v1/index.php?r=kinerja%2Fkegiatan-rhk%2Findex">Kinerja Tahunan</a></ul></ul></aside>`,
    ).window;
    const menu = titik('rhk', 'matriks', null).slice(-1);
    expect(found(document, menu)).toEqual(['menu-tahunan: Menu']);
    const [menuButton, part] = [...document.querySelectorAll('button')];
    document.getElementById('menu')?.removeAttribute('style');
    menuButton?.setAttribute('aria-expanded', 'true');
    expect(found(document, menu)).toEqual(['menu-tahunan: Kinerja Tahunan']);
    part?.setAttribute('aria-expanded', 'true');
    expect(found(document, menu)).toEqual([]);
    document.getElementById('bagian')?.removeAttribute('hidden');
    expect(found(document, menu)).toEqual(['menu-tahunan: Kinerja Tahunan']);
  });

  it('says nothing of a page without the control', () => {
    const foreign = page('asing--403', route.daftarRhk);
    for (const { id } of resmi.langkah) {
      const own = found(foreign, titik(id, 'daftar-rhk', null)).filter((one) => !one.startsWith('menu-'));
      expect(own).toEqual([]);
    }
  });
});

describe('pointing', () => {
  const shown: string[] = [];
  const order = (list: readonly TitikTunjuk[]): OrderTunjuk => ({
    titik: list,
    teks: {},
    look: { lang: 'id', theme: 'auto', words: { from: '', hide: '' } },
  });
  const start = (document: Document, list: readonly TitikTunjuk[]) => {
    const said: LaporTunjuk[] = [];
    vi.stubGlobal('MutationObserver', document.defaultView?.MutationObserver);
    vi.stubGlobal('AbortController', document.defaultView?.AbortController);
    const over = new AbortController();
    const agent = createPenunjuk(document, () => ({
      show: (target) => shown.push(target?.id ?? ''),
      hide: () => undefined,
    }));
    agent.point(order(list), (lapor) => said.push(lapor), over.signal);
    return { agent, said, over };
  };

  it('goes to the next field once one holds something, and changes nothing of the page', async () => {
    const document = page('form-indikator--tambah', route.formIndikator);
    const before = document.documentElement.outerHTML;
    const { said, over } = start(document, titik('indikator', 'form-indikator', null));
    expect(said.at(-1)).toMatchObject({ id: 'indikator-aspek', peran: 'pilihan', label: 'Aspek' });
    expect(document.documentElement.outerHTML).toBe(before);
    const aspek = document.querySelector<HTMLSelectElement>('#kegiatantahunan-id_kegiatan_aspek');
    if (aspek === null) throw new Error('no select');
    aspek.selectedIndex = 1;
    aspek.dispatchEvent(new (document.defaultView?.Event ?? Event)('change', { bubbles: true }));
    await vi.waitFor(() => expect(said.at(-1)).toMatchObject({ id: 'indikator-nama' }));
    over.abort();
    document.body.append(document.createElement('p'));
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(said.at(-1)).toMatchObject({ id: 'indikator-nama' });
  });

  it('makes room when something else is to be shown, and says so once', () => {
    const { agent, said, over } = start(
      page('form-indikator--tambah', route.formIndikator),
      titik('indikator', 'form-indikator', null),
    );
    agent.close();
    agent.close();
    expect(said.map(({ kind }) => kind)).toEqual(['ditunjuk', 'ditutup']);
    over.abort();
    agent.close();
    expect(said).toHaveLength(2);
  });

  it('only what is in an open dialog counts, and a dialog that opens is noticed', async () => {
    const document = page('daftar-rhk--contoh', route.daftarRhk);
    const modal = document.getElementById('modal-instansi');
    if (modal === null) throw new Error('no modal');
    const list = titik('rhk', 'daftar-rhk', null, { skp: { jenis: 'skp', nomor: '1-2026' } });
    const { said, over } = start(document, list);
    expect(said.at(-1)).toMatchObject({ id: 'tambah-rhk' });
    modal.setAttribute('style', 'display: block');
    await vi.waitFor(() => expect(said.at(-1)).toMatchObject({ id: 'pilih-skp', label: 'Pilih' }));
    over.abort();
  });

  it('a dialog that takes the focus once it has faded in gives it back, thrice at most, and never after the person acted', () => {
    const document = page('daftar-rhk--contoh', route.daftarRhk);
    const modal = document.getElementById('modal-instansi');
    if (modal === null) throw new Error('no modal');
    modal.setAttribute('style', 'display: block');
    const { agent, over } = start(
      document,
      titik('rhk', 'daftar-rhk', null, { skp: { jenis: 'skp', nomor: '1-2026' } }),
    );
    // jsdom has no scrolling.
    for (const link of document.querySelectorAll('a')) link.scrollIntoView = () => undefined;
    agent.focus();
    const pilih = document.activeElement;
    expect(pilih?.textContent).toContain('Pilih');
    for (let times = 0; times < 3; times += 1) {
      modal.focus();
      expect(document.activeElement).toBe(pilih);
    }
    modal.focus();
    expect(document.activeElement).toBe(modal);
    agent.focus();
    const view = document.defaultView;
    if (view === null) throw new Error('no window');
    modal.dispatchEvent(new view.KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
    modal.focus();
    expect(document.activeElement).toBe(modal);
    over.abort();
  });

  it('Esc counts only if a person pressed it', () => {
    const document = page('form-lampiran--tambah', route.formLampiran);
    const { said, over } = start(document, titik('lampiran', 'form-lampiran', null));
    const [first] = titik('lampiran', 'form-lampiran', null);
    if (first === undefined) throw new Error('no point');
    const control = findControl(document, first);
    expect(control !== null && isFilled(control)).toBe(false);
    const view = document.defaultView;
    if (view === null) throw new Error('no window');
    document.dispatchEvent(new view.KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(said.at(-1)).toMatchObject({ kind: 'ditunjuk' });
    over.abort();
  });
});
