/** The facts of the pack: whose it is, what it is called, and for when. */
import { useState } from 'react';
import type { Temuan } from '../../utils/bangku/temuan';
import type { Paket } from '../../utils/packs/model';
import type { KepalaNaskah } from '../../utils/workflow/bangku-state';
import { useT } from '../ui/Words';
import type { BangkuProps } from './bangku-props';
import { KataPart } from './KataPart';
import { KetentuanPart } from './KetentuanPart';
import { KolomBaris, KolomTeks } from './Kolom';
import { PanduanPart } from './PanduanPart';

const YEAR = /^\d{4}$/u;
/** What is half typed is in the pack no year, as an empty box is. */
const NO_YEAR: Temuan = { kind: 'saran', field: 'utama', at: null, what: { own: 'tahunForm', params: {} } };

export function KeteranganView({ paket, state, send }: BangkuProps & { readonly paket: Paket }) {
  const { t, count } = useT();
  // Its own copy: what is typed never waits for an answer.
  const [draft, setDraft] = useState({
    judul: paket.judul,
    penerbit: paket.penerbit,
    label: paket.label,
    tahun: paket.tahun === null ? '' : String(paket.tahun),
    dari: paket.berlaku.dari ?? '',
    sampai: paket.berlaku.sampai ?? '',
    versiAplikasi: paket.versiAplikasi,
    log: paket.perubahan.find(({ versi }) => versi === paket.versi)?.teks ?? '',
  });
  const set = (part: Partial<typeof draft>, kepala?: Partial<KepalaNaskah>) => {
    setDraft({ ...draft, ...part });
    if (kepala !== undefined) send({ type: 'kepala', part: kepala });
  };
  const older = paket.perubahan.filter(({ versi }) => versi !== paket.versi);
  const dates = (dari: string, sampai: string) =>
    set({ dari, sampai }, { berlaku: { dari: dari === '' ? null : dari, sampai: sampai === '' ? null : sampai } });
  return (
    <>
      <KolomBaris
        label={t('bangku.head.judul')}
        help={t('bangku.head.judulHelp')}
        value={draft.judul}
        longest={150}
        onChange={(judul) => set({ judul }, { judul })}
      />
      <KolomBaris
        label={t('bangku.head.penerbit')}
        help={t('bangku.head.penerbitHelp')}
        value={draft.penerbit}
        longest={150}
        onChange={(penerbit) => set({ penerbit }, { penerbit })}
      />
      <div className="field-row">
        <KolomBaris
          label={t('bangku.head.label')}
          help={t('bangku.head.labelHelp', { versi: count(paket.versi) })}
          value={draft.label}
          longest={40}
          onChange={(label) => set({ label }, { label })}
        />
        <KolomBaris
          label={t('bangku.head.tahun')}
          help={t('bangku.head.tahunHelp')}
          value={draft.tahun}
          longest={4}
          temuan={draft.tahun === '' || YEAR.test(draft.tahun) ? [] : [NO_YEAR]}
          onChange={(tahun) => set({ tahun }, { tahun: YEAR.test(tahun) ? Number(tahun) : null })}
        />
      </div>
      <div className="field-row">
        <KolomBaris
          type="date"
          label={t('bangku.head.dari')}
          value={draft.dari}
          longest={10}
          onChange={(dari) => dates(dari, draft.sampai)}
        />
        <KolomBaris
          type="date"
          label={t('bangku.head.sampai')}
          value={draft.sampai}
          longest={10}
          onChange={(sampai) => dates(draft.dari, sampai)}
        />
      </div>
      <p className="muted">{t('bangku.head.berlakuHelp')}</p>
      <KolomBaris
        label={t('bangku.head.versiAplikasi')}
        help={t('bangku.head.versiAplikasiHelp')}
        value={draft.versiAplikasi}
        longest={14}
        onChange={(versiAplikasi) => set({ versiAplikasi }, { versiAplikasi })}
      />
      <KolomTeks
        label={t('bangku.head.log', { label: draft.label })}
        value={draft.log}
        longest={1000}
        onChange={(log) => {
          set({ log });
          send({ type: 'log', teks: log });
        }}
      />
      {older.length > 0 && (
        <ul className="paket__names" aria-label={t('paket.changes.log')}>
          {older.map(({ versi, teks }) => (
            <li key={versi}>{t('paket.changes.entry', { versi: count(versi), teks })}</li>
          ))}
        </ul>
      )}
      <p className="muted">
        {t(state.terbit === null ? 'bangku.head.idNew' : 'bangku.head.idFixed', { id: paket.id })}
      </p>
      <KetentuanPart paket={paket} state={state} send={send} />
      <PanduanPart paket={paket} state={state} send={send} />
      <KataPart paket={paket} state={state} send={send} />
    </>
  );
}
