/**
 * The skin `kartu`: no AdminLTE, own ids and classes; on a narrow screen every table is a list of cards whose cells carry
 * their column's name above the value, the menu opens by a button, labels stand above their fields. Bootstrap 3's script,
 * Select2 and the popovers of the Matriks stay.
 */
import type { Skin } from '../contract';
import { bingkai } from './kartu/bingkai';
import { isian } from './kartu/isian';
import { tabel } from './kartu/tabel';
import { rebuilt } from './rebuild';

export const kartu: Skin = {
  dress: (html) =>
    rebuilt(html, (document) => {
      tabel(document);
      isian(document);
      bingkai(document);
    }),
};
