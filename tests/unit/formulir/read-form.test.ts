import { beforeAll, describe, expect, it } from 'vitest';
import { findLiveForm, readLiveForm } from '../../../utils/ekinerja/read-form';
import type { FormReading } from '../../../utils/formulir/model';
import { everyForm, liveDocument } from './live-forms';

let forms: Awaited<ReturnType<typeof everyForm>>;
beforeAll(async () => {
  forms = await everyForm();
});

function named(name: string) {
  const form = forms.find((one) => one.name === name);
  if (form === undefined) throw new Error(`no form ${name}`);
  return { ...form, document: liveDocument(form.html, form.url) };
}
function read(document: Document): FormReading {
  const live = findLiveForm(document);
  if (!live.ok) throw new Error(JSON.stringify(live.reason));
  return readLiveForm(document, live.value, 'token');
}
const why = (document: Document) => {
  const live = findLiveForm(document);
  return live.ok ? null : [live.reason.problem, live.reason.field];
};
const field = (form: FormReading, name: string) => form.fields.find((one) => one.name === name);
const control = (document: Document, id: string): HTMLInputElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no ${id}`);
  return found as HTMLInputElement;
};

describe('every form of the guide', () => {
  it('is read with its fields, and only those', () => {
    for (const { name, fields } of forms)
      expect([name, read(named(name).document).fields.map((one) => one.name)]).toEqual([name, fields]);
  });

  it('says what it is', () => {
    const modes = Object.fromEntries(forms.map(({ name }) => [name, read(named(name).document).mode]));
    expect(modes).toEqual({
      'RHK baru': 'baru',
      'RHK tahapan': 'tahapan',
      'RHK ubah': 'ubah',
      'RHK JPT': 'baru',
      'Indikator baru': 'baru',
      'Indikator ubah': 'ubah',
      'Indikator JPT': 'baru',
      'Lampiran baru': 'baru',
      'Lampiran ubah': 'ubah',
      'Harian utama': 'baru',
      'Harian tambahan': 'baru',
      'Harian ubah': 'ubah',
    });
    expect(read(named('Harian utama').document)).toMatchObject({ jenisHarian: 'utama', tanggal: '2026-11-22' });
    const loaded = named('Harian utama').document;
    Object.defineProperty(loaded, 'defaultView', { value: { performance: { timeOrigin: 5 } } });
    expect(read(loaded).dimuat).toBe(5);
    expect(read(named('Harian tambahan').document).jenisHarian).toBe('tambahan');
    expect(read(named('Harian ubah').document).jenisHarian).toBe('utama');
    expect(read(named('Lampiran baru').document).jenisLampiran).toBe('2');
    expect(read(named('Lampiran ubah').document).jenisLampiran).toBeNull();
    const tahapan = read(named('RHK tahapan').document);
    expect(tahapan.induk).not.toBeNull();
    expect(tahapan.nomorSkp).toMatch(/^1-2026 : /);
  });

  it('reads what stands in it, chosen options and the site’s options', () => {
    const ubah = read(named('RHK ubah').document);
    expect(field(ubah, 'jenisRhk')).toMatchObject({
      value: ['1'],
      label: 'Jenis RHK',
      options: [
        { value: '1', text: 'Utama' },
        { value: '2', text: 'Tambahan' },
      ],
    });
    expect(field(ubah, 'rhk')?.value[0]).not.toBe('');
    expect(field(ubah, 'rhkAtasan')?.value).toHaveLength(1);
    expect(field(read(named('RHK baru').document), 'rhkAtasan')).toMatchObject({ value: [] });
    const perspektif = field(read(named('Indikator JPT').document), 'perspektif');
    expect(perspektif).toMatchObject({ kind: 'choices', value: [] });
    expect(perspektif?.options.length).toBeGreaterThan(1);
    expect(field(read(named('Harian utama').document), 'jamMulai')?.value).toEqual(['10:00']);
  });

  it('never offers what must not be touched', () => {
    for (const { name } of forms) {
      const { document } = named(name);
      const live = findLiveForm(document);
      const names = live.ok ? live.value.found.fields.map(({ control: one }) => one.name) : [];
      expect(names.filter((one) => /referrer|_csrf|tanggal|nomorSkp|namaInduk/i.test(one))).toEqual([]);
    }
  });

  it('follows what the person typed, not what was loaded', () => {
    const { document } = named('RHK ubah');
    control(document, 'kegiatanrhk-nama').value = 'Baru\ndiketik';
    expect(field(read(document), 'rhk')?.value).toEqual(['Baru\ndiketik']);
  });

  it('says what the site said under a field', () => {
    const { document } = named('RHK baru');
    const group = control(document, 'kegiatanrhk-nama').closest('.form-group');
    group?.classList.add('has-error');
    const slot = group?.querySelector('.help-block-error');
    if (slot) slot.textContent = 'Rencana Hasil Kerja tidak boleh kosong.';
    expect(field(read(document), 'rhk')?.said).toBe('Rencana Hasil Kerja tidak boleh kosong.');
  });

  it('is no form on other pages, and says so of a login page', () => {
    expect(why(liveDocument('<h1>Daftar RHK</h1>', 'https://e-kinerja.babelprov.go.id/v1/index.php?r=x'))).toEqual([
      'notAForm',
      null,
    ]);
    const login =
      '<form id="login-form"><input id="loginform-username" name="LoginForm[username]"><input id="loginform-password" type="password" name="LoginForm[password]"></form>';
    expect(why(liveDocument(login, 'https://e-kinerja.babelprov.go.id/v1/index.php?r=site/login'))).toEqual([
      'loggedOut',
      null,
    ]);
  });
});

describe('a form that was changed by somebody', () => {
  const each = (mutate: (document: Document, fields: readonly HTMLElement[]) => void) =>
    forms.map(({ name, fields }) => {
      const { document } = named(name);
      const before = read(document);
      const live = findLiveForm(document);
      mutate(document, live.ok ? live.value.found.fields.map(({ control: one }) => one) : []);
      return { name, fields, before, document };
    });

  it('is read the same when groups are moved, wrapped, restyled or get other ids', () => {
    const moved = each((_document, fields) => {
      for (const one of fields) {
        const group = one.closest('.form-group');
        group?.parentElement?.prepend(group);
        one.className = 'x';
        const label = group?.querySelector('label');
        one.id = `anders-${one.id}`;
        label?.setAttribute('for', one.id);
      }
    });
    for (const { before, document } of moved) expect(read(document).fields).toEqual(before.fields);
    const wrapped = each((document, fields) => {
      for (const one of fields) {
        const box = document.createElement('span');
        one.replaceWith(box);
        box.append(one);
      }
    });
    for (const { before, document } of wrapped) expect(read(document).fields).toEqual(before.fields);
  });

  it('is read by labels when names changed', () => {
    const renamed = each((_document, fields) => {
      for (const one of fields)
        if (!/\[(nama|uraian)\]$/.test(one.getAttribute('name') ?? '')) one.setAttribute('name', `Lain[${one.id}]`);
    });
    for (const { before, document } of renamed) expect(read(document).fields).toEqual(before.fields);
  });

  it('is refused when a field is there twice, hidden, locked or of another kind', () => {
    for (const [mutate, problem] of [
      [(one: HTMLElement) => one.after(one.cloneNode(true)), 'fieldTwice'],
      [
        (one: HTMLElement) => {
          const hidden = one.ownerDocument.createElement('input');
          hidden.type = 'hidden';
          hidden.name = one.getAttribute('name') ?? '';
          one.after(hidden);
        },
        'fieldTwice',
      ],
      [(one: HTMLElement) => one.setAttribute('disabled', ''), 'fieldChanged'],
      [(one: HTMLElement) => one.setAttribute('readonly', ''), 'fieldChanged'],
      [(one: HTMLElement) => one.setAttribute('type', 'checkbox'), 'fieldChanged'],
    ] as const)
      for (const { name } of forms) {
        const { document } = named(name);
        const live = findLiveForm(document);
        const fields = live.ok ? live.value.found.fields : [];
        const last = fields
          .filter(({ control: one }) => (problem === 'fieldChanged' ? one.tagName === 'INPUT' : true))
          .at(-1);
        if (last === undefined) continue;
        mutate(last.control);
        expect([name, why(document)]).toEqual([name, [problem, last.spec.name]]);
      }
  });

  it('is refused when its markup hides a text field', () => {
    const { document } = named('Indikator baru');
    const group = control(document, 'kegiatantahunan-target').closest<HTMLElement>('.form-group');
    if (group) group.style.display = 'none';
    expect(why(document)).toEqual(['fieldChanged', 'target']);
  });

  it('is refused when name and label say different fields', () => {
    const { document } = named('Indikator baru');
    const [target, satuan] = [control(document, 'kegiatantahunan-target'), control(document, 'kegiatantahunan-satuan')];
    [target.name, satuan.name] = [satuan.name, target.name];
    expect(why(document)).toEqual(['labelDisagrees', 'target']);
  });

  it('is refused when a needed field is gone, and when the form is there twice', () => {
    const { document } = named('Indikator baru');
    control(document, 'kegiatantahunan-satuan').remove();
    expect(why(document)).toEqual(['fieldMissing', 'satuan']);
    const twice = named('RHK baru').document;
    const form = control(twice, 'kegiatanrhk-nama').form;
    form?.after(form.cloneNode(true));
    expect(why(twice)).toEqual(['formTwice', null]);
  });
});
