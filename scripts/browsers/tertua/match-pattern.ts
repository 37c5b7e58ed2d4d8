/** A match pattern as the source of a regular expression, as Chrome reads it (scheme, host with `*.`, path with `*`). */
export function expressionOf(pattern: string): string {
  const [, scheme = '', host = '', path = ''] = /^([^:]+):\/\/([^/]*)(\/.*)$/u.exec(pattern) ?? [];
  const literal = (text: string) => text.replaceAll(/[.+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const hosts = host.startsWith('*.') ? `(?:[^/]+\\.)?${literal(host.slice(2))}` : literal(host);
  return `^${literal(scheme)}://${hosts}${literal(path).replaceAll('*', '.*')}$`;
}

/** Whether an address is meant by a match pattern. */
export const matchesPattern = (pattern: string, url: string): boolean =>
  new RegExp(expressionOf(pattern), 'u').test(url);
