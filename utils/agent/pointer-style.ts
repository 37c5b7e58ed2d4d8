/** Looks of the pointer. It lies over the page and lets everything through but its own closing button. */
export const pointerStyle = `
:host { all: initial !important; display: block !important; }
.layer {
  --bg: #ffffff; --text: #1b2324; --muted: #55625f; --line: #7d8a88; --accent: #0b655e;
  position: fixed; z-index: 2147483647; inset: 0; width: auto; height: auto; max-width: none; max-height: none; margin: 0; padding: 0; border: 0;
  overflow: visible; background: transparent; pointer-events: none; color-scheme: light;
  font: 14px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; text-align: start;
}
.layer.dark { --bg: #1d2324; --text: #e6ebea; --muted: #a5b1ae; --line: #7f8d8b; --accent: #62cabd; color-scheme: dark; }
@media (prefers-color-scheme: dark) {
  .layer.auto { --bg: #1d2324; --text: #e6ebea; --muted: #a5b1ae; --line: #7f8d8b; --accent: #62cabd; color-scheme: dark; }
}
.ring {
  position: fixed; box-sizing: border-box; border: 3px solid #0b655e; border-radius: 6px;
  box-shadow: 0 0 0 2px #ffffff, 0 0 0 8px rgb(11 101 94 / 25%); animation: pulse 1.6s ease-in-out 3;
}
.bubble {
  position: fixed; top: 0; left: 0; box-sizing: border-box; width: max-content; max-width: min(320px, calc(100vw - 16px));
  padding: 10px 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--bg); color: var(--text);
  box-shadow: 0 6px 24px rgb(0 0 0 / 30%); overflow-wrap: anywhere; pointer-events: auto;
}
.glass { position: fixed; inset: 0; pointer-events: auto; cursor: crosshair; }
.picking .ring { animation: none; }
.picking .bubble { pointer-events: none; }
p { margin: 0; }
.from { display: flex; align-items: center; justify-content: space-between; gap: 12px; margin-bottom: 4px; font-size: 12px; color: var(--muted); }
button {
  min-width: 28px; min-height: 28px; padding: 2px 8px; border: 1px solid var(--line); border-radius: 6px;
  background: transparent; color: var(--text); font: inherit; cursor: pointer;
}
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
[hidden] { display: none; }
/* Seen from the last row, and through the edges of a weak projector. */
.besar .ring { border-width: 7px; box-shadow: 0 0 0 4px #ffffff, 0 0 0 16px #ffb300, 0 0 0 18px #000000; animation: none; }
.besar .bubble { max-width: min(620px, calc(100vw - 16px)); padding: 18px 22px; border-width: 3px; font-size: 26px; }
.besar .from, .besar button { font-size: 18px; }
@keyframes pulse { 50% { box-shadow: 0 0 0 2px #ffffff, 0 0 0 14px rgb(11 101 94 / 10%); } }
@media (prefers-reduced-motion: reduce) { .ring { animation: none; } }
@media (forced-colors: active) { .ring { border-color: Highlight; } .bubble { border: 2px solid CanvasText; } }
`;
