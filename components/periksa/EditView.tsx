/** A plan of changes to forms: before → after, ticked one by one, confirmed, made, and proven. */
import { useId, useState } from 'react';
import type { EditOutcome, FieldEdit } from '../../utils/run/edit-types';
import type { EditTask } from '../../utils/workflow/periksa-state';
import { KataMark, useKata } from '../kata/KataDibaca';
import { kataOfEdit } from '../kata/kata-of';
import { Announcer } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { Progress } from '../ui/Progress';
import { useT } from '../ui/Words';
import type { Words } from '../ui/Words';
import { countDone, countState } from './board';
import { LeftLine } from './LeftLine';
import { EditMark } from './marks';
import type { PeriksaProps } from './periksa-props';

export function EditView({ edit, send }: Pick<PeriksaProps, 'send'> & { readonly edit: EditTask }) {
  return !edit.confirmed ? <Plan edit={edit} send={send} /> : <Run edit={edit} />;
}

function Plan({ edit, send }: Pick<PeriksaProps, 'send'> & { readonly edit: EditTask }) {
  const { t } = useT();
  return (
    <section className="findings">
      <h2 className="findings__title">{t('cek.edit.title')}</h2>
      <p className="muted">{t('cek.edit.intro')}</p>
      {edit.refused !== null && (
        <Banner tone="bad" title={t(`cek.stop.${edit.refused}`)} alert>
          <p>{t('cek.edit.notStarted')}</p>
        </Banner>
      )}
      <ul className="edits" aria-label={t('cek.edit.list')}>
        {edit.plan.edits.map((one) => (
          <PlannedEdit key={one.id} edit={one} included={!edit.excluded.includes(one.id)} send={send} />
        ))}
      </ul>
    </section>
  );
}

function PlannedEdit({
  edit,
  included,
  send,
}: Pick<PeriksaProps, 'send'> & { readonly edit: FieldEdit; readonly included: boolean }) {
  const words = useT();
  const { t } = words;
  const kata = useKata();
  const id = useId();
  return (
    <li className="edit">
      <div className="check">
        <input
          type="checkbox"
          id={id}
          checked={included}
          aria-label={t('cek.edit.include', { where: edit.where })}
          onChange={() => send({ type: 'toggleEdit', id: edit.id })}
        />
        <label htmlFor={id} className="check__label break">
          {edit.where}
          <span className="edit__field">{t(`cek.edit.field.${edit.field}`)}</span>
        </label>
      </div>
      <KataMark kata={kataOfEdit(kata, edit.form, edit.field)} />
      <dl className="edit__values">
        <div>
          <dt>{t('cek.edit.before')}</dt>
          <dd className="edit__text">{valueText(words, edit, edit.before)}</dd>
        </div>
        <div>
          <dt>{t('cek.edit.after')}</dt>
          <dd className="edit__text">
            {edit.field === 'uraian' && included ? (
              <EditText
                label={`${t('cek.edit.after')}: ${edit.where}`}
                helpId={`${id}-help`}
                text={edit.after}
                onText={(text) => send({ type: 'setEditText', id: edit.id, text })}
              />
            ) : (
              <strong>{valueText(words, edit, edit.after)}</strong>
            )}
          </dd>
        </div>
      </dl>
      {edit.field === 'uraian' && included && (
        <p id={`${id}-help`} className="muted">
          {t('cek.edit.textHelp')}
        </p>
      )}
    </li>
  );
}

/** Keeps what is being typed itself: the state comes back a moment later, and the cursor must not jump. */
function EditText({
  label,
  helpId,
  text,
  onText,
}: {
  readonly label: string;
  readonly helpId: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}) {
  const [typed, setTyped] = useState(text);
  return (
    <textarea
      className="field__area"
      rows={6}
      aria-label={label}
      aria-describedby={helpId}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        onText(event.target.value);
      }}
    />
  );
}

function valueText(words: Words, edit: FieldEdit, value: string | null): string {
  if (value === null) return words.t(edit.form === 'tambahLampiran' ? 'cek.edit.newEntry' : 'cell.empty');
  return edit.field === 'target' ? words.value(value) : value;
}

const NONE: readonly EditOutcome[] = [];

function Run({ edit }: { readonly edit: EditTask }) {
  const words = useT();
  const { t } = words;
  const { ready, run } = edit;
  const { edits } = ready;
  const items = run?.items ?? NONE;
  const phase = run?.phase ?? 'reading';
  const moving = phase === 'reading' || phase === 'sending';
  const facts = { done: countDone(items), planned: edits.length };
  const text = t('cek.edit.done', facts);
  const byId = new Map(items.map((item) => [item.id, item]));
  const proven = countState(items, 'proven');
  const all = proven === edits.length;
  const sum = all
    ? t('cek.edit.allProven', { count: proven })
    : t('cek.edit.partly', { proven, planned: edits.length });
  const reason = run?.reason ?? null;
  return (
    <section className="findings">
      <h2 className="findings__title">{t(`cek.edit.phase.${phase}`)}</h2>
      {edit.left !== null && <LeftLine left={edit.left} what="edit" />}
      {moving ? (
        <>
          <Progress
            label={t('cek.edit.progress')}
            value={phase === 'reading' ? null : facts.done}
            max={facts.planned}
            text={text}
          />
          <p className="run-line">
            <strong>{text}</strong>
          </p>
        </>
      ) : (
        <Banner tone={all ? 'good' : 'warning'} title={reason === null ? sum : t(`cek.stop.${reason}`)} alert>
          {reason !== null && <p>{sum}</p>}
          {!all && <p>{t(edit.left?.resolved === true ? 'cek.left.do' : 'cek.edit.partlyBody')}</p>}
        </Banner>
      )}
      <ul className="outcomes" tabIndex={0} aria-label={t('cek.edit.list')}>
        {edits.map((one) => {
          const outcome = byId.get(one.id) ?? null;
          const note = outcome && noteText(words, outcome);
          return (
            <li key={one.id} className="outcome">
              <p className="break">
                {one.where} · {t(`cek.edit.field.${one.field}`)}
              </p>
              <EditMark state={outcome?.state ?? 'pending'} />
              {edit.left?.underWay === one.id && <p className="outcome__note">{t('cek.left.underWay')}</p>}
              {note !== null && <p className="outcome__note">{note}</p>}
            </li>
          );
        })}
      </ul>
      <Announcer text={`${t(`cek.edit.phase.${phase}`)}: ${text}`} />
    </section>
  );
}

function noteText({ t }: Words, { state, words }: EditOutcome): string | null {
  switch (state) {
    case 'refused':
      return words === null ? null : t('cek.edit.note.refused', { words });
    case 'conflict':
      return words === null ? t('cek.edit.note.conflictEmpty') : t('cek.edit.note.conflict', { words });
    case 'differs':
      return words === null ? t('cek.edit.note.differsEmpty') : t('cek.edit.note.differs', { words });
    case 'unknown':
    case 'notSent':
      return t(`cek.edit.note.${state}`);
    case 'pending':
    case 'sending':
    case 'proven':
      return null;
  }
}
