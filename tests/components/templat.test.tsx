// @vitest-environment jsdom
import { act } from './act';
import { describe, expect, it } from 'vitest';
import { Panel } from '../../components/App';
import { STATES } from '../../scripts/gallery/states';
import { templatStates } from '../../scripts/gallery/templat-states';
import { TemplatIndikator } from '../../utils/templates/model';
import type { TemplatIntent, TemplatState } from '../../utils/workflow/templat-state';
import { render } from './render';

const states = await templatStates();

function show(state: TemplatState, language: 'id' | 'en' = 'id') {
  const sent: TemplatIntent[] = [];
  const node = (now: TemplatState) => (
    <Panel
      tasks={{
        matriks: { state: STATES.berkas, send: () => undefined },
        templat: { state: now, send: (intent) => sent.push(intent) },
      }}
      first="templat"
      settings={{ language, theme: 'auto' }}
      onSettings={() => undefined}
      surface="panel"
    />
  );
  const screen = render(node(state));
  return { ...screen, sent, become: (next: TemplatState) => screen.show(node(next)) };
}
type Shown = ReturnType<typeof show>;
const box = (panel: Shown) => panel.get('input', 'Cari templat') as HTMLInputElement;
const press = (element: Element | null, key: string) =>
  act(() => void element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
const type = (input: HTMLInputElement | HTMLTextAreaElement, text: string) =>
  act(() => {
    const prototype = input instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
const column = () => document.activeElement?.getAttribute('data-column');
const row = () => document.activeElement?.closest('[data-row]')?.getAttribute('data-row');

describe('searching', () => {
  it('sends what is typed, letter by letter, and opens the first with Enter', () => {
    const panel = show(states.templatAll);
    type(box(panel), 'arsip');
    press(box(panel), 'Enter');
    expect(panel.sent).toEqual([
      { type: 'cari', text: 'arsip' },
      { type: 'lihat', id: states.templatAll.hits[0]?.id },
    ]);
    press(box(panel), 'Escape');
    expect(panel.sent.at(-1)).toEqual({ type: 'cari', text: '' });
  });

  it('keeps what is typed while the answer is late, and shows an emptied search once nobody types', () => {
    const late = { ...states.templatMilik, text: '' };
    const panel = show(late);
    box(panel).focus();
    type(box(panel), 'a');
    panel.become({ ...late });
    expect(box(panel).value).toBe('a');
    act(() => box(panel).blur());
    expect(box(panel).value).toBe('');
  });

  it('is a grid with one tab stop: arrows between lines and cells, and back to the search box', () => {
    const panel = show(states.templatAll);
    const grid = panel.get('[role=grid]', 'Templat yang ditemukan');
    expect(grid.getAttribute('aria-rowcount')).toBe(String(states.templatAll.hits.length));
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect(grid.querySelectorAll('[role=row]').length).toBeLessThan(40);
    press(box(panel), 'ArrowDown');
    expect([row(), column()]).toEqual(['0', '0']);
    press(document.activeElement, 'ArrowDown');
    press(document.activeElement, 'ArrowRight');
    expect([row(), column()]).toEqual(['1', '1']);
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    act(() => (document.activeElement as HTMLElement).click());
    expect(panel.sent).toEqual([{ type: 'favorit', id: states.templatAll.hits[1]?.id }]);
    press(document.activeElement, 'ArrowUp');
    press(document.activeElement, 'ArrowUp');
    expect(document.activeElement).toBe(box(panel));
    press(box(panel), 'ArrowDown');
    press(document.activeElement, 'Escape');
    expect(document.activeElement).toBe(box(panel));
  });

  it('filters, and says how many filters are in use', () => {
    const panel = show(states.templatAll);
    const aspek = panel.get('select', '');
    act(() => {
      (aspek as HTMLSelectElement).value = 'rhk';
      aspek.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(panel.sent).toEqual([{ type: 'saring', saringan: { jenis: 'rhk' } }]);
    panel.become({ ...states.templatAll, saringan: { ...states.templatAll.saringan, jenis: 'rhk' } });
    expect(panel.text()).toContain('Saringan (1 dipakai)');
  });

  it.each([
    ['templatNone', 'Tidak ada templat yang cocok', 'Tampilkan semua'],
    ['templatNoFavourites', 'Belum ada favorit', 'Tampilkan semua'],
    ['templatMilikEmpty', 'Belum ada templat milik Anda', 'Ambil dari SKP saya'],
    ['templatFailed', 'Pustaka templat tidak dapat dibuka', 'Coba lagi'],
  ] as const)('%s says what to do next', (name, text, action) => {
    const panel = show(states[name]);
    expect(panel.text()).toContain(text);
    panel.click('button', action);
    expect(panel.sent.length).toBeGreaterThan(0);
  });
});

describe('one template', () => {
  it('shows what is open, asks for it, and copies nothing before', () => {
    const panel = show(states.templatRincian);
    expect(panel.element.querySelector('.teks__open')?.textContent).toContain('{{unit}}');
    expect(panel.text()).toContain('Isi dulu tempat yang kosong');
    type(panel.element.querySelector<HTMLInputElement>('.templat__places input') ?? box(panel), 'Dinas X');
    expect(panel.sent).toEqual([{ type: 'isi', nama: 'unit', nilai: 'Dinas X' }]);
    press(panel.element.querySelector('.rincian'), 'Escape');
    expect(panel.sent.at(-1)).toEqual({ type: 'kembali' });
  });

  it('shows in the box of a place what is used, once nobody types there', () => {
    const panel = show(states.templatRincian);
    const place = panel.element.querySelector<HTMLInputElement>('.templat__places input') ?? box(panel);
    const known = (nilai: string) => {
      const { view } = states.templatRincian;
      if (view.kind !== 'rincian') throw new Error('no template');
      const tempat = view.rincian.tempat.map((one) => (one.nama === 'unit' ? { ...one, nilai } : one));
      panel.become({ ...states.templatRincian, view: { ...view, rincian: { ...view.rincian, tempat } } });
    };
    place.focus();
    type(place, 'Dinas ');
    known('Dinas');
    expect(place.value).toBe('Dinas ');
    act(() => place.blur());
    expect(place.value).toBe('Dinas');
    known('Biro Hukum');
    expect(place.value).toBe('Biro Hukum');
  });

  it('copies the filled text within the click', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    const panel = show(states.templatFilled);
    await act(async () => {
      panel.get('button', 'Salin teks: RHK').click();
      await Promise.resolve();
    });
    expect(copied).toEqual([
      'Terkelolanya arsip inaktif Dinas Perpustakaan dan Kearsipan di ruang penyimpanan yang memenuhi standar',
    ]);
    // Beside its button, and of that text only.
    expect(panel.get('.rincian__block', 'Teks disalin').textContent).toContain('Dinas Perpustakaan');
    expect(panel.sent).toEqual([{ type: 'terpakai', id: 'arsip-arsip-inaktif' }]);
    panel.become(states.templatRincian);
    expect(panel.text()).not.toContain('Teks disalin');
  });

  it('comes back to the line it was opened from', () => {
    const panel = show(states.templatRincian);
    panel.become(states.templatAll);
    const at = states.templatAll.hits.findIndex(({ id }) => id === 'arsip-arsip-inaktif');
    expect(row()).toBe(String(at));
  });
});

describe('own templates', () => {
  it('offers SKP, file and new ones, and says what came of it', () => {
    const panel = show(states.templatMilik);
    expect(panel.text()).toContain('templat diambil dari SKP Anda');
    expect(panel.text()).toContain('1 indikator tanpa target dilewati');
    panel.click('button', 'Unduh berkas');
    panel.click('button', 'Kinerja harian');
    expect(panel.sent).toEqual([{ type: 'ekspor' }, { type: 'baru', jenis: 'harian' }]);
  });

  it('takes no point in a target for a comma: a thousand may be meant', () => {
    const panel = show(states.templatNew);
    const label = panel.get('label', 'Target setahun').getAttribute('for');
    const target = panel.element.querySelector<HTMLInputElement>(`[id="${label ?? ''}"]`);
    if (target === null) throw new Error('no target');
    const takes = (text: string): boolean => {
      type(target, text);
      const sent = panel.sent.at(-1);
      const row = sent?.type === 'draft' && sent.draft.jenis === 'rhk' ? sent.draft.indikator[0] : undefined;
      return TemplatIndikator.shape.target.safeParse(row?.target).success;
    };
    expect(['1.200', '1.200,5', '1200', '2,5'].map(takes)).toEqual([false, false, true, true]);
  });

  it('shows, when an indikator was taken out, what is typed in the others', () => {
    const panel = show(states.templatNew);
    const follow = () => {
      const sent = panel.sent.at(-1);
      if (sent?.type === 'draft')
        panel.become({ ...states.templatNew, view: { kind: 'ubah', draft: sent.draft, baru: true, problem: null } });
    };
    const fields = () => [...panel.element.querySelectorAll<HTMLInputElement>('.draft-form__row input')];
    panel.click('button', 'Tambah indikator');
    follow();
    for (const [at, text] of ['12', 'Laporan', '24', 'Berkas'].entries()) {
      const input = fields()[at];
      if (input !== undefined) type(input, text);
      follow();
    }
    act(() => panel.get('button', 'Hapus indikator 1').focus());
    panel.click('button', 'Hapus indikator 1');
    expect(panel.sent.at(-1)).toMatchObject({ draft: { indikator: [{ target: '24', satuan: 'Berkas' }] } });
    follow();
    expect(fields().map(({ value }) => value)).toEqual(['24', 'Berkas']);
    expect(panel.element.contains(document.activeElement)).toBe(true);
    panel.click('button', 'Tambah indikator');
    follow();
    for (const [name, next] of [
      ['Hapus indikator 2', 'Indikator 1'],
      ['Hapus indikator 1', 'Tambah indikator'],
    ] as const) {
      act(() => panel.get('button', name).focus());
      panel.click('button', name);
      follow();
      expect(document.activeElement?.textContent).toMatch(new RegExp(`^${next}`, 'u'));
    }
  });

  it('shows why a file is refused and why a draft is not saved', () => {
    expect(show(states.templatRefused).text()).toContain('Berkas templat-rusak.json ditolak');
    const panel = show(states.templatNew);
    expect(panel.element.querySelector('[role=alert]')?.textContent).toContain('Templat belum disimpan');
    type(panel.get('textarea', '') as HTMLTextAreaElement, 'Tersusunnya laporan {{tahun}}');
    expect(panel.sent).toMatchObject([{ type: 'draft', draft: { rhk: 'Tersusunnya laporan {{tahun}}' } }]);
    panel.click('button', 'Simpan templat');
    expect(panel.sent.at(-1)).toEqual({ type: 'simpan' });
  });
});

it('loses no letter of a draft whose kept state comes back late, as it does in the full-width tab', () => {
  const panel = show(states.templatNew);
  const boxes = () => [...panel.element.querySelectorAll<HTMLTextAreaElement>('.draft-form textarea')];
  const [rhk, nama] = boxes();
  if (rhk === undefined || nama === undefined) throw new Error('no fields');
  act(() => rhk.focus());
  type(rhk, 'Tersusunnya laporan');
  // What was kept before the last letters, and then the next field before anything newer came.
  panel.become({ ...states.templatNew });
  expect(rhk.value).toBe('Tersusunnya laporan');
  act(() => nama.focus());
  type(nama, 'Jumlah laporan');
  const whole = { rhk: 'Tersusunnya laporan', indikator: [{ nama: 'Jumlah laporan' }] };
  expect(panel.sent.at(-1)).toMatchObject({ type: 'draft', draft: whole });
  act(() => panel.get('.tasks button', 'Templat').focus());
  // Whoever left the form sees what is really kept.
  expect(rhk.value).not.toBe('Tersusunnya laporan');
});

it('shows what is left of a draft after a row was removed, also where something was typed', () => {
  const { view } = states.templatNew;
  if (view.kind !== 'ubah' || view.draft.jenis !== 'rhk') throw new Error('no draft');
  const { draft } = view;
  const row = { nama: '', aspek: 'Kuantitas', target: '', satuan: '', pola: { kind: 'rata' } } as const;
  const of = (...names: string[]): TemplatState => ({
    ...states.templatNew,
    view: { ...view, draft: { ...draft, indikator: names.map((nama) => ({ ...row, nama })) } },
  });
  const panel = show(of('', ''));
  const boxes = () => [...panel.element.querySelectorAll<HTMLTextAreaElement>('.draft-form__row textarea')];
  for (const [at, box] of boxes().entries()) type(box, ['Satu', 'Dua'][at] ?? '');
  panel.become(of('Satu', 'Dua'));
  panel.click('button', 'Hapus indikator 1');
  panel.become(of('Dua'));
  expect(boxes().map(({ value }) => value)).toEqual(['Dua']);
});

describe('several', () => {
  it('keeps the plan back while a place is empty, and has no choosing where no plan can be made', () => {
    const panel = show(states.templatChosen);
    expect(panel.text()).toContain('2 templat dipilih');
    panel.click('footer button', 'Buat rencana dari 2 templat');
    expect(panel.sent).toEqual([]);
    const tempat = states.templatChosen.tempat.map((place) => ({ ...place, nilai: 'x' }));
    panel.become({ ...states.templatChosen, tempat });
    // The last one may just be being typed into.
    expect(panel.element.querySelector('.templat__places')?.closest('details')?.open).toBe(true);
    panel.click('footer button', 'Buat rencana dari 2 templat');
    expect(panel.sent).toEqual([{ type: 'rencana' }]);
    expect(show(states.templatAll).element.querySelector('.hits input')).toBeNull();
  });
});

it('has every text in English too', () => {
  for (const state of Object.values(states)) expect(show(state, 'en').text()).not.toMatch(/templat\.[a-z]/u);
});
