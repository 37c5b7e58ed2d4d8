import { useState, type ComponentProps } from 'react';
import { Details } from './Details';

/** Opens where something is missing; never closes over what is being typed because nothing is missing any more. */
export function StickyDetails({ open = false, ...rest }: ComponentProps<typeof Details>) {
  const [opened, setOpened] = useState(open);
  if (open && !opened) setOpened(true);
  return <Details {...rest} open={opened} />;
}
