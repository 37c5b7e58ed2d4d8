/** The sticky foot of the checklist: the sum, and the one next thing to do. */
import { useId } from 'react';
import Square from 'lucide-react/icons/square';
import type { EditSnapshot } from '../../utils/run/edit-types';
import type { KirimSnapshot } from '../../utils/run/kirim-types';
import type { Checked, EditTask, KirimTask } from '../../utils/workflow/periksa-state';
import { Button, ReasonedButton } from '../ui/Button';
import { Foot } from '../ui/Foot';
import { useT } from '../ui/Words';
import { countDone, countState } from './board';
import { editGap, isMoving } from './edit-gap';
import type { PeriksaProps } from './periksa-props';

export function PeriksaFoot(props: PeriksaProps) {
  const { state } = props;
  const { edit, kirim, checked } = state;
  if (edit !== null) return <EditFoot {...props} edit={edit} />;
  if (kirim?.confirmed === true) return <KirimRunFoot {...props} kirim={kirim} />;
  if (checked === null) return null;
  if (state.view === 'temuan') return <TemuanFoot {...props} checked={checked} />;
  if (state.view === 'kirim') return <KirimFoot {...props} checked={checked} />;
  return null;
}

function TemuanFoot({ state, send, checked }: PeriksaProps & { readonly checked: Checked }) {
  const { t } = useT();
  const ready = checked.verdict === 'ready';
  return (
    <Foot sum={t('cek.temuan.sum', { wajib: checked.wajib, saran: checked.saran })}>
      {ready ? (
        <Button variant="primary" onClick={() => send({ type: 'go', view: 'kirim' })}>
          {t('cek.temuan.toKirim')}
        </Button>
      ) : (
        <Button variant="primary" disabled={state.busy !== null} onClick={() => send({ type: 'check' })}>
          {t('cek.check')}
        </Button>
      )}
    </Foot>
  );
}

function KirimFoot({ state, send, checked }: PeriksaProps & { readonly checked: Checked }) {
  const { t } = useT();
  const reasonId = useId();
  if (!checked.board.some((row) => row.open)) return null;
  const count = state.chosen.length;
  const reason = count === 0 ? t('cek.kirim.needChoice') : null;
  return (
    <Foot sum={t('cek.kirim.chosen', { count })} reason={reason} reasonId={reasonId}>
      <ReasonedButton variant="primary" reason={reason} reasonId={reasonId} onClick={() => send({ type: 'askKirim' })}>
        {t('cek.kirim.ask', { count })}
      </ReasonedButton>
    </Foot>
  );
}

function KirimRunFoot({ state, send, kirim }: PeriksaProps & { readonly kirim: KirimTask }) {
  const { t } = useT();
  const items = kirim.run?.items ?? [];
  const planned = kirim.order.items.length;
  const moving = kirim.refused === null && (kirim.run === null || isMoving(kirim.run.phase));
  const count = moving || kirim.run === null ? 0 : leftCount(kirim.run);
  const sum = moving
    ? t('cek.kirim.done', { done: countDone(items), planned })
    : t('cek.kirim.partly', { proven: countState(items, 'proven'), planned });
  return (
    <Foot sum={sum}>
      {moving ? (
        <Button icon={<Square aria-hidden size={16} />} onClick={() => send({ type: 'stopKirim' })}>
          {t('cek.kirim.stop')}
        </Button>
      ) : (
        <>
          <CheckAgain state={state} send={send} run={kirim.run} />
          <Button
            variant={count === 0 ? 'primary' : 'secondary'}
            onClick={() => {
              send({ type: 'closeKirim' });
              if (kirim.refused === null) send({ type: 'go', view: 'status' });
            }}
          >
            {t('cek.kirim.close')}
          </Button>
          {count > 0 && (
            <Button variant="primary" disabled={state.busy !== null} onClick={() => send({ type: 'continueKirim' })}>
              {t('cek.left.goOnKirim', { count })}
            </Button>
          )}
        </>
      )}
    </Foot>
  );
}

/** Offered while something is not certain: a fresh reading may tell. */
function CheckAgain({
  state,
  send,
  run,
}: Pick<PeriksaProps, 'state' | 'send'> & { readonly run: KirimSnapshot | EditSnapshot | null }) {
  const { t } = useT();
  if (run === null || countState(run.items, 'unknown') === 0) return null;
  return (
    <Button disabled={state.busy !== null} onClick={() => send({ type: 'check' })}>
      {t('cek.checkAgain')}
    </Button>
  );
}

/** Items to go on with; none before it is known how those under way ended. */
const leftCount = ({ items }: KirimSnapshot | EditSnapshot): number =>
  countState(items, 'unknown') > 0 ? 0 : countState(items, 'notSent');

function EditFoot({ state, send, edit }: PeriksaProps & { readonly edit: EditTask }) {
  const { t } = useT();
  const reasonId = useId();
  const back = <Button onClick={() => send({ type: 'closeEdits' })}>{t('cek.edit.back')}</Button>;
  if (edit.confirmed) {
    const items = edit.run?.items ?? [];
    const moving = edit.run === null || isMoving(edit.run.phase);
    const count = edit.run === null || isMoving(edit.run.phase) ? 0 : leftCount(edit.run);
    const sum = moving
      ? t('cek.edit.done', { done: countDone(items), planned: edit.ready.edits.length })
      : t('cek.edit.partly', { proven: countState(items, 'proven'), planned: edit.ready.edits.length });
    return (
      <Foot sum={sum}>
        {moving ? (
          <Button icon={<Square aria-hidden size={16} />} onClick={() => send({ type: 'stopEdits' })}>
            {t('cek.edit.stop')}
          </Button>
        ) : (
          <>
            <CheckAgain state={state} send={send} run={edit.run} />
            {back}
            {count > 0 && (
              <Button variant="primary" disabled={state.busy !== null} onClick={() => send({ type: 'continueEdits' })}>
                {t('cek.left.goOnEdits', { count })}
              </Button>
            )}
          </>
        )}
      </Foot>
    );
  }
  const count = edit.ready.edits.length;
  const gap = editGap(edit.ready);
  const reason = gap === null ? null : t(`cek.edit.${gap}`);
  return (
    <Foot sum={t('cek.edit.sum', { count })} reason={reason} reasonId={reasonId}>
      {back}
      <ReasonedButton
        variant="primary"
        reason={state.busy === null ? reason : t('tinjau.disabledBusy')}
        reasonId={reasonId}
        onClick={() => send({ type: 'confirmEdits', planId: edit.ready.planId })}
      >
        {t('cek.edit.confirm', { count })}
      </ReasonedButton>
    </Foot>
  );
}
