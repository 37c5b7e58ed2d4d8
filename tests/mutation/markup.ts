/** The same page in other markup: ids, classes, wrappers, other versions of its libraries, plain inputs. */
import { textsIn } from './layout';
import type { Mutation } from './types';
import { pick } from './types';

const REFERENCES = ['for', 'data-target', 'data-bs-target', 'href', 'aria-labelledby', 'aria-controls'];

export const markup: readonly Mutation[] = [
  {
    name: 'id diganti',
    keeps: true,
    apply: (document, random) => {
      const prefix = `v${String(random(100))}-`;
      for (const element of document.querySelectorAll('[id]')) {
        // The ids of forms and of what scripts look for are names of their own.
        element.id = prefix + element.id;
      }
      for (const name of REFERENCES)
        for (const element of document.querySelectorAll(`[${name}]`)) {
          const value = element.getAttribute(name) ?? '';
          if (value.startsWith('#') && value.length > 1) element.setAttribute(name, `#${prefix}${value.slice(1)}`);
          else if (name !== 'href' && !value.startsWith('#')) element.setAttribute(name, prefix + value);
        }
      return true;
    },
  },
  {
    name: 'id hilang',
    keeps: true,
    apply: (document) => {
      for (const element of document.querySelectorAll('[id]')) {
        // A label that names its control goes on naming it: it stands around or beside it.
        element.removeAttribute('id');
      }
      for (const label of document.querySelectorAll('label[for]')) label.removeAttribute('for');
      return true;
    },
  },
  {
    name: 'id ganda',
    keeps: true,
    apply: (document, random) => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      for (let i = 0; i < 4; i++) {
        const box = pick([...document.querySelectorAll('div:not([id]), span:not([id])')], random);
        const id = pick(ids, random);
        if (box !== undefined && id !== undefined) box.id = id;
      }
      return ids.length > 0;
    },
  },
  {
    name: 'kelas diganti',
    keeps: true,
    apply: (document, random) => {
      const names = new Map<string, string>();
      for (const element of document.querySelectorAll('body [class]')) {
        const classes = [...element.classList].map((name) => {
          // Colours of a status are its meaning; icons are pictures, not layout.
          if (/^(?:label|badge|fa|glyphicon|alert)(?:-|$)/.test(name)) return name;
          const other = names.get(name) ?? `c${String(random(100_000))}`;
          names.set(name, other);
          return other;
        });
        element.setAttribute('class', classes.join(' '));
      }
      return true;
    },
  },
  {
    name: 'isi sel dibungkus',
    keeps: true,
    apply: (document, random) => {
      const tag = pick(['div', 'span', 'p', 'b'], random) ?? 'div';
      let done = false;
      for (const cell of document.querySelectorAll('td, th')) {
        if (cell.childNodes.length === 0 || random(2) === 0) continue;
        const inner = document.createElement(tag);
        inner.append(...cell.childNodes);
        cell.append(inner);
        done = true;
      }
      return done;
    },
  },
  {
    name: 'halaman dibungkus',
    keeps: true,
    apply: (document) => {
      const main = document.createElement('main');
      main.append(...document.body.childNodes);
      document.body.append(main);
      for (const element of document.querySelectorAll('table, form')) {
        if (element.parentElement?.closest('table') !== null) continue;
        const section = document.createElement('section');
        element.replaceWith(section);
        section.append(element);
      }
      return true;
    },
  },
  {
    name: 'spasi dan komentar',
    keeps: true,
    apply: (document, random) => {
      for (const element of document.querySelectorAll('td, th, h1, h3, label, .label')) {
        element.prepend('\n  \u00a0');
        element.append(' \n');
        if (random(3) === 0) element.append(document.createComment('v2'));
      }
      return true;
    },
  },
  { name: 'Bootstrap 4', keeps: true, apply: (document) => modernise(document, 4) },
  { name: 'Bootstrap 5', keeps: true, apply: (document) => modernise(document, 5) },
  {
    name: 'isian biasa tanpa popover',
    keeps: true,
    apply: (document) => {
      const widgets = [...document.querySelectorAll('.kv-editable')];
      for (const widget of widgets) {
        const form = widget.querySelector('form');
        const value = widget.querySelector('button')?.textContent.trim() ?? '...';
        const input = form?.querySelector('input[name=target]');
        if (form === null || !input) continue;
        if (value !== '...') input.setAttribute('value', value);
        widget.replaceWith(form);
      }
      return widgets.length > 0;
    },
  },
  {
    name: 'label dengan bintang',
    keeps: true,
    apply: (document) => {
      const labels = [...document.querySelectorAll('form .required label, form label.has-star')];
      for (const label of labels) label.append(Object.assign(document.createElement('span'), { textContent: ' *' }));
      return labels.length > 0;
    },
  },
  {
    name: 'kotak lain di atas',
    keeps: true,
    apply: (document) => {
      const box = document.createElement('div');
      box.className = 'box box-info';
      box.innerHTML = '<div class="box-header"><h3 class="box-title">Informasi</h3></div><p>Jadwal pengisian.</p>';
      const content = document.querySelector('section.content, .login-box-body');
      content?.prepend(box);
      return content !== null;
    },
  },
  {
    name: 'judul huruf besar',
    keeps: true,
    apply: (document) => {
      for (const text of textsIn(document.querySelectorAll('h1, h3, label, .label')))
        text.data = text.data.toUpperCase();
      return true;
    },
  },
];

const COLOURS: Readonly<Record<string, string>> = {
  'label-success': 'success',
  'label-info': 'info',
  'label-warning': 'warning',
  'label-danger': 'danger',
  'label-default': 'secondary',
};
const CLASSES: Readonly<Record<string, string>> = {
  box: 'card',
  'box-header': 'card-header',
  'box-title': 'card-title',
  'box-body': 'card-body',
  'btn-xs': 'btn-sm',
  'form-group': 'mb-3',
  'help-block': 'invalid-feedback',
  'input-group-addon': 'input-group-text',
  'content-header': 'app-content-header',
};

function modernise(document: Document, version: 4 | 5): boolean {
  for (const element of document.querySelectorAll('[class]')) {
    for (const name of [...element.classList]) {
      const colour = COLOURS[name];
      if (colour !== undefined) {
        element.classList.remove('label', name);
        element.classList.add('badge', version === 5 ? `bg-${colour}` : `badge-${colour}`);
      }
      const other = CLASSES[name];
      // Version 4 kept the groups of forms.
      if (other === undefined || (version === 4 && name === 'form-group')) continue;
      element.classList.replace(name, other);
    }
    if (version === 5 && element.classList.replace('sr-only', 'visually-hidden')) continue;
  }
  if (version === 5)
    for (const name of ['toggle', 'target', 'dismiss', 'placement'])
      for (const element of document.querySelectorAll(`[data-${name}]`)) {
        element.setAttribute(`data-bs-${name}`, element.getAttribute(`data-${name}`) ?? '');
        element.removeAttribute(`data-${name}`);
      }
  return true;
}
