/** What browsers ask their own makers by themselves; everything else that was refused was asked by us or by the page. */
const MAKERS = [
  'google.com',
  'googleapis.com',
  'gvt1.com',
  'gstatic.com',
  'mozilla.com',
  'mozilla.org',
  'mozilla.net',
  'firefox.com',
];

/** `refused` of the proxy ("host:443", or a whole http address) without what goes to a maker's own domain. */
export function notToTheMaker(refused: readonly string[]): string[] {
  return refused.filter((entry) => {
    const { hostname } = new URL(entry.includes('://') ? entry : `https://${entry}`);
    return !MAKERS.some((maker) => hostname === maker || hostname.endsWith(`.${maker}`));
  });
}
