/** Counter and remarks under a field. */
import CircleAlert from 'lucide-react/icons/circle-alert';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { FieldMeasure } from '../../utils/formulir/limits';
import { Mark } from '../ui/Mark';
import { useT } from '../ui/Words';
import { countText, noteText } from './field-text';

export function FieldNotes({
  measure,
  quiet = false,
}: {
  readonly measure: FieldMeasure;
  /** An empty field is no news. */
  readonly quiet?: boolean;
}) {
  const words = useT();
  const notes = measure.notes.filter(({ code }) => !quiet || code !== 'empty');
  const counted = measure.used === 0 ? null : countText(words, measure);
  if (counted === null && notes.length === 0) return null;
  return (
    <div className="field-notes">
      {counted !== null && <p className="field-notes__count">{counted}</p>}
      {notes.map((note) => (
        <p key={note.code}>
          <Mark
            tone={note.kind === 'wajib' ? 'bad' : 'warning'}
            icon={note.kind === 'wajib' ? <CircleAlert size={14} /> : <TriangleAlert size={14} />}
          >
            {noteText(words, note)}
          </Mark>
        </p>
      ))}
    </div>
  );
}
