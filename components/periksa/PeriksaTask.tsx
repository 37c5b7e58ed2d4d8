/** "Periksa": the answer on top, then what was found, what can be sent, and where everything stands. */
import { useLayoutEffect, useRef } from 'react';
import ListChecks from 'lucide-react/icons/list-checks';
import type { PeriksaView } from '../../utils/workflow/periksa-state';
import { YearTrouble } from '../panel/YearLoan';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { useT } from '../ui/Words';
import { AnswerBanner, SkpChoice } from './AnswerBanner';
import { WithKata } from '../kata/KataDibaca';
import { EditView } from './EditView';
import { Counted } from './Counted';
import { FindingsView } from './FindingsView';
import { Hints } from './Hints';
import { KirimDialog } from './KirimDialog';
import { KirimRun } from './KirimRun';
import { KirimView } from './KirimView';
import type { PeriksaProps } from './periksa-props';
import { Share } from './Share';
import { StatusView } from './StatusView';

export function PeriksaTask(props: PeriksaProps) {
  const { state, send } = props;
  const { edit, kirim, checked } = state;
  const part =
    edit !== null ? (edit.confirmed ? 'editRun' : 'edit') : kirim?.confirmed === true ? 'kirimRun' : state.view;
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef(part);
  useLayoutEffect(() => {
    if (shown.current === part) return;
    const views: readonly string[] = ['temuan', 'kirim', 'status'];
    const within = views.includes(part) && views.includes(shown.current);
    shown.current = part;
    // Another face starts at its beginning; between the views the focus stays on the choice of them.
    if (within) return;
    body.current?.focus({ preventScroll: true });
    body.current?.closest('main')?.scrollTo(0, 0);
  }, [part]);
  return (
    <div ref={body} tabIndex={-1} className="step-body">
      <YearTrouble state={state} onRestore={() => send({ type: 'restoreYear' })} />
      {state.failure !== null && <Failure {...props} failure={state.failure} />}
      {edit !== null ? (
        <WithKata kata={checked?.kata}>
          <EditView edit={edit} send={send} />
        </WithKata>
      ) : kirim?.confirmed === true ? (
        <KirimRun kirim={kirim} />
      ) : checked === null ? (
        <Start {...props} />
      ) : (
        <Views {...props} checked={checked} />
      )}
      {kirim !== null && !kirim.confirmed && <KirimDialog kirim={kirim} send={send} />}
    </div>
  );
}

function Failure({
  state,
  send,
  failure,
}: PeriksaProps & { readonly failure: NonNullable<PeriksaProps['state']['failure']> }) {
  const { t } = useT();
  return (
    <Banner
      tone="bad"
      title={t('cek.failure.title')}
      alert
      actions={
        <Button disabled={state.busy !== null} onClick={() => send({ type: 'check' })}>
          {t('cek.checkAgain')}
        </Button>
      }
    >
      <p>{t(`cek.failure.${failure}`)}</p>
      {state.checked !== null && <p>{t('cek.failure.kept')}</p>}
    </Banner>
  );
}

function Start({ state, send }: PeriksaProps) {
  const { t } = useT();
  return (
    <section className="face">
      <span className="face__icon" aria-hidden>
        <ListChecks size={32} />
      </span>
      <h2 className="face__title">{t('cek.start.title')}</h2>
      <p className="face__text">{t('cek.start.body')}</p>
      {state.busy === null && (
        <Button variant="primary" onClick={() => send({ type: 'check' })}>
          {t('cek.check')}
        </Button>
      )}
      <SkpChoice state={state} send={send} />
    </section>
  );
}

const VIEWS: readonly PeriksaView[] = ['temuan', 'kirim', 'status'];

function Views({
  checked,
  ...props
}: PeriksaProps & { readonly checked: NonNullable<PeriksaProps['state']['checked']> }) {
  const { t, count } = useT();
  const { state, send } = props;
  const found = checked.wajib + checked.saran;
  return (
    <>
      <AnswerBanner state={state} checked={checked} send={send} />
      <Choice
        legend={t('cek.view.label')}
        legendHidden
        layout="row"
        value={state.view}
        onChange={(view) => send({ type: 'go', view })}
        options={VIEWS.map((value) => ({
          value,
          label:
            value === 'temuan' ? <Counted text={t('cek.view.temuan')} count={count(found)} /> : t(`cek.view.${value}`),
        }))}
      />
      <Hints placeLost={state.placeLost} noFix={state.noFix} />
      {state.noOrder !== null && (
        <Banner tone="warning" alert>
          <p>{t(`cek.kirim.refuse.${state.noOrder}`)}</p>
        </Banner>
      )}
      {state.view === 'temuan' && (
        <>
          <FindingsView checked={checked} send={send} onIsi={props.onIsi} busy={state.busy !== null} />
          <Share checked={checked} send={send} surface={props.surface} />
        </>
      )}
      {state.view === 'kirim' && <KirimView state={state} checked={checked} send={send} />}
      {state.view === 'status' && <StatusView checked={checked} send={send} />}
    </>
  );
}
