import { describe, expect, it } from 'vitest';
import type { FormGlimpse, FormReading } from '../../../utils/formulir/model';
import { refuse, ok } from '../../../utils/skp/result';
import type { Templat } from '../../../utils/templates/model';
import { createFormulirMachine } from '../../../utils/workflow/formulir-machine';
import type { FormDoor, FormulirPorts, ShelfAsk } from '../../../utils/workflow/formulir-ports';
import type { PageState } from '../../../utils/workflow/matriks-state';

const form: FormReading = {
  page: 'form-rhk',
  token: 'satu',
  mode: 'baru',
  fields: [
    {
      name: 'rhkAtasan',
      kind: 'choice',
      label: 'RHK Atasan',
      value: [],
      options: [{ value: '7', text: 'Terwujudnya arsip tertib' }],
      said: '',
    },
    { name: 'rhk', kind: 'text', label: 'Rencana Hasil Kerja', value: [''], options: [], said: '' },
  ],
  nomorSkp: '1-2026 : Arsiparis - Dinas Contoh',
  induk: null,
  tanggal: null,
  jenisHarian: null,
  jenisLampiran: null,
  focus: 'rhk',
};
const templat: Templat = {
  id: 'arsip',
  jenis: 'rhk',
  jabatan: [],
  unit: [],
  rhk: 'Tersedianya laporan {{judul}} {{unit}} Tahun {{tahun}}',
  jenisRhk: 'utama',
  kataAtasan: [],
  indikator: [],
  lampiran: [],
};

function setUp(door: Partial<FormDoor> = {}) {
  let page: PageState = { kind: 'otherPage', page: 'form-rhk' };
  let told: () => void = () => undefined;
  const asks: ShelfAsk[] = [];
  const used: string[] = [];
  const filledIds: string[] = [];
  const filledAs: unknown[] = [];
  const orders: unknown[] = [];
  const watches: { tell: (glimpse: FormGlimpse) => void; ended: boolean }[] = [];
  let live = form;
  const ports: FormulirPorts = {
    door: {
      read: () => Promise.resolve(ok(live)),
      fill(order) {
        orders.push(order);
        live = {
          ...live,
          fields: live.fields.map((field) => ({
            ...field,
            value: order.changes.find(({ name }) => name === field.name)?.after ?? field.value,
          })),
        };
        return Promise.resolve(ok({ fields: order.changes.map((one) => ({ ...one, now: one.after })) }));
      },
      undo: () => Promise.resolve(ok({ restored: ['rhk'], kept: [] })),
      focus: () => Promise.resolve(true),
      heading: () => Promise.resolve(null),
      watch(tell) {
        const watch = { tell, ended: false };
        watches.push(watch);
        return Promise.resolve(() => (watch.ended = true));
      },
      ...door,
    },
    shelf: {
      find(ask) {
        asks.push(ask);
        return Promise.resolve([templat]);
      },
      used: (id) => used.push(id),
    },
    onFilled: (id, isi) => {
      filledIds.push(id);
      filledAs.push(isi);
    },
    page: () => page,
    onPage: (callback) => (told = callback),
    known: () => ({ tahun: null, nomorSkp: null }),
  };
  const machine = createFormulirMachine(ports);
  return {
    machine,
    asks,
    used,
    filledIds,
    filledAs,
    orders,
    watches,
    settle: async () => {
      for (let i = 0; i < 3; i++) await machine.settled();
      return machine.state();
    },
    goTo: (next: PageState, reading: FormReading = live) => {
      page = next;
      live = reading;
      told();
    },
  };
}

describe('the panel on a form', () => {
  it('shows the form, its limits, and templates for what the form says', async () => {
    const { settle, asks } = setUp();
    const state = await settle();
    expect(state).toMatchObject({ page: 'form-rhk', focus: 'rhk', busy: null, refusal: null });
    expect(state.live.map(({ measure }) => measure.notes.map(({ code }) => code))).toEqual([[], ['empty']]);
    expect(state.offers).toMatchObject([{ id: 'arsip' }]);
    expect(asks).toMatchObject([{ jenis: 'rhk', words: '', context: { jabatan: 'Arsiparis', unit: 'Dinas Contoh' } }]);
  });

  it('asks for places that nothing fills, and orders nothing before they are filled', async () => {
    const { machine, settle, orders, used } = setUp();
    await settle();
    machine.send({ type: 'choose', offer: 'arsip' });
    expect(machine.state().draft).toMatchObject({ open: ['judul'], changing: 1 });
    machine.send({ type: 'fill' });
    expect((await settle()).refused).toEqual({ problem: 'placeLeft', field: null });
    expect(orders).toEqual([]);
    machine.send({ type: 'setPlace', nama: 'judul', value: 'arsip' });
    expect(machine.state().draft?.open).toEqual([]);
    machine.send({ type: 'fill' });
    const state = await settle();
    expect(orders).toEqual([
      {
        token: 'satu',
        changes: [{ name: 'rhk', before: [''], after: ['Tersedianya laporan arsip Dinas Contoh Tahun 2026'] }],
      },
    ]);
    expect(state).toMatchObject({ draft: null, filled: { fields: [{ name: 'rhk' }] } });
    expect(used).toEqual(['arsip']);
    machine.send({ type: 'undo' });
    expect(await settle()).toMatchObject({ filled: null, undone: { restored: ['rhk'] } });
  });

  it('takes what the person changes in the draft, and leaves what they untick', async () => {
    const { machine, settle, orders } = setUp();
    await settle();
    machine.send({ type: 'choose', offer: 'arsip' });
    machine.send({ type: 'setText', field: 'rhk', text: 'Teks saya' });
    machine.send({ type: 'setOptions', field: 'rhkAtasan', values: ['7'] });
    machine.send({ type: 'toggleField', field: 'rhk' });
    expect(machine.state().draft).toMatchObject({ changing: 1, open: [] });
    machine.send({ type: 'fill' });
    await settle();
    expect(orders).toMatchObject([{ changes: [{ name: 'rhkAtasan', after: ['7'] }] }]);
  });

  it('keeps the draft when the page refuses, says why, and shows what stands there now', async () => {
    const { machine, settle } = setUp({
      fill: () => Promise.resolve(refuse({ problem: 'changedMeanwhile', field: 'rhk' })),
    });
    await settle();
    machine.send({ type: 'choose', offer: 'arsip' });
    machine.send({ type: 'setText', field: 'rhk', text: 'Teks saya' });
    machine.send({ type: 'fill' });
    const state = await settle();
    expect(state.refused).toEqual({ problem: 'changedMeanwhile', field: 'rhk' });
    expect(state.draft?.fields[1]?.after).toEqual(['Teks saya']);
  });

  it('tells of a filling that ends after its draft was closed', async () => {
    let end = (): void => undefined;
    const { machine, settle, filledIds } = setUp({
      fill: (order) =>
        new Promise((resolve) => {
          end = () => resolve(ok({ fields: order.changes.map((one) => ({ ...one, now: one.after })) }));
        }),
    });
    await settle();
    const entry = { indikator: '', uraian: 'Rapat', realisasi: null, jamMulai: null, jamSelesai: null };
    machine.send({ type: 'propose', id: 'siap', entry });
    machine.send({ type: 'setText', field: 'rhk', text: 'Teks saya' });
    machine.send({ type: 'fill' });
    await Promise.resolve();
    machine.send({ type: 'closeDraft' });
    end();
    expect(await settle()).toMatchObject({ broken: false, draft: null, filled: { fields: [{ name: 'rhk' }] } });
    expect(filledIds).toEqual(['siap']);
  });

  it('keeps the draft while the page does not answer', async () => {
    let answers = true;
    const { machine, settle } = setUp({
      read: () => Promise.resolve(answers ? ok(form) : refuse({ problem: 'gone', field: null })),
    });
    await settle();
    machine.send({ type: 'choose', offer: 'arsip' });
    machine.send({ type: 'setText', field: 'rhk', text: 'Teks saya' });
    answers = false;
    machine.send({ type: 'show', on: true });
    expect(await settle()).toMatchObject({ busy: null, refusal: { problem: 'gone' } });
    answers = true;
    machine.send({ type: 'readAgain' });
    const state = await settle();
    expect([state.refusal, state.draft?.fields[1]?.after]).toEqual([null, ['Teks saya']]);
  });

  it('hands nothing it knows of a person on to the next one', async () => {
    const { settle, goTo, asks } = setUp();
    await settle();
    goTo({ kind: 'loggedOut' });
    await settle();
    goTo({ kind: 'otherPage', page: 'form-rhk' }, { ...form, token: 'dua', nomorSkp: null });
    await settle();
    expect(asks.at(-1)?.context).toMatchObject({ unit: null, jabatan: null, nomorSkp: null });
  });

  it('follows what is typed only while it is shown, and asks anew when the RHK atasan changes', async () => {
    const { machine, settle, watches, asks } = setUp();
    await settle();
    expect(watches).toEqual([]);
    machine.send({ type: 'show', on: true });
    await settle();
    expect(watches).toHaveLength(1);
    watches[0]?.tell({
      token: 'satu',
      focus: 'rhkAtasan',
      values: [
        { name: 'rhk', value: ['abc'] },
        { name: 'rhkAtasan', value: ['7'] },
      ],
    });
    const state = await settle();
    expect(state.live[1]).toMatchObject({ field: { value: ['abc'] }, measure: { used: 3 } });
    expect(asks.at(-1)).toMatchObject({ rhkAtasan: 'Terwujudnya arsip tertib' });
    watches[0]?.tell({ token: 'lain', focus: null, values: [{ name: 'rhk', value: ['zzz'] }] });
    expect((await settle()).live[1]?.field.value).toEqual(['abc']);
    machine.send({ type: 'show', on: false });
    await settle();
    expect(watches[0]?.ended).toBe(true);
  });

  it('forgets draft and filling with another form, keeps what it knows of the person, and is empty elsewhere', async () => {
    const { machine, settle, goTo, asks } = setUp();
    await settle();
    machine.send({ type: 'choose', offer: 'arsip' });
    goTo({ kind: 'otherPage', page: 'form-rhk' }, { ...form, token: 'dua', nomorSkp: null });
    expect(await settle()).toMatchObject({ draft: null, form: { token: 'dua' } });
    expect(asks.at(-1)?.context).toMatchObject({ unit: 'Dinas Contoh', tahun: 2026 });
    goTo({ kind: 'otherPage', page: 'profil' });
    expect(await settle()).toMatchObject({ page: null, form: null, offers: [] });
  });

  it('says why a form is not read', async () => {
    const { settle } = setUp({ read: () => Promise.resolve(refuse({ problem: 'fieldTwice', field: 'rhk' })) });
    expect(await settle()).toMatchObject({
      page: 'form-rhk',
      form: null,
      refusal: { problem: 'fieldTwice', field: 'rhk' },
    });
  });

  it('takes the part of the lampiran from the site’s list, never over the person’s own word', async () => {
    const lampiran: FormReading = { ...form, page: 'form-lampiran', token: 'tiga', fields: [] };
    const { machine, settle, goTo, asks } = setUp({ heading: () => Promise.resolve('Skema Pertanggungjawaban') });
    goTo({ kind: 'otherPage', page: 'form-lampiran' }, lampiran);
    expect((await settle()).bagian).toEqual({ is: 'skema', from: 'page' });
    expect(asks.at(-1)).toMatchObject({ jenis: 'lampiran', bagian: 'skema' });
    machine.send({ type: 'setBagian', bagian: 'dukungan' });
    expect((await settle()).bagian).toEqual({ is: 'dukungan', from: 'person' });
  });

  it('shows what an entry prepared ahead would put in, and tells once it is in', async () => {
    const text = (name: FormReading['fields'][number]['name'], kind: 'text' | 'number' | 'time', value = '') =>
      ({ name, kind, label: name, value: [value], options: [], said: '' }) as const;
    const harian: FormReading = {
      ...form,
      page: 'form-kinerja-harian',
      token: 'empat',
      tanggal: '2026-11-26',
      jenisHarian: 'utama',
      fields: [
        {
          name: 'indikatorHarian',
          kind: 'choice',
          label: 'Indikator',
          value: [],
          options: [{ value: '9', text: 'Jumlah  Laporan' }],
          said: '',
        },
        text('uraianHarian', 'text'),
        text('realisasi', 'number'),
        text('jamMulai', 'time', '10:00'),
        text('jamSelesai', 'time', '10:00'),
      ],
    };
    const { machine, settle, goTo, orders, filledIds, filledAs, used } = setUp();
    goTo({ kind: 'otherPage', page: 'form-kinerja-harian' }, harian);
    await settle();
    const entry = {
      indikator: 'jumlah laporan',
      uraian: 'Menyusun bahan rapat',
      realisasi: null,
      jamMulai: '08:00',
      jamSelesai: null,
    };
    machine.send({ type: 'propose', id: 'siap', entry });
    expect(machine.state().draft).toMatchObject({ changing: 3, open: [] });
    machine.send({ type: 'setText', field: 'realisasi', text: '2' });
    machine.send({ type: 'fill' });
    await settle();
    expect(orders).toMatchObject([
      {
        changes: [
          { name: 'indikatorHarian', after: ['9'] },
          { name: 'uraianHarian', after: ['Menyusun bahan rapat'] },
          { name: 'realisasi', after: ['2'] },
          { name: 'jamMulai', before: ['10:00'], after: ['08:00'] },
        ],
      },
    ]);
    expect([filledIds, used]).toEqual([['siap'], []]);
    expect(filledAs).toEqual([{ indikator: 'Jumlah  Laporan', uraian: 'Menyusun bahan rapat', realisasi: '2' }]);
    machine.send({ type: 'undo' });
    await settle();
    // Out of the form again.
    expect([filledIds.splice(1), filledAs.splice(1)]).toEqual([['siap'], [null]]);
    machine.send({ type: 'propose', id: 'lain', entry: { ...entry, indikator: 'Jumlah' } });
    // What the entry before had chosen is not what this one says.
    expect(machine.state().draft?.fields[0]).toMatchObject({ before: ['9'], after: [], changes: true });
    machine.send({ type: 'closeDraft' });
    machine.send({ type: 'choose', offer: 'arsip' });
    machine.send({ type: 'fill' });
    await settle();
    expect(filledIds).toEqual(['siap']);
  });
});
