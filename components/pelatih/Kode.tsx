/** A participant's own progress as a code for the trainer. */
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';

export function Kode({ kode }: { readonly kode: string | null }) {
  const { t } = useT();
  if (kode === null) return null;
  return (
    <Details summary={t('pelatih.kode.title')}>
      <div className="pelatih">
        <p className="kode" translate="no">
          {/* Read out letter by letter, not as a word. */}
          <span aria-hidden>{kode}</span>
          <span className="sr-only">{Array.from(kode.replaceAll('-', '')).join(' ')}</span>
        </p>
        <p className="muted">{t('pelatih.kode.about')}</p>
      </div>
    </Details>
  );
}
