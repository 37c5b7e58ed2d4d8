/** "Isi" follows the page: shows the face that belongs to it, and a small choice where several do. */
import { useState } from 'react';
import { Choice } from '../ui/Choice';
import { useT } from '../ui/Words';
import { ISI_FACES } from './isi-faces';
import type { IsiFace } from './isi-face';
import type { TaskProps } from './task-view';

export function IsiTask(props: TaskProps) {
  const { t } = useT();
  const { tasks } = props;
  const fitting = ISI_FACES.filter((face) => face.fits(tasks) || face.holds(tasks) !== null);
  // What the person chose counts for this kind of page; on another kind "Isi" follows the page again.
  const page = fitting.map(({ name }) => name).join();
  const [chosen, choose] = useState<{ readonly page: string; readonly name: IsiFace['name'] } | null>(null);
  const holding = (what: 'work' | 'proof') => fitting.find(({ holds }) => holds(tasks) === what);
  const working = holding('work');
  // Where work was shown it stays shown when it ends.
  if (working !== undefined && chosen?.page !== page) choose({ page, name: working.name });
  const face =
    fitting.find(({ name }) => chosen?.page === page && chosen.name === name) ??
    working ??
    fitting.find(({ ofPage }) => ofPage) ??
    holding('proof') ??
    fitting[0];
  if (face === undefined) return null;
  return (
    <>
      {fitting.length > 1 && (
        <nav className="faces" aria-label={t('isi.label')}>
          <Choice
            legend={t('isi.label')}
            legendHidden
            layout="row"
            value={face.name}
            onChange={(name) => choose({ page, name })}
            options={fitting.map(({ name }) => ({ value: name, label: t(`isi.${name}`) }))}
          />
        </nav>
      )}
      <face.View key={face.name} {...props} />
    </>
  );
}
