/** "Isi" on the Matriks, and the faces of a tab where there is nothing to fill. */
import type { MatriksState } from '../../utils/workflow/matriks-state';
import { TaskFrame } from '../panel/TaskFrame';
import type { TaskProps } from '../panel/task-view';
import { useT } from '../ui/Words';
import { MatriksFoot } from './MatriksFoot';
import { MatriksSteps, MatriksTask } from './MatriksTask';
import { PageFace } from './PageFace';
import { UnfinishedBanner } from './UnfinishedBanner';

/** A run goes on being shown whatever page the tab wanders to; everything else needs the Matriks. */
export const matriksHolds = ({ run, step }: MatriksState): boolean =>
  run !== null && (step === 'jalankan' || step === 'bukti');

export function MatriksView({ tasks: { matriks }, surface, area }: TaskProps) {
  const { t } = useT();
  const { state, send } = matriks;
  const { page } = state;
  const step = { state, send, surface };
  const face = page.kind === 'matriks' || matriksHolds(state) ? null : page;
  return (
    <TaskFrame
      area={area}
      top={face === null && <MatriksSteps state={state} send={send} />}
      busy={state.busy === null ? null : t(`busy.${state.busy}`)}
      onAgain={state.broken ? () => send({ type: 'lookAgain' }) : null}
      foot={face === null && <MatriksFoot {...step} />}
    >
      {face === null ? (
        <MatriksTask {...step} />
      ) : (
        <>
          <PageFace page={face} send={send} />
          {state.unfinished !== null && <UnfinishedBanner run={state.unfinished} onMatriks={false} send={send} />}
        </>
      )}
    </TaskFrame>
  );
}
