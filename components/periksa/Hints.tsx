import { Banner } from '../ui/Banner';
import { useT } from '../ui/Words';

/** After "Tunjukkan" or "Perbaiki" that did not lead anywhere. */
export function Hints({ placeLost, noFix }: { readonly placeLost: boolean; readonly noFix: boolean }) {
  const { t } = useT();
  if (!placeLost && !noFix) return null;
  return (
    <Banner tone="warning" alert>
      <p>{t(placeLost ? 'cek.temuan.placeLost' : 'cek.temuan.noFix')}</p>
    </Banner>
  );
}
