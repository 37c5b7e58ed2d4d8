// @vitest-environment jsdom
import { act } from './act';
import { describe, expect, it } from 'vitest';
import { Panel } from '../../components/App';
import type { Surface } from '../../components/matriks/step-props';
import { brokenParts, readingOf, skpOf } from '../../scripts/gallery/invented-skp';
import { PERIKSA_STATES, stateOf } from '../../scripts/gallery/periksa-states';
import { STATES } from '../../scripts/gallery/states';
import type { MatriksIntent } from '../../utils/workflow/matriks-state';
import type { PeriksaIntent, PeriksaState } from '../../utils/workflow/periksa-state';
import { isOff, render } from './render';

function show(
  state: PeriksaState,
  surface: Surface = 'panel',
  first: 'isi' | 'periksa' = 'periksa',
  language: 'id' | 'en' = 'id',
) {
  const sent: PeriksaIntent[] = [];
  const isi: MatriksIntent[] = [];
  const node = (now: PeriksaState) => (
    <Panel
      tasks={{
        matriks: { state: STATES.berkas, send: (intent) => isi.push(intent) },
        periksa: { state: now, send: (intent) => sent.push(intent) },
      }}
      first={first}
      settings={{ language, theme: 'auto' }}
      onSettings={() => undefined}
      surface={surface}
    />
  );
  const screen = render(node(state));
  return { ...screen, sent, isi, become: (next: PeriksaState) => screen.show(node(next)) };
}
const states: Readonly<Record<keyof typeof PERIKSA_STATES, PeriksaState>> = PERIKSA_STATES;
const current = (panel: ReturnType<typeof show>) => panel.element.querySelector('.tasks [aria-current]')?.textContent;

describe('the two tasks', () => {
  it('opens the checklist only when chosen, and says so once', () => {
    const panel = show(states.cekStart, 'panel', 'isi');
    expect(panel.sent).toEqual([]);
    panel.click('.tasks button', 'Periksa');
    panel.click('.tasks button', 'Periksa');
    expect(panel.sent).toEqual([{ type: 'open' }]);
    expect(current(panel)).toBe('Periksa');
  });

  it('shows the face of the tab where nothing can be read', () => {
    const panel = show(states.cekLoggedOut);
    panel.click('button', 'Buka e-Kinerja');
    expect(panel.isi).toEqual([{ type: 'openMatriks' }]);
  });
});

it('does not lose the focus with the button that confirmed the changes', () => {
  const panel = show(states.cekEdit);
  panel.get('footer .button--primary', '').focus();
  const { edit } = states.cekEdit;
  panel.become({ ...states.cekEdit, edit: edit && { ...edit, confirmed: true } });
  expect(document.activeElement?.className).toBe('step-body');
});

it('keeps the focus in the task when the button that was pressed goes with its face', () => {
  const panel = show(states.cekStart);
  panel.get('main .button--primary', 'Periksa sekarang').focus();
  panel.become({ ...states.cekStart, busy: 'reading' });
  expect(document.activeElement?.className).toBe('step-body');
  panel.get('.tasks button', 'Isi').focus();
  panel.become(states.cekReady);
  // Who went elsewhere meanwhile stays there.
  expect(document.activeElement?.textContent).toBe('Isi');
});

it('keeps the focus in the task a mend leads to', () => {
  const panel = show(states.cekFindings);
  act(() => panel.get('button', 'Bagi sisa').focus());
  panel.click('button', 'Bagi sisa');
  expect(current(panel)).toBe('Isi');
  expect(document.activeElement?.className).toBe('main__content');
});

it('does not take the focus from who asked to check again', () => {
  const panel = show(states.cekReady);
  panel.click('button', 'Periksa lagi');
  panel.become({ ...states.cekReady, busy: 'reading' });
  const button = panel.get('button', 'Periksa lagi');
  expect(isOff(button)).toBe(true);
  button.click();
  expect(panel.sent.filter(({ type }) => type === 'check')).toHaveLength(1);
});

describe('the answer', () => {
  it.each([
    ['cekReady', 'Siap dikirim'],
    ['cekFindings', 'hal harus diperbaiki dulu'],
    ['cekUnsure', 'Belum dapat dipastikan'],
    ['cekSent', 'Semua indikator sudah dikirim'],
    ['cekEmpty', 'SKP ini belum berisi indikator'],
  ] as const)('%s: %s', (name, answer) => {
    const banners = [...show(states[name]).element.querySelectorAll('.banner__title')];
    expect(banners[0]?.textContent).toContain(answer);
  });

  it('names the pages that were not read, and why', () => {
    const text = show(states.cekUnsure).text();
    expect(text).toContain('Matriks Target Bulanan: e-Kinerja sedang bermasalah');
    expect(text).toContain('Lampiran SKP: halaman ini tidak ditawarkan');
  });

  it('keeps the result on the screen when a new reading fails, and offers another try', () => {
    const panel = show(states.cekOutdated);
    expect(panel.text()).toContain('Hasil pemeriksaan sebelumnya masih ditampilkan.');
    expect(panel.text()).toContain('Siap dikirim');
    expect(panel.text()).toContain('Halaman mungkin sudah berubah');
    panel.click('.banner button', 'Periksa lagi');
    expect(panel.sent).toEqual([{ type: 'check' }]);
  });

  it('lets one choose among several SKP', () => {
    const panel = show(states.cekTwoSkp);
    const select = panel.element.querySelector('select');
    act(() => {
      if (select) select.value = '2-2026';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(panel.sent).toEqual([{ type: 'chooseSkp', nomor: '2-2026' }]);
  });
});

describe('Temuan', () => {
  it('gives the rule, how to mend it, and marks the predicted sentence as the words of e-Kinerja', () => {
    const rule = show(states.cekFindings).get('.rule', 'Target tahunan terisi');
    expect(rule.textContent).toContain('Isi target tahunannya lewat Ubah Indikator.');
    expect(rule.textContent).toContain('Jawaban e-Kinerja: “Target iki tahunan tidak boleh kosong”');
    expect(rule.textContent).toContain('Sumber:');
  });

  it('puts wajib before saran and folds what passed', () => {
    const panel = show(states.cekFindings);
    const titles = [...panel.element.querySelectorAll('.findings__title')].map((title) => title.textContent);
    expect(titles[0]).toContain('Wajib diperbaiki');
    expect(titles[1]).toContain('Saran');
    expect(panel.get('details', 'Lulus').hasAttribute('open')).toBe(false);
  });

  it('shows stored numbers as people read them', () => {
    expect(show(states.cekFindings).text()).toContain('target tahunan 12.000 Berkas');
  });

  it('leads to the place of the finding, by a name of its own', () => {
    const panel = show(states.cekFindings);
    panel.click('button', 'Tunjukkan: 1 · Jumlah dokumen rencana kerja');
    expect(panel.sent).toEqual([{ type: 'lead', finding: 'jumlah-bulan/violation/0' }]);
  });

  it('goes over to the Matriks task for spreading', () => {
    const panel = show(states.cekFindings);
    panel.click('button', 'Bagi sisanya…');
    expect(panel.sent).toMatchObject([{ type: 'fix' }]);
    expect(current(panel)).toBe('Isi');
  });

  it('completes all parts of the lampiran in one plan', () => {
    const panel = show(states.cekFindings);
    panel.click('button', 'Lengkapi 3 bagian sekaligus…');
    const [intent] = panel.sent;
    expect(intent?.type === 'fix' && intent.findings.every((id) => id.startsWith('lampiran-'))).toBe(true);
    expect(current(panel)).toBe('Periksa');
  });

  it('keeps hundreds of findings out of the document until asked for', () => {
    const panel = show(states.cekMany);
    const count = () => panel.element.querySelectorAll('.finding').length;
    const before = count();
    expect(states.cekMany.checked?.wajib).toBeGreaterThan(100);
    expect(before).toBeLessThan(300);
    panel.click('button', 'lagi');
    expect(count()).toBeGreaterThan(before);
  });

  it('says when a place or a fix was not found', () => {
    expect(show(states.cekHint).get('[role=alert]', 'tidak ditemukan').textContent).toContain('periksa lagi');
    expect(show({ ...states.cekFindings, noFix: true }).text()).toContain('Perbaikan tidak dapat disusun');
  });
});

describe('the plan of changes', () => {
  it('shows before and after and changes exactly what is ticked', () => {
    const panel = show(states.cekEdit);
    expect(panel.text()).toContain('12.000');
    expect(panel.text()).toContain('12.511');
    panel.click('.foot button', 'Simpan 4 perubahan');
    expect(panel.sent).toEqual([{ type: 'confirmEdits', planId: states.cekEdit.edit?.ready.planId }]);
  });

  it('takes the person’s own words without losing a letter', () => {
    const panel = show(states.cekEdit);
    const area = panel.element.querySelector('textarea');
    act(() => {
      // Past React's own bookkeeping of the value, as typing goes.
      if (area) Reflect.set(HTMLTextAreaElement.prototype, 'value', 'SDM tiga orang', area);
      area?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(panel.sent).toMatchObject([{ type: 'setEditText', text: 'SDM tiga orang' }]);
    expect(area?.value).toBe('SDM tiga orang');
  });

  it('does not save an empty text or nothing at all, and says why', () => {
    const edit = states.cekEdit.edit;
    if (edit === null) throw new Error('no plan');
    const edits = edit.plan.edits.map((one) => ({ ...one, after: ' ' }));
    for (const [ready, reason] of [
      [{ ...edit.plan, edits }, 'masih kosong'],
      [{ ...edit.plan, edits: [] }, 'Pilih dulu'],
    ] as const) {
      const panel = show({ ...states.cekEdit, edit: { ...edit, ready } });
      panel.click('.foot .button--primary', 'Simpan');
      expect(panel.sent).toEqual([]);
      expect(panel.get('.foot__reason', reason)).toBeDefined();
    }
  });

  it('shows the site’s own words when it refuses, and what it did not overwrite', () => {
    const text = show(states.cekEditRefused).text();
    expect(text).toContain('Kata situs: Uraian tidak boleh kosong.');
    expect(text).toContain('Sementara itu berisi “SDM tiga orang” di situs; tidak ditimpa.');
    expect(text).toContain('1 dari 4 perubahan terbukti tersimpan.');
    // One of the others did change, though not as planned.
    expect(text).not.toContain('tidak berubah');
  });

  it('can be stopped while it goes on, and put away afterwards', () => {
    const panel = show(states.cekEditRunning);
    panel.click('.foot button', 'Hentikan');
    panel.become(states.cekEditDone);
    expect(panel.text()).toContain('Semua 4 perubahan terbukti tersimpan.');
    panel.click('.foot button', 'Kembali ke temuan');
    expect(panel.sent).toEqual([{ type: 'stopEdits' }, { type: 'closeEdits' }]);
  });
});

describe('Kirim semua', () => {
  it('ticks what will be accepted and cannot tick what will be refused', () => {
    const panel = show(states.cekKirimMixed);
    const rows = [...panel.element.querySelectorAll('.send-row')];
    const of = (mark: string) =>
      rows.filter((row) => row.textContent.includes(mark)).map((row) => row.querySelector('input'));
    expect(of('Akan ditolak').length).toBeGreaterThan(0);
    for (const input of of('Akan ditolak')) expect([input?.disabled, input?.checked]).toEqual([true, false]);
    for (const input of of('Akan diterima')) expect([input?.disabled, input?.checked]).toEqual([false, true]);
    expect(rows.some((row) => row.textContent.includes('Jawaban e-Kinerja: “Target iki tahunan'))).toBe(true);
  });

  it('asks first, naming each one, and sends only from the dialog', () => {
    const panel = show(states.cekKirim);
    panel.click('.foot button', 'Kirim 4 indikator…');
    expect(panel.sent).toEqual([{ type: 'askKirim' }]);
    panel.become(states.cekKirimDialog);
    const dialog = panel.get('dialog', 'Kirim 4 indikator ke atasan?');
    for (const { nama } of states.cekKirimDialog.kirim?.order.items ?? []) expect(dialog.textContent).toContain(nama);
    panel.click('dialog button', 'Batal');
    panel.click('dialog button', 'Kirim 4 indikator ke atasan');
    expect(panel.sent.slice(1)).toEqual([
      { type: 'closeKirim' },
      { type: 'confirmKirim', orderId: states.cekKirimDialog.kirim?.order.orderId },
    ]);
  });

  it('asks JPT once more, because it is final', () => {
    const panel = show(states.cekKirimDialogJpt);
    expect(panel.get('dialog', 'langsung disetujui').textContent).toContain('tidak dapat ditarik kembali');
    const send = () => panel.click('dialog button', 'Kirim 2 indikator ke atasan');
    send();
    expect(panel.sent).toEqual([]);
    act(() => panel.element.querySelector<HTMLInputElement>('dialog input[type=checkbox]')?.click());
    send();
    expect(panel.sent).toMatchObject([{ type: 'confirmKirim' }]);
  });

  it('does not ask with nothing ticked, and says why', () => {
    const panel = show({ ...states.cekKirim, chosen: [] });
    panel.click('.foot .button--primary', 'Kirim');
    expect(panel.sent).toEqual([]);
    expect(panel.get('.foot__reason', 'Pilih dulu')).toBeDefined();
  });

  it('stops on demand, and says at a surprise what was and was not sent', () => {
    const running = show(states.cekKirimSending);
    running.click('.foot button', 'Hentikan');
    expect(running.sent).toEqual([{ type: 'stopKirim' }]);
    const text = show(states.cekKirimSurprise).text();
    expect(text).toContain('jadi sisanya tidak disentuh');
    expect(text).toContain('1 dari 4 indikator terbukti terkirim.');
    expect(text).toContain('2 indikator tidak dikirim sama sekali.');
    expect(text).toContain('Kata situs: Harus ada minimal 1 target');
  });

  it('claims nothing it did not see', () => {
    const text = show(states.cekKirimUnknown).text();
    expect(text).toContain('1 indikator belum pasti');
    expect(text).not.toContain('Semua 4');
    // The session may have ended before it came to that.
    expect(text).toContain('Mungkin sudah terkirim.');
    expect(text).not.toContain('Sudah dikirim');
    expect(show(states.cekKirimDone).text()).toContain('Semua 4 indikator terbukti terkirim.');
    expect(show(states.cekKirimNotStarted).text()).toContain('tidak ada yang dikirim');
  });

  it('says why there is no order', () => {
    expect(show(states.cekKirimNoOrder).get('[role=alert]', 'JPT')).toBeDefined();
  });
});

describe('Status', () => {
  it('counts every status and says what to do with what came back', () => {
    const panel = show(states.cekStatus);
    const counts = [...panel.element.querySelectorAll('.board__count')].map((item) => item.textContent);
    expect(counts).toEqual(['2Tolak', '2Konsep', '1Periksa', '2Setuju']);
    const back = panel.get('details', 'Tolak');
    expect(back.hasAttribute('open')).toBe(true);
    expect(back.textContent).toContain('Catatan atasan: “Targetnya terlalu rendah');
    expect(back.textContent).toContain('Target tahunan: 10 menjadi 12');
    expect(back.textContent).toContain('Maret: kosong menjadi 1');
    expect(back.textContent).toContain('Belum ada yang berubah');
    panel.click('button', 'Tunjukkan: 1 · Jumlah dokumen');
    expect(panel.sent).toEqual([{ type: 'leadRow', at: '0.0' }]);
  });
});

describe('last year', () => {
  it('is read only after the person agreed to the change of the year', () => {
    const panel = show(states.cekReady);
    panel.click('button', 'Bandingkan dengan tahun lalu…');
    expect(panel.get('dialog', 'Selama itu jangan menyimpan apa pun di tab e-Kinerja lain')).toBeDefined();
    panel.click('dialog button', 'Batal');
    expect(panel.sent).toEqual([]);
    panel.click('button', 'Bandingkan dengan tahun lalu…');
    panel.click('dialog button', 'Ganti tahun dan baca');
    expect(panel.sent).toEqual([{ type: 'compareLastYear' }]);
    panel.become(states.cekLastYear);
    expect(panel.text()).toContain('Target dibandingkan dengan SKP tahun 2025.');
    panel.become(states.cekLastYearLeft);
    panel.click('button', 'Kembalikan tahun');
    expect(panel.sent).toContainEqual({ type: 'restoreYear' });
    // Browsers take the focus from what is disabled.
    panel.become({ ...states.cekLastYearLeft, busy: 'reading' });
    expect(panel.get('button', 'Kembalikan tahun').matches(':disabled')).toBe(false);
    panel.click('button', 'Kembalikan tahun');
    expect(panel.sent.filter(({ type }) => type === 'restoreYear')).toHaveLength(1);
  });
});

describe('sharing', () => {
  it('copies within the click', async () => {
    const copied: string[] = [];
    Object.assign(navigator, { clipboard: { writeText: (text: string) => Promise.resolve(void copied.push(text)) } });
    const panel = show(states.cekFindings);
    await act(async () => {
      panel.get('button', 'Salin sebagai teks').click();
      await Promise.resolve();
    });
    expect(panel.get('[role=status]', 'Teks sudah disalin.')).toBeDefined();
    expect(copied[0]).toContain('Pemeriksaan SKP 2026 (1-2026)');
    // Not of what was checked since.
    panel.become(states.cekReady);
    expect(panel.text()).not.toContain('Teks sudah disalin.');
  });

  it('shows the text where the browser does not allow copying', async () => {
    Object.assign(navigator, { clipboard: { writeText: () => Promise.reject(new Error('no')) } });
    const panel = show(states.cekFindings);
    await act(async () => {
      panel.get('button', 'Salin sebagai teks').click();
      await Promise.resolve();
    });
    expect(panel.element.querySelector<HTMLTextAreaElement>('.share textarea')?.value).toContain('Wajib diperbaiki:');
  });

  it('prints in the tab, unfolded, and goes there from the panel', () => {
    const many = stateOf(readingOf(skpOf(brokenParts(40))));
    const panel = show(many);
    panel.click('button', 'Cetak di tab');
    expect(panel.sent).toEqual([{ type: 'openTab' }]);
    const tab = show(many, 'tab');
    act(() => void dispatchEvent(new Event('beforeprint')));
    const paper = tab.get('.print', 'Pemeriksaan SKP 2026');
    const { checked } = many;
    expect(paper.querySelectorAll('.print__rule li').length).toBe(
      (checked?.wajib ?? 0) + (checked?.saran ?? 0) + (checked?.unread ?? 0),
    );
    act(() => void dispatchEvent(new Event('afterprint')));
    expect(tab.find('.print', '')).toBeUndefined();
  });

  it('speaks English when asked to', () => {
    expect(show(states.cekReady, 'panel', 'periksa', 'en').text()).toContain('Ready to send');
  });
});
