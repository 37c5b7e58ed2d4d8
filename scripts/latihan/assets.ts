import { practiceCss } from './css';

/** Public files of the practice page, made from the packages the stand-in is shown with. */
export function practiceFiles(): { readonly relativeDest: string; readonly contents: string }[] {
  return [{ relativeDest: 'latihan/gaya.css', contents: practiceCss() }];
}
