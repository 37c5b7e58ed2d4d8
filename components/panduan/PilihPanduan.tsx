/** Which guide: the official one, the person's own, those of packs with where they come from; and the way to write one. */
import { AsalMark } from '../paket/marks';
import { Select } from '../ui/Select';
import { useT, type Words } from '../ui/Words';
import type { PilihanPanduan } from '../../utils/workflow/panduan-state';
import type { PanduanProps } from './panduan-props';

export const SUSUN_PAGE = '/options.html?bagian=panduan';

export function PilihPanduan({ state: { daftar, dipilih }, send }: PanduanProps) {
  const words = useT();
  const { t } = words;
  const chosen = daftar.find(({ kunci }) => kunci === dipilih);
  if (daftar.length === 0) return null;
  return (
    <div className="panduan__pilih">
      <Select
        label={t('panduanSendiri.pilih.label')}
        value={chosen?.kunci ?? 'resmi'}
        onChange={(kunci) => send({ type: 'pilih', kunci })}
      >
        <option value="resmi">{t('panduanSendiri.pilih.resmi')}</option>
        {daftar.map((one) => (
          <option key={one.kunci} value={one.kunci}>
            {nameOf(words, one)}
          </option>
        ))}
      </Select>
      {chosen?.dari.kind === 'paket' && (
        <p>
          <span className="muted">{t('paket.from', { judul: chosen.dari.judul })}</span>{' '}
          <AsalMark asal={chosen.dari.asal} />
        </p>
      )}
    </div>
  );
}

const nameOf = ({ t }: Words, { judul, dari }: PilihanPanduan): string =>
  dari.kind === 'sendiri'
    ? t('panduanSendiri.pilih.sendiri', { judul })
    : t('panduanSendiri.pilih.paket', { judul, paket: dari.judul });
