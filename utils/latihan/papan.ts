/**
 * The board over every practice page: says that it is one, and changes what it shows. Lives in a shadow root of its own, so
 * that the page's style sheets and our own readers do not see it.
 */
import type { TFunction } from 'i18next';
import '../locale/i18next-types';
import { papanStyle } from './papan-style';
import type { Peran } from './record';
import { MASUK, SKENARIO, type SkenarioId } from './skenario';

export interface PapanPorts {
  readonly t: TFunction;
  readonly lang: string;
  readonly skenario: SkenarioId;
  readonly peran: Peran;
  /** The page asks for a login: its data are shown. */
  readonly login: boolean;
  /** Personal data is masked, these included: they are put in for the person instead of being read off. */
  readonly masked: boolean;
  readonly onMasked: (changed: (on: boolean) => void) => void;
  readonly begin: (skenario: SkenarioId) => void;
  readonly lookAs: (peran: Peran) => void;
}

const SVG = 'http://www.w3.org/2000/svg';
/** "graduation-cap" of Lucide, as in the panel. */
const CAP = [
  'M21.42 10.922a1 1 0 0 0-.019-1.838L12.83 5.18a2 2 0 0 0-1.66 0L2.6 9.08a1 1 0 0 0 0 1.832l8.57 3.908a2 2 0 0 0 1.66 0z',
  'M22 10v6',
  'M6 12.5V16a6 3 0 0 0 12 0v-3.5',
];

function icon(document: Document): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [name, value] of [
    ['viewBox', '0 0 24 24'],
    ['aria-hidden', 'true'],
  ] as const)
    svg.setAttribute(name, value);
  for (const d of CAP) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}

/** Puts the board before everything else on the page; what it gives back says on it that something went wrong. */
export function showPapan(document: Document, ports: PapanPorts): (trouble: string) => void {
  const { t, lang, peran } = ports;
  const host = document.createElement('div');
  host.dataset['latihan'] = '';
  const root = host.attachShadow({ mode: 'open' });
  const make = <Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    className: string,
    ...children: (Node | string)[]
  ) => {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...children);
    return element;
  };
  const button = (label: string, act: () => void) => {
    const made = make('button', '', label);
    made.type = 'button';
    made.addEventListener('click', act);
    return made;
  };

  const choice = make('select', '');
  for (const id of SKENARIO) choice.append(new Option(t(`latihan.skenario.${id}`), id, false, id === ports.skenario));
  const label = make('label', '', t('latihan.choose'), choice);
  const other = peran === 'pegawai' ? 'atasan' : 'pegawai';
  const more = make(
    'details',
    'more',
    make('summary', '', t('latihan.more')),
    make(
      'div',
      'sheet',
      make('p', '', t('latihan.about')),
      label,
      make(
        'div',
        'row',
        button(t('latihan.begin'), () => ports.begin(choice.value as SkenarioId)),
        button(t('latihan.again'), () => ports.begin(ports.skenario)),
      ),
      make('p', 'small', t('latihan.beginNote')),
    ),
  );
  const board = make(
    'section',
    'board',
    make('p', 'name', icon(document), make('strong', '', t('latihan.title')), ' ', make('span', '', t('latihan.not'))),
    make('p', 'who', t(`latihan.as.${peran}`)),
    make(
      'div',
      'row',
      button(t(`latihan.lookAs.${other}`), () => ports.lookAs(other)),
      more,
    ),
  );
  // A live region that is there before its words: they are announced when they come.
  const trouble = make('p', 'trouble');
  trouble.setAttribute('role', 'alert');
  board.append(trouble);
  if (ports.login) {
    const fill = button(t('pelatih.samaran.logIn'), () => fillLogin(document));
    const whileMasked = (on: boolean): void => {
      fill.hidden = !on;
    };
    whileMasked(ports.masked);
    // Masking may begin while the person is here.
    ports.onMasked(whileMasked);
    board.append(make('p', 'login', t('latihan.login', MASUK), ' ', fill));
  }
  board.lang = lang;
  board.setAttribute('aria-label', t('latihan.title'));
  const style = new CSSStyleSheet();
  style.replaceSync(papanStyle);
  root.adoptedStyleSheets = [style];
  root.append(board);
  document.body.prepend(host);
  return (text) => {
    trouble.textContent = text;
  };
}

/** As typing would; logging in stays the person's click. */
function fillLogin(document: Document): void {
  for (const [name, value] of [
    ['username', MASUK.nip],
    ['password', MASUK.kataSandi],
  ] as const) {
    const field = document.getElementById(`loginform-${name}`) as HTMLInputElement | null;
    if (field === null) continue;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
