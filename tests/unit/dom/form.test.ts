// @vitest-environment jsdom
/** Forms are posted as the browser would: its own FormData is the judge. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeEntries, formEntries, textControl, toCrlf } from '../../../utils/dom/form';

function formOf(inner: string, outside = ''): HTMLFormElement {
  document.body.innerHTML = `<form id="f" method="post">${inner}</form>${outside}`;
  const [form] = Array.from(document.forms);
  if (form === undefined) throw new Error('no form');
  return form;
}

function asBrowser(form: HTMLFormElement): (readonly [string, string])[] {
  return [...new FormData(form)].map(([name, value]) => [toCrlf(name), typeof value === 'string' ? toCrlf(value) : '']);
}

const pairs = (form: HTMLFormElement, changes: ReadonlyMap<string, string> = new Map()) =>
  formEntries(form, changes).map(({ name, value }) => [name, value]);

const EVERYTHING = `
<input type="hidden" name="_csrf" value="a+b==">
<input name="KegiatanTahunan[target]" value="12"><input type="number" name="n" value="3">
<textarea name="KegiatanTahunan[nama]">
satu
dua &amp; tiga</textarea>
<select name="one"><option value="">-</option><option value="2" selected>Kualitas</option></select>
<select name="none"><option disabled>x</option><option>y</option></select>
<select name="many[]" multiple><option selected>a</option><option>b</option><option value="c" selected>C</option></select>
<input type="hidden" name="many" value="">
<input type="checkbox" name="c" checked><input type="checkbox" name="c" value="2"><input type="checkbox" name="c" value="3" checked>
<input type="radio" name="r" value="1"><input type="radio" name="r" value="2" checked>
<input name="off" value="x" disabled><input value="nameless"><input name="" value="empty">
<textarea name="ro" readonly>tetap</textarea>
<fieldset disabled><legend><input name="inLegend" value="1"></legend><input name="inFieldset" value="1"></fieldset>
<input type="file" name="berkas">
<input type="reset" name="reset" value="1"><button name="aksi" value="yii1">Simpan</button><input type="submit" name="s" value="1">
<input type="button" name="b" value="1"><input type="image" name="i">
<datalist><option value="z"></option></datalist>`;

describe('the entries of a form', () => {
  it('are those of the browser, in its order', () => {
    const form = formOf(EVERYTHING, '<input form="f" name="outside" value="9">');
    expect(pairs(form)).toEqual(asBrowser(form));
    expect(pairs(form)).toContainEqual(['KegiatanTahunan[nama]', 'satu\r\ndua & tiga']);
    expect(pairs(form).map(([name]) => name)).toContain('outside');
  });

  it('are those of the browser for a document without a window', () => {
    const inert = new DOMParser().parseFromString(`<form>${EVERYTHING}</form>`, 'text/html');
    const [form] = Array.from(inert.forms);
    expect(form && pairs(form)).toEqual(asBrowser(formOf(EVERYTHING)));
  });

  it('differ in the changed text control and nowhere else', () => {
    const form = formOf(EVERYTHING);
    const before = pairs(form);
    const after = pairs(form, new Map([['KegiatanTahunan[nama]', 'baru\nsekali']]));
    expect(after).toEqual(
      before.map(([name, value]) => [name, name === 'KegiatanTahunan[nama]' ? 'baru\r\nsekali' : value]),
    );
    expect(pairs(form)).toEqual(before);
  });

  it('never change a choice, only texts', () => {
    const form = formOf(EVERYTHING);
    const names = ['one', 'many[]', 'c', 'r', 'berkas', 'aksi', 'off'];
    expect(pairs(form, new Map(names.map((name) => [name, 'other'])))).toEqual(pairs(form));
    expect(names.map((name) => textControl(form, name))).toEqual(names.map(() => null));
    expect(textControl(form, 'KegiatanTahunan[target]')?.value).toBe('12');
    expect(textControl(formOf('<input name="x"><input name="x">'), 'x')).toBeNull();
  });

  it('are encoded as the browser encodes them, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const form = formOf('<textarea name="t[a]"></textarea><input type="hidden" name="_csrf" value="x">');
        const body = encodeEntries(formEntries(form, new Map([['t[a]', text]])), '')?.body;
        const read = new URLSearchParams(typeof body === 'string' ? body : '');
        return read.get('t[a]') === toCrlf(text) && [...read.keys()].length === 2;
      }),
    );
  });

  it('become a multipart body where the form asks for one, and none for plain text', () => {
    const entries = formEntries(formOf('<input name="a" value="1"><input type="file" name="b">'), new Map());
    const multipart = encodeEntries(entries, 'multipart/form-data');
    expect(multipart?.contentType).toBeNull();
    const { body } = multipart ?? {};
    const held = body instanceof FormData ? [...body.entries()] : [];
    expect(held.map(([name, value]) => [name, typeof value === 'string' ? value : value.name])).toEqual([
      ['a', '1'],
      ['b', ''],
    ]);
    expect(encodeEntries(entries, 'text/plain')).toBeNull();
    expect(encodeEntries(entries, 'nonsense')?.contentType).toBe('application/x-www-form-urlencoded');
  });
});
