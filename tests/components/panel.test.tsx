// @vitest-environment jsdom
import { act } from './act';
import { describe, expect, it } from 'vitest';
import { cleanPlan, planOf } from '../../scripts/gallery/invented';
import { STATES } from '../../scripts/gallery/states';
import type { MatriksState } from '../../utils/workflow/matriks-state';
import { PanelMenu } from '../../components/PanelMenu';
import { WordsProvider } from '../../components/ui/Words';
import { render, renderPanel } from './render';

const tinjau: MatriksState = STATES.tinjau;
const button = (name: string) => ['button', name] as const;

describe('the pages one may be on', () => {
  it.each([
    ['noTab', 'Buka Matriks', { type: 'openMatriks' }],
    ['otherPage', 'Buka Matriks', { type: 'openMatriks' }],
    ['unrecognised', 'Buka Matriks', { type: 'openMatriks' }],
    ['translated', 'Muat ulang halaman', { type: 'reloadPage' }],
    ['loggedOut', 'Buka e-Kinerja', { type: 'openMatriks' }],
    ['noPermission', 'Beri izin', { type: 'askPermission' }],
    ['reloadNeeded', 'Muat ulang halaman', { type: 'reloadPage' }],
    ['matriksUnreadable', 'Muat ulang halaman', { type: 'reloadPage' }],
  ] as const)('%s offers the next thing to do', (name, label, intent) => {
    const panel = renderPanel(STATES[name]);
    panel.click(...button(label));
    expect(panel.sent).toEqual([intent]);
  });

  it('names the other page and hides the steps there', () => {
    const panel = renderPanel(STATES.otherPage);
    expect(panel.text()).toContain('Anda berada di Daftar RHK');
    expect(panel.find('button', 'Tinjau')).toBeUndefined();
  });

  it('lists only the signs that are missing', () => {
    const text = renderPanel(STATES.unrecognised).text();
    expect(text).toContain('Matriks Target Bulanan SKP');
    expect(text).not.toContain('kinerja/kegiatan-rhk/matriks');
  });

  it('says in one line where one is', () => {
    expect(renderPanel(STATES.berkas).text()).toContain('Matriks 2026 · SKP 1-2026 · 11 IKI');
  });
});

describe('Berkas', () => {
  it('says what comes first where the Matriks holds no indikator', () => {
    expect(renderPanel(STATES.matriksKosong).text()).toContain('Buat dulu RHK dan indikatornya');
    expect(renderPanel(STATES.berkas).text()).not.toContain('Buat dulu RHK dan indikatornya');
  });

  it('takes pasted cells', () => {
    const panel = renderPanel(STATES.berkas);
    const paste = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
      clipboardData: { getData: () => 'Indikator\tJan\nA\t1' },
    });
    act(() => void panel.element.querySelector('textarea')?.dispatchEvent(paste));
    expect(panel.sent).toEqual([{ type: 'paste', text: 'Indikator\tJan\nA\t1' }]);
  });

  it('takes a chosen file, and the same one again', () => {
    const panel = renderPanel(STATES.berkas);
    const input = panel.element.querySelector<HTMLInputElement>('input[type=file]');
    const file = new File(['x'], 'a.csv');
    Object.defineProperty(input, 'files', { value: [file] });
    act(() => void input?.dispatchEvent(new Event('change', { bubbles: true })));
    expect(panel.sent).toEqual([{ type: 'openFile', file }]);
    expect(input?.value).toBe('');
  });

  it('continues an unfinished run, but never with another account', () => {
    const own = renderPanel(STATES.berkasUnfinished);
    own.click(...button('Lanjutkan: 27 dari 38'));
    expect(own.sent).toEqual([{ type: 'continueRun', runId: 'run' }]);
    const other = renderPanel(STATES.berkasOtherAccount);
    expect(other.find(...button('Lanjutkan'))).toBeUndefined();
    expect(other.text()).toContain('milik akun lain');
  });

  it('forgets an unfinished run only after asking', () => {
    const panel = renderPanel(STATES.berkasUnfinished);
    panel.click(...button('Hapus catatan'));
    expect(panel.sent).toEqual([]);
    panel.click('dialog button', 'Hapus catatan');
    expect(panel.sent).toEqual([{ type: 'forgetRun', runId: 'run' }]);
  });

  it('says what happened, that nothing was written, and what to do', () => {
    const text = renderPanel(STATES.berkasProblem).text();
    expect(text).toContain('34,5 MB dari batas 20 MB');
    expect(text).toContain('Tidak ada yang ditulis ke e-Kinerja.');
  });
});

describe('Cocokkan', () => {
  it('moves a meaning to another column and frees the old one', () => {
    const panel = renderPanel(STATES.cocokkan);
    const select = panel.element.querySelectorAll<HTMLSelectElement>('.sample select')[18];
    act(() => {
      if (select) select.value = 'indikator';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(panel.sent).toMatchObject([{ type: 'setMapping', mapping: { indikator: 18, rhk: 1 } }]);
  });

  it('asks about numbers with both readings and does not go on without an answer', () => {
    const panel = renderPanel(STATES.cocokkanNumbers);
    expect(panel.text()).toContain('1.000 dibaca 1000; 2.500 dibaca 2500');
    expect(panel.text()).toContain('1.000 dibaca 1; 2.500 dibaca 2,5');
    panel.click(...button('Tinjau rencana'));
    expect(panel.sent).toEqual([]);
    act(() => panel.element.querySelector<HTMLInputElement>('input[value=decimal]')?.click());
    expect(panel.sent).toEqual([{ type: 'chooseNumbers', choice: 'decimal' }]);
  });

  it('says which column is still missing', () => {
    expect(renderPanel(STATES.cocokkanGaps).text()).toContain('Tentukan dulu kolom indikator');
  });
});

describe('Tinjau', () => {
  it('runs exactly the plan that is shown', () => {
    const panel = renderPanel(tinjau);
    panel.click(...button('Jalankan: tulis 36 sel'));
    expect(panel.sent).toEqual([{ type: 'confirmRun', planId: 'plan' }]);
  });

  it('takes the press also while the Matriks is being read again, but not while a run is being started', () => {
    const reading = renderPanel({ ...tinjau, busy: 'reading' });
    reading.click(...button('Jalankan: tulis 36 sel'));
    expect(reading.sent).toEqual([{ type: 'confirmRun', planId: 'plan' }]);
    const starting = renderPanel({ ...tinjau, busy: 'starting' });
    starting.click(...button('Jalankan: tulis 36 sel'));
    expect([starting.sent, starting.text().includes('Tunggu sebentar.')]).toEqual([[], true]);
  });

  it.each([
    ['tinjauStale', 'Rencana ini sudah tidak sesuai dengan halaman.'],
    ['tinjauNumbers', 'Jawab dulu cara membaca angka'],
    ['tinjauNothing', 'Tidak ada sel yang akan diubah'],
  ] as const)('%s: does not run, and says why', (name, reason) => {
    const panel = renderPanel(STATES[name]);
    const run = panel.get('.foot .button--primary', 'Jalankan');
    act(() => run.click());
    expect(panel.sent).toEqual([]);
    expect(run.getAttribute('aria-disabled')).toBe('true');
    expect(document.getElementById(run.getAttribute('aria-describedby') ?? '')?.textContent).toContain(reason);
  });

  it('brings into sight why it did not run: what was pressed may stand below hundreds of rows', () => {
    const panel = renderPanel({ ...tinjau, startRefused: 'anotherRun' });
    expect(panel.element.querySelector('[role=alert]')?.hasAttribute('data-in-sight')).toBe(true);
  });

  it('shows before, after and the value as the site gets it', () => {
    const plan = cleanPlan(1);
    const rows = plan.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, before: '1000', after: '2.5', kind: 'change' as const })),
    }));
    const panel = renderPanel({ ...tinjau, plan: { ...plan, rows } });
    panel.click('.cell', 'Mei: 1.000 menjadi 2,5, akan diubah');
    expect(panel.get('.cell-detail', 'Mei').textContent).toContain('Dikirim ke situs sebagai 2.5');
    panel.click(...button('Tunjukkan di halaman'));
    expect(panel.sent).toEqual([{ type: 'reveal', rowId: rows[0]?.id, bulan: 5 }]);
  });

  it('says why a cell is refused and what the file asked for', () => {
    const panel = renderPanel({ ...tinjau, plan: planOf(4) });
    panel.click('.cell--refuse', 'ditolak');
    expect(panel.get('.cell-detail', 'Diminta berkas').textContent).toContain('bukan Konsep');
  });

  it('warns of months without target and of sums that do not match', () => {
    const text = renderPanel(STATES.tinjauProblems).text();
    expect(text).toContain('Februari, Juli');
    expect(text).toContain('jumlah bulan tidak sama dengan target tahunan');
  });

  it('asks to insist only where there is something to insist on', () => {
    expect(renderPanel(tinjau).text()).not.toContain('bukan Konsep');
    const panel = renderPanel(STATES.tinjauProblems);
    act(() => panel.element.querySelector<HTMLInputElement>('.check input')?.click());
    expect(panel.sent).toEqual([{ type: 'setIncludeLocked', value: true }]);
  });

  it('places an unmatched row where the person says', () => {
    const panel = renderPanel(STATES.tinjauProblems);
    const select = panel.element.querySelector<HTMLSelectElement>('.unmatched select');
    act(() => {
      if (select) select.value = '4001/50025';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(panel.sent).toEqual([{ type: 'chooseRow', sheetRow: 9, rowId: '4001/50025' }]);
    // The place was the first an arrow key came by: the choice is still there, with the focus, and can be taken back.
    const { plan } = STATES.tinjauProblems;
    select?.focus();
    panel.become({
      ...STATES.tinjauProblems,
      plan: {
        ...plan,
        unmatched: plan.unmatched.filter(({ sheetRow }) => sheetRow !== 9),
        rows: plan.rows.map((row) => ({ ...row, sheetRow: row.id === '4001/50025' ? 9 : null })),
      },
    });
    expect([document.activeElement === select, select?.isConnected, select?.value]).toEqual([true, true, '4001/50025']);
  });

  it.each(['panel', 'tab'] as const)('keeps only the rows in sight of 200 in the document (%s)', (surface) => {
    const panel = renderPanel(STATES.tinjauBig, surface);
    const cells = panel.element.querySelectorAll('.cell').length;
    expect(cells).toBeGreaterThan(12);
    expect(cells).toBeLessThan(400);
    expect(panel.text()).toContain('200');
  });

  it('moves inside the months with the arrow keys, as one stop of the Tab key', () => {
    const panel = renderPanel(tinjau);
    const group = panel.get('[role=group]', 'Jumlah dokumen');
    const press = (key: string) =>
      act(() => void group.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
    press('ArrowRight');
    press('ArrowDown');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Agustus');
    expect(group.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });
});

describe('Jalankan and Bukti', () => {
  it.each([
    ['running', 'Jeda', 'pause'],
    ['paused', 'Lanjutkan', 'resume'],
  ] as const)('%s: the second click of a double click does not take the first one back', (name, label, type) => {
    const panel = renderPanel(STATES[name]);
    for (const detail of [1, 2])
      act(() => void panel.get(...button(label)).dispatchEvent(new MouseEvent('click', { bubbles: true, detail })));
    expect(panel.sent).toEqual([{ type }]);
  });

  it('shows counts, the item in work, and pause and stop', () => {
    const panel = renderPanel(STATES.running);
    expect(panel.text()).toContain('15 dari 36 sel');
    expect(panel.text()).toContain('selesai tepat waktu, April');
    panel.click(...button('Jeda'));
    panel.click(...button('Hentikan'));
    expect(panel.sent).toEqual([{ type: 'pause' }, { type: 'stop' }]);
  });

  it('does not call stored in a pause what was only sent', () => {
    const note = renderPanel(STATES.paused).get('.note', 'Tidak ada yang dikirim selama jeda.');
    expect(note.textContent).not.toContain('tersimpan');
  });

  it('does not lose the focus with "Jeda" when the run stops', () => {
    const panel = renderPanel(STATES.running);
    act(() => panel.get('button', 'Jeda').focus());
    panel.become(STATES.stopped);
    expect(document.activeElement?.className).toBe('main__content');
  });

  it('says at a stop what is saved and what is not, and continues', () => {
    const panel = renderPanel(STATES.stopped);
    expect(panel.text()).toContain('16 dari 36 sel sudah dikirim');
    expect(panel.text()).toContain('1 sel belum pasti');
    panel.click(...button('Lanjutkan pengisian'));
    expect(panel.sent).toEqual([{ type: 'continueRun', runId: 'run' }]);
  });

  it('keeps showing the run when the tab left the Matriks, and asks for it before continuing', () => {
    const panel = renderPanel(STATES.stoppedAway);
    expect(panel.text()).toContain('Sesi e-Kinerja Anda berakhir.');
    // Not only to a screen reader.
    expect(panel.get('.foot__reason', '').textContent).toBe('Buka Matriks dulu untuk melanjutkannya.');
    panel.click(...button('Lanjutkan pengisian'));
    expect(panel.sent).toEqual([]);
  });

  it('heads what puts a run back by that, not by the file of the run', () => {
    expect(renderPanel(tinjau).text()).toContain('Dari Target bulanan 2026.xlsx');
    expect(renderPanel(STATES.tinjauUndo).text()).not.toContain('Dari Target');
  });

  it('claims everything proven only when everything is', () => {
    expect(renderPanel(STATES.finished).text()).toContain('Semua 36 sel terbukti tersimpan.');
    const text = renderPanel(STATES.finishedMixed).text();
    expect(text).toContain('31 dari 36 sel terbukti tersimpan.');
    expect(text).toContain('melewati jadwal penginputan');
    expect(text).toContain('Tersimpan di situs: 2');
    expect(text).toContain('Sementara itu berisi 7 di situs');
  });

  it('saves the report', () => {
    const panel = renderPanel(STATES.finished);
    panel.click(...button('Unduh laporan (.xlsx)'));
    panel.click(...button('Mulai dengan berkas lain'));
    expect(panel.sent).toEqual([{ type: 'downloadReport', format: 'xlsx' }, { type: 'startOver' }]);
  });
});

describe('the frame', () => {
  it('goes back to a step that can be reached and to no other', () => {
    const panel = renderPanel(tinjau);
    panel.click('nav button', 'Berkas');
    panel.click('nav button', 'Bukti');
    expect(panel.sent).toEqual([{ type: 'go', step: 'berkas' }]);
  });

  it('changes the language from the menu', () => {
    const panel = renderPanel(STATES.berkas);
    panel.click(...button('Menu'));
    act(() => panel.element.querySelector<HTMLInputElement>('input[value=en]')?.click());
    expect(panel.chosen).toEqual([{ language: 'en', theme: 'auto' }]);
  });

  it('keeps the menu open when Escape closes the question asked in it', () => {
    const erase: string[] = [];
    const page = render(
      <WordsProvider language="id">
        <PanelMenu
          settings={{ language: 'id', theme: 'auto' }}
          onSettings={() => undefined}
          onErase={() => Promise.resolve(void erase.push('all'))}
        />
      </WordsProvider>,
    );
    page.click(...button('Menu'));
    page.click(...button('Hapus semua data'));
    const inside = page.get('dialog button', 'Batal');
    act(() => void inside.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    expect(page.find('.menu__panel:not([hidden])', '')).toBeDefined();
    expect(erase).toEqual([]);
  });

  it('says when not everything could be erased, each time, and lets the person try again', async () => {
    let tries = 0;
    const page = render(
      <WordsProvider language="id">
        <PanelMenu
          settings={{ language: 'id', theme: 'auto' }}
          onSettings={() => undefined}
          onErase={() => Promise.reject(new Error(String((tries += 1))))}
        />
      </WordsProvider>,
    );
    page.click(...button('Menu'));
    page.click(...button('Hapus semua data'));
    const press = () =>
      act(async () => {
        page.get('dialog button', 'Hapus semua data').click();
        await Promise.resolve();
      });
    await press();
    const first = page.get('dialog[open] [role=alert]', 'Tidak semua data dapat dihapus');
    await press();
    expect(tries).toBe(2);
    expect(page.get('dialog[open] [role=alert]', 'Tidak semua data dapat dihapus')).not.toBe(first);
  });

  it('speaks English when asked to', () => {
    const panel = renderPanel(tinjau, 'panel', { language: 'en', theme: 'auto' });
    expect(panel.text()).toContain('Run: write 36 cells');
  });
});
