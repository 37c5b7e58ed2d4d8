/** Where and among what is searched. */
import type { Saringan as Filters } from '../../utils/workflow/templat-state';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { Details } from '../ui/Details';
import { Select } from '../ui/Select';
import { useT } from '../ui/Words';
import type { TemplatProps } from './templat-props';

const JENIS = ['rhk', 'lampiran', 'harian'] as const;
const ASPEK = ['Kuantitas', 'Kualitas', 'Waktu', 'Biaya'] as const;
const BAGIAN = ['dukungan', 'skema', 'konsekuensi'] as const;
const JENIS_RHK = ['utama', 'tambahan'] as const;

export function Saringan({ state, send }: TemplatProps) {
  const { t, count } = useT();
  const { saringan, keluarga } = state;
  const set = (part: Partial<Filters>) => send({ type: 'saring', saringan: part });
  const inUse = [saringan.jenis, saringan.keluarga, saringan.aspek, saringan.bagian, saringan.jenisRhk].filter(
    (one) => one !== null,
  ).length;
  const one = <Value extends string>(
    label: string,
    value: Value | null,
    values: readonly (readonly [Value, string])[],
    change: (value: Value | null) => void,
  ) => (
    <Select
      label={label}
      value={value ?? ''}
      onChange={(id) => change(values.find(([known]) => known === id)?.[0] ?? null)}
    >
      <option value="">{t('templat.filter.any')}</option>
      {values.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
  return (
    <>
      <Choice
        legend={t('templat.filter.from')}
        legendHidden
        layout="row"
        value={saringan.dari}
        onChange={(dari) => set({ dari })}
        options={(['semua', 'favorit', 'milik'] as const).map((value) => ({
          value,
          label: t(`templat.filter.${value}`),
        }))}
      />
      <Details
        summary={
          inUse === 0 ? t('templat.filter.title') : t('templat.filter.titleUsed', { count: inUse, n: count(inUse) })
        }
      >
        <div className="templat__filters">
          {one(
            t('templat.filter.jenis'),
            saringan.jenis,
            JENIS.map((jenis) => [jenis, t(`templat.jenis.${jenis}`)] as const),
            (jenis) => set({ jenis }),
          )}
          {one(
            t('templat.filter.keluarga'),
            saringan.keluarga,
            keluarga.map(({ id, nama }) => [id, nama] as const),
            (id) => set({ keluarga: id }),
          )}
          {one(
            t('templat.filter.aspek'),
            saringan.aspek,
            ASPEK.map((aspek) => [aspek, aspek] as const),
            (aspek) => set({ aspek }),
          )}
          {one(
            t('templat.filter.jenisRhk'),
            saringan.jenisRhk,
            JENIS_RHK.map((jenis) => [jenis, t(`templat.jenisRhk.${jenis}`)] as const),
            (jenisRhk) => set({ jenisRhk }),
          )}
          {one(
            t('templat.filter.bagian'),
            saringan.bagian,
            BAGIAN.map((bagian) => [bagian, t(`templat.bagian.${bagian}`)] as const),
            (bagian) => set({ bagian }),
          )}
        </div>
        {inUse > 0 && (
          <Button
            variant="quiet"
            className="button--start"
            onClick={() => set({ jenis: null, keluarga: null, aspek: null, bagian: null, jenisRhk: null })}
          >
            {t('templat.filter.clear')}
          </Button>
        )}
      </Details>
    </>
  );
}
