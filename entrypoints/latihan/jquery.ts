import untyped from 'jquery';
import type { JQueryAjax } from '../../utils/latihan/ajax';

export const jQuery = untyped as JQueryAjax;

// The scripts imported after this one look for it here.
Object.assign(globalThis, { jQuery });
