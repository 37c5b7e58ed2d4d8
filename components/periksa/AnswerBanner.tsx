/** The answer in one sentence, when it was found, and what was not read for it. */
import type { Checked, PeriksaState, Verdict } from '../../utils/workflow/periksa-state';
import { ReadProblems } from '../matriks/PageFace';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { useT } from '../ui/Words';
import type { PeriksaProps } from './periksa-props';

const TONES: Readonly<Record<Verdict, 'good' | 'bad' | 'warning' | 'info'>> = {
  ready: 'good',
  mend: 'bad',
  unsure: 'warning',
  sent: 'good',
  empty: 'info',
};

export function AnswerBanner({
  state,
  checked,
  send,
}: Pick<PeriksaProps, 'send'> & { state: PeriksaState; checked: Checked }) {
  const { t, moment } = useT();
  const { verdict } = checked;
  const title =
    verdict === 'mend' ? t('cek.answer.mend', { count: Math.max(checked.wajib, 1) }) : t(`cek.answer.${verdict}`);
  return (
    <>
      <Banner tone={TONES[verdict]} title={title}>
        {state.view === 'temuan' && <p>{t(`cek.answer.${verdict}Body`)}</p>}
      </Banner>
      <div className="check-line">
        <p className="muted">
          {t('cek.facts', { rhk: checked.rhk, count: checked.indikator })} · {t('cek.at', { when: moment(checked.at) })}
          {state.outdated && <> · {t('cek.outdated')}</>}
        </p>
        {(state.view !== 'temuan' || verdict === 'ready') && (
          <Button disabled={state.busy !== null} onClick={() => send({ type: 'check' })}>
            {t('cek.checkAgain')}
          </Button>
        )}
      </div>
      <SkpChoice state={state} send={send} />
      <Missing checked={checked} />
    </>
  );
}

/** Several SKP of one year are checked one at a time. */
export function SkpChoice({ state, send }: Pick<PeriksaProps, 'state' | 'send'>) {
  const { t } = useT();
  if (state.nomors.length < 2) return null;
  const current = state.checked?.nomorSkp ?? '';
  return (
    <Select label={t('cek.chooseSkp')} value={current} onChange={(nomor) => send({ type: 'chooseSkp', nomor })}>
      {!state.nomors.includes(current) && (
        <option value={current} disabled>
          {t('where.allSkp')}
        </option>
      )}
      {state.nomors.map((nomor) => (
        <option key={nomor} value={nomor}>
          {t('cek.skpOf', { nomor })}
        </option>
      ))}
    </Select>
  );
}

function Missing({ checked: { missing, problems } }: { readonly checked: Checked }) {
  const { t } = useT();
  return (
    <>
      {missing.length > 0 && (
        <Banner tone="warning" title={t('cek.missing.title', { count: missing.length })}>
          <ul className="plain-list">
            {missing.map(({ page, why }) => (
              <li key={page}>{t('cek.missing.item', { page: t(`page.${page}`), why: t(`cek.missing.${why}`) })}</li>
            ))}
          </ul>
        </Banner>
      )}
      {problems.length > 0 && (
        <Banner tone="warning">
          <p>{t('cek.missing.problems', { count: problems.length })}</p>
          <ReadProblems problems={problems} />
        </Banner>
      )}
    </>
  );
}
