// @vitest-environment jsdom
import { act } from './act';
import { describe, expect, it } from 'vitest';
import { Panel } from '../../components/App';
import type { Surface } from '../../components/matriks/step-props';
import { RENCANA_STATES } from '../../scripts/gallery/rencana-states';
import { STATES } from '../../scripts/gallery/states';
import { EMPTY_HARIAN } from '../../utils/workflow/harian-machine';
import type { MatriksIntent, MatriksState } from '../../utils/workflow/matriks-state';
import type { RencanaIntent, RencanaState } from '../../utils/workflow/rencana-state';
import { EMPTY_TEMPLAT } from '../../utils/workflow/templat-state';
import { isOff, render } from './render';

const states: Readonly<Record<keyof typeof RENCANA_STATES, RencanaState>> = RENCANA_STATES;

/** As on Kinerja Harian. */
const showOnHarian = (state: RencanaState) => show(state, STATES.otherPage, 'panel', true);

function show(
  state: RencanaState,
  matriks: MatriksState = STATES.otherPage,
  surface: Surface = 'panel',
  onHarian = false,
) {
  const sent: RencanaIntent[] = [];
  const isi: MatriksIntent[] = [];
  const node = (now: RencanaState) => (
    <Panel
      tasks={{
        matriks: { state: matriks, send: (intent) => isi.push(intent) },
        rencana: { state: now, send: (intent) => sent.push(intent) },
        templat: { state: EMPTY_TEMPLAT, send: () => undefined },
        harian: { state: { ...EMPTY_HARIAN, here: onHarian }, send: () => undefined },
      }}
      settings={{ language: 'id', theme: 'auto' }}
      onSettings={() => undefined}
      surface={surface}
    />
  );
  const screen = render(node(state));
  sent.length = 0;
  return { ...screen, sent, isi, become: (next: RencanaState) => screen.show(node(next)) };
}

describe('where it is shown', () => {
  it('is what Isi offers on pages of their own kind, with the way to the Matriks', () => {
    const panel = show(states.rencana);
    expect(panel.text()).toContain('Susun seluruh SKP');
    panel.click('button', 'Buka Matriks');
    expect(panel.isi).toEqual([{ type: 'openMatriks' }]);
  });

  it('is one choice away on the Matriks', () => {
    const panel = show(states.rencana, STATES.berkas);
    expect(panel.text()).not.toContain('Susun seluruh SKP');
    panel.click('input[type=radio]', '');
    panel.get('label', 'Seluruh SKP').click();
    expect(panel.element.querySelector('.faces')).not.toBeNull();
  });

  it.each(['noTab', 'loggedOut', 'offline'] as const)('leaves %s to the face of the tab', (name) => {
    expect(show(states.rencana, STATES[name]).text()).not.toContain('Susun seluruh SKP');
  });

  it('stays in sight while a run goes on, whatever the tab shows', () => {
    expect(show(states.skpRunning, STATES.berkas).text()).toContain('Mengisi RHK, indikator, dan lampiran');
    expect(showOnHarian(states.skpRunning).text()).toContain('Mengisi RHK, indikator, dan lampiran');
    expect(showOnHarian(states.skpStopped).text()).toContain('Lanjutkan');
  });

  it('gives way to the page when everything is proven, and is one choice away', () => {
    const panel = showOnHarian(states.skpFinished);
    expect(panel.text()).not.toContain('terbukti');
    panel.click('.faces input[type=radio]:not(:checked)', '');
    expect(panel.text()).toContain('terbukti');
  });
});

describe('Berkas', () => {
  it('tells a newcomer what to do next, with buttons that do it', () => {
    const panel = show(states.rencanaEmpty);
    expect(panel.text()).toContain('SKP 1-2026 di e-Kinerja masih kosong.');
    panel.click('button', 'Unduh contoh (.xlsx)');
    panel.click('button', 'Unduh cadangan (.csv)');
    expect(panel.sent).toEqual([
      { type: 'download', what: 'contoh', format: 'xlsx' },
      { type: 'download', what: 'cadangan', format: 'csv' },
    ]);
  });

  it('leads to the library of templates', () => {
    const panel = show(states.rencanaEmpty);
    panel.click('button', 'Pakai templat');
    expect(panel.text()).not.toContain('Susun seluruh SKP');
  });

  it('lets the person say that a file of another year is meant', () => {
    const panel = show(states.rencanaOtherYear);
    panel.click('button', 'Pakai untuk SKP ini');
    expect(panel.sent).toEqual([{ type: 'meantForThis' }]);
  });

  it('continues a run, or says whose it is', () => {
    const own = show(states.rencanaUnfinished);
    own.click('button', 'Lanjutkan: 27 dari 210');
    expect(own.sent).toEqual([{ type: 'continueRun', runId: 'run' }]);
    const other = show(states.rencanaOther);
    expect(other.find('button', 'Lanjutkan')).toBeUndefined();
    expect(other.text()).toContain('milik akun lain');
  });

  it('removes a run from the history only after asking', () => {
    const panel = show(states.rencanaRead);
    panel.click('button', 'Hapus catatan pengisian');
    expect(panel.sent).toEqual([]);
    panel.click('dialog button', 'Hapus catatan');
    expect(panel.sent).toEqual([{ type: 'forgetRun', runId: 'r1' }]);
  });
});

describe('Tinjau', () => {
  it('sums up and runs exactly the plan on the screen', () => {
    const panel = show(states.tinjauSkp);
    expect(panel.get('footer', '').textContent).toContain('16 dibuat · 96 target bulan');
    panel.click('button', 'Jalankan: 112 perubahan');
    expect(panel.sent).toEqual([{ type: 'confirmRun', planId: 'plan' }]);
  });

  it('tells a newcomer without an SKP what to do', () => {
    const panel = show({ ...states.rencanaFailed, failure: 'unreadablePage' });
    expect(panel.get('[role=alert]', '').textContent).toContain('klik Perbarui Daftar SKP');
  });

  it('names everything that would be removed before it runs', () => {
    const panel = show(states.tinjauSkpMixed);
    panel.click('footer button', 'Jalankan');
    expect(panel.sent).toEqual([]);
    expect(panel.get('dialog', '').textContent).toContain('Tersusunnya laporan lama');
    // What the browser scrolled to is below what is asked.
    expect(panel.get('dialog', '').scrollTop).toBe(0);
    // The keyboard begins there, too: its first button stands out of sight.
    expect(document.activeElement?.tagName).toBe('H2');
    panel.click('dialog button', 'Hapus dan jalankan');
    expect(panel.sent).toEqual([{ type: 'confirmRun', planId: 'plan' }]);
  });

  it('shows before and after, reasons and choices', () => {
    const panel = show(states.tinjauSkpMixed);
    panel.click('label', 'Semua');
    const text = panel.text();
    expect(text).toContain('Tersusunnya dokumen perencanaan perangkat daerah');
    expect(text).toContain('Sudah dikirim ke atasan, jadi dikunci.');
    expect(text).toContain('2 catatan tentang isi berkas');
  });

  it('offers to write an annual target that may be cut, also where no month is', () => {
    const { plan } = states.tinjauSkp;
    if (plan === null) throw new Error('no plan');
    const [first, ...rest] = plan.items;
    const of = (reason: 'fractionMayBeCut' | 'atasanEmpty') => {
      const items = first === undefined ? rest : [{ ...first, kind: 'refuse' as const, reason }, ...rest];
      return show({ ...states.tinjauSkp, plan: { ...plan, items } });
    };
    const panel = of('fractionMayBeCut');
    panel.click('label', 'Tulis juga 1 angka yang dapat terpotong');
    expect(panel.sent).toEqual([{ type: 'setIncludeFractions', value: true }]);
    expect(of('atasanEmpty').text()).toContain('Pilihan RHK atasan masih kosong');
  });

  it('keeps a choice where it was made, for an arrow key chooses at once, and takes another one', () => {
    const state = states.tinjauSkpMixed;
    const { plan } = state;
    const item = plan?.items.find(({ reason }) => reason === 'similarExists');
    if (plan === null || item === undefined) throw new Error('nothing to choose');
    const panel = show(state);
    const all = () => [...panel.element.querySelectorAll<HTMLSelectElement>('.unmatched select')];
    const select = all().find(({ options }) => [...options].some(({ value }) => value === '4007'));
    if (select === undefined) throw new Error('no choice');
    const take = (value: string) =>
      act(() => {
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
    select.focus();
    take('4007');
    // Meant is one that is there: it stands elsewhere in the plan, and asks nothing.
    const items = plan.items.flatMap((one) =>
      one.id === item.id ? [] : [one.nowId === '4007' ? { ...one, ref: item.ref } : one],
    );
    panel.become({ ...state, plan: { ...plan, items } });
    expect([document.activeElement === select, select.isConnected, select.value]).toEqual([true, true, '4007']);
    take('new');
    const chosen = panel.sent.filter(({ type }) => type === 'match');
    expect(chosen).toEqual(['4007', 'new'].map((to) => ({ type: 'match', item, to })));
  });

  it('does not take the focus from who asked to read again', () => {
    const panel = show({ ...states.tinjauSkp, busy: 'reading' });
    const button = panel.get('button', 'Baca lagi');
    expect(isOff(button)).toBe(true);
    button.click();
    expect(panel.sent).toEqual([]);
  });

  it('unticks an item', () => {
    const panel = show(states.tinjauSkp);
    panel.click('input[type=checkbox]', 'Ikutkan: Tersusunnya dokumen');
    expect(panel.sent).toEqual([{ type: 'toggle', item: 'rhk+r0' }]);
  });

  it('cannot run what is stale or nothing, and says so', () => {
    for (const [name, why] of [
      ['tinjauSkpStale', 'Baca lagi SKP dulu'],
      ['tinjauSkpSame', 'Tidak ada yang perlu diubah'],
      ['tinjauSkpNumbers', 'Jawab dulu cara membaca angka.'],
    ] as const) {
      const panel = show(states[name]);
      expect(panel.get('footer', '').textContent).toContain(why);
      panel.click('footer button.button--primary', '');
      expect(panel.sent).toEqual([]);
    }
  });

  it.each(['panel', 'tab'] as const)('keeps 200 indikator in a small document on the %s', (surface) => {
    const panel = show(states.tinjauSkpBig, STATES.otherPage, surface);
    expect(panel.element.querySelectorAll('.tree-item').length).toBeLessThan(40);
  });
});

describe('Jalankan and Bukti', () => {
  it('pauses, stops and continues', () => {
    const panel = show(states.skpRunning);
    panel.click('button', 'Jeda');
    panel.click('button', 'Hentikan');
    expect(panel.sent).toEqual([{ type: 'pause' }, { type: 'stop' }]);
    const stopped = show(states.skpStopped);
    expect(stopped.text()).toContain('1 belum pasti dan akan dilihat dulu');
    stopped.click('button', 'Lanjutkan: 5 dari 112');
    expect(stopped.sent).toEqual([{ type: 'continueRun', runId: 'run' }]);
  });

  it('proves, or names what needs a look with the site’s words', () => {
    expect(show(states.skpFinished).text()).toContain('Semua 112 isian terbukti tersimpan.');
    const panel = show(states.skpFinishedMixed);
    expect(panel.text()).toContain('Kata situs: Indikator Kinerja Individu tidak boleh kosong.');
    expect(panel.text()).toContain('Dilewati karena');
    panel.click('button', 'Unduh laporan (.xlsx)');
    expect(panel.sent).toEqual([{ type: 'downloadReport', format: 'xlsx' }]);
  });

  it('says where it is saved that the report became a .csv', () => {
    const panel = show({ ...states.skpFinished, savedAs: 'csv' });
    expect(panel.get('.banner', 'laporannya disimpan sebagai .csv')).toBeDefined();
  });
});

it('says why a run cannot be put back, and what holds', () => {
  const panel = show({ ...states.skpFinished, startRefused: 'undoLost' });
  const said = panel.get('.banner', 'Catatan pengisian itu tidak ditemukan').textContent;
  expect(said).toContain('Belum ada yang ditulis. Isi sebelumnya tidak diketahui lagi.');
});

describe('a backup', () => {
  it('is shown beside e-Kinerja as it is now', () => {
    const panel = show(states.tinjauSkpBackup);
    const list = panel.get('ul', 'Bandingkan berkas ini dengan e-Kinerja').textContent;
    expect(list).toContain('hanya di berkas');
    expect(list).toContain('hanya di e-Kinerja');
    expect(list).toContain('e-Kinerja: 1.250,5');
  });
});

describe('last year', () => {
  it('is shown beside this year, what is the same only when asked for', () => {
    const panel = show(states.tinjauSkpLastYear);
    const list = () => panel.get('ul', 'Bandingkan SKP 2025 dengan 2026').textContent;
    expect(panel.text()).toContain('Bandingkan SKP 2025 dengan 2026');
    expect(list()).toContain('2025: 12');
    expect(list()).toContain('2026: 1.250,5');
    expect(list()).toContain('hanya di 2025');
    expect(panel.text()).not.toContain('Jumlah pemutakhiran data');
    act(() => panel.get('label', 'Tampilkan juga yang sama').click());
    expect(panel.text()).toContain('Jumlah pemutakhiran data');
  });

  it('says which SKP of several it is, and reads another one only after asking', () => {
    const panel = show(states.tinjauSkpLastYear);
    const choice = panel.get('select', 'SKP 1-2025') as HTMLSelectElement;
    expect([choice.value, choice.options.length]).toEqual(['1-2025', 2]);
    act(() => {
      Reflect.set(HTMLSelectElement.prototype, 'value', '2-2025', choice);
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(panel.sent).toEqual([]);
    panel.click('dialog button', 'Ganti tahun dan baca');
    expect(panel.sent).toEqual([{ type: 'copyLastYear', nomor: '2-2025' }]);
  });
});

describe('the months of an indikator', () => {
  it('can be left out, and taken in again', () => {
    const panel = show(states.tinjauSkp);
    const item = states.tinjauSkp.plan?.items.find(({ bulan }) => bulan.some(({ kind }) => kind !== 'keep'))?.id ?? '';
    panel.click('input[type=checkbox]', 'Isi target bulannya');
    expect(panel.sent).toEqual([{ type: 'toggle', item: `${item}/bulan` }]);
    const out = show(states.tinjauSkpMonthsOut);
    expect((out.get('input[type=checkbox]', 'Isi target bulannya') as HTMLInputElement).checked).toBe(false);
  });

  it('are no choice where a run is put back', () => {
    expect(show(states.tinjauSkpUndo).find('input[type=checkbox]', '')).toBeUndefined();
  });
});
