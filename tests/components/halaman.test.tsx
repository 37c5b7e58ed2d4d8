// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { HalamanApp } from '../../components/halaman/HalamanApp';
import { EMPTY_HALAMAN, type HalamanIntent, type HalamanState } from '../../utils/workflow/halaman-state';
import { render } from './render';

const LOOKED: HalamanState = {
  tanpa: null,
  membaca: false,
  tersimpan: null,
  lihat: {
    detection: {
      page: null,
      confidence: 0.54,
      signs: [
        { kind: 'boxTitle', what: 'Matriks Target Bulanan SKP', found: true },
        { kind: 'tableHead', what: 'rencana hasil kerja', found: false },
      ],
    },
    kata: {
      ada: [{ label: 'kotak.matriks', kata: 'Matriks Target Bulanan SKP', tempat: 'judul', kali: 1 }],
      tidakAda: ['head.rhk'],
    },
    laporan: { html: '<!-- x -->\n<td>xxx</td>', labels: ['Aspek', 'Satuan'], masked: 41 },
  },
};

function show(state: HalamanState) {
  const sent: HalamanIntent[] = [];
  const screen = render(
    <HalamanApp
      state={state}
      send={(intent) => sent.push(intent)}
      settings={{ language: 'id', theme: 'auto' }}
      onSettings={() => undefined}
      version="1"
      onErase={() => undefined}
    />,
  );
  return { ...screen, sent };
}

describe('the check page', () => {
  it('says which sign was found and which not, each in words', () => {
    const { get, text } = show(LOOKED);
    expect(text()).toContain('Halaman ini tidak dikenali');
    expect(get('li', 'Matriks Target Bulanan SKP').textContent).toContain('Ditemukan');
    expect(get('li', 'rencana hasil kerja').textContent).toContain('Tidak ditemukan');
    expect(text()).toContain('Keyakinan 54 %; 1 dari 2 tanda ditemukan.');
  });

  it('saves the report on a click, and says where it went', () => {
    const { click, sent } = show(LOOKED);
    click('button', 'Simpan laporan');
    expect(sent).toEqual([{ type: 'simpanLaporan' }]);
    expect(show({ ...LOOKED, tersimpan: 'laporan-x.html' }).text()).toContain(
      'laporan-x.html disimpan di folder unduhan',
    );
  });

  it('says why there is no page, and offers to look again', () => {
    const { text, click, sent } = show({ ...EMPTY_HALAMAN, tanpa: { kind: 'noTab' }, membaca: false });
    expect(text()).toContain('e-Kinerja belum terbuka');
    click('button', 'Baca halaman lagi');
    expect(sent).toEqual([{ type: 'lihatLagi' }]);
  });

  it('asks for the host by a click of the person', () => {
    const { click, sent } = show({
      ...EMPTY_HALAMAN,
      tanpa: { kind: 'noPermission', host: 'contoh.go.id' },
      membaca: false,
    });
    click('button', 'Beri izin');
    expect(sent).toEqual([{ type: 'beriIzin' }]);
  });
});
