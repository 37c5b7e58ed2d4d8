/** "Isi" on one of the site's forms. */
import { HarianToday } from '../harian/HarianToday';
import { TaskFrame } from '../panel/TaskFrame';
import type { TaskProps } from '../panel/task-view';
import { useT } from '../ui/Words';
import type { ShownTasks } from '../../utils/workflow/tasks';
import { FormulirFoot } from './FormulirFoot';
import { FormulirTask } from './FormulirTask';

/** The tab shows one of the forms, read or refused. */
export const formulirFits = ({ formulir, matriks }: ShownTasks): boolean =>
  matriks.state.page.kind === 'otherPage' && formulir !== undefined && formulir.state.page !== null;

export function FormulirView({ tasks: { formulir, harian }, area }: TaskProps) {
  const { t } = useT();
  if (formulir === undefined) return null;
  const { state, send } = formulir;
  return (
    <TaskFrame
      area={area}
      busy={state.busy === null ? null : t(`formulir.busy.${state.busy}`)}
      onAgain={state.broken ? () => send({ type: 'readAgain' }) : null}
      foot={<FormulirFoot state={state} send={send} />}
    >
      <FormulirTask
        state={state}
        send={send}
        before={
          state.form?.page === 'form-kinerja-harian' &&
          state.form.mode === 'baru' &&
          harian?.state.here === true && (
            <HarianToday
              form={state.form}
              entries={harian.state.entries}
              onUse={(entry) => send({ type: 'propose', id: entry.id, entry })}
            />
          )
        }
      />
    </TaskFrame>
  );
}
