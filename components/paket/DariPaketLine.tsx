/** The pack a template comes from; "asli" only where that is proven. */
import type { DariPaket } from '../../utils/packs/one-library';
import { useT } from '../ui/Words';
import { AsalMark } from './marks';

export function DariPaketLine({ dari: { judul, asal } }: { readonly dari: DariPaket }) {
  const { t } = useT();
  return (
    <>
      <span className="muted">{t('paket.from', { judul })}</span> <AsalMark asal={asal} />
    </>
  );
}
