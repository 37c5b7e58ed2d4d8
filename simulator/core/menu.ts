import { esc } from './html';
import { siteUrl } from './url';

interface Item {
  readonly label: string;
  readonly icon: string;
  readonly route?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly post?: boolean;
  readonly items?: readonly Item[];
}
interface Group {
  readonly judul: string;
  readonly kuning?: boolean;
  readonly items: readonly Item[];
}

const harian = (label: string, search: Readonly<Record<string, string>>): Item => ({
  label,
  icon: 'circle-o',
  route: 'kinerja/kegiatan-harian/index-v4',
  params: Object.fromEntries(Object.entries(search).map(([key, value]) => [`KegiatanHarianSearch[${key}]`, value])),
});

/** Left menu of a Pegawai. docs/ekinerja.md §4.3. */
function groups(hariIni: string): readonly Group[] {
  return [
    {
      judul: 'MENU KEHADIRAN',
      items: [{ label: 'Rekap Kehadiran', icon: 'calendar', route: 'absensi/pegawai/view' }],
    },
    {
      judul: 'KINERJA PP 46/2011',
      items: [
        {
          label: 'Kinerja PP 46/2011',
          icon: 'folder-open',
          items: [
            { label: 'Kinerja Tahunan', icon: 'circle-o', route: 'kinerja/kegiatan-tahunan/index' },
            { label: 'Kinerja Harian', icon: 'circle-o', route: 'kinerja/kegiatan-harian/index' },
          ],
        },
      ],
    },
    {
      judul: 'KINERJA PP 30/2019',
      items: [
        {
          label: 'Kinerja PP 30/2019',
          icon: 'folder-open',
          items: [
            { label: 'Daftar SKP', icon: 'circle-o', route: 'kinerja/instansi-pegawai-skp/index-v2' },
            { label: 'Kinerja Tahunan', icon: 'circle-o', route: 'kinerja/kegiatan-tahunan/index-v2' },
            { label: 'Kinerja Bulanan', icon: 'circle-o', route: 'kinerja/kegiatan-bulanan/index-v2' },
            { label: 'Kinerja Harian', icon: 'circle-o', route: 'kinerja/kegiatan-harian/index-v3' },
          ],
        },
      ],
    },
    { judul: 'PERMENPAN 6 TAHUN 2022', kuning: true, items: permenpan(hariIni) },
    { judul: 'MENU TPP', items: [{ label: 'Rekap TPP', icon: 'money', route: 'tunjangan/pegawai/view-v3' }] },
    {
      judul: 'MENU LAIN',
      items: [
        { label: 'Tandatangan', icon: 'pencil', route: 'tandatangan/berkas/index' },
        { label: 'Profil', icon: 'user', route: 'pegawai/profil' },
        { label: 'Ganti Password', icon: 'lock', route: 'user/change-password' },
        { label: 'Logout', icon: 'power-off', route: 'site/logout', post: true },
      ],
    },
  ];
}

function permenpan(hariIni: string): readonly Item[] {
  const sub = (label: string, route: string, params: Readonly<Record<string, string>> = {}): Item => ({
    label,
    icon: 'circle-o',
    route: `kinerja/${route}`,
    params,
  });
  return [
    {
      label: 'Daftar SKP',
      icon: 'book',
      route: 'kinerja/instansi-pegawai-skp/index-v3',
      params: { mode: 'pegawai' },
    },
    {
      label: 'Kinerja Tahunan',
      icon: 'folder',
      items: [sub('Kinerja Tahunan', 'kegiatan-rhk/index'), sub('Matriks Target/Realisasi', 'kegiatan-rhk/matriks')],
    },
    {
      label: 'Kinerja Bulanan',
      icon: 'folder',
      items: [
        sub('Kinerja Bulanan', 'kegiatan-bulanan/index-v3'),
        sub('Rekap Kinerja Bulanan', 'pegawai/view-rekap-kegiatan-bulanan-v3'),
      ],
    },
    {
      label: 'Kinerja Harian',
      icon: 'folder',
      items: [
        sub('Kinerja Harian', 'kegiatan-harian/index-v4'),
        sub('Rekap Kinerja Harian', 'pegawai/view-rekap-kegiatan-harian-v4'),
        harian('Hari Ini', { tanggal: hariIni }),
        harian('Setuju', { id_kegiatan_status: '1' }),
        harian('Konsep', { id_kegiatan_status: '2' }),
        harian('Periksa', { id_kegiatan_status: '3' }),
        harian('Tolak', { id_kegiatan_status: '4' }),
      ],
    },
    {
      label: 'Kinerja Bawahan',
      icon: 'address-book',
      items: [
        sub('Pegawai Bawahan', 'instansi-pegawai/index-bawahan'),
        sub('Daftar SKP', 'instansi-pegawai-skp/index-v3', { mode: 'atasan' }),
        sub('Kinerja Tahunan', 'kegiatan-tahunan/index-bawahan-v3', {
          'KegiatanTahunanSearch[id_kegiatan_status]': '3',
        }),
        sub('Kinerja Bulanan', 'kegiatan-bulanan/index-bawahan-v3'),
        sub('Kinerja Harian', 'kegiatan-harian/index-bawahan-v3'),
        sub('Kinerja Harian (Periksa)', 'kegiatan-harian/index-bawahan-v3', {
          'KegiatanHarianSearch[id_kegiatan_status]': '3',
        }),
      ],
    },
  ];
}

function isActive(item: Item, route: string, get: URLSearchParams): boolean {
  if (item.items?.some((child) => isActive(child, route, get)) === true) return true;
  if (item.route !== route) return false;
  const mine = Object.entries(item.params ?? {});
  return mine.every(([key, value]) => get.get(key) === value);
}

function renderItem(item: Item, route: string, get: URLSearchParams): string {
  const active = isActive(item, route, get);
  if (item.items !== undefined) {
    const children = item.items.map((child) => renderItem(child, route, get)).join('\n');
    const open = active ? " style='display: block'" : '';
    return `<li class="${active ? 'active treeview' : 'treeview'}"><a href="#"><i class="fa fa-${item.icon}"></i> <span>${item.label}</span> <span class="pull-right-container"><i class="fa fa-angle-left pull-right"></i></span></a>
<ul class='treeview-menu'${open}>
${children}
</ul></li>`;
  }
  const post = item.post === true ? ' data-method="post"' : '';
  const href = esc(siteUrl(item.route ?? '', item.params));
  return `<li${active ? ' class="active"' : ''}><a href="${href}"${post}><i class="fa fa-${item.icon}"></i> <span>${item.label}</span></a></li>`;
}

/** `ul.sidebar-menu` with the current item marked. */
export function renderMenu(route: string, get: URLSearchParams, hariIni: string): string {
  const rows = groups(hariIni).map((group) => {
    const style = group.kuning === true ? ' style="color:yellow"' : '';
    const items = group.items.map((item) => renderItem(item, route, get)).join('\n');
    return `<li class="header"${style}><span><span>${group.judul}</span></span></li>\n${items}`;
  });
  return `<ul class="sidebar-menu tree" data-widget="tree">\n${rows.join('\n')}\n</ul>`;
}
