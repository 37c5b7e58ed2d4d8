/** Looks of the guard's dialog. Important declarations of a shadow root win over the page's, inline styles included. */
export const dialogStyle = `
:host { all: initial !important; display: block !important; }
dialog {
  --bg: #ffffff; --text: #1b2324; --muted: #55625f; --line: #d5dcdb; --line-strong: #7d8a88;
  --accent: #0b655e; --accent-strong: #084e48; --on-accent: #ffffff; --quote: #fcf1dc; --quote-line: #855300;
  color-scheme: light;
  box-sizing: border-box; width: min(460px, calc(100vw - 24px)); max-height: calc(100vh - 24px); overflow: auto;
  margin: auto; padding: 20px; border: 1px solid var(--line); border-radius: 10px;
  background: var(--bg); color: var(--text); box-shadow: 0 8px 32px rgb(0 0 0 / 30%);
  font: 14px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; text-align: start;
  visibility: visible !important; opacity: 1 !important; transform: none !important; overflow-wrap: anywhere;
}
dialog::backdrop { background: rgb(10 20 20 / 45%); }
dialog.dark {
  --bg: #1d2324; --text: #e6ebea; --muted: #a5b1ae; --line: #354041; --line-strong: #7f8d8b;
  --accent: #62cabd; --accent-strong: #8adcd1; --on-accent: #06211e; --quote: #33290f; --quote-line: #e9b765;
  color-scheme: dark;
}
@media (prefers-color-scheme: dark) {
  dialog.auto {
    --bg: #1d2324; --text: #e6ebea; --muted: #a5b1ae; --line: #354041; --line-strong: #7f8d8b;
    --accent: #62cabd; --accent-strong: #8adcd1; --on-accent: #06211e; --quote: #33290f; --quote-line: #e9b765;
    color-scheme: dark;
  }
}
h2 { margin: 0 0 8px; font-size: 17px; line-height: 1.3; font-weight: 600; }
h3 { margin: 0 0 4px; font-size: 14px; font-weight: 600; }
p { margin: 0 0 10px; }
ul { margin: 0 0 12px; padding: 0 0 0 20px; }
li { margin: 0 0 4px; }
figure { margin: 0 0 12px; padding: 8px 12px; border-inline-start: 4px solid var(--quote-line); background: var(--quote); border-radius: 0 6px 6px 0; }
figcaption { margin: 0 0 2px; font-size: 12px; color: var(--muted); }
blockquote { margin: 0; }
.from { margin: 0 0 6px; font-size: 12px; color: var(--muted); }
.actions {
  position: sticky; bottom: -20px; display: flex; flex-wrap: wrap; gap: 8px;
  margin: 16px -20px -20px; padding: 12px 20px 20px; border-top: 1px solid var(--line); background: var(--bg);
}
button {
  min-height: 36px; padding: 6px 14px; border: 1px solid var(--line-strong); border-radius: 6px;
  background: transparent; color: var(--text); font: inherit; cursor: pointer;
}
button.primary { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; }
button:hover { border-color: var(--accent-strong); text-decoration: underline; }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
[hidden] { display: none; }
.dot { display: inline-block; width: 12px; height: 12px; margin-inline-end: 8px; border: 2px solid var(--accent); border-inline-end-color: transparent; border-radius: 50%; animation: turn 1s linear infinite; }
@keyframes turn { to { transform: rotate(1turn); } }
@media (prefers-reduced-motion: reduce) { .dot { animation: none; } }
@media (max-width: 400px) { button { flex-grow: 1; } }
@media (forced-colors: active) { button.primary { border-width: 2px; } }
`;
