/**
 * Pages written from docs/ekinerja.md alone, without the stand-in: a wrong guess about the site must not be shared by
 * the one that prints and the one that reads.
 */
import { describe, expect, it } from 'vitest';
import { createTargetSite } from '../../../utils/ekinerja/client';
import { readDaftarPage } from '../../../utils/ekinerja/pages/daftar-rhk/read-page';
import { readMatriks } from '../../../utils/ekinerja/pages/matriks/read';
import { address, BASE, parseHtml } from './stand-in';

const BULAN = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agt', 'Sep', 'Okt', 'Nov', 'Des'];
const LABEL = { Konsep: 'info', Setuju: 'success', Periksa: 'warning', Tolak: 'danger' } as const;
const NIP = '198001012005011001';
const signal = new AbortController().signal;

interface Row {
  readonly nama: string;
  readonly aspek?: string;
  readonly target?: string;
  readonly total?: string;
  readonly status?: keyof typeof LABEL;
  readonly months?: readonly string[];
}
interface Group {
  readonly id: number;
  readonly nomor: string;
  readonly level?: number;
  readonly nama?: string;
  readonly rows: readonly Row[];
}

const label = (status: keyof typeof LABEL): string => `<span class="label label-${LABEL[status]}">${status}</span>`;
const href = (route: string, query: string): string => `/v1/index.php?r=${encodeURIComponent(route)}&amp;${query}`;

/** §1.2, §4.4, §4.6: the frame, the year box, the filter. */
const layout = (r: string, title: string, body: string, nomor: string): string => `<!DOCTYPE html>
<html lang="id_ID"><head><meta charset="UTF-8"><meta name="csrf-param" content="_csrf">
<meta name="csrf-token" content="tokenHead=="><title>${title}</title></head>
<body class="hold-transition skin-blue sidebar-mini "><div class="wrapper">
<header class="main-header"><a class="logo" href="/v1/index.php"><span class="logo-mini">APP</span><span class="logo-lg">E-Kinerja</span></a>
<nav class="navbar"><ul class="nav"><li class="dropdown user user-menu"><a href="#"><span class="hidden-xs">SITI CONTOH</span></a></li></ul></nav></header>
<aside class="main-sidebar"><section class="sidebar"><div class="user-panel"><div class="info"><p>${NIP}</p><a href="#"><i class="fa fa-circle text-success"></i> Online</a></div></div>
<ul class="sidebar-menu" data-widget="tree"><li class="header" style="color:yellow"><span><span>PERMENPAN 6 TAHUN 2022</span></span></li></ul></section></aside>
<div class="content-wrapper"><section class="content-header"><h1>${title}</h1><ul class="breadcrumb"><li><a href="/v1/index.php">Beranda</a></li><li class="active">${title}</li></ul></section>
<section class="content">
<div class="row"><div class="col-sm-12"><div class="alert alert-info fade-in"><i class="fa fa-warning"></i><h4>Pengumuman</h4><div class="marquee"><marquee><p>Segera isi SKP</p></marquee></div></div></div></div>
<div class="box box-primary"><div class="box-header with-border"><h3 class="box-title">Filter Tahun</h3></div><div class="box-body">
<form id="w1" class="form-inline kv-form-bs3" action="${href('filter', '')}" method="post" role="form"><input type="hidden" name="_csrf" value="tokenForm==">
<div class="form-group highlight-addon field-filterform-tahun required col-12 hide-errors"><label class="form-label has-star sr-only" for="filterform-tahun">Tahun</label>
<input type="number" id="filterform-tahun" class="form-control" name="FilterForm[tahun]" value="2026"></div><button type="submit" class="btn btn-primary"><i class="fa fa-search"></i> Filter</button></form></div></div>
<div class="box box-primary"><div class="box-header with-border"><h3 class="box-title">Filter RHK</h3></div><div class="box-body">
<form class="form-inline kv-form-bs3" action="/v1/index.php" method="get" role="form"><input type="hidden" name="r" value="${r}">
<select name="KegiatanRhkSearch[id_pegawai]"><option value="7" selected>SITI CONTOH - ${NIP}</option></select>
<select name="KegiatanRhkSearch[nomor_skp]" onchange="this.form.submit()"><option value="">- Pilih SKP -</option><option value="${nomor}" selected>${nomor}</option></select>
<select name="KegiatanRhkSearch[id_kegiatan_status]"><option value="">Semua</option></select></form></div></div>
${body}</section></div><footer class="main-footer">Version 2.0</footer></div></body></html>`;

let widget = 3;
/** §4.10, one editable cell. */
function cell(key: number, value: string): string {
  const w = `w${String((widget += 2))}`;
  return `<td style="text-align:center"><div id="${w}-cont" class="kv-editable"><button type="button" id="${w}-targ" class="kv-editable-value kv-editable-link" data-toggle="popover-x" data-placement="top" data-target="#${w}-popover">${value === '' ? '...' : value}</button><div id="${w}-popover" class="kv-editable-popover skip-export has-footer popover popover-x popover-default" role="dialog"><div class="arrow"></div><div class="popover-header popover-title"><button type="button" class="close" data-dismiss="popover-x">&times;</button><i class="glyphicon glyphicon-edit"></i> Ubah Target</div><div class="popover-body popover-content"><div class="kv-editable-content"><form id="f${w}" class="kv-editable-form form-vertical kv-form-bs3" action="/v1/index.php?r=kinerja%2Fkegiatan-bulanan%2Feditable-update" method="post" role="form"><input type="hidden" name="_csrf" value="tokenCell=="><input type="hidden" name="hasEditable" value="0"><input type="hidden" name="editableKey" value="${String(key)}"><div class="kv-editable-parent form-group"><input type="text" id="${w}" class="kv-editable-input form-control" name="target"${value === '' ? '' : ` value="${value}"`} placeholder="Input Target..."></div></form></div></div><div class="popover-footer"><div class="kv-editable-loading" style="display:none"></div><button type="button" class="btn btn-sm btn-default kv-editable-reset" title="Reset"><i class="glyphicon glyphicon-ban-circle"></i></button><button type="button" class="btn btn-sm btn-primary kv-editable-submit" title="Terapkan"><i class="glyphicon glyphicon-ok"></i></button></div></div></div></td>`;
}

const total = (row: Row): string =>
  row.total ?? `${String((row.months ?? []).reduce((sum, one) => sum + Number(one), 0))} Dokumen`;

function matriksRows({ id, nomor, nama = 'Tersusunnya laporan', level = 0, rows }: Group): string {
  const menu = [
    ['kinerja/kegiatan-rhk/create', `id_induk=${String(id)}`, 'Tambah Tahapan'],
    ['kinerja/kegiatan-tahunan/create-v3', `id_kegiatan_rhk=${String(id)}`, 'Tambah Indikator'],
    ['kinerja/kegiatan-rhk/update', `id=${String(id)}`, 'Ubah'],
    ['kinerja/kegiatan-rhk/delete', `id=${String(id)}`, 'Hapus'],
  ].map(([r = '', query = '', text = '']) => `<li><a href="${href(r, query)}">${text}</a></li>`);
  const k = String(Math.max(rows.length, 1));
  const opening = `<td rowspan="${k}">${nomor}</td><td rowspan="${k}" style="padding-left: ${String(8 + 20 * level)}px"><div class="btn-group"><button type="button" class="btn btn-xs btn-primary btn-flat dropdown-toggle" data-toggle="dropdown"><span class="caret"></span></button><ul class="dropdown-menu">${menu.join('')}</ul></div> ${nama}<br><i class="fa fa-tag"></i> 1-2026</td>`;
  if (rows.length === 0) return `<tr>${opening}${'<td></td>'.repeat(29)}</tr>`;
  return rows
    .map((row, i) => {
      const months = BULAN.map((_, m) => cell(id * 100 + i * 12 + m, row.months?.[m] ?? '') + '<td>0</td>').join('');
      return `<tr>${i === 0 ? opening : ''}<td>${row.aspek ?? 'Kuantitas'}</td><td>${row.nama} ${label(row.status ?? 'Konsep')}</td><td>${row.target ?? '12\n Dokumen'}</td><td>${total(row)}</td><td>0 Dokumen</td>${months}</tr>`;
    })
    .join('');
}

function matriks(utama: readonly Group[], tambahan: readonly Group[] = []): string {
  const head = [
    'No',
    'Rencana Hasil Kerja',
    'Aspek',
    'Indikator Kinerja Individu',
    'Target',
    'Total Rencana Target',
    'Total Realisasi',
  ];
  const sub =
    '<th><span data-toggle="tooltip" title="Rencana Target">&nbsp;TRGT&nbsp;</span></th><th><span data-toggle="tooltip" title="Realisasi">&nbsp;REAL&nbsp;</span></th>';
  const table = `<div style="overflow-x: auto"><table class="table table-bordered" style="table-layout: fixed; width: 3000px"><tr>${head.map((text) => `<th rowspan="3">${text}</th>`).join('')}<th colspan="24">Rencana Target / Realisasi Pada Bulan</th></tr><tr>${BULAN.map((text) => `<th colspan="2">${text}</th>`).join('')}</tr><tr>${sub.repeat(12)}</tr>
<tr><th colspan="31">UTAMA</th></tr>${utama.map(matriksRows).join('')}<tr><th colspan="31">TAMBAHAN</th></tr>${tambahan.map(matriksRows).join('')}</table></div>`;
  return layout(
    'kinerja/kegiatan-rhk/matriks',
    'Matriks Tahun 2026',
    `<div class="box box-primary"><div class="box-header"><h3 class="box-title">Matriks Target Bulanan SKP</h3></div><div class="box-body">${table}</div></div>`,
    '1-2026',
  );
}

function daftarRows({ id, nomor, nama = 'Tersusunnya laporan', rows }: Group): string {
  const k = String(Math.max(rows.length, 1));
  const button = (r: string, query: string, text: string, more = ''): string =>
    `<a class="btn btn-warning btn-flat btn-xs" href="${href(r, query)}"${more}><i class="fa fa-pencil"></i> ${text}</a> `;
  const opening = `<td rowspan="${k}">${nomor}</td><td rowspan="${k}">Meningkatnya disiplin</td><td rowspan="${k}">${nama}<br><i class="fa fa-tag"></i> 1-2026<br>${button('kinerja/kegiatan-rhk/update', `id=${String(id)}`, 'Ubah')}${button('kinerja/kegiatan-rhk/delete', `id=${String(id)}`, 'Hapus', ' data-method="post" data-confirm="Yakin akan menghapus data?"')}${button('kinerja/kegiatan-rhk/create', `id_induk=${String(id)}`, 'Tahapan')}${button('kinerja/kegiatan-tahunan/create-v3', `id_kegiatan_rhk=${String(id)}`, 'Indikator')}</td>`;
  if (rows.length === 0) return `<tr>${opening}<td></td><td></td><td> \n </td><td></td><td></td></tr>`;
  return rows
    .map((row, i) => {
      const own = `id=${String(id * 10 + i)}`;
      const status = row.status ?? 'Konsep';
      const icon = (r: string, fa: string, tip: string, more = ''): string =>
        `<a href="${href(`kinerja/kegiatan-tahunan/${r}`, own)}" data-toggle="tooltip" title="${tip}"${more}><i class="fa fa-${fa}"></i></a> `;
      const open = status === 'Konsep' || status === 'Tolak';
      const actions = [
        open
          ? icon(
              'set-periksa-v3',
              'send-o',
              'Periksa',
              ` onclick='return confirm("Yakin akan mengirim data untuk diperiksa?");'`,
            )
          : '',
        icon('view-catatan', 'comment', 'Lihat Catatan'),
        icon('view-v3', 'eye', 'Lihat'),
        open ? icon('update-v3', 'pencil', 'Ubah Indikator') : '',
        open ? icon('delete', 'trash', '', ' data-method="post" data-confirm="Yakin akan menghapus data?"') : '',
      ];
      return `<tr>${i === 0 ? opening : ''}<td>${row.aspek ?? 'Kuantitas'}</td><td>${row.nama}</td><td>${row.target ?? '12\n Dokumen'}</td><td>${label(status)}</td><td>${actions.join('')}</td></tr>`;
    })
    .join('');
}

function daftar(utama: readonly Group[], tambahan: readonly Group[] = []): string {
  const head = [
    'No',
    'Rencana Hasil Kerja Atasan Yang Diintervensi',
    'Rencana Hasil Kerja',
    'Aspek',
    'Indikator Kinerja Individu',
    'Target',
    'Status',
    '',
  ];
  const modal = `<div id="modal-instansi" class="fade modal" role="dialog"><div class="modal-dialog modal-lg"><div class="modal-content"><div class="modal-header"><h4 class="modal-title">Pilih SKP Pegawai</h4></div><div class="modal-body"><a href="${href('kinerja/instansi-pegawai-skp/refresh', 'id=7')}">Perbarui Daftar SKP</a><div id="p0" data-pjax-container="" data-pjax-timeout="10000"><div id="refmodal" class="grid-view"><div class="summary">Menampilkan <b>1-1</b> dari <b>1</b> item.</div><table class="table table-striped table-bordered"><thead><tr><th>No</th><th>jabatan</th><th><a href="#" data-sort="nomor">Nomor</a></th><th>&nbsp;</th></tr></thead><tbody><tr data-key="31"><td>1</td><td>Analis Contoh - Badan Contoh</td><td>1-2026</td><td><a class="btn btn-xs btn-success btn-flat" href="${href('kinerja/kegiatan-rhk/create', 'id_instansi_pegawai_skp=31')}"><i class="fa fa-check"></i> Pilih</a></td></tr></tbody></table></div></div></div></div></div></div>`;
  return layout(
    'kinerja/kegiatan-rhk/index',
    'Daftar RHK : SKP 1-2026',
    `<div class="kegiatan-rhk-index box box-primary"><div class="box-header"><h3 class="box-title">Daftar RHK : SKP 1-2026</h3></div><div class="box-body"><a class="btn btn-success btn-flat" data-toggle="modal" data-target="#modal-instansi"><i class="fa fa-plus"></i> Tambah RHK</a>${modal}<a class="btn btn-primary btn-flat" href="${href('kinerja/instansi-pegawai-skp/index-lampiran', 'id_pegawai=7&amp;InstansiPegawaiSkpSearch%5Bnomor%5D=1-2026')}"><i class="fa fa-list"></i> Lampiran SKP</a><div style="overflow-x: auto"><table class="table table-bordered"><tr>${head.map((text) => `<th>${text}</th>`).join('')}</tr><tr><th colspan="8">Utama</th></tr>${utama.map(daftarRows).join('')}<tr><th colspan="8">Tambahan</th></tr>${tambahan.map(daftarRows).join('')}</table></div></div></div>`,
    '1-2026',
  );
}

const DAFTAR = address('kinerja/kegiatan-rhk/index');
const listed = (groups: readonly Group[]) => {
  const page = readDaftarPage(parseHtml(daftar(groups)), DAFTAR);
  if (!page.ok) throw new Error(JSON.stringify(page.reason));
  return page.value.reading;
};
const one = (row: Partial<Row>): Group => ({ id: 5, nomor: '1', rows: [{ nama: 'Jumlah laporan', ...row }] });
const months = (...values: string[]): string[] => BULAN.map((_, m) => values[m] ?? '');

describe('pages as the facts describe them', () => {
  const all: Group[] = [
    {
      id: 5,
      nomor: '1',
      rows: [
        { nama: 'Jumlah laporan', months: months('', '0', '2', '', '', '', '', '', '', '', '', '10') },
        {
          nama: 'Ketepatan laporan',
          aspek: 'Waktu',
          status: 'Setuju',
          target: '2.7\n Hari',
          total: '2.7 Hari',
          months: months('2.7'),
        },
      ],
    },
    { id: 6, nomor: '1.1', level: 1, nama: 'Tahapan laporan', rows: [] },
    { id: 7, nomor: '2', rows: [{ nama: 'Jumlah laporan', status: 'Tolak' }] },
  ];

  it('read alike and without a problem, Matriks and Daftar RHK', () => {
    const list = listed(all);
    expect(list.problems).toEqual([]);
    const { skp, problems, unsafeKeys, akun } = readMatriks(parseHtml(matriks(all)));
    expect({ problems, unsafeKeys, akun }).toEqual({ problems: [], unsafeKeys: [], akun: NIP });
    const plain = (rhk: typeof skp.rhk) =>
      rhk.map((r) => [
        r.id,
        r.nomor,
        r.nama,
        r.nomorSkp,
        r.indikator.map((i) => [i.nama, i.aspek, i.target, i.satuan, i.status]),
      ]);
    expect(plain(skp.rhk)).toEqual(plain(list.skp.rhk));
    expect(plain(skp.rhk)[1]).toEqual(['6', '1.1', 'Tahapan laporan', '1-2026', []]);
    expect(skp.rhk[0]?.indikator[0]?.bulan?.map(({ nilai }) => nilai)).toEqual([
      null,
      '0',
      '2',
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      '10',
    ]);
    expect(list.skp.rhk[0]?.indikator.map(({ id }) => id)).toEqual(['50', '51']);
    expect(Object.keys(list.links.kirim)).toEqual(['50', '70']);
    expect(list.links.tambahRhk).toContain('id_instansi_pegawai_skp=31');
    expect(Object.keys(list.links.hapusIndikator)).toEqual(['50', '70']);
  });

  it('save a cell with the four fields of its form, as the widget does', async () => {
    const html = matriks(all);
    const sent: [string, RequestInit | undefined][] = [];
    const site = createTargetSite({
      parse: parseHtml,
      pageUrl: () => address('kinerja/kegiatan-rhk/matriks'),
      fetch: (url, init) => {
        sent.push([url instanceof Request ? url.url : String(url), init]);
        const body = init?.method === 'POST' ? '{"output":"","message":""}' : html;
        return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'text/html; charset=UTF-8' } }));
      },
    });
    expect(await site.read('1-2026', signal)).toMatchObject({ ok: true });
    expect(await site.save('502', '3', signal)).toEqual({ kind: 'accepted' });
    const [[read], [url, init]] = sent as [[string], [string, RequestInit]];
    expect(read).toBe(`${BASE}?r=kinerja%2Fkegiatan-rhk%2Fmatriks&KegiatanRhkSearch%5Bnomor_skp%5D=1-2026`);
    expect(url).toBe(`${BASE}?r=kinerja%2Fkegiatan-bulanan%2Feditable-update`);
    expect(init.body).toBe('_csrf=tokenCell%3D%3D&hasEditable=1&editableKey=502&target=3');
    expect(init.headers).toEqual({
      Accept: 'application/json, text/javascript, */*; q=0.01',
      'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8',
      'X-Requested-With': 'XMLHttpRequest',
      'X-CSRF-Token': 'tokenHead==',
    });
  });
});

describe('an annual target', () => {
  it.each([
    ['12,5\n %', '12,5', '%'],
    ['12,5%', '12,5%', ''],
    ['1.250,50 Rupiah', '1.250,50', 'Rupiah'],
    ['Rp 5.000.000 Rupiah', 'Rp 5.000.000', 'Rupiah'],
    ['Rp5.000', 'Rp5.000', ''],
    ['≥ 90 Persen', '≥ 90', 'Persen'],
  ])('printed as %s is kept as text, never taken for none', (printed, target, satuan) => {
    const read = [
      listed([one({ target: printed })]).skp,
      readMatriks(parseHtml(matriks([one({ target: printed })]))).skp,
    ];
    for (const skp of read) expect(skp.rhk[0]?.indikator[0]).toMatchObject({ target, satuan });
  });

  it.each([
    [' \n Dokumen', 'Dokumen'],
    ['\n m2', 'm2'],
    [' \n ', ''],
  ])('that is not there in %j is none', (printed, satuan) => {
    expect(listed([one({ target: printed })]).skp.rhk[0]?.indikator[0]).toMatchObject({ target: null, satuan });
  });
});

describe('the name of an indikator', () => {
  it.each([
    ['Jumlah <a href="http://x.test">laporan</a> bulanan', 'Jumlah laporan bulanan'],
    ['Jumlah <label>laporan</label> bulanan', 'Jumlah laporan bulanan'],
    ['Jumlah <!-- draf --> laporan', 'Jumlah <!-- draf --> laporan'],
    [
      'Jumlah laporan <label class="label label-success" title="Telah dikaitkan dengan indikator"><i class="fa fa-check"></i></label>',
      'Jumlah laporan',
    ],
  ])('keeps all its words: %s', (nama, read) => {
    const pages = [listed([one({ nama })]).skp, readMatriks(parseHtml(matriks([one({ nama })]))).skp];
    for (const skp of pages) expect(skp.rhk[0]?.indikator[0]?.nama).toBe(read);
  });
});
