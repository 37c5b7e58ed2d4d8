/**
 * What is to be mended in a template before it is published. Two kinds: what would keep the pack from being taken at all
 * (`wajib`), and what the product's own rules over texts would tell every pegawai who uses it (`saran`).
 */
import type { Templat } from '../templates/model';
import { formFindings, type FormAround } from './check-form';
import { ruleFindings, type RulesAround } from './check-rules';
import type { Temuan } from './temuan';

/** Everything to be mended in one template; what the format refuses first, and then no rule about the same text. */
export function checkTemplat(templat: Templat, around: FormAround & RulesAround): readonly Temuan[] {
  const form = formFindings(templat, around);
  const refused = new Set(form.filter(({ kind }) => kind === 'wajib').map(({ field, at }) => `${field}/${String(at)}`));
  const saran = ruleFindings(templat, around).filter(({ field, at }) => !refused.has(`${field}/${String(at)}`));
  return [...form, ...saran];
}
