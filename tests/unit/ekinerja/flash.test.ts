import { describe, expect, it } from 'vitest';
import { readFlashes } from '../../../utils/ekinerja/widgets/flash';
import { openSite, parseHtml } from './stand-in';

const DAFTAR = 'kinerja/kegiatan-rhk/index';

describe('readFlashes', () => {
  it('takes the announcement on every page for none', async () => {
    const site = await openSite('contoh');
    await site.page(DAFTAR);
    expect(readFlashes(parseHtml(await site.page(DAFTAR)))).toEqual([]);
  });

  it('tells tone and words of each, blanks collapsed, without cross and icon', async () => {
    const site = await openSite('contoh');
    await site.page(DAFTAR);
    for (const sesi of Object.values(site.simulator.state.sesi)) {
      sesi.flashes.push(
        { type: 'success', text: 'Daftar SKP Berhasil  Diperbarui' },
        { type: 'error', text: 'Jumlah target\n        belum sesuai' },
        { type: 'warning', text: 'Silahkan <b>pilih</b> dahulu' },
        { type: 'info', text: 'Login Berhasil' },
        { type: 'session', text: 'tidak pernah tampak' },
      );
    }
    expect(readFlashes(parseHtml(await site.page(DAFTAR)))).toEqual([
      { tone: 'success', text: 'Daftar SKP Berhasil Diperbarui' },
      { tone: 'danger', text: 'Jumlah target belum sesuai' },
      { tone: 'warning', text: 'Silahkan pilih dahulu' },
      { tone: 'info', text: 'Login Berhasil' },
    ]);
  });

  it.each([
    [
      'a flash whose id changed',
      '<div id="pesan" class="alert alert-danger fade in"><button class="close">×</button>Gagal</div>',
    ],
    ['a flash without a cross', '<div id="w3-error" class="alert-danger alert fade in">Gagal</div>'],
    [
      'a cross inside the words',
      '<div id="w3-error" class="alert-danger alert">Gagal<span><i class="icon"></i></span></div>',
    ],
  ])('reads %s', (_, html) => {
    expect(readFlashes(parseHtml(html))).toEqual([{ tone: 'danger', text: 'Gagal' }]);
  });

  it.each([
    [
      'an announcement with a cross',
      '<div class="alert alert-info"><button class="close">×</button><marquee>Libur</marquee></div>',
    ],
    ['a box of the page', '<div class="alert alert-info">Isi dahulu</div>'],
    ['an empty flash', '<div id="w1-success" class="alert-success alert"><button class="close">×</button></div>'],
    ['an unknown kind', '<div id="w1-session" class="alert">Teks</div>'],
  ])('leaves %s out', (_, html) => {
    expect(readFlashes(parseHtml(html))).toEqual([]);
  });
});
