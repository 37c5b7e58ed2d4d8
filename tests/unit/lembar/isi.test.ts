/** What the handout of the official guide shows, and in which order. */
import { describe, expect, it } from 'vitest';
import { resmi } from '../../../utils/guide/guides/resmi';
import { isiLembar } from '../../../utils/lembar/isi';

const isi = isiLembar(resmi);
const ids = (step: string) => isi.find(({ langkah }) => langkah.id === step)?.gambar.map(({ titik }) => titik.id);

describe('isiLembar', () => {
  it('has every step, each with a picture, and no picture twice within a step', () => {
    expect(isi.map(({ langkah }) => langkah.id)).toEqual(resmi.langkah.map(({ id }) => id));
    for (const { gambar } of isi) {
      expect(gambar.length).toBeGreaterThan(0);
      expect(new Set(gambar.map(({ kunci }) => kunci)).size).toBe(gambar.length);
    }
  });

  it('goes the way a person goes: menu, list, what it opens, form', () => {
    expect(ids('rhk')).toEqual(['tambah-rhk', 'pilih-skp', 'rhk-atasan', 'rhk-jenis', 'rhk-nama', 'simpan']);
    expect(ids('matriks')).toEqual(['menu-matriks', 'sel-bulan', 'isi-bulan', 'terapkan-bulan']);
    expect(ids('lampiran')).toEqual(['ke-lampiran', 'tambah-lampiran', 'uraian-lampiran', 'simpan']);
  });

  it('leaves out what is needed only when something is in the way, and what was shown before', () => {
    expect(ids('tahunan')).toEqual(['menu-tahunan']);
    expect(ids('tahapan')).toEqual(['tahapan']);
    expect(ids('kirim')).toEqual(['kirim']);
  });
});
