import { describe, expect, it } from 'vitest';
import { alamat, kunjungi, masuk, satu, teks, type Tamu } from './visit';

const INDEX = 'kinerja/instansi-pegawai-skp/index-lampiran';
const SEARCH = 'InstansiPegawaiSkpSearch[nomor]';

function skp(tamu: Tamu) {
  return satu(tamu.state.skp, (s) => s.idTenure === satu(tamu.state.rhk, (r) => r.idPegawai === 1).idTenure);
}
const here = (nomor: string) => alamat(INDEX, { id_pegawai: 1, [SEARCH]: nomor });

describe('Lampiran SKP', () => {
  it('lists the three kinds with their plus links and numbers each kind anew', async () => {
    const tamu = await kunjungi();
    const { id, nomor } = skp(tamu);
    const add = (idJenis: number, uraian: string) =>
      tamu.state.lampiran.push({ id: tamu.state.lampiran.length + 1, idSkp: id, idJenis, uraian });
    add(1, 'Anggaran');
    add(1, 'Dua\nbaris & <b>tebal</b>');
    add(3, 'Penghargaan');
    const { doc, html } = await tamu.get(INDEX, { id_pegawai: 1, [SEARCH]: nomor });
    const rows = [...doc.querySelectorAll<HTMLTableRowElement>('table.table-bordered tr')];
    expect(rows.map((tr) => teks(tr.cells[0]))).toEqual([
      'Dukungan Sumber Daya',
      '1',
      '2',
      'Skema Pertanggungjawaban',
      'Konsekuensi',
      '1',
    ]);
    expect(rows[3]?.querySelector('a')?.getAttribute('href')).toBe(
      `/v1/index.php?r=kinerja%2Fskp-lampiran%2Fcreate&id_skp=${id}&id_skp_lampiran_jenis=2`,
    );
    expect(html).toContain('Dua\nbaris & <b>tebal</b>');
    const select = doc.querySelector<HTMLSelectElement>('#instansipegawaiskpsearch-nomor');
    expect([select?.value, select?.hasAttribute('onchange')]).toEqual([nomor, false]);
  });

  it('has a sentence for no choice and one for JPT', async () => {
    const tamu = await kunjungi();
    const none = await tamu.get(INDEX, { id_pegawai: 1 });
    expect(teks(none.doc.body)).toContain('Silahkan pilih skp terlebibh dahulu');
    satu(tamu.state.jabatan, (j) => j.id === 3).idEselon = 1;
    const jpt = await tamu.get(INDEX, { id_pegawai: 1, [SEARCH]: skp(tamu).nomor });
    expect(teks(jpt.doc.body)).toContain('Lampiran SKP hanya untuk Non JPT');
  });

  it('creates, updates and really deletes', async () => {
    const tamu = await kunjungi();
    const { id, nomor } = skp(tamu);
    const params = { id_skp: id, id_skp_lampiran_jenis: 2 };
    const empty = await tamu.post('kinerja/skp-lampiran/create', params, {
      'SkpLampiran[uraian]': ' ',
      referrer: here(nomor),
    });
    expect(teks(empty.doc.querySelector('.has-error .help-block-error'))).toBe('Uraian tidak boleh kosong.');
    const saved = await tamu.post('kinerja/skp-lampiran/create', params, {
      'SkpLampiran[uraian]': 'Laporan bulanan',
      referrer: here(nomor),
    });
    expect([saved.url, saved.flash]).toEqual([here(nomor), ['Data berhasil disimpan.']]);
    const row = satu(tamu.state.lampiran, (l) => l.uraian === 'Laporan bulanan');
    expect(row).toMatchObject({ idSkp: id, idJenis: 2 });
    await tamu.post(
      'kinerja/skp-lampiran/update',
      { id: row.id },
      { 'SkpLampiran[uraian]': 'Laporan mingguan', referrer: here(nomor) },
    );
    expect(row.uraian).toBe('Laporan mingguan');
    expect((await tamu.get('kinerja/skp-lampiran/delete', { id: row.id })).status).toBe(405);
    const gone = await tamu.post('kinerja/skp-lampiran/delete', { id: row.id }, {}, here(nomor));
    expect([gone.flash, tamu.state.lampiran.includes(row)]).toEqual([['Data berhasil dihapus'], false]);
  });

  it('accepts a foreign SKP, as the site does', async () => {
    const tamu = await kunjungi();
    const rekan = await masuk(tamu.sim, 'rekan');
    const page = await rekan.post(
      'kinerja/skp-lampiran/create',
      { id_skp: skp(tamu).id, id_skp_lampiran_jenis: 1 },
      { 'SkpLampiran[uraian]': 'Titipan', referrer: alamat(INDEX) },
    );
    expect(page.flash).toEqual(['Data berhasil disimpan.']);
    expect(satu(tamu.state.lampiran, (l) => l.uraian === 'Titipan').idSkp).toBe(skp(tamu).id);
  });
});
