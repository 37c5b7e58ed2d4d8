/** Makes `t` accept only keys that exist in the primary locale. */
import type id from '../../locales/id.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly defaultNS: 'translation';
    readonly resources: { readonly translation: typeof id };
    readonly returnNull: false;
  }
}
