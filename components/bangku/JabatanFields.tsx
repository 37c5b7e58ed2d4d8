/** Whom a template is for: families of jabatan, and words of the unit. */
import { useEffect, useRef, useState } from 'react';
import type { Paket } from '../../utils/packs/model';
import type { Templat } from '../../utils/templates/model';
import { Button } from '../ui/Button';
import { Check } from '../ui/Choice';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';
import type { BangkuProps } from './bangku-props';
import { KolomBaris } from './Kolom';

export const partsOf = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

export function JabatanFields({
  draft,
  paket,
  onChange,
  send,
}: Pick<BangkuProps, 'send'> & {
  readonly draft: Templat;
  readonly paket: Paket;
  readonly onChange: (templat: Templat) => void;
}) {
  const { t } = useT();
  const [name, setName] = useState('');
  const [unit, setUnit] = useState(draft.unit.join('; '));
  /** A new family is the template's own as soon as the draft knows it. */
  const [expected, expect] = useState<string | null>(null);
  const made = expected === null ? undefined : paket.keluarga.find(({ nama }) => nama === expected);
  const id = made?.id;
  const mine = useRef({ draft, onChange });
  useEffect(() => {
    mine.current = { draft, onChange };
  });
  useEffect(() => {
    if (id === undefined) return;
    const { draft: now, onChange: change } = mine.current;
    if (!now.jabatan.includes(id)) change({ ...now, jabatan: [...now.jabatan, id] });
  }, [id]);
  const chosen = new Set(draft.jabatan);
  const names = paket.keluarga.filter(({ id }) => chosen.has(id)).map(({ nama }) => nama);
  const add = () => {
    const nama = name.trim();
    if (nama === '') return;
    const known = paket.keluarga.find((one) => one.nama.toLowerCase() === nama.toLowerCase());
    setName('');
    if (known === undefined) {
      send({ type: 'keluargaBaru', nama });
      expect(nama);
    } else if (!chosen.has(known.id)) onChange({ ...draft, jabatan: [...draft.jabatan, known.id] });
  };
  return (
    <Details
      summary={t('bangku.jabatan.title', { names: names.length === 0 ? t('templat.everybody') : names.join(', ') })}
    >
      <p className="muted">{t('bangku.jabatan.help')}</p>
      {paket.keluarga.map(({ id: family, nama }) => (
        <Check
          key={family}
          label={nama}
          checked={chosen.has(family)}
          onChange={(checked) =>
            onChange({
              ...draft,
              jabatan: checked ? [...draft.jabatan, family] : draft.jabatan.filter((one) => one !== family),
            })
          }
        />
      ))}
      <form
        className="bangku__add"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <KolomBaris label={t('bangku.jabatan.new')} value={name} longest={150} onChange={setName} />
        <Button type="submit" disabled={name.trim() === ''}>
          {t('bangku.jabatan.add')}
        </Button>
      </form>
      <KolomBaris
        label={t('bangku.unit')}
        help={t('bangku.unitHelp')}
        value={unit}
        longest={1000}
        onChange={(text) => {
          setUnit(text);
          onChange({ ...draft, unit: partsOf(text) });
        }}
      />
    </Details>
  );
}
