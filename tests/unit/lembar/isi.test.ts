/** What the handout of the official guide shows, and in which order. */
import { describe, expect, it } from 'vitest';
import { resmi } from '../../../utils/guide/guides/resmi';
import { panduanOf } from '../../../utils/guide/sendiri';
import { isiLembar } from '../../../utils/lembar/isi';
import { ownGuide } from '../guide/own-guide';

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

describe('a guide of a trainer', () => {
  const own = isiLembar(panduanOf(ownGuide));
  const labels = (at: number) => own[at]?.gambar.map(({ titik }) => titik.teks ?? titik.id);

  it('keeps the trainer’s own words and order, then what the official guide adds and no earlier step has shown', () => {
    expect(own.map(({ langkah }) => langkah.teks?.judul)).toEqual(ownGuide.langkah.map(({ judul }) => judul));
    expect(labels(0)).toEqual(['Buka profil Anda.']);
    expect(labels(1)?.slice(0, 2)).toEqual(['Klik tombol hijau ini.', 'menu-tahunan']);
    expect(labels(2)?.length).toBeGreaterThan(2);
    expect(labels(2)).not.toContain('menu-tahunan');
  });

  it('has no picture where nothing is pointed at', () => {
    expect(labels(3)).toEqual([]);
  });
});
