// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { HarianTask } from '../../components/harian/HarianTask';
import { HarianToday } from '../../components/harian/HarianToday';
import { HarianView } from '../../components/harian/HarianView';
import { WordsProvider } from '../../components/ui/Words';
import type { FormReading } from '../../utils/formulir/model';
import { keadaanOf, type IndikatorNote } from '../../utils/harian/entries';
import type { CatatanHarian } from '../../utils/harian/model';
import { EMPTY_HARIAN } from '../../utils/workflow/harian-machine';
import { EMPTY_MATRIKS } from '../../utils/workflow/matriks-empty';
import type { HarianIntent, HarianState, ShownEntry } from '../../utils/workflow/harian-state';
import { render } from './render';

const TODAY = '2026-11-26';
const entry = (part: Partial<CatatanHarian>, indikator: IndikatorNote | null = null): ShownEntry => {
  const catatan: CatatanHarian = {
    id: 'a',
    akun: 'saya',
    tanggal: TODAY,
    jenis: 'utama',
    indikator: 'Jumlah laporan',
    uraian: 'Menyusun bahan rapat',
    realisasi: '2.5',
    jamMulai: '08:00',
    jamSelesai: '10:00',
    diisi: null,
    terlihat: null,
    ...part,
  };
  return { catatan, keadaan: keadaanOf(catatan, TODAY), indikator };
};
const state = (part: Partial<HarianState>): HarianState => ({ ...EMPTY_HARIAN, here: true, today: TODAY, ...part });

function task(part: Partial<HarianState>) {
  const sent: HarianIntent[] = [];
  const of = (next: Partial<HarianState>) => (
    <WordsProvider language="id">
      <HarianTask state={state(next)} send={(intent) => sent.push(intent)} />
    </WordsProvider>
  );
  const screen = render(of(part));
  return { ...screen, sent, become: (next: Partial<HarianState>) => screen.show(of(next)) };
}
function today(entries: readonly ShownEntry[], part: Partial<FormReading> = {}) {
  const used: string[] = [];
  const form: FormReading = {
    page: 'form-kinerja-harian',
    token: 'satu',
    mode: 'baru',
    fields: [
      {
        name: 'indikatorHarian',
        kind: 'choice',
        label: 'Indikator',
        value: [],
        options: [{ value: '9', text: 'JUMLAH laporan' }],
        said: '',
      },
    ],
    nomorSkp: null,
    induk: null,
    tanggal: TODAY,
    jenisHarian: 'utama',
    jenisLampiran: null,
    focus: null,
    ...part,
  };
  const screen = render(
    <WordsProvider language="id">
      <HarianToday form={form} entries={entries} onUse={({ id }) => used.push(id)} />
    </WordsProvider>,
  );
  return { ...screen, used };
}

describe('prepared entries in the panel', () => {
  it('say what they are on which day, and what the site will not take', () => {
    const { text } = task({
      entries: [
        entry({ id: 'a' }),
        entry({ id: 'b', tanggal: '2026-11-27' }, 'notSetuju'),
        entry({ id: 'c', tanggal: '2026-11-25', jenis: 'tambahan', indikator: '', realisasi: null, jamMulai: null }),
      ],
      indikatorChecked: true,
      othersKept: 4,
    });
    const shown = text();
    expect(shown).toContain('Hari ini: Kamis, 26 November 2026');
    expect(shown).toContain('08:00–10:00 · Realisasi 2,5');
    expect(shown).toContain('Jumat, 27 November 2026');
    expect(shown).toContain('Indikator ini belum Setuju');
    expect(shown).toContain('e-Kinerja tidak menerima tanggal yang sudah lewat');
    expect(shown).toContain('Kinerja Tambahan · Realisasi belum diisi');
    expect(shown).toContain('4 catatan milik akun lain');
  });

  it('are not called stored for lines that could not be read, and the panel says how many those are', () => {
    expect(task({ entries: [entry({})] }).text()).not.toContain('tidak terbaca dengan pasti');
    const { text } = task({ entries: [entry({})], unread: 2 });
    expect(text()).toContain('2 baris di daftar e-Kinerja tidak terbaca dengan pasti');
    expect(text()).toContain('uraiannya memuat tanda seperti <b>');
  });

  it('are removed one by one, offered again, and removed together only after asking', () => {
    const { click, sent } = task({ entries: [entry({ terlihat: 1 })] });
    click('button', 'Tawarkan lagi');
    click('button', 'Hapus catatan: Menyusun bahan rapat');
    click('button', 'Hapus semua catatan');
    click('dialog button', 'Batal');
    click('button', 'Hapus semua catatan');
    click('dialog button', 'Hapus semua catatan');
    expect(sent).toEqual([{ type: 'again', id: 'a' }, { type: 'remove', id: 'a' }, { type: 'removeAll' }]);
  });

  it('are named when one was removed, which can be brought back', () => {
    const sent: HarianIntent[] = [];
    const removed = entry({
      uraian: 'Menyusun bahan',
      isi: { indikator: '', uraian: 'Yang diisikan', realisasi: null },
    });
    const tasks = {
      matriks: { state: EMPTY_MATRIKS, send: () => undefined },
      harian: { state: state({ removed: removed.catatan }), send: (intent: HarianIntent) => sent.push(intent) },
    };
    const { get, click } = render(
      <WordsProvider language="id">
        <HarianView tasks={tasks} surface="panel" area={() => undefined} onTask={() => undefined} />
      </WordsProvider>,
    );
    expect(get('[role=alert]', '').textContent).toBe('“Yang diisikan” dihapus.');
    click('button', 'Kembalikan');
    expect(sent).toEqual([{ type: 'bringBack' }]);
  });

  it('leave the focus near what was removed or offered again', () => {
    const [a, b] = [entry({ id: 'a', uraian: 'Satu', terlihat: 1 }), entry({ id: 'b', uraian: 'Dua' })];
    const { get, click, become } = task({ entries: [a, b] });
    const press = (selector: string, text: string) => {
      get(selector, text).focus();
      click(selector, text);
    };
    const focused = () => document.activeElement?.textContent ?? '';
    press('button', 'Tawarkan lagi');
    become({ entries: [entry({ id: 'a', uraian: 'Satu' }), b] });
    expect(focused()).toMatch(/^Satu/u);
    press('button', 'Hapus catatan: Satu');
    become({ entries: [b] });
    expect(focused()).toMatch(/^Dua/u);
    press('button', 'Hapus catatan: Dua');
    become({ entries: [] });
    expect(focused()).toBe('Catatan harian');
    become({ entries: [a] });
    press('button', 'Hapus semua catatan');
    press('dialog button', 'Hapus semua catatan');
    become({ entries: [] });
    expect(focused()).toBe('Catatan harian');
  });

  it('name every problem of the sheet by row and column', () => {
    const problem = { sheetRow: 4, column: 'C', text: 'apel', severity: 'error', params: { word: 'apel' } } as const;
    const { text } = task({
      report: {
        added: 0,
        known: 2,
        leftOut: 1,
        beyond: 3,
        problems: [
          { ...problem, code: 'forbiddenWord' },
          { ...problem, code: 'columnMissing', sheetRow: 0, column: '', text: '', params: { field: 'jamMulai' } },
          { ...problem, code: 'yearAssumed', severity: 'info', params: { tanggal: TODAY } },
        ],
      },
    });
    expect(text()).toContain('Tidak ada catatan baru');
    expect(text()).toContain('3 catatan tidak disimpan');
    expect(text()).toContain('Baris 4, kolom C“apel”'.replace(/[“”]/gu, ''));
    expect(text()).toContain('Kolom Jam Mulai tidak ditemukan');
    expect(text()).toContain('dibaca sebagai Kamis, 26 November 2026');
  });

  it('offer a form only its own day and kind, and say so of the others', () => {
    const { text, click, used, element } = today([
      entry({ id: 'a' }),
      entry({ id: 'b', indikator: 'Lain', diisi: 3 }),
      entry({ id: 'c', jenis: 'tambahan' }),
      entry({ id: 'd', tanggal: '2026-11-27' }),
      entry({ id: 'e', tanggal: '2026-11-20', terlihat: 3 }),
    ]);
    expect(element.querySelectorAll('button')).toHaveLength(2);
    expect(text()).toContain('1 catatan lain hari ini untuk Kinerja Tambahan');
    expect(text()).toContain('1 catatan untuk hari lain tidak ditawarkan');
    expect(text()).toContain('tidak dapat dipilih dengan pasti');
    expect(text()).toContain('belum terlihat di daftar');
    click('button', 'Lain');
    expect(used).toEqual(['b']);
  });

  it('are silent where there is nothing to offer', () => {
    expect(today([]).text()).toBe('');
    expect(today([entry({ tanggal: '2026-11-27' })]).text()).toContain('Tidak ada catatan untuk formulir ini');
    expect(today([entry({})], { tanggal: null }).text()).toBe('');
  });
});
