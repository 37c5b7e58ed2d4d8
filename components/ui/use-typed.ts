import { useState, type ChangeEvent } from 'react';

/**
 * A box of something that is kept elsewhere: while it has the focus it shows what is typed, so that no late answer takes a
 * letter back; after that what is really kept. `type`: as if it was typed.
 */
export function useTyped(kept: string, change: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string) => {
    setTyped(text);
    change(text);
  };
  return {
    type,
    bound: {
      value: typed ?? kept,
      onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => type(event.target.value),
      onBlur: () => setTyped(null),
    },
  };
}
