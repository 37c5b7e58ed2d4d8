/** "Isi" on one of the site's forms: its templates, what stands in it, and what was put in. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import FileX from 'lucide-react/icons/file-x';
import type { FormReading } from '../../utils/formulir/model';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { dayText } from '../harian/day-text';
import { useT } from '../ui/Words';
import { WithKata } from '../kata/KataDibaca';
import { DraftView } from './DraftView';
import { FilledBanner, RefusedBanner } from './FilledBanner';
import type { FormulirProps } from './formulir-props';
import { LiveFields } from './LiveFields';
import { OfferList } from './OfferList';

interface Props extends FormulirProps {
  /** Of the form as a whole, also while something is about to be put into it. */
  readonly above?: ReactNode;
  readonly before?: ReactNode;
}

export function FormulirTask({ above, before, ...props }: Props) {
  const { state, send } = props;
  const { t } = useT();
  useEffect(() => {
    send({ type: 'show', on: true });
    return () => send({ type: 'show', on: false });
  }, [send]);
  const part = state.draft === null ? 'form' : 'draft';
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef(part);
  useLayoutEffect(() => {
    if (shown.current === part) return;
    shown.current = part;
    body.current?.focus({ preventScroll: true });
    body.current?.closest('main')?.scrollTo(0, 0);
  }, [part]);
  if (state.refusal !== null) return <Unread {...props} refusal={state.refusal} />;
  if (state.form === null) return null;
  return (
    <div ref={body} tabIndex={-1} className="step-body">
      {above}
      {state.refused !== null && <RefusedBanner {...props} refused={state.refused} />}
      {state.draft !== null ? (
        <WithKata kata={state.form.kata}>
          <DraftView send={send} draft={state.draft} />
        </WithKata>
      ) : (
        <>
          <FormFacts form={state.form} />
          <FilledBanner {...props} />
          {state.form.page === 'form-lampiran' && state.bagian.from !== 'page' && (
            <Choice
              legend={t('formulir.bagian.ask')}
              layout="row"
              value={state.bagian.is}
              onChange={(bagian) => send({ type: 'setBagian', bagian })}
              options={(['dukungan', 'skema', 'konsekuensi'] as const).map((value) => ({
                value,
                label: t(`formulir.bagian.${value}`),
              }))}
            />
          )}
          {before}
          <OfferList key={state.form.token} {...props} />
          <LiveFields {...props} />
        </>
      )}
    </div>
  );
}

const ISO = /^\d{4}-\d\d-\d\d$/;

/** What the form is, in its own words. */
function FormFacts({ form }: { readonly form: FormReading }) {
  const words = useT();
  const { t } = words;
  return (
    <section className="form-facts">
      <h2 className="form-facts__title">
        {t(`page.${form.page}`)}
        <span className="form-facts__mode">
          {form.jenisHarian === null
            ? t(`formulir.mode.${form.mode}`)
            : t(`formulir.mode.${form.mode}Harian`, { jenis: t(`formulir.jenis.${form.jenisHarian}`) })}
        </span>
      </h2>
      {form.nomorSkp !== null && <p className="muted break">{form.nomorSkp}</p>}
      {form.induk !== null && <p className="break">{t('formulir.induk', { induk: form.induk })}</p>}
      {form.tanggal !== null && (
        <p className="muted">
          {t(form.mode === 'ubah' ? 'formulir.tanggal' : 'formulir.tanggalHariIni', {
            tanggal: ISO.test(form.tanggal) ? dayText(words, form.tanggal) : form.tanggal,
          })}
        </p>
      )}
    </section>
  );
}

function Unread({
  send,
  refusal,
}: FormulirProps & { readonly refusal: NonNullable<FormulirProps['state']['refusal']> }) {
  const { t } = useT();
  return (
    <section className="face">
      <span className="face__icon" aria-hidden>
        <FileX size={32} />
      </span>
      <h2 className="face__title">{t('formulir.unread.title')}</h2>
      <p className="face__text">{t(`formulir.problem.${refusal.problem}`)}</p>
      {refusal.field !== null && <p className="muted">{t(`formulir.field.${refusal.field}`)}</p>}
      <Button variant="primary" onClick={() => send({ type: 'readAgain' })}>
        {t('formulir.unread.action')}
      </Button>
    </section>
  );
}
