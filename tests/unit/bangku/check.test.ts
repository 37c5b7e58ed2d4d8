import { describe, expect, it } from 'vitest';
import { checkTemplat } from '../../../utils/bangku/check';
import type { Temuan } from '../../../utils/bangku/temuan';
import { Repeats } from '../../../utils/bangku/repeats';
import type { Templat, TemplatLampiran, TemplatRhk } from '../../../utils/templates/model';
import { starterLibrary } from '../../../utils/templates/starter';
import { template } from '../packs/sample-pack';

const NOBODY = { has: () => false };
const alone = { tahun: 2026, lampiran: new Map<string, TemplatLampiran>(), repeated: NOBODY };
const said = (found: readonly Temuan[]) =>
  found.map(({ kind, field, at, what }) =>
    [kind, field, at, 'own' in what ? what.own : (what.reason ?? what.rule)].join(' '),
  );
const rhk = (part: Partial<TemplatRhk>): Templat => ({ ...template(1), rhk: 'Tersusunnya laporan yang rapi', ...part });
const row = template(1).indikator[0];
const withRow = (part: object): Templat => rhk({ indikator: [{ ...row, ...part }] as TemplatRhk['indikator'] });

describe('the check of a template', () => {
  it('finds nothing in the starter library, which is held to the same rules', () => {
    const lampiran = new Map(
      starterLibrary.templat.flatMap((one) => (one.jenis === 'lampiran' ? [[one.id, one] as const] : [])),
    );
    const found = starterLibrary.templat.flatMap((one) =>
      said(checkTemplat(one, { tahun: 2026, lampiran, repeated: NOBODY })).map((text) => `${one.id}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it.each<readonly [Templat, readonly string[]]>([
    [rhk({}), []],
    [rhk({ rhk: '' }), ['wajib utama  empty']],
    [rhk({ rhk: 'Melaksanakan rekap' }), ['saran utama  startsActive']],
    [rhk({ rhk: 'Tersusunnya laporan 198501012010011001' }), ['wajib utama  personalNumber']],
    [rhk({ rhk: 'Tersusunnya <b>laporan</b>' }), ['wajib utama  markup']],
    [rhk({ rhk: 'Tersusunnya laporan tahun 2024' }), []],
    [rhk({ rhk: 'Tersusunnya buku tahun 2024' }), ['saran utama  otherYear']],
    [rhk({ rhk: 'Tersusunnya laporan {tahun}' }), ['saran utama  mistypedPlace', 'saran utama  placeholder']],
    [rhk({ rhk: 'Tersusunnya laporan {{bidang}}' }), ['saran tempat  unaskedPlace']],
    [rhk({ indikator: [] }), ['saran indikator  rhkWithoutIndikator']],
    [rhk({ lampiran: ['tidak-ada'] }), ['wajib lampiran  lampiranUnknown']],
    [withRow({ nama: '' }), ['wajib nama 0 empty']],
    [withRow({ nama: 'Laporan' }), ['saran nama 0 noMeasure']],
    [withRow({ target: 'dua' }), ['wajib target 0 targetForm']],
    [withRow({ target: '1.000' }), ['wajib target 0 targetTwoWays']],
    [withRow({ target: '12.345' }), ['wajib target 0 targetTwoWays']],
    [withRow({ target: '0' }), ['saran target 0 annualZero']],
    [withRow({ satuan: '' }), ['wajib satuan 0 satuanEmpty']],
    [withRow({ satuan: 'jam' }), ['saran satuan 0 satuanUnfit']],
    [rhk({ indikator: [row, row] as TemplatRhk['indikator'] }), ['saran nama 1 indikatorTwice']],
  ])('tells where it is to be mended: %j', (templat, expected) => {
    expect(said(checkTemplat(templat, alone))).toEqual(expected);
  });

  it.each(['12.3450', '0.125', '12345'])('takes %s for one number', (target) => {
    expect(said(checkTemplat(withRow({ target }), alone))).not.toContain('wajib target 0 targetTwoWays');
  });

  it('judges sentences of the daily log and texts of the lampiran', () => {
    const shared = { id: 'satu', jabatan: [], unit: [] };
    const harian = { ...shared, jenis: 'harian', jenisRhk: 'utama', uraian: 'Rapat' } as const;
    expect(said(checkTemplat(harian, alone))).toEqual(['wajib utama  harianTooShort']);
    const sentence = { ...harian, uraian: 'Menyusun bahan rapat koordinasi', realisasi: '1.000' };
    expect(said(checkTemplat(sentence, alone))).toEqual(['wajib realisasi  targetTwoWays']);
    const lampiran = { ...shared, jenis: 'lampiran', bagian: 'skema', uraian: '- Laporan tiap bulan' } as const;
    expect(said(checkTemplat(lampiran, alone))).toEqual(['saran utama  listMark']);
  });
});

describe('templates that say the same', () => {
  it('are told from the second on, and no more once they differ', () => {
    const repeats = new Repeats();
    const [one, two] = [rhk({}), { ...rhk({}), id: 'dua' }];
    expect(repeats.put(one)).toEqual([]);
    expect(repeats.put(two)).toEqual([one.id]);
    expect([repeats.has(one.id), repeats.has('dua')]).toEqual([false, true]);
    expect(repeats.put({ ...two, jabatan: ['arsip'] })).toEqual([one.id]);
    expect(repeats.has('dua')).toBe(false);
  });
});
