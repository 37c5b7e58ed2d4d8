/** The sentences of the guard's dialog, in the person's language. Texts of the page are only ever quoted. */
import type { TFunction } from 'i18next';
import type { Finding } from '../checklist/types';
import type { DialogLook, Said } from './dialog';
import type { HarianSend } from './harian-list';
import type { Judgement } from './judge';

const SHOWN = 6;
const QUOTED = 140;

const cut = (text: string): string => (text.length > QUOTED ? `${text.slice(0, QUOTED - 1)}…` : text);
const said = (part: Partial<Said> & Pick<Said, 'title' | 'lead'>): Said => ({
  server: null,
  itemsTitle: '',
  items: [],
  canMend: false,
  canSend: true,
  ...part,
});

/** One line per finding; months without target share one. */
function lines(findings: readonly Finding[], t: TFunction): string[] {
  const months = findings.flatMap(({ reason, params }) =>
    reason === 'monthEmpty' || reason === 'monthEmptyNoStart' ? [String(params['bulan'])] : [],
  );
  const all: string[] = [];
  for (const { reason, params } of findings) {
    if (reason === null) continue;
    const isMonth = reason === 'monthEmpty' || reason === 'monthEmptyNoStart';
    if (isMonth && months.length > 1) continue;
    all.push(t(`periksa.reason.${reason}`, { ...params }));
  }
  if (months.length > 1) {
    const named = months.map((bulan) => t(`month.long.${bulan}` as 'month.long.1'));
    all.push(t('penjaga.monthsEmpty', { months: named.join(', ') }));
  }
  const unique = [...new Set(all)];
  const more = unique.length - SHOWN;
  return more > 0 ? [...unique.slice(0, SHOWN), t('penjaga.more', { count: more })] : unique;
}

export const checkingWords = (t: TFunction): Said =>
  said({ title: t('penjaga.checking.title'), lead: [t('penjaga.checking.lead')] });

/** What to say about sending one indikator; null = nothing, the click goes through. */
export function kirimWords(judged: Judgement, t: TFunction): Said | null {
  switch (judged.kind) {
    case 'pass':
      return null;
    case 'final':
      return said({ title: t('penjaga.jpt.title'), lead: [t('penjaga.jpt.lead'), t('penjaga.notSent')] });
    case 'refused':
      return said({
        title: t('penjaga.refused.title'),
        lead: [t('penjaga.refused.lead', { nama: cut(judged.nama) })],
        server: judged.server,
        itemsTitle: t('penjaga.toMend'),
        items: lines(judged.findings, t),
        canMend: judged.findings.some(({ place }) => place !== null),
      });
    case 'unknown':
      return said({
        title: t('penjaga.unknown.title'),
        lead: [judged.why === null ? t('penjaga.unknown.lead') : t(`penjaga.why.${judged.why}`), t('penjaga.notSent')],
        itemsTitle: t('penjaga.notRead'),
        items: lines(judged.findings, t),
      });
  }
}

/** What to say about sending entries of the Kinerja Harian; null = nothing, the click goes through. */
export function harianWords({ sent, withoutIndikator }: HarianSend, t: TFunction): Said | null {
  if (sent === 0)
    return said({
      title: t('penjaga.nothingTicked.title'),
      lead: [t('penjaga.nothingTicked.lead'), t('penjaga.notSent')],
    });
  if (withoutIndikator.length === 0) return null;
  const entries = withoutIndikator.map(({ nomor, tanggal }) => t('penjaga.entry', { nomor, tanggal: cut(tanggal) }));
  const more = entries.length - SHOWN;
  return said({
    title: t('penjaga.noIndikator.title', { count: withoutIndikator.length }),
    lead: [t('penjaga.noIndikator.lead'), t('penjaga.noIndikator.choose'), t('penjaga.notSent')],
    items: more > 0 ? [...entries.slice(0, SHOWN), t('penjaga.more', { count: more })] : entries,
    canMend: true,
  });
}

export const goneWords = (t: TFunction): Said =>
  said({ title: t('penjaga.gone.title'), lead: [t('penjaga.gone.lead')], canSend: false });

export const leadFailedWords = (t: TFunction): Said =>
  said({ title: t('penjaga.leadFailed.title'), lead: [t('penjaga.leadFailed.lead')], canSend: false });

/** How the dialog looks and names its buttons. */
export const dialogLook = (t: TFunction, lang: string, theme: DialogLook['theme']): DialogLook => ({
  lang,
  theme,
  words: {
    from: t('penjaga.from'),
    server: t('penjaga.server'),
    mend: t('penjaga.mend'),
    send: t('penjaga.send'),
    cancel: t('penjaga.cancel'),
    close: t('penjaga.close'),
  },
});
