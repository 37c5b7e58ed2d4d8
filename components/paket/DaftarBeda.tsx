/** What a version changes: how many templates of each kind, and the first of them by name. */
import type { Beda } from '../../utils/packs/compare';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';

const KINDS = ['baru', 'berubah', 'hilang'] as const;

export function DaftarBeda({ beda }: { readonly beda: Beda }) {
  const { t, count } = useT();
  return KINDS.map((kind) => {
    const [all, names] = [beda[kind], beda.contoh[kind]];
    const more = all - names.length;
    return (
      all > 0 && (
        <Details key={kind} summary={t(`paket.changes.${kind}`, { count: all, n: count(all) })}>
          <ul className="paket__names">
            {names.map((name, at) => (
              <li key={at}>{name}</li>
            ))}
          </ul>
          {more > 0 && <p className="muted">{t('paket.changes.more', { count: more, n: count(more) })}</p>}
        </Details>
      )
    );
  });
}
