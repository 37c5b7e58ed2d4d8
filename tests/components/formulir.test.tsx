// @vitest-environment jsdom
import { act } from './act';
import { describe, expect, it } from 'vitest';
import { FormulirView } from '../../components/formulir/FormulirView';
import { WordsProvider } from '../../components/ui/Words';
import { STATES } from '../../scripts/gallery/states';
import { makeDraft, type DraftChoices } from '../../utils/formulir/draft';
import { measureField } from '../../utils/formulir/limits';
import type { FormReading } from '../../utils/formulir/model';
import { EMPTY_HARIAN } from '../../utils/workflow/harian-machine';
import type { HarianState } from '../../utils/workflow/harian-state';
import { EMPTY_FORMULIR, type FormulirIntent, type FormulirState } from '../../utils/workflow/formulir-state';
import { render } from './render';

const form: FormReading = {
  page: 'form-kinerja-harian',
  token: 't',
  mode: 'baru',
  fields: [
    {
      name: 'indikatorHarian',
      kind: 'choice',
      label: 'Indikator Kinerja Individu',
      value: [],
      options: [{ value: '5', text: 'Jumlah laporan' }],
      said: '',
    },
    {
      name: 'uraianHarian',
      kind: 'text',
      label: 'Uraian',
      value: ['Ikut senam pagi'],
      options: [],
      said: 'Uraian minimal 20 karakter',
    },
    { name: 'jamMulai', kind: 'time', label: 'Jam Mulai', value: ['10:00'], options: [], said: '' },
  ],
  nomorSkp: '1-2026 : Arsiparis - Dinas Contoh',
  induk: null,
  tanggal: '2026-11-22',
  jenisHarian: 'utama',
  jenisLampiran: null,
  focus: 'uraianHarian',
};
const choices: DraftChoices = {
  title: '',
  templatId: 'x',
  raw: { uraianHarian: ['Menata {{jumlah_berkas}} berkas arsip'] },
  tempat: [{ nama: 'jumlah_berkas', label: 'Jumlah berkas' }],
  places: {},
  left: [],
};
const live = form.fields.map((field) => ({ field, measure: measureField(field.name, field.value) }));

function show(change: Partial<FormulirState>, harian: HarianState = EMPTY_HARIAN) {
  const sent: FormulirIntent[] = [];
  const of = (part: Partial<FormulirState>) => (
    <WordsProvider language="id">
      <FormulirView
        tasks={{
          matriks: { state: STATES.otherPage, send: () => undefined },
          formulir: {
            state: { ...EMPTY_FORMULIR, page: form.page, form, live, focus: form.focus, ...part },
            send: (intent) => sent.push(intent),
          },
          harian: { state: harian, send: () => undefined },
        }}
        surface="panel"
        area={() => undefined}
        onTask={() => undefined}
      />
    </WordsProvider>
  );
  const screen = render(of(change));
  const become = (next: Partial<FormulirState>) => screen.show(of(next));
  const type = (box: HTMLInputElement | HTMLTextAreaElement | null, text: string) =>
    act(() => {
      if (box !== null) box.value = text;
      box?.dispatchEvent(new Event('input', { bubbles: true }));
    });
  return { ...screen, sent, become, type };
}

describe('a form in the panel', () => {
  it('says what it is, what stands in it, what e-Kinerja said and will say, and counts the field one types into', () => {
    const { text, sent, element } = show({});
    expect(sent).toEqual([{ type: 'show', on: true }]);
    expect(text()).toContain('Kinerja utama baru');
    expect(text()).toContain('e-Kinerja memakai tanggal hari ini. Yang dibuat sebelum pukul 06.00 WIB');
    expect(text()).toContain('Kata e-Kinerja: Uraian minimal 20 karakter');
    expect(text()).toContain('Memuat “senam”');
    expect(element.querySelector('footer')?.textContent).toContain('Uraian: 15 dari 255 karakter');
    expect(text()).toContain('Belum ada templat yang cocok');
  });

  it('shows before and after, the open place, and fills nothing while it is open', () => {
    const screen = show({ draft: makeDraft(form, choices) });
    expect(screen.element.querySelector('del')?.textContent).toBe('Ikut senam pagi');
    expect(screen.element.querySelector('.place--open')?.textContent).toBe('jumlah berkas');
    expect(screen.text()).toContain('Lengkapi dulu 1 bagian yang belum diisi.');
    screen.click('button', 'Isi ke formulir');
    expect(screen.sent.filter(({ type }) => type === 'fill')).toEqual([]);
    const ready = show({ draft: makeDraft(form, { ...choices, places: { jumlah_berkas: '12' } }) });
    expect(ready.text()).toContain('1 kolom akan diisi, 1 di antaranya mengganti isi lama');
    ready.click('button', 'Isi ke formulir');
    expect(ready.sent.at(-1)).toEqual({ type: 'fill' });
    // While the form is read again the button says so, and keeps the focus.
    const ofReady = { draft: makeDraft(form, { ...choices, places: { jumlah_berkas: '12' } }) };
    const reading = show({ ...ofReady, busy: 'reading' });
    reading.get('button', 'Isi ke formulir').focus();
    reading.click('button', 'Isi ke formulir');
    expect(reading.sent.filter(({ type }) => type === 'fill')).toEqual([]);
    expect(reading.text()).toContain('Tunggu sebentar.');
    expect(document.activeElement?.textContent).toBe('Isi ke formulir');
  });

  it('shows in the box of a place what is used, once nobody types there', () => {
    const drawn = (value: string) => makeDraft(form, { ...choices, places: { jumlah_berkas: value } });
    const { element, become, type } = show({ draft: drawn('1') });
    const place = () => element.querySelector<HTMLInputElement>('.places input');
    act(() => place()?.focus());
    type(place(), '12 ');
    become({ draft: drawn('12 ') });
    expect(place()?.value).toBe('12 ');
    act(() => place()?.blur());
    expect(place()?.value).toBe('12');
    become({ draft: drawn('7') });
    expect(place()?.value).toBe('7');
  });

  it('keeps what is typed while the answer is late, in the search and in the draft', () => {
    const search = show({});
    const words = () => search.element.querySelector<HTMLInputElement>('input[type=search]');
    act(() => words()?.focus());
    search.type(words(), 'ab');
    search.become({ words: 'a' });
    expect(words()?.value).toBe('ab');
    // Another form has a search of its own.
    search.become({ form: { ...form, token: 'lain' } });
    expect(words()?.value).toBe('');
    const draft = (uraian: string) => makeDraft(form, { ...choices, raw: { ...choices.raw, uraianHarian: [uraian] } });
    const drawn = show({ draft: draft('Menyusun') });
    drawn.click('button', 'Ubah');
    const area = () => drawn.element.querySelector('textarea');
    act(() => area()?.focus());
    drawn.type(area(), 'Menyusun b');
    drawn.become({ draft: draft('Menyusun') });
    expect(area()?.value).toBe('Menyusun b');
    expect(drawn.sent).toContainEqual({ type: 'setText', field: 'uraianHarian', text: 'Menyusun b' });
  });

  it('shows prepared entries only once it is known whose they are', () => {
    const catatan = {
      id: 'a',
      akun: 'saya',
      tanggal: '2026-11-22',
      jenis: 'utama',
      indikator: '',
      uraian: 'Menyusun bahan rapat',
      realisasi: null,
      jamMulai: null,
      jamSelesai: null,
      diisi: null,
      terlihat: null,
    } as const;
    const harian: HarianState = { ...EMPTY_HARIAN, entries: [{ catatan, keadaan: 'hariIni', indikator: null }] };
    expect(show({}, harian).text()).not.toContain('Menyusun bahan rapat');
    expect(show({}, { ...harian, here: true }).text()).toContain('Menyusun bahan rapat');
    // The day of the form is gone: nothing more is offered for it, and what was chosen is not left without a word.
    const late = { ...harian, here: true, hariBerganti: true };
    expect(show({}, late).text()).not.toContain('Menyusun bahan rapat');
    expect(show({}, late).text()).toContain('Hari sudah berganti sejak formulir untuk');
  });

  it('offers nothing to fill while the page does not answer', () => {
    const { element, text } = show({ draft: makeDraft(form, choices), refusal: { problem: 'gone', field: null } });
    expect(text()).toContain('Formulir tidak terbaca');
    expect(element.querySelector('footer')).toBeNull();
  });

  it('lets a field be left, a list be chosen from, a text be changed', () => {
    const screen = show({ draft: makeDraft(form, { ...choices, places: { jumlah_berkas: '12' } }) });
    act(() => screen.element.querySelector<HTMLInputElement>('input[type=checkbox]')?.click());
    expect(screen.sent.at(-1)).toEqual({ type: 'toggleField', field: 'uraianHarian' });
    const select = screen.element.querySelector('select');
    act(() => {
      if (select) select.value = '5';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(screen.sent.at(-1)).toEqual({ type: 'setOptions', field: 'indikatorHarian', values: ['5'] });
    screen.click('button', 'Ubah teks');
    expect(screen.element.querySelector('textarea')?.value).toBe('Menata {{jumlah_berkas}} berkas arsip');
  });

  it('says of an utama entry without indikator that it never counts, also where a template fills the rest', () => {
    const fields = form.fields.map((field) => (field.name === 'indikatorHarian' ? { ...field, value: [] } : field));
    const bare = { ...form, fields };
    const draft = makeDraft(bare, choices);
    expect(show({ form: bare, draft }).text()).toContain(
      'Tanpa indikator, kinerja utama tidak pernah dihitung sebagai realisasi.',
    );
    const edited = show({ form: bare, draft: makeDraft({ ...bare, mode: 'ubah' }, choices) });
    expect(edited.text()).toContain('tanpa ini ubahan Anda tidak tersimpan');
  });

  it('says what was put in, what the page made of it, and offers to put back', () => {
    const filled = {
      fields: [{ name: 'jamMulai' as const, before: ['10:00'], after: ['7'], now: ['07:00'] }],
    };
    const screen = show({ filled });
    expect(screen.text()).toContain('Jam Mulai kini berisi lain: 07:00');
    screen.click('button', 'Kembalikan');
    expect(screen.sent.at(-1)).toEqual({ type: 'undo' });
    expect(show({ undone: { restored: [], kept: ['uraianHarian'] } }).text()).toContain(
      'Tidak dikembalikan, karena sudah Anda ubah sendiri: Uraian',
    );
  });

  it('names the reason and the field when a form is not read or not filled', () => {
    const unread = show({ form: null, refusal: { problem: 'fieldTwice', field: 'realisasi' } });
    expect(unread.text()).toContain('Ada dua kolom yang sama');
    unread.click('button', 'Baca lagi');
    expect(unread.sent.at(-1)).toEqual({ type: 'readAgain' });
    const refused = show({ refused: { problem: 'changedMeanwhile', field: 'uraianHarian' } });
    expect(refused.text()).toContain('Isi kolom berubah sejak Anda meninjaunya');
  });
});
