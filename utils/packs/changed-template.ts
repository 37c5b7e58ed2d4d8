/** Everything one template says otherwise than before. */
import type { Templat, TemplatIndikator, TemplatRhk } from '../templates/model';
import { ubah, ubahNamed, type Nilai, type Ubahan } from './ubahan';

/** Names for what templates name by id only. */
export interface NamesOf {
  readonly jabatan: (id: string) => string;
  readonly lampiran: (id: string) => string;
}

const decimal = (text: string) => text.replace('.', ',');
const wholeOf = ({ nama, aspek, target, satuan, pola }: TemplatIndikator): readonly Nilai[] => [
  nama,
  aspek,
  `${decimal(target)} ${satuan}`,
  pola,
];

function changedIndikator(lama: TemplatIndikator, baru: TemplatIndikator, at: number): readonly Ubahan[] {
  return [
    ...ubah('nama', [lama.nama], [baru.nama], { at }),
    ...ubah('aspek', [lama.aspek], [baru.aspek], { at }),
    ...ubah('target', [lama.target], [baru.target], { at }),
    ...ubah('satuan', [lama.satuan], [baru.satuan], { at }),
    ...ubah('pola', [lama.pola], [baru.pola], { at }),
  ];
}

/** As many as before: one by one. Else by their names, and what has none of these names is new, or no more. */
function indikatorChanges(lama: readonly TemplatIndikator[], baru: readonly TemplatIndikator[]): readonly Ubahan[] {
  if (lama.length === baru.length)
    return baru.flatMap((one, at) => {
      const before = lama[at];
      return before === undefined ? [] : changedIndikator(before, one, at);
    });
  const left = [...lama];
  const changed = baru.flatMap((one, at) => {
    const found = left.findIndex(({ nama }) => nama === one.nama);
    const [before] = found < 0 ? [] : left.splice(found, 1);
    return before === undefined ? ubah('indikator', [], wholeOf(one), { at }) : changedIndikator(before, one, at);
  });
  return [...changed, ...left.flatMap((one) => ubah('indikator', wholeOf(one), [], { at: lama.indexOf(one) }))];
}

function rhkChanges(lama: TemplatRhk, baru: TemplatRhk, names: NamesOf): readonly Ubahan[] {
  return [
    ...ubah('jenisRhk', [lama.jenisRhk], [baru.jenisRhk]),
    ...indikatorChanges(lama.indikator, baru.indikator),
    ...ubah('lampiran', lama.lampiran.map(names.lampiran), baru.lampiran.map(names.lampiran)),
    ...ubah('kataAtasan', lama.kataAtasan, baru.kataAtasan),
  ];
}

const textOf = (templat: Templat): string => (templat.jenis === 'rhk' ? templat.rhk : templat.uraian);
const some = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);

function kindChanges(lama: Templat, baru: Templat, names: NamesOf): readonly Ubahan[] {
  if (lama.jenis === 'rhk' && baru.jenis === 'rhk') return rhkChanges(lama, baru, names);
  if (lama.jenis === 'lampiran' && baru.jenis === 'lampiran') return ubah('bagian', [lama.bagian], [baru.bagian]);
  if (lama.jenis === 'harian' && baru.jenis === 'harian')
    return [
      ...ubah('jenisRhk', [lama.jenisRhk], [baru.jenisRhk]),
      ...ubah('realisasi', some(lama.realisasi), some(baru.realisasi)),
    ];
  return ubah('jenis', [lama.jenis], [baru.jenis]);
}

export function changedTemplate(lama: Templat, baru: Templat, names: NamesOf): readonly Ubahan[] {
  return [
    ...ubah('teks', [textOf(lama)], [textOf(baru)]),
    ...kindChanges(lama, baru, names),
    ...ubah('jabatan', lama.jabatan.map(names.jabatan), baru.jabatan.map(names.jabatan)),
    ...ubah('unit', lama.unit, baru.unit),
    ...ubahNamed('tempat', lama.tempat ?? [], baru.tempat ?? [], {
      id: ({ nama }) => nama,
      nama: ({ nama }) => `{{${nama}}}`,
      values: ({ label, pilihan = [], bawaan }) => [label, ...pilihan, ...some(bawaan)],
    }),
  ];
}
