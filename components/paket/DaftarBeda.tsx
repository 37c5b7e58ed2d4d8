/** Everything a version changes, to be opened part by part: templates by name, each change before and after. */
import type { Beda, BagianLain, TemplatBerubah } from '../../utils/packs/compare';
import { Details } from '../ui/Details';
import { LongList } from '../ui/LongList';
import { useT } from '../ui/Words';
import { UbahanItem } from './UbahanItem';

const LAIN = ['keterangan', 'ketentuan', 'keluarga', 'panduan', 'kata'] as const satisfies readonly BagianLain[];

export function DaftarBeda({ beda }: { readonly beda: Beda }) {
  const { t, count } = useT();
  const { berubah, lain } = beda;
  const names = (kind: 'baru' | 'hilang') => {
    const title = t(`paket.changes.${kind}`, { count: beda[kind].length, n: count(beda[kind].length) });
    return (
      beda[kind].length > 0 && (
        <Details summary={title} lazy>
          <LongList items={beda[kind]} label={title} estimate={28}>
            {(name) => name}
          </LongList>
        </Details>
      )
    );
  };
  const changed = t('paket.changes.berubah', { count: berubah.length, n: count(berubah.length) });
  return (
    <div className="beda">
      {names('baru')}
      {berubah.length > 0 && (
        <Details summary={changed} lazy>
          <LongList items={berubah} label={changed} estimate={110} className="beda__templates">
            {(one) => <Berubah templat={one} />}
          </LongList>
        </Details>
      )}
      {names('hilang')}
      {LAIN.map((bagian) => {
        const ubahan = lain[bagian];
        const title = t(`paket.changes.lain.${bagian}`, { count: ubahan.length, n: count(ubahan.length) });
        return (
          ubahan.length > 0 && (
            <Details key={bagian} summary={title} lazy>
              <LongList items={ubahan} label={title} estimate={80}>
                {(one) => <UbahanItem ubahan={one} />}
              </LongList>
            </Details>
          )
        );
      })}
    </div>
  );
}

function Berubah({ templat }: { readonly templat: TemplatBerubah }) {
  return (
    <>
      <p className="paket__name">{templat.nama}</p>
      {templat.ubahan.map((one, at) => (
        <UbahanItem key={at} ubahan={one} />
      ))}
    </>
  );
}
