/** The pages before one is in: the local login and the second factor, told by their fields (docs/ekinerja.md §4.1, §10). */
import { firstNamed } from '../dom/first-named';

/** By its id, else by the name of its password field. */
export const hasLoginForm = (document: Document): boolean => has(document, 'login-form', 'LoginForm[password]');

/** By the id of its field, else by its name. */
export const hasOtpField = (document: Document): boolean => has(document, 'dynamicmodel-otp', 'DynamicModel[otp]');

/** Pages inside have a sidebar: looking for a name there would walk all of them. */
function has(document: Document, id: string, name: string): boolean {
  if (document.getElementById(id) !== null) return true;
  return document.getElementsByTagName('aside').item(0) === null && firstNamed(document, name) !== null;
}
