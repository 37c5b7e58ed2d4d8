// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Panel } from '../../components/App';
import { kodeContoh, panduanBeside, PELATIH_STATES } from '../../scripts/gallery/pelatih-states';
import { STATES } from '../../scripts/gallery/states';
import id from '../../locales/id.json';
import type { PanduanIntent } from '../../utils/workflow/panduan-state';
import type { PelatihIntent, PelatihState } from '../../utils/workflow/pelatih-state';
import { act } from './act';
import { render } from './render';

const { pelatih, panduan } = id;

function show(state: PelatihState, language: 'id' | 'en' = 'id', projector = false) {
  const sent: PelatihIntent[] = [];
  const guide: PanduanIntent[] = [];
  const node = (now: PelatihState) => (
    <Panel
      tasks={{
        matriks: { state: STATES.berkas, send: () => undefined },
        panduan: { state: panduanBeside, send: (intent) => guide.push(intent) },
        pelatih: { state: now, send: (intent) => sent.push(intent) },
      }}
      first="panduan"
      projector={projector}
      settings={{ language, theme: 'auto' }}
      onSettings={() => undefined}
      surface="panel"
    />
  );
  const screen = render(node(state));
  return { ...screen, sent, guide, become: (next: PelatihState) => screen.show(node(next)) };
}
const names = Object.keys(PELATIH_STATES) as (keyof typeof PELATIH_STATES)[];
const press = (key: string) =>
  act(() => void window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));

describe('the trainer’s mode', () => {
  it.each(names)('%s has a face in both languages, without a key or a hole', (name) => {
    for (const language of ['id', 'en'] as const) {
      const { text } = show(PELATIH_STATES[name], language, name === 'pelatihProyektor');
      expect(text()).not.toMatch(/pelatih\.|panduan\.|\{\{|undefined|NaN/);
    }
  });

  it('is off and small at first; a participant sees only the code, in letters for a screen reader', () => {
    const { text, element } = show(PELATIH_STATES.pelatihMati);
    const kode = kodeContoh(6, 'sekarang', 4);
    expect(element.querySelector('.kode')?.textContent).toBe(`${kode}${Array.from(kode.replace('-', '')).join(' ')}`);
    expect(text()).not.toContain(pelatih.kelas.title);
    expect(text()).not.toContain(pelatih.samaran.strip);
  });

  it('stays open around the box that switches it off', () => {
    const { element, become } = show(PELATIH_STATES.pelatihNyala);
    become(PELATIH_STATES.pelatihMati);
    const box = [...element.querySelectorAll('label')].find(({ textContent }) => textContent === pelatih.on);
    expect(box?.closest('details')?.open).toBe(true);
  });

  it('says above every task that pages are masked, and ends it from there', () => {
    const { click, sent } = show(PELATIH_STATES.pelatihNyala);
    click('button', pelatih.samaran.off);
    expect(sent.at(-1)).toEqual({ type: 'samarkan', on: false });
  });

  it('shows the class: who stands where, who needs help, marks that are words, too', () => {
    const { text, element } = show(PELATIH_STATES.pelatihKelas);
    const at = [...element.querySelectorAll('.kelas__ringkasan li')].map((line) => line.textContent);
    expect(at).toContain(`7. ${panduan.langkah.matriks.judul}: 2 peserta di sini, 1 perlu bantuan`);
    expect(at.at(-1)).toBe('Selesai: 1 peserta');
    const third = [...element.querySelectorAll('.kelas tbody tr')][2];
    expect([...(third?.querySelectorAll('td .sr-only') ?? [])].map((word) => word.textContent)).toContain(
      panduan.keadaan.terhalang,
    );
    expect(text()).toContain('Diterima: peserta 1, 2, 3.');
  });

  it('says on the wall that it reads while there is no guide yet, and can be closed', () => {
    const { pelatihProyektor } = PELATIH_STATES;
    const { text, element } = show({ ...pelatihProyektor, langkah: [] }, 'id', true);
    expect(text()).toContain(panduan.busy.reading);
    press('Escape');
    expect(element.querySelector('h1')?.textContent).toBe(id.app.name);
  });

  it('goes through the steps by a clicker’s keys, marks nothing, and comes back with Esc', () => {
    const { text, element, guide } = show(PELATIH_STATES.pelatihProyektor, 'id', true);
    const title = () => element.querySelector('h1')?.textContent;
    expect(title()).toBe(panduan.langkah.kirim.judul);
    expect(text()).toContain(pelatih.proyektor.current);
    press('PageUp');
    press('ArrowLeft');
    expect(title()).toBe(panduan.langkah.matriks.judul);
    expect(text()).not.toContain(pelatih.proyektor.current);
    for (let i = 0; i < 20; i += 1) press('PageDown');
    expect(title()).toBe(panduan.langkah.harian.judul);
    press('Home');
    expect(title()).toBe(panduan.langkah.kirim.judul);
    expect(guide).toEqual([{ type: 'open' }]);
    press('Escape');
    expect(title()).toBe(id.app.name);
    expect(guide.at(1)).toEqual({ type: 'away' });
  });

  it('tells the guide when its tab is closed: nobody looks at it there any more', () => {
    const { guide } = show(PELATIH_STATES.pelatihProyektor, 'id', true);
    act(() => void window.dispatchEvent(new Event('pagehide')));
    expect(guide).toEqual([{ type: 'open' }, { type: 'away' }]);
  });
});
