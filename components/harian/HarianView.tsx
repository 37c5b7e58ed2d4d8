/** "Isi" on Kinerja Harian and its form. */
import type { ShownTasks } from '../../utils/workflow/tasks';
import { TaskFrame } from '../panel/TaskFrame';
import type { TaskProps } from '../panel/task-view';
import { Button } from '../ui/Button';
import { Foot } from '../ui/Foot';
import { useT } from '../ui/Words';
import { HarianTask } from './HarianTask';

/** The tab shows the list or the form. */
export const harianFits = ({ harian, matriks }: ShownTasks): boolean =>
  matriks.state.page.kind === 'otherPage' && harian?.state.here === true;

export function HarianView({ tasks: { harian }, area }: TaskProps) {
  const { t } = useT();
  if (harian === undefined) return null;
  const { state, send } = harian;
  const { removed } = state;
  return (
    <TaskFrame
      area={area}
      busy={state.busy === null ? null : t(`harian.busy.${state.busy}`)}
      onAgain={state.broken ? () => send({ type: 'lookAgain' }) : null}
      foot={
        removed !== null && (
          <Foot
            sum={
              <span role="alert" className="break">
                {t('panduanSendiri.kabar.dihapus', { judul: removed.isi?.uraian ?? removed.uraian })}
              </span>
            }
          >
            <Button onClick={() => send({ type: 'bringBack' })}>{t('templat.undo')}</Button>
          </Foot>
        )
      }
    >
      <HarianTask state={state} send={send} />
    </TaskFrame>
  );
}
