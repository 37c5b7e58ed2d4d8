/** Looks of the board: one colour that neither e-Kinerja nor the panel has for anything else. */
export const papanStyle = `
:host { all: initial; display: block; position: sticky; inset-block-start: 0; z-index: 2000; }
* { box-sizing: border-box; }
.board {
  display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; padding: 6px 12px;
  background: #4b2380; color: #fff; border-block-end: 4px dashed #ffd54a;
  font: 14px/1.4 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; print-color-adjust: exact;
}
p { margin: 0; overflow-wrap: anywhere; }
.name { flex: 1 1 260px; }
.name svg { inline-size: 20px; block-size: 20px; vertical-align: -4px; margin-inline-end: 8px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.name strong { letter-spacing: .04em; }
.row { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.trouble { flex-basis: 100%; padding: 6px 10px; border-radius: 6px; background: #fff; color: #8a1c13; font-weight: 600; }
.trouble:empty { display: none; }
.login { flex-basis: 100%; padding-block-start: 2px; font-variant-numeric: tabular-nums; }
button, summary, select {
  min-block-size: 32px; padding: 4px 12px; border: 1px solid #fff; border-radius: 6px; background: #fff; color: #38185f;
  font: inherit; font-weight: 600; cursor: pointer;
}
summary { display: list-item; list-style-position: inside; background: transparent; color: #fff; }
button:hover { background: #efe6fa; }
:focus-visible { outline: 3px solid #ffd54a; outline-offset: 2px; }
.more { position: relative; }
.sheet {
  position: absolute; inset-inline-end: 0; inset-block-start: calc(100% + 8px); display: grid; gap: 10px;
  inline-size: min(360px, calc(100vw - 24px)); max-block-size: calc(100vh - 140px); overflow: auto; padding: 14px;
  border-radius: 8px; background: #fff; color: #1b2324; box-shadow: 0 8px 32px rgb(0 0 0 / 35%);
}
.sheet label { display: grid; gap: 4px; font-weight: 600; }
.sheet select { inline-size: 100%; font-weight: 400; color: #1b2324; border-color: #7d8a88; }
.sheet button { border-color: #4b2380; background: #4b2380; color: #fff; }
.sheet button + button { background: #fff; color: #38185f; }
.sheet :focus-visible { outline-color: #4b2380; }
.small { font-size: 13px; color: #55625f; }
@media (max-width: 520px) {
  .board { padding: 6px 8px; gap: 4px 8px; font-size: 13px; }
  button, summary { padding: 4px 8px; font-size: 12px; }
  .name span, .who { display: none; }
  .name { flex-basis: 100%; }
  .more { position: static; }
  .sheet { inset-inline: 8px; inline-size: auto; inset-block-start: 100%; }
}
@media print { .row { display: none; } .name span, .who { display: inline; } }
@media (forced-colors: active) { .board { border: 2px solid; } }
`;
