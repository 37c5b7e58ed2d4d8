// @vitest-environment happy-dom
/** The board over the login page of the practice: its data can be put in while they are masked and cannot be read off. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showPapan } from '../../../utils/latihan/papan';
import { MASUK } from '../../../utils/latihan/skenario';
import { createI18n } from '../../../utils/locale/i18n';
import { createMasker } from '../../../utils/samaran/masker';

const { t } = createI18n('id');

function show(masked: boolean) {
  let changed: (on: boolean) => void = () => undefined;
  showPapan(document, {
    t,
    lang: 'id',
    skenario: 'kosong',
    peran: 'pegawai',
    login: true,
    masked,
    onMasked: (callback) => {
      changed = callback;
    },
    begin: () => undefined,
    lookAs: () => undefined,
  });
  const board = document.querySelector('[data-latihan]')?.shadowRoot;
  const fill = Array.from(board?.querySelectorAll('button') ?? []).find(
    ({ textContent }) => textContent === t('pelatih.samaran.logIn'),
  );
  if (fill === undefined) throw new Error('no such button');
  return { board, fill, mask: (on: boolean) => changed(on) };
}
const values = () => Array.from(document.querySelectorAll('input'), ({ value }) => value);

describe('the board on the login page', () => {
  beforeEach(() => {
    // happy-dom has no constructor of options.
    vi.stubGlobal('Option', function option(text: string) {
      return Object.assign(document.createElement('option'), { textContent: text });
    });
    document.body.innerHTML =
      '<form><input id="loginform-username" name="LoginForm[username]"><input id="loginform-password" type="password"></form>';
  });

  it('offers to put the data in while they are masked, also when masking begins later, and only then', () => {
    const { fill, mask } = show(false);
    expect(fill.hidden).toBe(true);
    mask(true);
    expect(fill.hidden).toBe(false);
    mask(false);
    expect(fill.hidden).toBe(true);
    expect(show(true).fill.hidden).toBe(false);
  });

  it('puts them in as typing would; what is shown of them is masked, what is sent is not', () => {
    const { board, fill } = show(true);
    const masker = createMasker(document, () => '');
    expect(board?.textContent).not.toContain(MASUK.nip);
    let typed = 0;
    document.addEventListener('input', () => (typed += 1));
    fill.click();
    expect(values()).toEqual([MASUK.nip, MASUK.kataSandi]);
    expect(typed).toBe(2);
    expect(document.getElementById('loginform-username')?.getAttribute('aria-hidden')).toBe('true');
    masker.end();
    expect(board?.textContent).toContain(MASUK.nip);
  });
});
