import { describe, expect, it } from 'vitest';
import { readDaftarRhk } from '../../../utils/ekinerja/pages/daftar-rhk/read';
import { parseHtml } from './stand-in';

const link = (route: string, query: string): string =>
  `<a href="/v1/index.php?r=${encodeURIComponent(route)}&amp;${query}"><i class="fa fa-eye"></i></a>`;
const heads = ['No', 'Rencana Hasil Kerja', 'Indikator Kinerja Individu', 'Target', 'Perspektif', 'Status', ''];

function page(order: readonly string[] = heads): string {
  return `<!doctype html><title>Daftar RHK</title><body><h1>Daftar RHK</h1>
<input name="FilterForm[tahun]" value="2026"><table>
<tr>${order.map((text) => `<th>${text}</th>`).join('')}</tr>
<tr><th colspan="7">UTAMA</th></tr>
<tr><td rowspan="2">1</td><td rowspan="2">${link('kinerja/kegiatan-rhk/update', 'id=501')}Meningkatnya layanan</td>
<td>Indeks layanan</td><td>3.5 Nilai</td><td>Penerima Layanan</td><td><span class="label label-info">Konsep</span></td>
<td>${link('kinerja/kegiatan-tahunan/view-v3', 'id=9001')}</td></tr>
<tr><td>Persentase aduan selesai</td><td>100 Persen</td><td>Proses Bisnis</td><td><span class="label label-success">Setuju</span></td>
<td>${link('kinerja/kegiatan-tahunan/view-v3', 'id=9002')}</td></tr>
<tr><th colspan="7">TAMBAHAN</th></tr></table>`;
}

describe('Daftar RHK of a JPT', () => {
  it('has a perspektif instead of an aspek, and no RHK atasan', () => {
    const { skp, problems } = readDaftarRhk(parseHtml(page()));
    expect(problems).toEqual([]);
    const one = { aspek: '', catatanTolak: null, bulan: null };
    expect(skp).toEqual({
      tahun: 2026,
      nomorSkp: null,
      rhk: [
        {
          id: '501',
          nomor: '1',
          jenis: 'utama',
          nama: 'Meningkatnya layanan',
          rhkAtasan: null,
          nomorSkp: null,
          indikator: [
            { ...one, id: '9001', nama: 'Indeks layanan', target: '3.5', satuan: 'Nilai', status: 'konsep' },
            { ...one, id: '9002', nama: 'Persentase aduan selesai', target: '100', satuan: 'Persen', status: 'setuju' },
          ],
        },
      ],
    });
  });

  it('says so when heads are swapped', () => {
    const swapped = [...heads];
    [swapped[3], swapped[4]] = ['Perspektif', 'Target'];
    expect(readDaftarRhk(parseHtml(page(swapped))).problems).toContainEqual({
      code: 'positionDisagrees',
      where: '1',
    });
  });
});
