/** The satuan is one that a pack of the agency allows for the aspek; the first pack that speaks of the aspek counts. */
import { fold } from '../../text/normalise';
import { defineRule, inapplicable, indikatorPlace, pass, violation } from '../outcome';
import { indikatorRows, wasSent } from '../rows';
import { standarFor } from '../standar';

/** More than that are not listed in a sentence. */
const NAMED = 12;

export const rule = defineRule({
  id: 'paket-satuan',
  kind: 'saran',
  needs: ['skp'],
  check: ({ skp, standar }) => {
    const allowed = standarFor(standar, skp).flatMap(({ sumber, satuan }) =>
      satuan.map(({ aspek, boleh }) => ({ sumber, aspek: fold(aspek), boleh, known: new Set(boleh.map(fold)) })),
    );
    if (allowed.length === 0) return [];
    return indikatorRows(skp).map((row) => {
      const { aspek, satuan } = row.indikator;
      const place = indikatorPlace('form-indikator', row);
      if (wasSent(row.indikator)) return inapplicable(place, 'alreadySent');
      const asked = allowed.find((one) => one.aspek === fold(aspek));
      if (asked === undefined || fold(satuan) === '') return inapplicable(place, 'noAspekOrSatuan');
      if (asked.known.has(fold(satuan))) return pass(place);
      const boleh = asked.boleh.slice(0, NAMED).join(', ') + (asked.boleh.length > NAMED ? ', …' : '');
      return violation(place, 'satuanOutside', { params: { aspek, satuan, boleh, sumber: asked.sumber } });
    });
  },
});
