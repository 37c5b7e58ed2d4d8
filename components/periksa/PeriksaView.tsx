/** The checklist and the status board, or the face of a tab whose SKP cannot be read. */
import { PageFace } from '../matriks/PageFace';
import { TaskFrame } from '../panel/TaskFrame';
import type { TaskProps } from '../panel/task-view';
import { useT } from '../ui/Words';
import { PeriksaFoot } from './PeriksaFoot';
import { PeriksaTask } from './PeriksaTask';

export function PeriksaView({ tasks: { matriks, periksa }, surface, area, onTask }: TaskProps) {
  const { t } = useT();
  if (periksa === undefined) return null;
  const { state, send } = periksa;
  const { page } = state;
  const inRun = state.edit?.confirmed === true || state.kirim?.confirmed === true;
  const face = page.kind === 'ready' || inRun ? null : page;
  const props = { state, send, surface, onIsi: () => onTask('isi') };
  return (
    <TaskFrame
      area={area}
      busy={state.busy === null ? null : t(`cek.busy.${state.busy}`)}
      onAgain={state.broken ? () => send({ type: 'check' }) : null}
      foot={face === null && <PeriksaFoot {...props} />}
    >
      {face === null ? <PeriksaTask {...props} /> : <PageFace page={face} send={matriks.send} />}
    </TaskFrame>
  );
}
