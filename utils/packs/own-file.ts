/** A small file of ours from outside: like a pack it is taken as a whole, or refused by name. */
import type * as z from 'zod/mini';
import type { Result } from '../skp/result';
import { ok, refuse } from '../skp/result';
import { decodeBounded, parseBounded } from './bounded-json';
import { shapeProblem } from './check-pack';
import type { PackProblem } from './reasons';

/** Far more than anything within the bounds that somebody wrote. */
const LARGEST = 1_000_000;

/** The value of a file of this format; its texts are for the caller to check. */
export function readOwnFile<Schema extends z.ZodMiniType>(
  bytes: Uint8Array,
  format: string,
  schema: Schema,
): Result<z.infer<Schema>, PackProblem> {
  const whole = (code: PackProblem['code']) => refuse({ code, path: '' });
  if (bytes.length > LARGEST) return whole('tooMany');
  const text = decodeBounded(bytes);
  if (!text.ok) return text;
  const read = parseBounded(text.value);
  if (!read.ok) return read;
  const { value } = read;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return whole('notPack');
  const said = value as Record<string, unknown>;
  if (said['format'] !== format) return whole('notPack');
  if (typeof said['versiFormat'] === 'number' && said['versiFormat'] > 1)
    return refuse({ code: 'newerFormat', path: 'versiFormat' });
  const parsed = schema.safeParse(value);
  return parsed.success ? ok(parsed.data) : refuse(shapeProblem(parsed.error.issues, value));
}

export const writeOwnFile = (value: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
