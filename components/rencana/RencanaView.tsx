/** "Isi" for the whole SKP: on every page of e-Kinerja that has nothing of its own to fill, and beside those that have. */
import { useEffect } from 'react';
import type { RencanaState } from '../../utils/workflow/rencana-state';
import { PageFace } from '../matriks/PageFace';
import { UnfinishedBanner } from '../matriks/UnfinishedBanner';
import { TaskFrame } from '../panel/TaskFrame';
import type { TaskProps } from '../panel/task-view';
import { useT } from '../ui/Words';
import { RencanaFoot } from './RencanaFoot';
import { RencanaSteps, RencanaTask } from './RencanaTask';

/** Work the person must not lose from sight, whatever page the tab wanders to. */
export const rencanaHolds = ({ run, step, plan }: RencanaState): boolean =>
  (run !== null && (step === 'jalankan' || step === 'bukti')) || (plan !== null && step === 'tinjau');

export function RencanaView({ tasks: { matriks, rencana }, surface, area, onTask }: TaskProps) {
  const { t } = useT();
  const send = rencana?.send;
  useEffect(() => {
    send?.({ type: 'open' });
  }, [send]);
  if (rencana === undefined) return null;
  const { state } = rencana;
  const props = { state, send: rencana.send, surface };
  const face = state.page.kind === 'ready' || rencanaHolds(state) ? null : state.page;
  return (
    <TaskFrame
      area={area}
      top={face === null && <RencanaSteps {...props} />}
      busy={state.busy === null ? null : t(`rencana.busy.${state.busy}`)}
      onAgain={state.broken ? () => props.send({ type: 'read' }) : null}
      foot={face === null && <RencanaFoot {...props} />}
    >
      {face === null ? (
        <>
          {matriks.state.unfinished !== null && (
            <UnfinishedBanner
              run={matriks.state.unfinished}
              onMatriks={matriks.state.page.kind === 'matriks'}
              send={matriks.send}
            />
          )}
          <RencanaTask
            {...props}
            onMatriks={() => matriks.send({ type: 'openMatriks' })}
            onTemplat={() => onTask('templat')}
          />
        </>
      ) : (
        <PageFace page={face} send={matriks.send} />
      )}
    </TaskFrame>
  );
}
