import { beforeAll, describe, expect, it } from 'vitest';
import { createPengisiAgent } from '../../../utils/agent/pengisi-agent';
import type { FieldChange, FormGlimpse, FormReading } from '../../../utils/formulir/model';
import { everyForm, liveDocument } from './live-forms';

let forms: Awaited<ReturnType<typeof everyForm>>;
beforeAll(async () => {
  forms = await everyForm();
});

function on(name: string) {
  const form = forms.find((one) => one.name === name);
  if (form === undefined) throw new Error(`no form ${name}`);
  const document = liveDocument(form.html, form.url);
  let count = 0;
  const agent = createPengisiAgent({
    document,
    newToken: () => `token-${String(++count)}`,
    fetch: () => Promise.reject(new Error('no request')),
    parse: () => document,
    isOnline: () => true,
  });
  const read = (): FormReading => {
    const result = agent.readForm();
    if (!result.ok) throw new Error(JSON.stringify(result.reason));
    return result.value;
  };
  const box = (field: string): HTMLInputElement => {
    const found = document.getElementById(field);
    if (found === null) throw new Error(`no ${field}`);
    return found as HTMLInputElement;
  };
  return { document, agent, read, box };
}
const change = (form: FormReading, name: FieldChange['name'], ...after: string[]): FieldChange => ({
  name,
  before: form.fields.find((one) => one.name === name)?.value ?? [],
  after,
});

describe('filling a form', () => {
  it('puts in exactly what was ordered, on every form, and nothing else', () => {
    const text = 'Kutip "dua" & <b>tebal</b>, emoji 😀,\nbaris kedua {satu}';
    for (const { name, fields } of forms) {
      const { document, agent, read } = on(name);
      const form = read();
      const before = new FormData(document.forms[0]);
      const main = fields.find((one) => ['rhk', 'indikator', 'uraianLampiran', 'uraianHarian'].includes(one));
      const result = agent.fillForm({ token: form.token, changes: [change(form, main as 'rhk', text)] });
      expect(result).toMatchObject({ ok: true, value: { fields: [{ now: [text] }] } });
      const after = new FormData(document.forms[0]);
      const differing = [...before.keys()].filter((key) => before.get(key) !== after.get(key));
      expect([name, differing]).toEqual([name, [expect.stringMatching(/\[(nama|uraian)\]$/)]]);
    }
  });

  it('tells the page as typing and choosing would, and chooses among the page’s options', () => {
    const { document, agent, read, box } = on('Indikator JPT');
    const heard: string[] = [];
    for (const type of ['input', 'change', 'blur'])
      document.addEventListener(type, (event) => heard.push(`${type} ${(event.target as HTMLElement).id}`), true);
    const form = read();
    const perspektif = form.fields.find(({ name }) => name === 'perspektif');
    const two = perspektif?.options.slice(0, 2).map(({ value }) => value) ?? [];
    const result = agent.fillForm({
      token: form.token,
      changes: [change(form, 'target', '12'), change(form, 'perspektif', ...two)],
    });
    expect(result.ok).toBe(true);
    expect(box('kegiatantahunan-target').value).toBe('12');
    expect(read().fields.find(({ name }) => name === 'perspektif')?.value).toEqual(two);
    expect(heard).toEqual([
      'input kegiatantahunan-target',
      'change kegiatantahunan-target',
      'input kegiatantahunan-perspektif',
      'change kegiatantahunan-perspektif',
    ]);
  });

  it('leaves a time field as a person does, so that its picker takes the time over', () => {
    const { document, agent, read } = on('Harian utama');
    const heard: string[] = [];
    document.addEventListener('blur', (event) => heard.push((event.target as HTMLElement).id), true);
    const form = read();
    agent.fillForm({ token: form.token, changes: [change(form, 'jamMulai', '07:30')] });
    expect(heard).toEqual(['kegiatanharian-jam_mulai']);
    expect(read().fields.find(({ name }) => name === 'jamMulai')?.value).toEqual(['07:30']);
  });

  it('reports what the page made of it', () => {
    const { agent, read, box } = on('Indikator baru');
    const satuan = box('kegiatantahunan-satuan');
    satuan.addEventListener('change', () => (satuan.value = satuan.value.toUpperCase()));
    const form = read();
    const result = agent.fillForm({ token: form.token, changes: [change(form, 'satuan', 'Dokumen')] });
    expect(result).toMatchObject({ ok: true, value: { fields: [{ after: ['Dokumen'], now: ['DOKUMEN'] }] } });
  });
});

describe('nothing is put in', () => {
  it('when the person changed a field meanwhile', () => {
    const { agent, read, box } = on('RHK baru');
    const form = read();
    box('kegiatanrhk-nama').value = 'saya ketik sendiri';
    const result = agent.fillForm({ token: form.token, changes: [change(form, 'rhk', 'x')] });
    expect(result).toEqual({ ok: false, reason: { problem: 'changedMeanwhile', field: 'rhk' } });
    expect(box('kegiatanrhk-nama').value).toBe('saya ketik sendiri');
  });

  it('when the form is another one, or gone', () => {
    const { document, agent, read } = on('RHK baru');
    const form = read();
    const order = { token: form.token, changes: [change(form, 'rhk', 'x')] };
    const element = document.forms[0];
    element?.replaceWith(element.cloneNode(true));
    expect(agent.fillForm(order)).toMatchObject({ ok: false, reason: { problem: 'otherForm' } });
    document.forms[0]?.remove();
    expect(agent.fillForm(order)).toMatchObject({ ok: false, reason: { problem: 'notAForm' } });
  });

  it('when a place is left, an option is not on the page, or a field is not of the form', () => {
    const { agent, read, box } = on('RHK baru');
    const form = read();
    const fill = (...changes: FieldChange[]) => agent.fillForm({ token: form.token, changes });
    const left = [change(form, 'jenisRhk', '1'), change(form, 'rhk', 'Laporan {{tahun}}')];
    expect(fill(...left)).toMatchObject({ reason: { problem: 'placeLeft', field: 'rhk' } });
    expect(fill(change(form, 'jenisRhk', '99'))).toMatchObject({ reason: { problem: 'optionGone' } });
    expect(fill(change(form, 'jenisRhk', '1', '2'))).toMatchObject({ reason: { problem: 'optionGone' } });
    expect(fill(change(form, 'target', '1'))).toMatchObject({ reason: { problem: 'fieldMissing' } });
    expect(fill(change(form, 'rhk', 'a'), change(form, 'rhk', 'b'))).toMatchObject({
      reason: { problem: 'fieldTwice' },
    });
    expect(fill()).toMatchObject({ reason: { problem: 'nothingToDo' } });
    // All or nothing.
    expect([box('kegiatanrhk-nama').value, box('kegiatanrhk-id_kegiatan_rhk_jenis').value]).toEqual(['', '']);
  });
});

describe('putting back', () => {
  it('restores exactly what was there', () => {
    const { document, agent, read } = on('RHK ubah');
    const before = [...new FormData(document.forms[0])].map(String);
    const form = read();
    agent.fillForm({
      token: form.token,
      changes: [change(form, 'rhk', 'lain'), change(form, 'jenisRhk', '2'), change(form, 'rhkAtasan')],
    });
    expect([...new FormData(document.forms[0])].map(String)).not.toEqual(before);
    expect(agent.undoFill(form.token)).toEqual({
      ok: true,
      value: { restored: ['rhk', 'jenisRhk', 'rhkAtasan'], kept: [] },
    });
    expect([...new FormData(document.forms[0])].map(String)).toEqual(before);
    expect(agent.undoFill(form.token)).toMatchObject({ ok: false, reason: { problem: 'nothingToDo' } });
  });

  it('leaves alone what the person changed since, and says so', () => {
    const { agent, read, box } = on('Indikator baru');
    const form = read();
    agent.fillForm({
      token: form.token,
      changes: [change(form, 'indikator', 'Jumlah laporan'), change(form, 'satuan', 'Laporan')],
    });
    box('kegiatantahunan-nama').value = 'Jumlah laporan triwulan';
    expect(agent.undoFill(form.token)).toEqual({ ok: true, value: { restored: ['satuan'], kept: ['indikator'] } });
    expect(box('kegiatantahunan-nama').value).toBe('Jumlah laporan triwulan');
    expect(box('kegiatantahunan-satuan').value).toBe('');
  });

  it('is refused on a form that was loaded again', () => {
    const { document, agent, read } = on('RHK baru');
    const form = read();
    agent.fillForm({ token: form.token, changes: [change(form, 'rhk', 'x')] });
    const element = document.forms[0];
    element?.replaceWith(element.cloneNode(true));
    expect(agent.undoFill(form.token)).toMatchObject({ ok: false, reason: { problem: 'otherForm' } });
  });
});

describe('following what the person types', () => {
  it('tells values and cursor once per burst, and falls silent with the signal', async () => {
    const { document, agent, read, box } = on('Lampiran baru');
    const form = read();
    const told: FormGlimpse[] = [];
    const over = new AbortController();
    agent.watchForm((glimpse) => told.push(glimpse), over.signal);
    const view = document.defaultView;
    if (view === null) throw new Error('no window');
    const area = box('skplampiran-uraian');
    area.focus();
    for (const text of ['a', 'ab', 'abc']) {
      area.value = text;
      area.dispatchEvent(new view.Event('input', { bubbles: true }));
    }
    await expect.poll(() => told.length).toBe(1);
    expect(told[0]).toEqual({
      token: form.token,
      focus: 'uraianLampiran',
      values: [{ name: 'uraianLampiran', value: ['abc'] }],
    });
    over.abort();
    area.dispatchEvent(new view.Event('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(told).toHaveLength(1);
  });

  it('tells what was typed after the reading and before anybody watched', async () => {
    const { agent, read, box } = on('Lampiran baru');
    read();
    box('skplampiran-uraian').value = 'Rapat';
    const told: FormGlimpse[] = [];
    agent.watchForm((glimpse) => told.push(glimpse), new AbortController().signal);
    await expect.poll(() => told[0]?.values).toEqual([{ name: 'uraianLampiran', value: ['Rapat'] }]);
  });

  it('puts the cursor into a field on request', () => {
    const { document, agent } = on('RHK baru');
    expect(agent.focusField('rhk')).toBe(true);
    expect(document.activeElement?.id).toBe('kegiatanrhk-nama');
    expect(agent.focusField('target')).toBe(false);
  });
});
