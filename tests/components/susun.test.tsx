// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { SusunApp } from '../../components/susun/SusunApp';
import type { PanduanSendiri } from '../../utils/guide/sendiri';
import { EMPTY_SUSUN, type SusunIntent, type SusunState } from '../../utils/workflow/susun-state';
import { isOff, render } from './render';

const PANDUAN: PanduanSendiri = {
  id: 'panduan-dinas',
  judul: 'Panduan Dinas Contoh',
  langkah: [
    {
      judul: 'Isi Matriks',
      teks: 'Isi dua belas bulan.',
      bukti: 'matriks',
      titik: [
        {
          halaman: 'daftar-rhk',
          peran: 'tombol',
          label: 'Kirim',
          rute: 'kinerja/kegiatan-tahunan/set-periksa-v3',
          baris: 'pertama',
          teks: 'Kirim di sini.',
        },
      ],
    },
    { judul: 'Rapikan berkas', teks: 'Simpan buktinya.' },
  ],
};
const READY: SusunState = { ...EMPTY_SUSUN, loading: 'ready', panduan: [PANDUAN], lengkap: [PANDUAN.id] };
const OPEN: SusunState = { ...READY, dibuka: PANDUAN };

function show(state: SusunState) {
  const sent: SusunIntent[] = [];
  const screen = render(
    <SusunApp
      state={state}
      send={(intent) => sent.push(intent)}
      settings={{ language: 'id', theme: 'auto' }}
      onSettings={() => undefined}
      version="1"
      onErase={() => Promise.resolve()}
    />,
  );
  return { ...screen, sent };
}

describe('the editor of own guides', () => {
  it('lists the guides with what is not complete, and opens one', () => {
    const { text, click, sent } = show({ ...READY, lengkap: [] });
    expect(text()).toContain('2 langkah · belum lengkap');
    click('button', 'Panduan Dinas Contoh');
    expect(sent).toEqual([{ type: 'buka', id: 'panduan-dinas' }]);
  });

  it('says that what is stored cannot be read, and offers nothing that would overwrite it', () => {
    const { text, find } = show({ ...EMPTY_SUSUN, loading: 'failed' });
    expect(text()).toContain('jadi tidak diubah');
    expect(find('button', 'Mulai dari panduan resmi')).toBeUndefined();
  });

  it('opens a step with its texts, its proof, and what is pointed at, in words', () => {
    const { get, click, text } = show(OPEN);
    expect(get('button', 'Isi Matriks').getAttribute('aria-expanded')).toBe('false');
    click('button', 'Isi Matriks');
    expect(get('button', 'Isi Matriks').getAttribute('aria-expanded')).toBe('true');
    expect(text()).toContain('Terbukti hanya bila e-Kinerja menunjukkannya');
    expect(text()).toContain('Ditunjuk 1: tombol “Kirim”');
    expect(text()).toContain('Di baris pertama yang mempunyainya');
  });

  it('moves a step as a whole, and cannot move it past the ends', () => {
    const { click, get, sent } = show(OPEN);
    expect(isOff(get('button', 'Naikkan langkah 1'))).toBe(true);
    expect(isOff(get('button', 'Turunkan langkah 2'))).toBe(true);
    click('button', 'Turunkan langkah 1');
    expect(sent).toEqual([{ type: 'ubah', panduan: { ...PANDUAN, langkah: [...PANDUAN.langkah].reverse() } }]);
  });

  it('adds an empty step at the end', () => {
    const { click, sent, show: showNext, element } = show(OPEN);
    click('button', 'Tambah langkah');
    const next = { ...PANDUAN, langkah: [...PANDUAN.langkah, { judul: '', teks: '' }] };
    expect(sent).toEqual([{ type: 'ubah', panduan: next }]);
    showNext(
      <SusunApp
        state={{ ...OPEN, dibuka: next }}
        send={() => undefined}
        settings={{ language: 'id', theme: 'auto' }}
        onSettings={() => undefined}
        version="1"
        onErase={() => Promise.resolve()}
      />,
    );
    expect(element.querySelector('[data-langkah="2"]')).not.toBeNull();
  });

  it('gives no file of a guide that is not complete, and says what is missing where', () => {
    const { get, text } = show({ ...OPEN, masalah: { code: 'empty', path: 'langkah[1].teks' } });
    expect(text()).toContain('Belum dapat dipakai');
    expect(text()).toContain('langkah 2');
    expect(isOff(get('button', 'Unduh panduan'))).toBe(true);
  });

  it('can be stopped from choosing on the page, and what was removed can be brought back', () => {
    const choosing = show({ ...OPEN, memilih: 0 });
    choosing.click('.langkah__button', 'Isi Matriks');
    choosing.click('button', 'Tunjuk di halaman untuk langkah 1');
    expect(isOff(choosing.get('button', 'Tunjuk di halaman untuk langkah 1'))).toBe(true);
    choosing.click('button', 'Berhenti memilih');
    expect(choosing.sent).toEqual([{ type: 'batalTunjuk' }]);
    const removed = show({ ...READY, kabar: { kind: 'dihapus', judul: 'Panduan lama' }, dapatDikembalikan: true });
    expect(removed.text()).toContain('“Panduan lama” dihapus.');
    removed.click('button', 'Kembalikan');
    expect(removed.sent).toEqual([{ type: 'kembalikan' }]);
    expect(show({ ...READY, kabar: { kind: 'dihapus', judul: ' ' } }).text()).toContain('“(belum berjudul)” dihapus.');
  });
});
