/** A text of a template: what fills a place is marked, and what is still empty cannot be overlooked. */
import type { FilledPiece } from '../../utils/templates/places';
import { useT } from '../ui/Words';

export function Teks({ potongan }: { readonly potongan: readonly FilledPiece[] }) {
  const { t } = useT();
  return potongan.map((piece, at) => {
    if (piece.kind === 'text') return <span key={at}>{piece.text}</span>;
    if (piece.kind === 'filled')
      return (
        <span key={at} className="teks__filled">
          {piece.text}
        </span>
      );
    return (
      <span key={at} className="teks__open">
        <span className="sr-only">{t('templat.place.open')} </span>
        {piece.text}
      </span>
    );
  });
}
