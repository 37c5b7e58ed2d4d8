/** Others at work on the page: translators, dark modes, password managers, writing aids, blockers. */
import { textsIn } from './layout';
import type { Mutation } from './types';

export const neighbours: readonly Mutation[] = [
  {
    name: 'pembungkus Google Translate',
    // The words happen to be the same here; on a page that a translator wraps nobody can know that they are.
    keeps: false,
    apply: (document, random) => {
      document.documentElement.setAttribute('lang', 'id');
      for (const text of [...textsIn([document.body])]) {
        const parent = text.parentElement;
        if (text.data.trim() === '' || parent === null || ['OPTION', 'TEXTAREA', 'TITLE'].includes(parent.tagName))
          continue;
        if (random(5) === 0) continue;
        const [outer, inner] = [font(document), font(document)];
        text.replaceWith(outer);
        outer.append(inner);
        inner.append(text);
      }
      const bar = document.createElement('div');
      bar.className = 'skiptranslate';
      bar.setAttribute('style', 'display: none');
      bar.innerHTML = '<iframe class="skiptranslate" title="Widget"></iframe>';
      document.body.prepend(bar);
      return true;
    },
  },
  {
    name: 'diterjemahkan ke bahasa lain',
    keeps: false,
    apply: (document, random) => {
      document.documentElement.classList.add('translated-ltr');
      document.documentElement.setAttribute('lang', 'en');
      const all = random(2) === 0;
      for (const text of [...textsIn([document.body])]) {
        const words = ENGLISH.reduce((said, [from, to]) => said.replaceAll(from, to), text.data);
        if (words === text.data || (!all && random(3) === 0)) continue;
        const [outer, inner] = [font(document), font(document)];
        text.replaceWith(outer);
        outer.append(inner);
        inner.append(words);
      }
      return true;
    },
  },
  {
    name: 'Dark Reader',
    keeps: true,
    apply: (document, random) => {
      const root = document.documentElement;
      root.setAttribute('data-darkreader-mode', 'dynamic');
      root.setAttribute('data-darkreader-scheme', 'dark');
      for (const [i, kind] of ['fallback', 'user-agent', 'inline'].entries()) {
        const style = document.createElement('style');
        style.className = `darkreader darkreader--${kind}`;
        style.textContent = `[data-darkreader-inline-color] { color: var(--c${String(i)}) !important; }`;
        document.head.append(style);
      }
      for (const element of document.querySelectorAll<HTMLElement>('[style]')) {
        element.setAttribute('data-darkreader-inline-color', '');
        element.setAttribute('style', `${element.getAttribute('style') ?? ''}; --darkreader-inline-color: #e8e6e3;`);
      }
      for (const cell of document.querySelectorAll('td'))
        if (random(4) === 0) cell.setAttribute('data-darkreader-inline-bgcolor', '');
      return true;
    },
  },
  {
    name: 'pengelola kata sandi',
    keeps: true,
    apply: (document) => {
      for (const input of document.querySelectorAll('input:not([type=hidden]), textarea')) {
        input.setAttribute('data-lpignore', 'true');
        input.setAttribute('data-1p-ignore', '');
        const icon = document.createElement('div');
        icon.setAttribute('data-lastpass-icon-root', '');
        icon.setAttribute('style', 'position: relative !important; height: 0px !important;');
        input.after(icon);
      }
      const menu = document.createElement('com-1password-menu');
      document.documentElement.append(menu);
      return true;
    },
  },
  {
    name: 'bantuan menulis',
    keeps: true,
    apply: (document, random) => {
      for (const area of document.querySelectorAll('textarea, input[type=text]')) {
        area.setAttribute('data-gramm', 'false');
        if (random(2) === 0) area.before(document.createElement('grammarly-extension'));
      }
      for (const name of ['grammarly-desktop-integration', 'div', 'script'])
        document.body.append(document.createElement(name));
      return true;
    },
  },
  {
    name: 'sisipan ekstensi',
    keeps: true,
    apply: (document, random) => {
      for (const cell of document.querySelectorAll('td')) {
        if (random(4) > 0) continue;
        const badge = document.createElement('span');
        badge.setAttribute('style', 'display: none');
        badge.className = 'ext-badge';
        badge.textContent = '99';
        cell.append(badge, document.createElement('script'));
      }
      const box = document.createElement('div');
      box.innerHTML =
        '<h1>Catatan saya</h1><table><tr><th>No</th><th>Target</th></tr><tr><td>1</td><td>9</td></tr></table>';
      document.body.append(box);
      return true;
    },
  },
  {
    name: 'pemblokir iklan',
    keeps: true,
    apply: (document) => {
      for (const element of document.querySelectorAll('script, marquee, link')) element.remove();
      return true;
    },
  },
];

const font = (document: Document): HTMLElement => {
  // Translators still use it.
  const element: HTMLElement = document.createElement('font' as string);
  element.setAttribute('style', 'vertical-align: inherit;');
  return element;
};

const ENGLISH: readonly (readonly [string, string])[] = [
  ['Rencana Hasil Kerja', 'Performance Plan'],
  ['Jumlah', 'Number of'],
  ['laporan', 'report'],
  ['berkas', 'file'],
  ['Persentase', 'Percentage'],
  ['Kuantitas', 'Quantity'],
  ['Kualitas', 'Quality'],
  ['Dokumen', 'Documents'],
  ['Tersusunnya', 'Compilation of'],
  ['Analis', 'Analyst'],
  ['Memeriksa', 'Checking'],
  ['Anggaran', 'Budget'],
  ['pegawai', 'employee'],
];
