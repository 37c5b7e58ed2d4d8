import type { Pegawai } from '../contract';
import { esc } from './html';
import { renderMenu } from './menu';
import { ASSETS, siteUrl } from './url';

export type Crumb = string | { readonly label: string; readonly href: string };

export interface LayoutInput {
  readonly title: string;
  readonly crumbs: readonly Crumb[] | null;
  readonly body: string;
  readonly flashes: string;
  /** null: nobody is logged in (error pages for guests). */
  readonly saya: Pegawai | null;
  readonly route: string;
  readonly get: URLSearchParams;
  readonly token: string;
  readonly hariIni: string;
}

const NAMA_SITUS = 'E-Kinerja (tiruan untuk latihan dan uji)';

/** `head` shared by the layout and the login pages; scripts stand at the end of `body`. */
export function renderHead(title: string, token: string): string {
  return `<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="csrf-param" content="_csrf">
<meta name="csrf-token" content="${token}">
<title>${esc(title)}</title>
<link href="${ASSETS}/bootstrap/dist/css/bootstrap.min.css" rel="stylesheet">
<link href="${ASSETS}/font-awesome/css/font-awesome.min.css" rel="stylesheet">
<link href="${ASSETS}/select2/dist/css/select2.min.css" rel="stylesheet">
<link href="${ASSETS}/admin-lte/dist/css/AdminLTE.min.css" rel="stylesheet">
<link href="${ASSETS}/admin-lte/dist/css/skins/_all-skins.min.css" rel="stylesheet">
<link href="${ASSETS}/own/site.css" rel="stylesheet">
</head>`;
}

export const SCRIPTS = [
  'jquery/dist/jquery.min.js',
  'bootstrap/dist/js/bootstrap.min.js',
  'select2/dist/js/select2.full.min.js',
  'admin-lte/dist/js/adminlte.min.js',
  'own/yii.js',
  'own/pjax.js',
  'own/editable.js',
  'own/site.js',
]
  .map((file) => `<script src="${ASSETS}/${file}"></script>`)
  .join('\n');

function renderCrumbs(crumbs: readonly Crumb[] | null): string {
  if (crumbs === null) return '';
  const items = crumbs.map((crumb) =>
    typeof crumb === 'string'
      ? `<li class="active">${esc(crumb)}</li>`
      : `<li><a href="${esc(crumb.href)}">${esc(crumb.label)}</a></li>`,
  );
  return `<ul class="breadcrumb"><li><a href="${esc(siteUrl('site/index'))}">Beranda</a></li>\n${items.join('\n')}\n</ul>`;
}

const ANNOUNCEMENT = `<div class="row">
<div class="col-sm-12">
<div class="alert alert-info fade-in">
<i class="fa fa-warning"></i> <b>Pengumuman</b>
<div class="marquee"><marquee><p>Ini bukan e-Kinerja yang sebenarnya: semua nama, NIP dan angka di sini rekaan.</p></marquee></div>
</div>
</div>
</div>`;

/** Whole document in the AdminLTE 2 layout. docs/ekinerja.md §1.2. */
export function renderLayout(input: LayoutInput): string {
  const nama = input.saya?.nama ?? '';
  const menu = input.saya === null ? '' : renderMenu(input.route, input.get, input.hariIni);
  return `<!DOCTYPE html>
<html lang="id_ID">
${renderHead(input.title, input.token)}
<body class="hold-transition skin-blue sidebar-mini ">
<div class="wrapper">
<header class="main-header">
<a class="logo" href="${esc(siteUrl('site/index'))}"><span class="logo-mini">E-K</span><span class="logo-lg">E-Kinerja</span></a>
<nav class="navbar navbar-static-top" role="navigation">
<a href="#" class="sidebar-toggle" data-toggle="push-menu" role="button"><span class="sr-only">Toggle navigation</span></a>
<div class="navbar-custom-menu">
<ul class="nav navbar-nav">
<li class="dropdown user user-menu">
<a href="#" class="dropdown-toggle" data-toggle="dropdown"><i class="fa fa-user"></i> <span class="hidden-xs">${esc(nama)}</span></a>
<ul class="dropdown-menu">
<li class="user-header"><p>${esc(nama)}</p></li>
<li class="user-footer"><div class="pull-right"><a class="btn btn-default btn-flat" href="${esc(siteUrl('site/logout'))}" data-method="post">Sign out</a></div></li>
</ul>
</li>
</ul>
</div>
</nav>
</header>
<aside class="main-sidebar">
<section class="sidebar">
<div class="user-panel">
<div class="pull-left image"><i class="fa fa-user-circle fa-3x" style="color:#fff"></i></div>
<div class="pull-left info">
<p>${esc(input.saya?.nip ?? '')}</p>
<a href="#"><i class="fa fa-circle text-success"></i> Online</a>
</div>
</div>
${menu}
</section>
</aside>
<div class="content-wrapper">
<section class="content-header">
<h1>${esc(input.title)}</h1>
${renderCrumbs(input.crumbs)}
</section>
<section class="content">
${input.saya === null ? '' : ANNOUNCEMENT}
${input.flashes}
${input.body}
</section>
</div>
<footer class="main-footer">
<div class="pull-right hidden-xs"><b>Version</b> 2.0</div>
<strong>Copyright &copy; ${input.hariIni.slice(0, 4)} ${NAMA_SITUS}.</strong> Seluruh Hak Cipta Dilindungi
</footer>
</div>
${SCRIPTS}
</body>
</html>`;
}
