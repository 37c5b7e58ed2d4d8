// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Panel } from '../../components/App';
import { PANDUAN_STATES } from '../../scripts/gallery/panduan-states';
import { STATES } from '../../scripts/gallery/states';
import en from '../../locales/en.json';
import id from '../../locales/id.json';
import type { PanduanIntent, PanduanState } from '../../utils/workflow/panduan-state';
import { render } from './render';

function show(state: PanduanState, language: 'id' | 'en' = 'id', first: 'panduan' | 'isi' = 'panduan') {
  const sent: PanduanIntent[] = [];
  const panel = (now: PanduanState) => (
    <Panel
      tasks={{
        matriks: { state: STATES.berkas, send: () => undefined },
        panduan: { state: now, send: (intent) => sent.push(intent) },
      }}
      first={first}
      settings={{ language, theme: 'auto' }}
      onSettings={() => undefined}
      surface="panel"
    />
  );
  const screen = render(panel(state));
  return { ...screen, sent, becomes: (next: PanduanState) => screen.show(panel(next)) };
}
const names = Object.keys(PANDUAN_STATES) as (keyof typeof PANDUAN_STATES)[];
const { panduan } = id;

describe('the guide', () => {
  it.each(names)('%s has a face in both languages, without a key or a hole', (name) => {
    for (const [language, texts] of [
      ['id', id],
      ['en', en],
    ] as const) {
      const { text } = show(PANDUAN_STATES[name], language);
      expect(text()).not.toMatch(/panduan\.|\{\{|undefined|NaN/);
      expect(text()).toContain(texts.task.panduan);
    }
  });

  it('says what is proven, what is next and how much is left; marks are words, too', () => {
    const { text, element } = show(PANDUAN_STATES.panduanKirim);
    expect(text()).toContain('7 dari 9 langkah wajib terbukti. Tinggal 2 langkah');
    const current = element.querySelector('[aria-current=step]');
    expect(current?.textContent).toContain(panduan.langkah.kirim.judul);
    expect(current?.querySelector('.langkah__button')?.getAttribute('aria-expanded')).toBe('true');
    expect(element.querySelectorAll('.langkah').length).toBe(10);
    const words = [...element.querySelectorAll('.langkah .mark')].map((mark) => mark.textContent);
    expect(new Set(words)).toEqual(
      new Set([panduan.keadaan.terbukti, panduan.keadaan.bolehLewat, panduan.keadaan.sekarang, panduan.keadaan.nanti]),
    );
  });

  it('keeps the focus on the button that reads again while it reads', () => {
    const { get, becomes, click, sent } = show(PANDUAN_STATES.panduanKirim);
    becomes({ ...PANDUAN_STATES.panduanKirim, busy: 'reading' });
    expect(get('button', panduan.again).matches(':disabled')).toBe(false);
    click('button', panduan.again);
    expect(sent.filter(({ type }) => type === 'readAgain')).toEqual([]);
  });

  it('never calls it finished while something was not read', () => {
    const { text } = show(PANDUAN_STATES.panduanTakTerbaca);
    expect(text()).toContain(panduan.unread);
    expect(text()).not.toContain(panduan.done.title);
    expect(show(PANDUAN_STATES.panduanSelesai).text()).toContain(panduan.done.title);
  });

  it('shows the note of the atasan, and what to do', () => {
    const { text, click, sent } = show(PANDUAN_STATES.panduanDitolak);
    expect(text()).toContain('Targetnya terlalu kecil');
    expect(text()).toContain(panduan.buntu.ditolak.title);
    click('button', panduan.buntu.ditolak.mended);
    expect(sent.at(-1)).toEqual({ type: 'diperbaiki' });
  });

  it('points, takes the cursor there, stops, leads and reads again, each by one click', () => {
    const here = show(PANDUAN_STATES.panduanRhk);
    here.click('button', panduan.tunjuk.on);
    expect(here.sent.at(-1)).toEqual({ type: 'tunjuk', aktif: true });
    const pointing = show(PANDUAN_STATES.panduanDitunjuk);
    expect(pointing.text()).toContain('Ditunjuk: pilihan “Rencana Hasil Kerja Atasan Yang Diintervensi”');
    pointing.click('button', panduan.tunjuk.focus);
    pointing.click('button', panduan.tunjuk.off);
    pointing.click('button', panduan.again);
    expect(pointing.sent.slice(1)).toEqual([
      { type: 'fokus' },
      { type: 'tunjuk', aktif: false },
      { type: 'readAgain' },
    ]);
    const away = show(PANDUAN_STATES.panduanBulan);
    away.click('button', 'Buka Matriks');
    expect(away.sent.at(-1)).toEqual({ type: 'keHalaman' });
  });

  it('keeps the keyboard where pointing was begun and is ended', () => {
    const { get, becomes } = show({ ...PANDUAN_STATES.panduanDitunjuk, menunjuk: false, lapor: null });
    get('button', panduan.tunjuk.on).focus();
    becomes(PANDUAN_STATES.panduanDitunjuk);
    expect(document.activeElement?.textContent).toBe(panduan.tunjuk.off);
    becomes({ ...PANDUAN_STATES.panduanDitunjuk, menunjuk: false, lapor: null });
    expect(document.activeElement?.textContent).toBe(panduan.tunjuk.on);
  });

  it('opens and closes a step without asking e-Kinerja', () => {
    const { click, sent } = show(PANDUAN_STATES.panduanKirim);
    click('button', panduan.langkah.harian.judul);
    expect(sent.at(-1)).toEqual({ type: 'buka', langkah: 'harian' });
    click('button', panduan.langkah.kirim.judul);
    expect(sent.at(-1)).toEqual({ type: 'buka', langkah: null });
  });
});

describe('another guide', () => {
  it('is shown in its own words, says where it comes from, and never calls a step without a proof proven', () => {
    const page = show(PANDUAN_STATES.panduanPaket);
    expect(page.text()).toContain('Panduan kantor kami');
    expect(page.text()).toContain('asli dari BKPSDMD Contoh');
    const current = page.element.querySelector('[aria-current=step]');
    expect(current?.textContent).toContain('Pastikan unit kerjanya benar.');
    expect(current?.querySelector('.mark')?.textContent).toBe(panduan.keadaan.tanpaBukti);
    page.click('button', id.panduanSendiri.lanjut);
    expect(page.sent.at(-1)).toEqual({ type: 'lihat', langkah: 'langkah-1', selesai: true });
    const seen = show(PANDUAN_STATES.panduanPaketDilihat);
    expect(seen.element.querySelector('.langkah .mark')?.textContent).toBe(panduan.keadaan.dilihat);
    seen.click('button', id.panduanSendiri.belum);
    expect(seen.sent.at(-1)).toEqual({ type: 'lihat', langkah: 'langkah-1', selesai: false });
    expect(show(PANDUAN_STATES.panduanPaketDitunjuk).text()).toContain('Buka profil Anda.');
  });
});

describe('the welcome', () => {
  it('is one line above any task, and goes for good', () => {
    const { sent, click, text } = show(PANDUAN_STATES.panduanAjakan, 'id', 'isi');
    expect(text()).toContain(panduan.sambutan.invite);
    click('button', panduan.sambutan.dismiss);
    expect(sent).toEqual([{ type: 'sambutan', ke: null }]);
    expect(show(PANDUAN_STATES.panduanKirim, 'id', 'isi').text()).not.toContain(panduan.sambutan.invite);
  });

  it('leads into the guide', () => {
    const { sent, click, find } = show(PANDUAN_STATES.panduanAjakan, 'id', 'isi');
    click('button', panduan.sambutan.start);
    expect(sent[0]).toEqual({ type: 'sambutan', ke: 0 });
    expect(find('h2', panduan.title)).toBeDefined();
    const last = show(PANDUAN_STATES.panduanSambutanAkhir);
    last.click('button', panduan.sambutan.guide);
    expect(last.sent.at(-1)).toEqual({ type: 'sambutan', ke: null });
  });
});
