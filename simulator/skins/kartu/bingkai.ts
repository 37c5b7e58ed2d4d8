/** The frame of the skin `kartu`: bar with a menu button, menu, main part; boxes, buttons and labels in words of its own. */
import { ASSETS } from '../../core/url';

const CLASSES: readonly (readonly [string, string])[] = [
  ['.box', 'panel-kartu'],
  ['.box-header', 'panel-kepala'],
  ['.box-title', 'panel-judul'],
  ['.box-body', 'panel-isi'],
  ['.box-footer', 'panel-kaki'],
  ['.row', 'baris'],
  ['[class^=col-]', 'petak'],
  ['.table-responsive', 'gulung'],
  ['.detail-view', 'daftar daftar--rincian'],
  ['.breadcrumb', 'jejak'],
];
const COLOURS = ['success', 'info', 'warning', 'danger', 'primary', 'default'];

export function bingkai(document: Document): void {
  const { body } = document;
  for (const link of Array.from(document.querySelectorAll('link[href*="/admin-lte/"]'))) link.remove();
  for (const script of Array.from(document.querySelectorAll('script[src*="/admin-lte/"]'))) script.remove();
  const sheet = document.createElement('link');
  sheet.setAttribute('rel', 'stylesheet');
  sheet.setAttribute('href', `${ASSETS}/kulit/kartu.css`);
  document.head.append(sheet);
  const script = document.createElement('script');
  script.setAttribute('src', `${ASSETS}/kulit/kartu.js`);
  body.append(script);
  body.setAttribute('class', body.classList.contains('login-page') ? 'kulit-kartu gerbang' : 'kulit-kartu');

  for (const element of Array.from(document.querySelectorAll('.label')))
    element.setAttribute('class', `tanda tanda--${colourOf(element, 'label')}`);
  for (const element of Array.from(document.querySelectorAll('.btn:not(.kv-editable-submit, .kv-editable-reset)')))
    element.setAttribute(
      'class',
      `tombol tombol--${colourOf(element, 'btn')}${element.classList.contains('dropdown-toggle') ? ' dropdown-toggle' : ''}`,
    );
  for (const [selector, own] of CLASSES)
    for (const element of Array.from(document.querySelectorAll(selector)))
      if (element.closest('.popover') === null) element.setAttribute('class', own);
  for (const flash of Array.from(document.querySelectorAll('.alert:not(.fade-in)'))) {
    flash.removeAttribute('id');
    flash.setAttribute('role', 'alert');
  }
  const modal = document.getElementById('modal-instansi');
  modal?.setAttribute('id', 'pilih-skp');
  document.querySelector('[data-target="#modal-instansi"]')?.setAttribute('data-target', '#pilih-skp');
  frame(document);
}

const colourOf = (element: Element, prefix: string): string =>
  COLOURS.find((colour) => element.classList.contains(`${prefix}-${colour}`)) ?? 'polos';

function frame(document: Document): void {
  const wrapper = document.querySelector('.wrapper');
  if (wrapper === null) return;
  const make = (tag: string, className: string, ...children: Node[]): Element => {
    const made = document.createElement(tag);
    if (className !== '') made.setAttribute('class', className);
    made.append(...children);
    return made;
  };
  const textOf = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
  const text = (content: string): Node => document.createTextNode(content);

  const button = make('button', 'buka-menu', text('Menu'));
  button.setAttribute('type', 'button');
  button.setAttribute('aria-controls', 'menu-situs');
  button.setAttribute('aria-expanded', 'false');
  const home = make('a', 'merek', text('E-Kinerja'));
  home.setAttribute('href', document.querySelector('.logo')?.getAttribute('href') ?? '#');
  const bar = make('header', 'bilah', button, home, make('span', 'bilah-nama', text(textOf('.user-menu .hidden-xs'))));

  const list = document.querySelector('.sidebar-menu');
  const menu = make('aside', 'menu-samping', make('p', 'menu-nip', text(textOf('.user-panel p'))));
  menu.setAttribute('id', 'menu-situs');
  if (list !== null) {
    list.removeAttribute('data-widget');
    list.setAttribute('class', 'menu');
    menu.append(list);
    for (const [i, branch] of Array.from(list.querySelectorAll('li.treeview')).entries()) branchOf(document, branch, i);
    for (const item of Array.from(list.querySelectorAll('li.header'))) item.setAttribute('class', 'menu-bagian');
  }
  const heading = document.querySelector('.content-header');
  const main = make('main', 'isi', ...(heading?.childNodes ?? []));
  main.append(...(document.querySelector('.content')?.childNodes ?? []));
  wrapper.replaceWith(
    bar,
    make('div', 'badan', menu, main),
    make('footer', 'kaki', text('E-Kinerja (tiruan, kulit kartu)')),
  );
}

/** A part of the menu: a button that opens its list. */
function branchOf(document: Document, branch: Element, index: number): void {
  const [link, list] = [branch.querySelector('a'), branch.querySelector('ul')];
  if (link === null || list === null) return;
  const open = branch.classList.contains('active');
  const button = document.createElement('button');
  button.setAttribute('type', 'button');
  button.setAttribute('class', 'menu-cabang');
  button.setAttribute('aria-controls', `menu-cabang-${String(index)}`);
  button.setAttribute('aria-expanded', String(open));
  button.append(...Array.from(link.childNodes));
  link.replaceWith(button);
  list.removeAttribute('style');
  list.setAttribute('class', 'menu-anak');
  list.setAttribute('id', `menu-cabang-${String(index)}`);
  if (!open) list.setAttribute('hidden', '');
  branch.setAttribute('class', open ? 'kini' : '');
}
