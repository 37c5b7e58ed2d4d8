/** The words of the person's own that a preview rests on, and the mark at each place that was found with one. */
import { createContext, useContext, type ReactNode } from 'react';
import WholeWord from 'lucide-react/icons/whole-word';
import type { KataDibaca } from '../../utils/ekinerja/types';
import { Mark } from '../ui/Mark';
import { useT, type Words } from '../ui/Words';

type Kata = readonly KataDibaca[];
const NONE: Kata = [];
const Shared = createContext(NONE);

/** What stands inside marks its places by these words. */
export function WithKata({
  kata = NONE,
  children,
}: {
  readonly kata?: Kata | undefined;
  readonly children: ReactNode;
}) {
  return <Shared value={kata}>{children}</Shared>;
}

export const useKata = (): Kata => useContext(Shared);

/** "“rencana hasil kinerja”, “bln agustus”", each once. */
export const kataText = (kata: Kata): string => [...new Set(kata.map((one) => `“${one.kata}”`))].join(', ');

/** '' where there are none. */
export const kataNote = ({ t }: Words, kata: Kata): string =>
  kata.length === 0 ? '' : t('kataDibaca.tempat', { kata: kataText(kata) });

/** Nothing where the place was found without such words. */
export function KataMark({ kata }: { readonly kata: Kata }) {
  const words = useT();
  return (
    kata.length > 0 && (
      <Mark tone="warning" icon={<WholeWord size={14} />}>
        {kataNote(words, kata)}
      </Mark>
    )
  );
}
