/** What the pegawai is asked for each place of the texts that is not a known one. */
import { useState } from 'react';
import type { Temuan } from '../../utils/bangku/temuan';
import type { Tempat, Templat } from '../../utils/templates/model';
import { StickyDetails } from '../ui/StickyDetails';
import { useT } from '../ui/Words';
import { partsOf } from './JabatanFields';
import { KolomBaris, TemuanList } from './Kolom';

const KNOWN: ReadonlySet<string> = new Set(['tahun', 'nomor_skp', 'jabatan', 'unit', 'bulan']);
const PLACE = /\{\{[ \u00A0]*([a-z][a-z0-9_]{0,39})[ \u00A0]*\}\}/giu;

function namesIn(templat: Templat): readonly string[] {
  const texts =
    templat.jenis === 'rhk'
      ? [templat.rhk, ...templat.indikator.flatMap(({ nama, satuan }) => [nama, satuan])]
      : [templat.uraian];
  const names = texts.flatMap((text) => [...text.matchAll(PLACE)].map(([, nama = '']) => nama.toLowerCase()));
  return [...new Set(names)].filter((nama) => !KNOWN.has(nama));
}

export function TempatEditor({
  draft,
  temuan,
  onChange,
}: {
  readonly draft: Templat;
  readonly temuan: readonly Temuan[];
  readonly onChange: (templat: Templat) => void;
}) {
  const { t } = useT();
  const names = namesIn(draft);
  if (names.length === 0) return null;
  const all = draft.tempat ?? [];
  const set = (nama: string, part: Partial<Tempat>) => {
    const before: Tempat = all.find((one) => one.nama === nama) ?? { nama, label: nama };
    const { label, pilihan = [], bawaan = '' } = { ...before, ...part };
    const next: Tempat = {
      nama,
      label,
      ...(pilihan.length > 0 ? { pilihan } : {}),
      ...(bawaan === '' ? {} : { bawaan }),
    };
    onChange({ ...draft, tempat: [...all.filter((one) => one.nama !== nama), next] });
  };
  return (
    <StickyDetails summary={t('bangku.tempat.title', { names: names.join(', ') })} open={temuan.length > 0}>
      <TemuanList id="temuan-tempat" temuan={temuan} />
      {names.map((nama) => {
        const one = all.find((known) => known.nama === nama);
        return (
          <fieldset key={nama} className="draft-form__row">
            <legend className="choice__legend">{`{{${nama}}}`}</legend>
            <KolomBaris
              label={t('bangku.tempat.label')}
              value={one?.label ?? ''}
              longest={100}
              onChange={(label) => set(nama, { label })}
            />
            <PilihanField
              label={t('bangku.tempat.choices')}
              value={one?.pilihan ?? []}
              onChange={(pilihan) => set(nama, { pilihan })}
            />
            <KolomBaris
              label={t('bangku.tempat.default')}
              value={one?.bawaan ?? ''}
              longest={200}
              onChange={(bawaan) => set(nama, { bawaan })}
            />
          </fieldset>
        );
      })}
    </StickyDetails>
  );
}

function PilihanField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}) {
  const [text, setText] = useState(value.join('; '));
  return (
    <KolomBaris
      label={label}
      value={text}
      longest={2000}
      onChange={(next) => {
        setText(next);
        onChange(partsOf(next));
      }}
    />
  );
}
