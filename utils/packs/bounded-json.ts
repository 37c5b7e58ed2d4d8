/** JSON from outside, in bounded time: its size, depth and number of values are known before anything is built of it. */
import type { Result } from '../skp/result';
import { ok, refuse } from '../skp/result';
import type { PackProblem, PackRefusal } from './reasons';

/** Room for 10,000 templates with four indikator each, twice over. */
export const LARGEST_PACK = 24_000_000;
const DEEPEST = 12;
const MOST_VALUES = 2_000_000;

/** The first bound the text breaks, without building anything. */
function bounded(text: string): PackRefusal | null {
  let [depth, values, inString] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92) at += 1;
      else if (code === 34) inString = false;
      continue;
    }
    if (code === 34) inString = true;
    else if (code === 91 || code === 123) depth += 1;
    else if (code === 93 || code === 125) depth -= 1;
    else if (code !== 44) continue;
    if (depth > DEEPEST) return 'tooDeep';
    if (code === 44 || code === 91 || code === 123) values += 1;
    if (values > MOST_VALUES) return 'tooMany';
  }
  return null;
}

/** The value a text stands for, or the reason it is not looked at. */
export function parseBounded(text: string): Result<unknown, PackProblem> {
  const broken = bounded(text);
  if (broken !== null) return refuse({ code: broken, path: '' });
  try {
    return ok(JSON.parse(text));
  } catch {
    return refuse({ code: 'notJson', path: '' });
  }
}

/** The text of the bytes of a file. */
export function decodeBounded(bytes: Uint8Array): Result<string, PackProblem> {
  if (bytes.length > LARGEST_PACK) return refuse({ code: 'tooLarge', path: '' });
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse({ code: 'notText', path: '' });
  }
}
