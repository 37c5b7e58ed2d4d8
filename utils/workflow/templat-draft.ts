/** A template of the person's own while it is written: how it begins, and what keeps it from being kept. Pure. */
import { textsOf } from '../templates/fill-template';
import { Templat } from '../templates/model';
import { holdsPersonalNumber } from '../text/personal-number';
import type { DraftProblem } from './templat-state';

/** Null = it may be kept. */
export function problemOf(draft: Templat): DraftProblem | null {
  if (textsOf(draft).some(holdsPersonalNumber)) return 'personalNumber';
  if (textsOf(draft).some((text) => text.trim() === '')) return 'incomplete';
  const parsed = Templat.safeParse(draft);
  if (parsed.success) return null;
  return parsed.error.issues.some(({ path }) => path.includes('target')) ? 'target' : 'incomplete';
}

/** An empty one; it has no id of its own before it is kept. */
export function blank(jenis: Templat['jenis']): Templat {
  const shared = { id: 'milik-baru', jabatan: [], unit: [] };
  switch (jenis) {
    case 'rhk':
      return {
        ...shared,
        jenis,
        rhk: '',
        jenisRhk: 'utama',
        kataAtasan: [],
        indikator: [{ nama: '', aspek: 'Kuantitas', target: '', satuan: '', pola: { kind: 'rata' } }],
        lampiran: [],
      };
    case 'lampiran':
      return { ...shared, jenis, bagian: 'dukungan', uraian: '' };
    case 'harian':
      return { ...shared, jenis, jenisRhk: 'utama', uraian: '' };
  }
}
