/** "Isi" on one of the site's forms. */
import { HariBerganti } from '../harian/HariBerganti';
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
  const { form } = state;
  const baru = form?.page === 'form-kinerja-harian' && form.mode === 'baru' && harian?.state.here === true;
  const berganti = baru && harian.state.hariBerganti;
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
        above={berganti && form.tanggal !== null && <HariBerganti tanggal={form.tanggal} />}
        before={
          baru &&
          !berganti && (
            <HarianToday
              form={form}
              entries={harian.state.entries}
              onUse={(entry) => send({ type: 'propose', id: entry.id, entry })}
            />
          )
        }
      />
    </TaskFrame>
  );
}
