/** A heading with how much it holds. */
export function Counted({ text, count }: { readonly text: string; readonly count: string }) {
  return (
    <>
      {text} <span className="choice__count">{count}</span>
    </>
  );
}
