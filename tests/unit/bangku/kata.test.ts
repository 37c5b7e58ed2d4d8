import { describe, expect, it } from 'vitest';
import { checkKata, type KataPaket } from '../../../utils/bangku/kata';
import { adoptWords, wordsOfSkp } from '../../../utils/ekinerja/adopt-words';
import { judgeWords, labelsOfSite } from '../../../utils/ekinerja/label-situs';
import { checkPack } from '../../../utils/packs/check-pack';
import { samplePack } from '../packs/sample-pack';

const rhk = (...teks: string[]): KataPaket => [{ label: 'head.rhk', teks }];
const told = (kata: KataPaket) =>
  checkKata(kata, judgeWords).map(
    ({ kind, field, at, what }) => `${kind} ${field} ${String(at)} ${'own' in what ? what.own : ''}`,
  );
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => `Hasil ${'abcdefghijk'.charAt(at)}${String(at)}a`);

describe('newer words while they are written', () => {
  it.each<readonly [KataPaket, readonly string[]]>([
    [rhk(), ['wajib kata 0 empty']],
    [[{ label: '', teks: ['Kata'] }], ['wajib label 0 labelMissing']],
    [rhk('x'.repeat(101)), ['wajib kata 0 tooLong']],
    [rhk('Rencana <b>'), ['wajib kata 0 markup']],
    [rhk('198501012010011001 kata'), ['wajib kata 0 personalNumber']],
    [rhk(...Array.from({ length: 11 }, (_, at) => `Kata ${String(at)}`)), ['wajib kata 0 kataTooMany']],
  ])('is refused where the format refuses it (%#)', (kata, said) => {
    expect(told(kata)).toEqual(said);
    expect(checkPack(samplePack({ kata })).ok).toBe(false);
  });

  it.each<readonly [KataPaket, readonly string[]]>([
    [rhk('Rencana Hasil Kinerja', 'Hasil Kinerja'), []],
    [rhk(...many(10)), []],
    [rhk('Hasil Kinerja', 'IKI', '12'), ['wajib kata 0 artiLain']],
    [rhk('12'), ['wajib kata 0 bukanKata']],
    [[{ label: 'judul.matriks', teks: ['Kinerja'] }], ['wajib kata 0 artiLain']],
    // The panel leaves these aside: nobody is harmed, and another version may know them.
    [rhk('RENCANA  hasil kerja'), ['saran kata 0 sudahDikenal']],
    [[{ label: 'head.baru', teks: ['Kata'] }], ['saran label 0 labelTakDikenal']],
    // One word for two labels of a kind, from this very pack.
    [[...rhk('Hasil'), { label: 'head.indikator', teks: ['hasil'] }], ['wajib kata 1 artiLain']],
    [[...rhk('Hasil'), { label: 'kotak.matriks', teks: ['Hasil'] }], []],
  ])('is told where the panel would not take it, though the format does (%#)', (kata, said) => {
    expect(told(kata)).toEqual(said);
    expect(checkPack(samplePack({ kata })).ok).toBe(true);
  });
});

describe('the labels for the author', () => {
  it('are all that can be taught, each with its words', () => {
    const labels = labelsOfSite();
    expect(labels.length).toBeGreaterThan(60);
    expect(labels.every(({ kata }) => kata.length > 0)).toBe(true);
    expect(new Set(labels.map(({ label }) => label)).size).toBe(labels.length);
    expect(labels).toContainEqual({ label: 'bulan.5', kata: ['mei'] });
  });

  it('judges as the panel does, names what a word means already, and teaches nothing', () => {
    const before = structuredClone(wordsOfSkp);
    const kata: KataPaket = [
      ...rhk('Hasil', 'hasil', 'REALISASI', '9', 'Aspek'),
      { label: 'head.aspek', teks: ['Hasil', 'Segi'] },
      { label: 'judul.lampiran', teks: ['Daftar RHK'] },
      { label: 'x.y', teks: ['Apa'] },
    ];
    const judged = judgeWords(kata);
    expect(judged.map((words) => words.map((one) => one && (one.arti ?? one.alasan)))).toEqual([
      [null, 'sudahDikenal', 'realisasi', 'bukanKata', 'aspek'],
      ['rencana hasil kerja', null],
      ['Daftar RHK'],
      ['labelTakDikenal'],
    ]);
    expect(wordsOfSkp).toEqual(before);
    // The panel takes exactly what is not objected to.
    const daftar = structuredClone(wordsOfSkp);
    adoptWords(daftar, kata);
    expect(daftar['head']?.['rhk']?.slice(-1)).toEqual(['hasil']);
    expect(daftar['head']?.['aspek']?.slice(-1)).toEqual(['segi']);
    expect(daftar['judul']).toEqual(before['judul']);
  });
});
