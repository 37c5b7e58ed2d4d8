/**
 * From the draft to what is handed out: compared, raised, signed, as a file or a workbook. The work on 10,000 templates is
 * done away from the window. The private key stays in this machine's memory, and leaves it only under a passphrase.
 */
import { nameId } from '../bangku/ids';
import { logOf, raised } from '../bangku/naskah';
import type { BelumTerbit } from '../bangku/publish';
import { comparePacks } from '../packs/compare';
import { fingerprintOf, newSeed } from '../packs/envelope';
import { newSigningKey, readKeyFile, writeKeyFile, type SigningKey } from '../packs/key-file';
import type { Paket } from '../packs/model';
import type { Result } from '../skp/result';
import type { BangkuCore } from './bangku-core';

const JSON_MIME = 'application/json';
const fileName = ({ id, versi }: Paket): string => `${id}-v${String(versi)}`;

export function createTerbit({ ports, state, update, keep }: BangkuCore, change: (paket: Paket) => void) {
  let key: SigningKey | null = null;

  async function compare(): Promise<void> {
    const { paket, terbit } = state();
    update({ beda: paket === null || terbit === null ? null : await comparePacks(terbit, paket, ports.pause) });
  }

  async function holdKey(made: SigningKey): Promise<void> {
    key = made;
    update({ kunci: { nama: made.nama, kunci: made.kunci, sidikJari: await fingerprintOf(made.kunci) } });
  }

  /** Hands the file out, or says why there is none. */
  function handOut(name: string, file: Result<Uint8Array, BelumTerbit> | null): boolean {
    if (file?.ok === true) ports.save({ name, mime: JSON_MIME, bytes: file.value });
    else if (file === null) update({ busy: null, kabar: { kind: 'unfinished' } });
    else update({ busy: null, kabar: { kind: 'notPublished', why: file.reason } });
    return file?.ok === true;
  }

  /** The words of the draft that the panel would not take are not handed out; unlike the rest, only the bench sees it. */
  function wordsRefused(): boolean {
    const refused = state().kata.some(({ kind }) => kind === 'wajib');
    if (refused) update({ busy: null, kabar: { kind: 'notPublished', why: { kind: 'kataNotTaken' } } });
    return refused;
  }

  return {
    compare,

    async writeBook(paket: Paket, name: string): Promise<void> {
      update({ busy: 'menulis', kabar: null });
      const jabatan = (await ports.families()).map(({ nama }) => nama);
      const book = await ports.writeBook(paket, { name, words: ports.bookWords(), jabatan });
      if (book !== null) ports.save(book);
      update({ busy: null, ...(book === null ? { kabar: { kind: 'unfinished' } } : {}) });
    },

    async tryOut(paket: Paket): Promise<void> {
      if (wordsRefused()) return;
      update({ busy: 'menulis', kabar: null });
      const name = `${fileName(paket)}-coba.json`;
      if (handOut(name, await ports.unsigned(paket))) update({ busy: null, kabar: { kind: 'tried', name } });
    },

    async sign(paket: Paket): Promise<void> {
      if (wordsRefused()) return;
      update({ busy: 'menandatangani', kabar: null });
      const name = `${fileName(paket)}.json`;
      if (!handOut(name, await ports.publish({ paket, terbit: state().terbit, key }))) return;
      const { label } = paket;
      const sidikJari = state().kunci?.sidikJari ?? '';
      update({ busy: null, terbit: paket, beda: null, kabar: { kind: 'published', name, label, sidikJari } });
      keep(() => ports.store.saveAll({ paket, terbit: paket }));
    },

    async raise(paket: Paket): Promise<void> {
      const { terbit } = state();
      if (state().beda === null) await compare();
      const { beda } = state();
      const words = beda === null ? '' : ports.changeWords(beda.baru.length, beda.berubah.length, beda.hilang.length);
      const published = terbit?.versi ?? 0;
      const written = paket.versi > published ? logOf(paket) : '';
      const next = raised(paket, published, written === '' ? words : written);
      change(next);
      update({ beda, kabar: { kind: 'raised', label: next.label } });
    },

    async makeKey(nama: string, sandi: string): Promise<void> {
      update({ busy: 'kunci', kabar: null });
      const made = await newSigningKey(nama.trim(), newSeed());
      const file = await writeKeyFile(made, sandi);
      if (!file.ok) {
        update({ busy: null, kabar: { kind: 'keyRefused', why: file.reason } });
        return;
      }
      const name = `kunci-${nameId(nama)}.json`;
      ports.save({ name, mime: JSON_MIME, bytes: file.value });
      await holdKey(made);
      update({ busy: null, kabar: { kind: 'keyMade', name } });
    },

    async openKey(file: File, sandi: string): Promise<void> {
      update({ busy: 'kunci', kabar: null });
      const read = await readKeyFile(await ports.readFile(file), sandi);
      if (read.ok) await holdKey(read.value);
      update({ busy: null, kabar: read.ok ? { kind: 'keyOpened' } : { kind: 'keyRefused', why: read.reason } });
    },

    forgetKey(): void {
      key = null;
      update({ kunci: null, kabar: null });
    },
  };
}
