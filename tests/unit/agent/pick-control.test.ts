/** What may become a point of a guide, on the stand-in's own pages; and that choosing leaves the page alone. */
import { JSDOM } from 'jsdom';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findControl } from '../../../utils/agent/find-control';
import { pickedAt } from '../../../utils/agent/pick-control';
import { route } from '../../../utils/ekinerja/routes';
import { panduanOf } from '../../../utils/guide/sendiri';
import { titikDi } from '../../../utils/guide/points';
import { foldLabel } from '../../../utils/text/normalise';

function page(name: string, r: string): Document {
  const html = readFileSync(new URL(`../../pages/fixtures/${name}.html`, import.meta.url), 'utf8');
  const url = `https://e-kinerja.babelprov.go.id/v1/index.php?r=${encodeURIComponent(r)}`;
  const { document } = new JSDOM(html, { url }).window;
  for (const dialog of document.querySelectorAll('[role=dialog]')) dialog.setAttribute('style', 'display: none');
  return document;
}
const named = (document: Document, tag: string, text: string): Element => {
  const found = [...document.querySelectorAll(tag)].find((one) => foldLabel(one.textContent) === foldLabel(text));
  if (found === undefined) throw new Error(text);
  return found;
};
const tolak = (document: Document, at: Element) => {
  const picked = pickedAt(document, at);
  return picked === null ? null : 'tolak' in picked ? picked.tolak : picked.pilihan;
};

describe('choosing a control', () => {
  const form = page('form-rhk--tambah', route.formRhk);
  const daftar = page('daftar-rhk--contoh', route.daftarRhk);

  it('a button, a menu entry with its route, a field, a choice: by role and label', () => {
    expect(tolak(daftar, named(daftar, 'a', 'Tambah RHK'))).toEqual({
      peran: 'tombol',
      label: 'Tambah RHK',
      rute: null,
      baris: false,
    });
    const menu = [...daftar.querySelectorAll('.sidebar-menu a')].find((a) =>
      a.getAttribute('href')?.includes('matriks'),
    );
    expect(tolak(daftar, menu ?? daftar.body)).toMatchObject({ peran: 'menu', rute: route.matriks });
    expect(tolak(form, named(form, 'label', 'Rencana Hasil Kerja'))).toMatchObject({ peran: 'isian' });
    expect(tolak(form, form.querySelector('select') ?? form.body)).toMatchObject({ peran: 'pilihan' });
    expect(tolak(form, form.querySelector('h1') ?? form.body)).toBeNull();
  });

  it('what is chosen is found again, and nothing else', () => {
    for (const document of [form, daftar])
      for (const at of document.querySelectorAll('a, button, input, select, textarea')) {
        const picked = pickedAt(document, at);
        if (picked === null || 'tolak' in picked) continue;
        const { peran, label, rute, baris } = picked.pilihan;
        if (baris) continue;
        const halaman = peran === 'menu' ? null : 'matriks';
        const titik = { halaman, peran, label, teks: 'x', ...(rute === null ? {} : { rute }) } as const;
        const [langkah] = panduanOf({
          id: 'a',
          judul: 'a',
          langkah: [{ judul: 'a', teks: 'a', titik: [titik] }],
        }).langkah;
        if (langkah === undefined) throw new Error('no step');
        const [order] = titikDi(langkah, 'matriks', { kind: 'tanpaBukti', dilihat: false }, {});
        if (order === undefined) throw new Error('no order');
        expect(findControl(document, order)?.control).toBe(at);
        // A second one of the same name: which was meant is not known any more.
        const twin = at.cloneNode(true);
        at.after(twin);
        expect(findControl(document, order)).toBeNull();
        twin.parentNode?.removeChild(twin);
      }
  });

  it.each([
    ['the send icon', 'a[href*="set-periksa-v3"]', 'Periksa', 'kinerja/kegiatan-tahunan/set-periksa-v3'],
    ['the change button of an RHK', 'a[href*="kegiatan-rhk%2Fupdate"]', 'Ubah', 'kinerja/kegiatan-rhk/update'],
  ])(
    'in a row %s is known by label and route; the first row that shows it is pointed at',
    (_, selector, label, rute) => {
      const all = [...daftar.querySelectorAll<HTMLElement>(`tbody ${selector}`)];
      const [first, second] = all;
      if (first === undefined || second === undefined) throw new Error(selector);
      expect(tolak(daftar, second)).toEqual({ peran: 'tombol', label, rute, baris: true });
      const titik = { halaman: 'daftar-rhk', peran: 'tombol', label, rute, baris: 'pertama', teks: 'x' } as const;
      const [langkah] = panduanOf({
        id: 'a',
        judul: 'a',
        langkah: [{ judul: 'a', teks: 'a', titik: [titik] }],
      }).langkah;
      if (langkah === undefined) throw new Error('no step');
      const [order] = titikDi(langkah, 'daftar-rhk', { kind: 'tanpaBukti', dilihat: false }, {});
      if (order === undefined) throw new Error('no order');
      expect(findControl(daftar, order)?.control).toBe(first);
      first.hidden = true;
      expect(findControl(daftar, order)?.control).toBe(second);
      first.hidden = false;
      const twin = second.cloneNode(true);
      second.after(twin);
      expect(tolak(daftar, second)).toBe('labelGanda');
      twin.parentNode?.removeChild(twin);
    },
  );

  it('refuses by name: in a row, without a label, twice, dead, personal', () => {
    const cell = daftar.querySelector('tbody td');
    const inRow = (html: string): Element => {
      const span = daftar.createElement('span');
      span.innerHTML = html;
      cell?.append(span);
      return span.firstElementChild ?? span;
    };
    expect(tolak(daftar, inRow('<a href="?r=pegawai/view">Siti Contoh</a>'))).toBe('dalamBaris');
    expect(tolak(daftar, inRow('<button>12</button>'))).toBe('dalamBaris');
    const add = (html: string): Element => {
      const box = daftar.createElement('div');
      box.innerHTML = html;
      daftar.body.append(box);
      return box.firstElementChild ?? box;
    };
    expect(tolak(daftar, add('<button><i></i></button>'))).toBe('tanpaLabel');
    expect(tolak(daftar, add('<button disabled>Cetak</button>'))).toBe('mati');
    expect(tolak(daftar, add('<button>198001012005011001</button>'))).toBe('pribadi');
    expect(tolak(daftar, add('<button>budi.contoh@mail.example</button>'))).toBe('pribadi');
    const nama =
      daftar
        .querySelector('.user-menu .hidden-xs')
        ?.textContent.trim()
        .split(/[\s,]+/u)[0] ?? '';
    expect(nama).not.toBe('');
    expect(tolak(daftar, add(`<button>Data ${nama}</button>`))).toBe('pribadi');
    expect(tolak(daftar, add(`<button>${'x'.repeat(151)}</button>`))).toBe('labelTidakDapat');
    expect(tolak(daftar, add('<button>a&lt;b&gt;c</button>'))).toBe('labelTidakDapat');
    add('<button>Salin</button>');
    expect(tolak(daftar, add('<button>Salin</button>'))).toBe('labelGanda');
    expect(tolak(daftar, add('<input type="checkbox" aria-label="Pilih">'))).toBeNull();
  });
});
