/** The plan of a whole SKP: what is created, changed, kept, refused and removed, and why. */
import { describe, expect, it } from 'vitest';
import type { SkpLinks, WholeSkpReading } from '../../../utils/ekinerja/types';
import { NO_SKP_CHOICES, planSkp } from '../../../utils/plan/skp-plan';
import { skpPlanIsIntact } from '../../../utils/plan/skp-fingerprint';
import { cellWrites, runOrder } from '../../../utils/plan/skp-order';
import type { AtasanOptions, SkpPlan, SkpPlanChoices } from '../../../utils/plan/skp-plan-types';
import type { Indikator, Rhk, StatusIndikator } from '../../../utils/skp/model';
import type { WantedIndikator, WantedRhk, WantedSkp } from '../../../utils/skp/wanted';
import { wantedIndikator, wantedRhk, wantedSkp } from '../run/support/whole-skp';

const ATASAN = [
  { value: '1', text: 'Terwujudnya layanan yang cepat' },
  { value: '2', text: 'Meningkatnya mutu data' },
  { value: '3', text: 'Meningkatnya mutu data' },
];
const NOW_ATASAN = 'Terwujudnya layanan yang cepat';

function indikator(id: string, nama: string, more: Partial<Indikator> = {}): Indikator {
  const bulan = Array.from({ length: 12 }, (_, index) => ({ bulan: index + 1, key: `${id}0${index}`, nilai: '1' }));
  return {
    id,
    nama,
    aspek: 'Kuantitas',
    target: '12',
    satuan: 'Dokumen',
    status: 'konsep',
    catatanTolak: null,
    bulan,
    ...more,
  };
}

function rhk(id: string, nomor: string, nama: string, rows: readonly Indikator[] = [], more: Partial<Rhk> = {}): Rhk {
  return { id, nomor, jenis: 'utama', nama, rhkAtasan: NOW_ATASAN, nomorSkp: '1-2026', indikator: [...rows], ...more };
}

const EACH = 'abcdefghijk'.split('');

function reading(rows: readonly Rhk[], more: Partial<WholeSkpReading> = {}): WholeSkpReading {
  const rhkIds = rows.flatMap(({ id }) => id ?? []);
  const open = rows.flatMap((row) => row.indikator).filter(({ status }) => status === 'konsep' || status === 'tolak');
  const by = (ids: readonly string[], word: string) => Object.fromEntries(ids.map((id) => [id, `/${word}?id=${id}`]));
  const links: SkpLinks = {
    daftarRhk: '/daftar',
    matriks: '/matriks',
    lampiran: '/lampiran',
    kirim: {},
    detailIndikator: {},
    ubahIndikator: by(
      open.flatMap(({ id }) => id ?? []),
      'ubah',
    ),
    hapusIndikator: by(
      open.flatMap(({ id }) => id ?? []),
      'hapus',
    ),
    ubahRhk: by(rhkIds, 'ubah-rhk'),
    hapusRhk: by(rhkIds, 'hapus-rhk'),
    tambahIndikator: by(rhkIds, 'tambah'),
    tambahTahapan: by(rhkIds, 'tahapan'),
    tambahRhk: '/rhk',
    tambahLampiran: by(['1', '2'], 'lampiran'),
    ubahLampiran: by(EACH, 'lampiran'),
    hapusLampiran: by(EACH, 'hapus-lampiran'),
  };
  return {
    facts: {
      skp: { tahun: 2026, nomorSkp: '1-2026', rhk: [...rows] },
      sessionYear: 2026,
      tenures: [{ nomorSkp: '1-2026', mulai: null, jpt: false }],
      lampiran: [
        {
          nomorSkp: '1-2026',
          jenisId: '1',
          jenis: 'Dukungan Sumber Daya',
          entries: [{ id: 'a', uraian: 'Dua pegawai' }],
        },
        { nomorSkp: '1-2026', jenisId: '2', jenis: 'Konsekuensi', entries: [] },
      ],
      perspektif: null,
      lastYear: null,
    },
    nomors: ['1-2026'],
    gaps: false,
    akun: '1',
    missing: [],
    problems: [],
    unsafeKeys: [],
    links,
    ...more,
  };
}

function plan(
  now: WholeSkpReading,
  wanted: WantedSkp,
  choices: Partial<SkpPlanChoices> = {},
  atasan: AtasanOptions = ATASAN,
): SkpPlan {
  const made = planSkp({
    now,
    wanted,
    atasan,
    choices: { ...NO_SKP_CHOICES, ...choices },
    accountTag: 'tag',
    source: { name: 'skp.xlsx', hash: '0' },
  });
  if (!made.ok) throw new Error(made.reason);
  expect(skpPlanIsIntact(made.value)).toBe(true);
  return made.value;
}

const short = ({ items }: SkpPlan): string[] =>
  items
    .filter(({ kind, excluded }) => kind !== 'keep' || excluded !== null)
    .map(({ id, kind, reason, excluded }) => [id, kind, reason, excluded].filter((word) => word !== null).join(' '));
const leave = Array.from({ length: 12 }, () => ({ kind: 'leave' as const }));
const kept = (ref: string, nama: string, more: Partial<WantedIndikator> = {}): WantedIndikator =>
  wantedIndikator(ref, { nama, bulan: leave, ...more });
const of = (nama: string, more: Partial<WantedRhk> = {}): WantedRhk => wantedRhk('r', NOW_ATASAN, { nama, ...more });
const NOW = reading([
  rhk('5', '1', 'Tersusunnya laporan', [indikator('7', 'Jumlah laporan')]),
  rhk('6', '1.1', 'Terkumpulnya data', [indikator('8', 'Jumlah data')]),
]);

describe('the plan of a whole SKP', () => {
  it('keeps what nobody names, and is empty for what is there already', () => {
    expect(short(plan(NOW, wantedSkp()))).toEqual([]);
    const same = wantedSkp({
      rhk: [of('tersusunnya  LAPORAN', { nama: 'Tersusunnya  laporan', indikator: [kept('i', 'Jumlah laporan')] })],
      lampiran: [{ ref: 'l', id: null, origin: null, bagian: 'dukungan', uraian: 'Dua pegawai' }],
    });
    expect(short(plan(NOW, same))).toEqual([]);
  });

  it('refuses another year, another SKP and what was not read wholly', () => {
    const refusal = (now: WholeSkpReading, wanted: WantedSkp): string => {
      const made = planSkp({
        now,
        wanted,
        atasan: ATASAN,
        choices: NO_SKP_CHOICES,
        accountTag: '',
        source: { name: '', hash: '' },
      });
      return made.ok ? 'planned' : made.reason;
    };
    expect(refusal(NOW, wantedSkp({ tahun: 2025 }))).toBe('otherYear');
    expect(refusal(NOW, wantedSkp({ nomorSkp: '2-2026' }))).toBe('otherSkp');
    expect(refusal({ ...NOW, gaps: true }, wantedSkp())).toBe('notReadWholly');
    expect(short(plan(NOW, wantedSkp({ tahun: 2025, rhk: [of('Baru', { id: '5' })] }), { otherSource: true }))).toEqual(
      ['rhk+r create'],
    );
  });

  it('shows what changes, field by field', () => {
    const wanted = wantedSkp({
      rhk: [
        of('Tersusunnya laporan akhir', {
          id: '5',
          indikator: [kept('i', 'Jumlah laporan', { id: '7', target: '13', satuan: 'Berkas' })],
        }),
      ],
      lampiran: [{ ref: 'l', id: 'a', origin: null, bagian: 'Dukungan', uraian: 'Dua pegawai\nRuang' }],
    });
    const made = plan(NOW, wanted);
    expect(short(made)).toEqual(['rhk:5 change', 'ind:7 change', 'lam:a change']);
    expect(made.items.find(({ id }) => id === 'ind:7')).toMatchObject({
      fields: [
        { field: 'target', before: '12', after: '13' },
        { field: 'satuan', before: 'Dokumen', after: 'Berkas' },
      ],
      warnings: ['sumDiffers'],
    });
  });

  it('lets the person choose where two could be meant, and never takes a likeness for the thing', () => {
    const twins = reading([rhk('5', '1', 'Sama'), rhk('6', '2', 'Sama'), rhk('9', '3', 'Tersusunnya laporan')]);
    expect(short(plan(twins, wantedSkp({ rhk: [of('Sama')] })))).toEqual(['rhk+r refuse twoCandidates']);
    expect(short(plan(twins, wantedSkp({ rhk: [of('Sama')] }), { matched: { r: '6' } }))).toEqual([]);
    const near = plan(twins, wantedSkp({ rhk: [of('Tersusunya laporan')] }));
    expect([short(near), near.items.at(-2)?.candidates, near.items.at(-2)?.mayBeNew]).toEqual([
      ['rhk+r refuse similarExists'],
      [{ id: '9', label: 'Tersusunnya laporan' }],
      true,
    ]);
    expect(short(plan(twins, wantedSkp({ rhk: [of('Tersusunya laporan')] }), { matched: { r: 'new' } }))).toEqual([
      'rhk+r create',
    ]);
    const double = wantedSkp({ rhk: [of('Baru'), of('baru', { ref: 's' })] });
    expect(short(plan(NOW, double))).toEqual(['rhk+r refuse duplicateInSource', 'rhk+s refuse duplicateInSource']);
  });

  it('believes an id only while the texts do not name another thing', () => {
    const two = reading([rhk('5', '1', 'Satu'), rhk('6', '2', 'Dua')]);
    expect(short(plan(two, wantedSkp({ rhk: [of('Dua', { id: '5' })] })))).toEqual(['rhk+r refuse idTextDisagree']);
  });

  it('takes the RHK atasan from the list of the site only', () => {
    const about = (rhkAtasan: string | null, choices: Partial<SkpPlanChoices> = {}): string[] =>
      short(plan(NOW, wantedSkp({ rhk: [of('Baru', { rhkAtasan })] }), choices));
    expect(about('terwujudnya layanan yang cepat')).toEqual(['rhk+r create']);
    expect(about('Meningkatnya mutu data')).toEqual(['rhk+r refuse atasanAmbiguous']);
    expect(about('Meningkatnya mutu data', { atasan: { 'Meningkatnya mutu data': '3' } })).toEqual(['rhk+r create']);
    expect(about('Meningkatnya mutu dato')).toEqual(['rhk+r refuse atasanUnknown']);
    expect(about(null)).toEqual(['rhk+r refuse atasanMissing']);
    expect(about(null, { atasanOf: { r: '1' } })).toEqual(['rhk+r create']);
  });

  it('tells an empty list of RHK atasan from one that lacks the text', () => {
    const about = (rhkAtasan: string | null) => plan(NOW, wantedSkp({ rhk: [of('Baru', { rhkAtasan })] }), {}, []);
    const named = about('Meningkatnya mutu data');
    expect(short(named)).toEqual(['rhk+r refuse atasanEmpty']);
    expect(named.items.find(({ kind }) => kind === 'refuse')?.candidates).toEqual([]);
    // A position without an eselon record needs none, and the page does not tell.
    const none = about(null);
    expect(short(none)).toEqual(['rhk+r create']);
    expect(none.items.find(({ kind }) => kind === 'create')?.warnings).toEqual(['atasanEmpty']);
  });

  it('says that indikator stay in their group when the jenis of their RHK changes', () => {
    const moved = (now: WholeSkpReading) =>
      plan(now, wantedSkp({ rhk: [of('Tersusunnya laporan', { id: '5', jenis: 'tambahan' })] })).items[0];
    expect(moved(NOW)).toMatchObject({ kind: 'change', warnings: ['jenisStays'] });
    expect(moved(reading([rhk('5', '1', 'Tersusunnya laporan')]))).toMatchObject({ kind: 'change', warnings: [] });
  });

  it('locks what was sent, but not a new thing beside it', () => {
    const sent = (status: StatusIndikator): WholeSkpReading =>
      reading([rhk('5', '1', 'Tersusunnya laporan', [indikator('7', 'Jumlah laporan', { status })])]);
    const wanted = wantedSkp({
      rhk: [
        of('Tersusunnya laporan akhir', {
          id: '5',
          indikator: [kept('i', 'Jumlah laporan', { id: '7', target: '13' }), wantedIndikator('n')],
        }),
      ],
    });
    expect(short(plan(sent('periksa'), wanted))).toEqual([
      'rhk:5 refuse statusLocked',
      'ind:7 refuse statusLocked',
      'ind+n create',
    ]);
    expect(short(plan(sent('setuju'), wanted, { includeLocked: true }))).toEqual([
      'rhk:5 change',
      'ind:7 refuse noLink',
      'ind+n create',
    ]);
    expect(short(plan(sent('tolak'), wanted))).toEqual(['rhk:5 change', 'ind:7 change', 'ind+n create']);
  });

  it('refuses texts that the site would print as markup, numbers that are none, and a parent that does not come', () => {
    const rows = [
      wantedIndikator('a', { nama: 'Jumlah <b>laporan' }),
      wantedIndikator('b', { nama: 'Mutu < 5 & lebih' }),
      wantedIndikator('c', { target: '1,5' }),
      wantedIndikator('d', { satuan: null }),
      wantedIndikator('e', { target: '2.5' }),
      wantedIndikator('f', { target: '2147483648' }),
      wantedIndikator('g', { satuan: 'a'.repeat(256) }),
      wantedIndikator('h', { nama: 'a'.repeat(501) }),
    ];
    const made = plan(NOW, wantedSkp({ rhk: [of('Baru', { indikator: rows })] }));
    expect(short(made)).toEqual([
      'rhk+r create',
      'ind+a refuse textBreaksPage',
      'ind+b create',
      'ind+c refuse numberNotAccepted',
      'ind+d refuse fieldMissing',
      'ind+e refuse fractionMayBeCut',
      'ind+f refuse fractionMayBeCut',
      'ind+g refuse textTooLong',
      'ind+h refuse textTooLong',
    ]);
    expect(made.items.find(({ id }) => id === 'ind+b')?.warnings).toEqual(['textUnescaped']);
    const orphan = plan(NOW, wantedSkp({ rhk: [of('Baru', { rhkAtasan: null, indikator: [wantedIndikator('a')] })] }));
    expect(short(orphan)).toEqual(['rhk+r refuse atasanMissing', 'ind+a refuse parentRefused']);
    expect(cellWrites(orphan)).toEqual([]);
  });

  it('unticks with a new thing what hangs on it', () => {
    const wanted = wantedSkp({
      rhk: [of('Baru', { indikator: [wantedIndikator('a')] }), of('Tahap', { ref: 't', induk: 'r' })],
    });
    const made = plan(NOW, wanted, { excluded: ['rhk+r'] });
    expect(short(made)).toEqual(['rhk+r create self', 'ind+a create parent', 'rhk+t create parent']);
    expect([runOrder(made).forms, cellWrites(made)]).toEqual([[], []]);
    const months = plan(NOW, wanted, { excluded: ['ind+a/bulan'] });
    expect([runOrder(months).forms.length, cellWrites(months)]).toEqual([3, []]);
  });

  it('removes only what the person marked, with what hangs on it, from below', () => {
    const made = plan(NOW, wantedSkp(), { removed: ['rhk:5', 'lam:a'] });
    expect(runOrder(made).removals.map(({ id }) => id)).toEqual(['lam:a', 'ind:8', 'rhk:6', 'ind:7', 'rhk:5']);
    expect(made.items[0]?.hangs).toEqual(['ind:7', 'rhk:6', 'ind:8']);
    const named = wantedSkp({ rhk: [of('Tersusunnya laporan')] });
    expect(short(plan(NOW, named, { removed: ['rhk:5'] }))).toEqual([]);
    const locked = reading([rhk('5', '1', 'Tersusunnya laporan', [indikator('7', 'Jumlah', { status: 'setuju' })])]);
    expect(short(plan(locked, wantedSkp(), { removed: ['rhk:5'] }))).toEqual(['rhk:5 refuse hangsOn']);
  });

  it('plans months of what is there by their cells and of new ones without', () => {
    const set = (value: string) => ({ kind: 'set' as const, value });
    const wanted = wantedSkp({
      rhk: [
        of('Tersusunnya laporan', {
          indikator: [
            kept('i', 'Jumlah laporan', { bulan: [set('2'), set('1'), { kind: 'clear' }, ...leave.slice(3)] }),
            wantedIndikator('n', { bulan: [set('12'), ...leave.slice(1)] }),
          ],
        }),
      ],
    });
    expect(cellWrites(plan(NOW, wanted))).toEqual([
      { id: 'ind:7', bulan: 1, before: '1', after: '2', key: '700' },
      { id: 'ind:7', bulan: 3, before: '1', after: null, key: '702' },
      { id: 'ind+n', bulan: 1, before: null, after: '12', key: '' },
    ]);
  });
});

describe('the plan of a JPT', () => {
  const row = indikator('7', 'Indeks kepuasan', { aspek: '' });
  const base = reading([rhk('5', '1', 'Meningkatnya kepuasan', [row], { rhkAtasan: null })]);
  const facts = {
    ...base.facts,
    tenures: [{ nomorSkp: '1-2026', mulai: null, jpt: true }],
    perspektif: { '7': ['Stakeholder'] },
  };
  const now: WholeSkpReading = { ...base, facts };
  const jpt = (perspektif: readonly string[] | null, more: Partial<WantedRhk> = {}): WantedSkp =>
    wantedSkp({
      rhk: [
        of('Meningkatnya kepuasan', {
          rhkAtasan: null,
          indikator: [kept('i', 'Indeks kepuasan', { aspek: null, perspektif })],
          ...more,
        }),
      ],
    });

  it('has perspektif instead of aspek, and changes only what differs', () => {
    expect(short(plan(now, jpt(['Stakeholder'])))).toEqual([]);
    expect(short(plan(now, jpt(null)))).toEqual([]);
    const { jpt: isJpt, items } = plan(now, jpt(['Stakeholder', 'Financial']));
    expect(isJpt).toBe(true);
    const [changed] = items.filter(({ kind }) => kind === 'change');
    expect(changed?.fields.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['perspektif', 'Stakeholder', 'Stakeholder; Financial'],
    ]);
  });

  it('asks for no RHK atasan, and makes what is new with its perspektif', () => {
    const news = wantedRhk('b', '', {
      rhkAtasan: null,
      indikator: [wantedIndikator('b1', { aspek: null, perspektif: ['Internal Process'] })],
    });
    const { items } = plan(now, wantedSkp({ rhk: [news] }));
    const made = items.filter(({ kind }) => kind === 'create');
    expect(made.map(({ level }) => level)).toEqual(['rhk', 'indikator']);
    expect(made.flatMap(({ fields }) => fields.map(({ field }) => field))).not.toContain('rhkAtasan');
    expect(made[1]?.fields.find(({ field }) => field === 'perspektif')?.after).toBe('Internal Process');
    // Only an indikator has a longest text.
    const long = wantedRhk('c', '', { nama: 'a'.repeat(501), rhkAtasan: null });
    const created = plan(now, wantedSkp({ rhk: [long] }), {}, []).items.filter(({ kind }) => kind === 'create');
    expect(created.map(({ id, warnings }) => [id, warnings])).toEqual([['rhk+c', []]]);
  });

  it('is refused where nobody can say whether it is one', () => {
    const unknown: WholeSkpReading = { ...now, facts: { ...facts, tenures: null } };
    const source = { name: '', hash: '' };
    const made = planSkp({
      now: unknown,
      wanted: jpt(null),
      atasan: null,
      choices: NO_SKP_CHOICES,
      accountTag: 't',
      source,
    });
    expect(made).toMatchObject({ ok: false, reason: 'jptUnknown' });
  });
});
