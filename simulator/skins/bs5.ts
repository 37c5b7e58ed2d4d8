/**
 * The application as if it had moved to Bootstrap 5: no jQuery, AdminLTE, Select2, Pjax or popovers; cards, badges, native
 * selects, other ids and classes, heads in `thead`. Names, words and addresses stay. The Matriks: bs5-matriks.ts.
 */
import type { Skin } from '../contract';
import { ASSETS } from '../core/url';
import { matriksInOneForm } from './bs5-matriks';
import { routes } from './bs5-simpan';
import { rebuilt } from './rebuild';

/** Old class → new ones; '' drops it. */
const CLASSES: Readonly<Record<string, string>> = {
  box: 'card mb-3',
  'box-header': 'card-header',
  'box-title': 'card-title',
  'box-body': 'card-body',
  'box-footer': 'card-footer',
  'with-border': '',
  label: 'badge',
  'label-success': 'bg-success',
  'label-info': 'bg-info',
  'label-warning': 'bg-warning',
  'label-danger': 'bg-danger',
  'btn-flat': '',
  'btn-xs': 'btn-sm',
  'btn-default': 'btn-secondary',
  'pull-right': 'float-end',
  'pull-left': 'float-start',
  'form-group': 'mb-3',
  'control-label': 'form-label',
  'has-star': '',
  'highlight-addon': '',
  'hide-errors': '',
  'sr-only': 'visually-hidden',
  'hidden-xs': 'd-none d-sm-inline',
  'help-block': 'invalid-feedback',
  'help-block-error': '',
  'has-error': '',
  'error-summary': 'alert alert-danger',
  'input-group-addon': 'input-group-text',
  'table-bordered': 'table-sm',
  'user-panel': 'p-3 border-bottom',
  'sidebar-menu': 'nav flex-column',
  treeview: 'nav-item',
  'treeview-menu': 'nav flex-column ms-3',
  active: 'active',
  'main-sidebar': 'app-sidebar',
  'main-header': 'navbar',
  'main-footer': 'app-footer',
  'content-wrapper': 'app-main',
  'content-header': 'app-content-header',
  sidebar: 'sidebar-wrapper',
  'user-menu': 'nav-item',
  'error-page': 'p-3',
  'error-content': 'alert alert-secondary',
  headline: '',
  'kv-form-bs3': '',
  'form-vertical': '',
  'checkbox-data': 'form-check-input',
  'bootstrap-timepicker': '',
};

const RENAMED = ['toggle', 'target', 'dismiss', 'placement'] as const;
/** Ids that only number the widgets of one rendering. */
const WIDGET_ID = /^(?:w\d+(?:-\w+)?|p0|s2.*)$/;

function tags(document: Document): void {
  for (const gone of document.querySelectorAll('head link, script, style, .kv-plugin-loading, .sidebar-toggle'))
    gone.remove();
  document
    .querySelector('head')
    ?.insertAdjacentHTML('beforeend', `<link href="${ASSETS}/kulit/bs5.css" rel="stylesheet">`);
  document.body.insertAdjacentHTML('beforeend', `<script src="${ASSETS}/kulit/bs5.js"></script>`);
  document.body.setAttribute('class', document.body.classList.contains('login-page') ? 'bg-light' : 'layout-fixed');
}

/** One flash or announcement: the text first, the closing button last and without a sign of its own. */
function alerts(document: Document): void {
  for (const alert of document.querySelectorAll('.alert')) {
    const close = alert.querySelector('.close');
    if (close === null) continue;
    close.remove();
    for (const icon of alert.querySelectorAll('.icon')) icon.remove();
    const kind = ['success', 'danger', 'warning', 'info'].find((name) => alert.classList.contains(`alert-${name}`));
    alert.setAttribute('class', `alert alert-${kind ?? 'info'} alert-dismissible fade show`);
    alert.setAttribute('role', 'alert');
    alert.insertAdjacentHTML(
      'beforeend',
      '<button type="button" class="btn-close" data-bs-dismiss="alert" aria-label="Close"></button>',
    );
  }
  for (const close of document.querySelectorAll('.modal .close')) {
    close.setAttribute('class', 'btn-close');
    close.removeAttribute('aria-hidden');
    close.setAttribute('aria-label', 'Tutup');
    close.textContent = '';
  }
}

function controls(document: Document): void {
  for (const select of document.querySelectorAll('select')) {
    for (const name of ['data-s2-options', 'data-krajee-select2', 'style']) select.removeAttribute(name);
    select.setAttribute('class', 'form-select');
  }
  for (const bad of document.querySelectorAll('[aria-invalid=true]')) bad.classList.add('is-invalid');
  for (const slot of document.querySelectorAll('.picker, .error-summary[style]')) slot.remove();
}

/** Leading rows of `th` that head columns go into a `thead`, all others into one `tbody`. */
function heads(document: Document): void {
  for (const table of document.querySelectorAll('table')) {
    const rows = [...table.children].filter(({ tagName }) => tagName === 'TR');
    if (rows.length === 0) continue;
    const isHead = (row: Element) =>
      row.children.length > 1 && [...row.children].every(({ tagName }) => tagName === 'TH');
    const first = rows.findIndex((row) => !isHead(row));
    const body = document.createElement('tbody');
    if (first !== 0) {
      const head = document.createElement('thead');
      head.append(...rows.slice(0, first < 0 ? rows.length : first));
      table.append(head);
    }
    if (first >= 0) body.append(...rows.slice(first));
    table.append(body);
  }
}

function attributes(document: Document): void {
  const renamed = (id: string) => (WIDGET_ID.test(id) ? null : `el_${id.replaceAll('-', '_')}`);
  for (const element of document.querySelectorAll('*')) {
    if (element.hasAttribute('data-pjax-container'))
      for (const name of ['data-pjax-container', 'data-pjax-push-state', 'data-pjax-timeout'])
        element.removeAttribute(name);
    for (const name of RENAMED) {
      const value = element.getAttribute(`data-${name}`);
      if (value === null) continue;
      element.removeAttribute(`data-${name}`);
      element.setAttribute(`data-bs-${name}`, value.startsWith('#') ? `#${renamed(value.slice(1)) ?? ''}` : value);
    }
    for (const name of ['id', 'for']) {
      const value = element.getAttribute(name);
      if (value === null) continue;
      const id = renamed(value);
      if (id === null) element.removeAttribute(name);
      else element.setAttribute(name, id);
    }
    const old = element.getAttribute('class');
    if (old === null) continue;
    const classes = old.split(/\s+/).flatMap((name) => {
      if (name.startsWith('field-') || name.startsWith('box-') || /^kegiatan-|-index$|-view$/.test(name))
        return CLASSES[name] ?? [];
      const icon = /^(?:fa|glyphicon)-(.+)$/.exec(name)?.[1];
      if (icon !== undefined) return `bi-${icon}`;
      return name === 'fa' || name === 'glyphicon' ? 'bi' : (CLASSES[name] ?? name);
    });
    element.setAttribute('class', classes.join(' ').trim());
  }
}

export const bs5: Skin = {
  routes,
  dress: (html) =>
    rebuilt(html, (document) => {
      matriksInOneForm(document);
      tags(document);
      alerts(document);
      controls(document);
      heads(document);
      attributes(document);
    }),
};
