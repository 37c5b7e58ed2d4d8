/** Templates that fit this form, best first. */
import { useId } from 'react';
import { Button } from '../ui/Button';
import { useTyped } from '../ui/use-typed';
import { useT } from '../ui/Words';
import type { FormulirProps } from './formulir-props';
import { OfferText } from './OfferText';

export function OfferList({ state, send }: FormulirProps) {
  const { t } = useT();
  const id = useId();
  const { offers, words, more } = state;
  const { bound } = useTyped(words, (text) => send({ type: 'search', words: text }));
  return (
    <section className="offers" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className="offers__title">
        {t('formulir.offers.title')}
      </h3>
      <input
        type="search"
        className="field__select"
        aria-label={t('formulir.offers.search')}
        placeholder={t('formulir.offers.search')}
        {...bound}
      />
      {offers.length === 0 ? (
        state.busy === null && (
          <p className="muted">{t(words === '' ? 'formulir.offers.none' : 'formulir.offers.noMatch')}</p>
        )
      ) : (
        <ul className="offers__list">
          {offers.map((offer) => (
            <li key={offer.id}>
              <button type="button" className="offer" onClick={() => send({ type: 'choose', offer: offer.id })}>
                <span className="offer__text">
                  <OfferText text={offer.title} />
                </span>
                {offer.details.length > 0 && <span className="muted">{offer.details.join(' · ')}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <Button className="button--start" onClick={() => send({ type: 'moreOffers' })}>
          {t('formulir.offers.more', { count: more })}
        </Button>
      )}
    </section>
  );
}
