/** What the pack holds: the list of its templates with what is to be mended, or the one that is open. */
import { useRef } from 'react';
import Plus from 'lucide-react/icons/plus';
import Search from 'lucide-react/icons/search';
import type { Paket } from '../../utils/packs/model';
import { Button } from '../ui/Button';
import { Check } from '../ui/Choice';
import { Details } from '../ui/Details';
import { Select } from '../ui/Select';
import { useT } from '../ui/Words';
import type { BangkuProps } from './bangku-props';
import { Berkas } from './Berkas';
import { DaftarTemplat } from './DaftarTemplat';
import { HasilLembarView } from './HasilLembarView';
import { TemplatEditor } from './TemplatEditor';

const JENIS = ['rhk', 'lampiran', 'harian'] as const;

export function IsiView({ state, send, paket }: BangkuProps & { readonly paket: Paket }) {
  const { t, count } = useT();
  const last = useRef<string | null>(null);
  const { saring, tampil, dibuka, lembar, busy, diperiksa, temuan } = state;
  if (dibuka !== null) {
    last.current = dibuka.id;
    const at = tampil.findIndex(({ id }) => id === dibuka.id);
    return (
      <TemplatEditor
        key={dibuka.id}
        templat={dibuka}
        paket={paket}
        temuan={temuan.get(dibuka.id) ?? []}
        before={at > 0 ? (tampil[at - 1]?.id ?? null) : null}
        after={at >= 0 ? (tampil[at + 1]?.id ?? null) : null}
        send={send}
      />
    );
  }
  const total = paket.templat.length;
  const all = [...temuan.values()].flat();
  const wajib = all.filter(({ kind }) => kind === 'wajib').length;
  return (
    <>
      {lembar !== null && <HasilLembarView lembar={lembar} />}
      <div className="actions">
        {JENIS.map((jenis) => (
          <Button
            key={jenis}
            icon={<Plus aria-hidden size={16} />}
            onClick={() => send({ type: 'templatBaru', jenis })}
          >
            {t(`bangku.add.${jenis}`)}
          </Button>
        ))}
      </div>
      {total > 0 && (
        <>
          <p role="status">
            {diperiksa < total
              ? t('bangku.checking', { n: count(diperiksa), total: count(total) })
              : all.length === 0
                ? t('bangku.checkedClean', { count: total, n: count(total) })
                : t('bangku.checked', { wajib: count(wajib), saran: count(all.length - wajib) })}
          </p>
          <div className="templat__search">
            <Search className="templat__search-icon" aria-hidden size={16} />
            <input
              type="search"
              className="field__select"
              aria-label={t('bangku.search')}
              placeholder={t('bangku.searchHint')}
              maxLength={200}
              defaultValue={saring.text}
              onChange={(event) => send({ type: 'saring', part: { text: event.target.value } })}
            />
          </div>
          <div className="bangku__filters">
            <Select
              label={t('bangku.kindFilter')}
              labelHidden
              value={saring.jenis ?? ''}
              onChange={(value) =>
                send({ type: 'saring', part: { jenis: JENIS.find((one) => one === value) ?? null } })
              }
            >
              <option value="">{t('bangku.everyKind')}</option>
              {JENIS.map((jenis) => (
                <option key={jenis} value={jenis}>
                  {t(`templat.jenis.${jenis}`)}
                </option>
              ))}
            </Select>
            <Check
              label={t('bangku.onlyFindings')}
              checked={saring.temuan}
              onChange={(only) => send({ type: 'saring', part: { temuan: only } })}
            />
          </div>
          <p className="muted">
            {t('bangku.shown', { count: tampil.length, n: count(tampil.length), total: count(total) })}
          </p>
        </>
      )}
      {total === 0 ? (
        <p className="muted">{t('bangku.empty')}</p>
      ) : (
        <DaftarTemplat tampil={tampil} paket={paket} temuan={temuan} current={last.current} send={send} />
      )}
      <Details summary={t('bangku.sheetAgain')}>
        <p>{t('bangku.sheetAgainHelp')}</p>
        <Button className="button--start" disabled={busy !== null} onClick={() => send({ type: 'unduhLembar' })}>
          {t('bangku.toSheet')}
        </Button>
        <Berkas
          label={t('bangku.fromSheet')}
          accept=".xlsx,.xlsm,.csv,.txt,.json"
          disabled={busy !== null}
          onFile={(file) => send({ type: 'berkas', file })}
        />
      </Details>
    </>
  );
}
