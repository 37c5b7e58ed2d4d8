import { describe, expect, it } from 'vitest';
import { readHarianList } from '../../../utils/ekinerja/pages/kinerja-harian/read';
import { openSite, parseHtml } from './stand-in';

const LIST = 'kinerja/kegiatan-harian/index-v4';

async function listed(uraian: string, change: (html: string) => string = (html) => html, bare = false) {
  const site = await openSite('contoh');
  const { harian } = site.simulator.state;
  const [row] = harian;
  if (row === undefined) throw new Error('the seed has no daily entry');
  const today = '2026-11-22';
  harian.splice(0, harian.length, {
    ...row,
    idPegawai: 1,
    tanggal: today,
    jenis: 1,
    uraian,
    realisasi: '3',
    status: 4,
    keteranganTolak: 'Lengkapi',
    ...(bare ? { idIndikator: null } : {}),
    dihapus: false,
  });
  const html = await site.page(LIST, `&KegiatanHarianSearch%5Btanggal%5D=${today}`);
  return {
    reading: readHarianList(parseHtml(change(html))),
    nama: site.simulator.state.indikator.find(({ id }) => id === row.idIndikator)?.nama,
  };
}

describe('the list Kinerja Harian', () => {
  it('tells each entry without status, name and note', async () => {
    const { reading, nama } = await listed('Menyusun "bahan" & rapat\n  koordinasi 😀');
    expect(reading).toEqual({
      entries: [
        {
          tanggal: '2026-11-22',
          jenis: 'utama',
          indikator: nama ?? '',
          uraian: 'Menyusun "bahan" & rapat koordinasi 😀',
          realisasi: '3',
          status: 'tolak',
        },
      ],
      unread: 0,
    });
  });

  it('reads a utama entry without indikator, which the site takes, but not in moved columns', async () => {
    const { reading } = await listed('Menyusun bahan rapat koordinasi', undefined, true);
    expect(reading).toMatchObject({ entries: [{ jenis: 'utama', indikator: '', realisasi: '3' }], unread: 0 });
    const moved = await listed(
      'Menyusun bahan rapat koordinasi',
      (html) => {
        const page = parseHtml(html);
        for (const { cells } of page.querySelectorAll<HTMLTableRowElement>('.table-bordered tr'))
          if (cells.length > 1) cells[3]?.after(cells[2] ?? '');
        return page.documentElement.outerHTML;
      },
      true,
    );
    expect(moved.reading).toEqual({ entries: [], unread: 1 });
  });

  it.each([
    ['markup that swallows the status', 'Menyusun laporan <!-- bulanan'],
    ['a closed cell', 'Menyusun</td><td>laporan bulanan'],
  ])('leaves a row with %s unread', async (_, uraian) => {
    expect((await listed(uraian)).reading).toEqual({ entries: [], unread: 1 });
  });

  it.each([
    ['Menyusun <b>laporan</b> bulanan', null],
    ['Menyusun <i></i>laporan bulanan', 'Menyusun laporan bulanan'],
  ])('does not say what was written where %s was taken for markup', async (uraian, read) => {
    expect((await listed(uraian)).reading).toMatchObject({ entries: [{ uraian: read, status: 'tolak' }], unread: 0 });
  });

  it.each<[string, (html: string) => string]>([
    ['no date', (html) => html.replace('22 November 2026', 'kemarin')],
    ['no status', (html) => html.replace(/<span class="label[^>]*>[^<]*<\/span>/u, '')],
  ])('counts a row with %s', async (_, change) => {
    expect((await listed('Menyusun bahan rapat koordinasi', change)).reading).toEqual({ entries: [], unread: 1 });
  });

  it('is not read without its table, or with two', async () => {
    const gone = await listed('Menyusun bahan rapat koordinasi', (html) =>
      html.replaceAll('<th>Tanggal</th>', '<th>Hari</th>'),
    );
    expect(gone.reading).toBeNull();
    const two = await listed('Menyusun bahan rapat koordinasi', (html) =>
      html.replace(/(<table class="table table-bordered">[\s\S]*?<\/table>)/u, '$1$1'),
    );
    expect(two.reading).toBeNull();
  });
});
