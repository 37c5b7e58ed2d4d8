/** A text of a template with its places shown as places, never as braces. */
import { Fragment } from 'react';

export function OfferText({ text }: { readonly text: string }) {
  const parts = text.split(/\{\{\s*([a-z][a-z0-9_]*)\s*\}\}/iu);
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      <Fragment key={index}>{part}</Fragment>
    ) : (
      <span key={index} className="place">
        {part.replaceAll('_', ' ')}
      </span>
    ),
  );
}
