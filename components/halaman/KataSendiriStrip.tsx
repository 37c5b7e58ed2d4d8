/** Above every task while pages are read with words of the person's own: everything planned rests on them, too. */
import { useT } from '../ui/Words';

export function KataSendiriStrip({ count }: { readonly count: number }) {
  const { t } = useT();
  return (
    <aside className="ajakan" aria-label={t('halaman.sendiri.label')}>
      <p>
        {t('halaman.sendiri.strip', { count })}{' '}
        <a href="/options.html?bagian=halaman" target="_blank" rel="noreferrer">
          {t('halaman.sendiri.lihat')}
        </a>
      </p>
    </aside>
  );
}
