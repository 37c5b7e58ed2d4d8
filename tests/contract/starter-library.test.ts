import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { runChecklist } from '../../utils/checklist/runner';
import { serverLength } from '../../utils/checklist/limits';
import { spreadTarget } from '../../utils/plan/spread';
import { editDistance, nearLimit } from '../../utils/skp/near-text';
import type { Templat, TemplatHarian, TemplatLampiran, TemplatRhk } from '../../utils/templates/model';
import { starterFiles, starterLibrary } from '../../utils/templates/starter';
import { fold } from '../../utils/text/normalise';
import { indikator, input, months, rhk, skp } from '../unit/checklist/build';

const { keluarga, templat } = starterLibrary;
const ofKind = <Kind extends Templat['jenis']>(jenis: Kind) =>
  templat.filter((one): one is Extract<Templat, { jenis: Kind }> => one.jenis === jenis);
const allRhk: readonly TemplatRhk[] = ofKind('rhk');
const allLampiran: readonly TemplatLampiran[] = ofKind('lampiran');
const allHarian: readonly TemplatHarian[] = ofKind('harian');
const lampiranById = new Map(allLampiran.map((one) => [one.id, one]));

const KNOWN: Readonly<Record<string, string>> = {
  tahun: '2026',
  nomor_skp: '1-2026',
  jabatan: 'Analis Sumber Daya Manusia Aparatur Ahli Muda',
  unit: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Daerah',
  bulan: 'September',
};
const PLACE = /\{\{([a-z0-9_]+)\}\}/gu;

/** As a person gets it who takes every default. */
function filled(text: string, { tempat = [] }: Pick<Templat, 'tempat'>): string {
  return text.replace(PLACE, (place, nama: string) => {
    const own = tempat.find((one) => one.nama === nama);
    return KNOWN[nama] ?? own?.bawaan ?? place;
  });
}
const textsOf = (one: Templat): string[] =>
  one.jenis === 'rhk' ? [one.rhk, ...one.indikator.flatMap(({ nama, satuan }) => [nama, satuan])] : [one.uraian];

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const FORBIDDEN = ['apel', 'aple', 'senam', 'senan', 'upacara', 'olahraga'];

/** The checklist over an SKP made of this one template and its lampiran, before anything of it was sent. */
function judged(one: TemplatRhk) {
  const rows = one.indikator.map((item, at) =>
    indikator({
      id: String(100 + at),
      nama: filled(item.nama, one),
      satuan: item.satuan,
      aspek: item.aspek,
      target: item.target,
      bulan: months([...spreadTarget(item.target, item.pola)]),
    }),
  );
  const parts = [
    ['dukungan', '1', 'Dukungan Sumber Daya'],
    ['skema', '2', 'Skema Pertanggungjawaban'],
    ['konsekuensi', '3', 'Konsekuensi'],
  ] as const;
  return runChecklist(
    input({
      skp: skp(rhk({ nama: filled(one.rhk, one), jenis: one.jenisRhk, indikator: rows })),
      lampiran: parts.map(([bagian, jenisId, jenis]) => ({
        nomorSkp: null,
        jenisId,
        jenis,
        entries: one.lampiran
          .flatMap((id) => lampiranById.get(id) ?? [])
          .filter((part) => part.bagian === bagian)
          .map((part) => ({ id: part.id, uraian: filled(part.uraian, part) })),
      })),
    }),
  );
}

/** Pairs that say nearly the same in nearly the same words, whatever their order. */
function sameWords(texts: readonly string[]): string[] {
  const sets = texts.map((text) => new Set(fold(text).match(/\p{L}{4,}/gu)));
  return sets.flatMap((words, at) =>
    sets.slice(at + 1).flatMap((other, after) => {
      const shared = [...words].filter((word) => other.has(word)).length;
      const share = shared / (words.size + other.size - shared);
      return share >= 0.7 ? [`${texts[at] ?? ''} ~ ${texts[at + after + 1] ?? ''}`] : [];
    }),
  );
}

/** Pairs that differ by no more than typing mistakes. */
function nearPairs(texts: readonly string[]): string[] {
  const folded = texts.map((text) => fold(text).replace(/\d+/gu, '#'));
  return folded.flatMap((text, at) =>
    folded
      .slice(at + 1)
      .filter((other) => editDistance(text, other, nearLimit(text)) !== null)
      .map((other) => `${text} ~ ${other}`),
  );
}

describe('the starter library', () => {
  it('lists every file of its folder', () => {
    const files = readdirSync('utils/templates/pustaka').map((name) => name.replace('.json', ''));
    expect(Object.keys(starterFiles).sort()).toEqual(files.sort());
  });

  it('has what the issue demands, in every family', () => {
    expect(allRhk.length).toBeGreaterThanOrEqual(200);
    expect(allHarian.length).toBeGreaterThanOrEqual(100);
    const aspek = allRhk.flatMap((one) => one.indikator.map((item) => item.aspek));
    const share = (name: string): number => aspek.filter((one) => one === name).length / aspek.length;
    expect(Math.min(share('Kuantitas'), share('Kualitas'), share('Waktu'))).toBeGreaterThan(0.15);
    expect(share('Biaya')).toBeGreaterThan(0.07);
    const poor = Object.entries(starterFiles).filter(([id, file]) => {
      const count = (jenis: string): number => file.templat.filter((one) => one.jenis === jenis).length;
      const named = file.keluarga.map((one: { id: string }) => one.id).join();
      return id !== 'konsekuensi' && (named !== id || count('rhk') < 5 || count('lampiran') < 2 || count('harian') < 3);
    });
    expect(poor).toEqual([]);
    expect(allRhk.filter(({ indikator: { length } }) => length < 1 || length > 4)).toEqual([]);
  });

  it('keeps every id it ever had, each once', () => {
    const ids = templat.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const published = readFileSync('tests/contract/starter-ids.txt', 'utf8').trim().split('\n');
    expect([...ids].sort()).toEqual(published);
    const families = new Set(keluarga.map(({ id }) => id));
    expect(families.size).toBe(keluarga.length);
    expect(templat.flatMap(({ jabatan }) => jabatan).filter((id) => !families.has(id))).toEqual([]);
  });

  it('gives every RHK its three parts of the lampiran', () => {
    const other = allRhk.filter(
      (one) => one.lampiran.map((id) => lampiranById.get(id)?.bagian).join() !== 'dukungan,skema,konsekuensi',
    );
    expect(other).toEqual([]);
  });

  it('asks for every place it uses, with a default among the choices', () => {
    const wrong = templat.flatMap((one) => {
      const used = new Set(textsOf(one).flatMap((text) => [...text.matchAll(PLACE)].map(([, nama = '']) => nama)));
      const own = one.tempat ?? [];
      const unasked = [...used].filter((nama) => !(nama in KNOWN) && !own.some((place) => place.nama === nama));
      const unused = own.filter(({ nama }) => !used.has(nama)).map(({ nama }) => nama);
      const noChoice = own.filter(({ bawaan = '', pilihan = [bawaan] }) => !pilihan.includes(bawaan));
      const rest = textsOf(one).filter((text) => /[{}<>&]|\s\s|\s$/u.test(filled(text, one)));
      return [...unasked, ...unused, ...noChoice.map(({ nama }) => nama), ...rest].map((what) => `${one.id}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });

  it('spreads every target in whole numbers to its exact sum', () => {
    const wrong = allRhk.flatMap((one) =>
      one.indikator.filter(({ target, pola }) => {
        const cells = spreadTarget(target, pola).map((cell) => Number(cell ?? '0'));
        const sum = cells.reduce((total, cell) => total + cell, 0);
        // The site's column holds an int (docs/ekinerja.md §2).
        return !cells.every(Number.isInteger) || sum !== Number(target) || sum < 1 || sum > 2_147_483_647;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('fills every month when a family is taken as a whole', () => {
    const gaps = keluarga.flatMap(({ id }) => {
      const items = allRhk.filter((one) => one.id.startsWith(`${id}-`)).flatMap((one) => one.indikator);
      const rows = items.map(({ target, pola }) => spreadTarget(target, pola));
      const empty = MONTHS.filter((bulan) => rows.every((row) => (row[bulan - 1] ?? null) === null));
      return empty.map((bulan) => `${id} ${String(bulan)}`);
    });
    expect(gaps).toEqual([]);
  });

  it('meets no objection of the saran rules', () => {
    const judgedRules = new Set<string>();
    const objections = allRhk.flatMap((one) => {
      const report = judged(one);
      for (const { id, kind } of report.passes) if (kind === 'saran') judgedRules.add(id);
      return report.violations
        .filter(({ kind }) => kind === 'saran')
        .flatMap(({ id, findings }) => findings.map(({ reason }) => `${one.id}: ${id} ${String(reason)}`));
    });
    expect(objections).toEqual([]);
    // Those of last year and of tahapan have nothing to look at here.
    expect([...judgedRules].sort()).toMatchInlineSnapshot(`
      [
        "huruf-besar",
        "indikator-ukuran",
        "isian-kosong",
        "kata-mutlak",
        "lampiran-dukungan",
        "lampiran-konsekuensi",
        "lampiran-skema",
        "melebihi-batas",
        "rhk-atasan",
        "rhk-hasil",
        "rhk-tanpa-indikator",
        "satuan-aspek",
        "sisa-salin",
        "tahun-lain",
        "tahun-sesi",
        "tanda-html",
        "target-pecahan",
        "teks-ganda",
      ]
    `);
  });

  it('stays within the limits of the forms', () => {
    const tooLong = allRhk.flatMap((one) => [
      ...[one.rhk, ...one.indikator.map(({ nama }) => nama)].filter((text) => serverLength(filled(text, one)) > 500),
      ...one.indikator.map(({ satuan }) => satuan).filter((text) => serverLength(text) > 50),
    ]);
    expect(tooLong).toEqual([]);
    const refused = allHarian.filter((one) => {
      const text = filled(one.uraian, one);
      const bytes = new TextEncoder().encode(text).length;
      const forbidden = FORBIDDEN.some((word) => text.toLowerCase().includes(word));
      return bytes < 20 || serverLength(text) > 255 || forbidden || !/^[1-9]\d*$/u.test(one.realisasi ?? '');
    });
    expect(refused).toEqual([]);
  });

  it('says nothing twice', () => {
    expect(nearPairs(allRhk.map((one) => one.rhk))).toEqual([]);
    expect(sameWords(allRhk.map((one) => one.rhk))).toEqual([]);
    expect(sameWords(allLampiran.map((one) => one.uraian))).toEqual([]);
    expect(sameWords(allHarian.map((one) => one.uraian))).toEqual([]);
    expect(nearPairs(allLampiran.map((one) => one.uraian))).toEqual([]);
    expect(nearPairs(allHarian.map((one) => one.uraian))).toEqual([]);
    expect(nearPairs(allRhk.flatMap((one) => one.indikator.map((item) => item.nama)))).toEqual([]);
  });

  it('is small', () => {
    expect(gzipSync(JSON.stringify(starterLibrary)).length).toBeLessThan(55_000);
  });
});
