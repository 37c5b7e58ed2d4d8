/** The steps of writing: each changes the draft at once, has it looked at, and keeps what it changed. */
import {
  emptyTemplat,
  identified,
  ordered,
  withLog,
  withoutPanduan,
  withoutTemplat,
  withPanduan,
  withTemplat,
} from '../bangku/naskah';
import { nameId, newId } from '../bangku/ids';
import { withKata, type KataPaket } from '../bangku/kata';
import { withKetentuan, type KetentuanStep } from '../bangku/ketentuan';
import type { PanduanSendiri } from '../guide/sendiri';
import type { Paket } from '../packs/model';
import type { Templat } from '../templates/model';
import type { BangkuCore } from './bangku-core';
import { SEMUA_NASKAH, type KepalaNaskah } from './bangku-state';
import { insertedAt } from '../skp/list-edit';

export function createEdit({ ports, state, update, shown, keep, checkAll, checkOne }: BangkuCore) {
  const { store } = ports;
  let removed: { readonly before: Paket; readonly templat: Templat } | null = null;

  /** Everything but its templates. */
  function change(paket: Paket): void {
    update({ paket, beda: null });
    keep(() => store.saveHead(paket));
  }

  function add(before: Paket, templat: Templat, at = before.templat.length): void {
    const paket = { ...before, templat: insertedAt(before.templat, at, templat) };
    update(shown({ paket, beda: null, dibuka: templat, saring: SEMUA_NASKAH }));
    checkOne(before, paket, templat, 'added');
    keep(async () => (await store.saveTemplat(templat)) && (await store.saveHead(paket)));
  }

  /** Removing a lampiran changes the RHK that led to it: these are stored as well. */
  function keepLinks(before: Paket, after: Paket): void {
    const known = new Set(before.templat);
    for (const one of after.templat) if (!known.has(one)) keep(() => store.saveTemplat(one));
  }

  return {
    change,
    /** What was removed belongs to a draft that is no more. */
    forget: () => {
      removed = null;
    },

    kepala(before: Paket, part: Partial<KepalaNaskah>): void {
      change(identified({ ...before, ...part }, state().terbit));
      if (part.tahun !== undefined) checkAll();
    },

    log: (before: Paket, teks: string) => change(withLog(before, teks)),
    ketentuan: (before: Paket, step: KetentuanStep) => change(withKetentuan(before, step)),
    kata: (before: Paket, kata: KataPaket) => change(withKata(before, kata)),

    panduanMasuk(before: Paket, panduan: PanduanSendiri): void {
      change(withPanduan(before, panduan));
      update({ kabar: { kind: 'panduanMasuk', judul: panduan.judul } });
    },

    panduanKeluar(before: Paket, id: string): void {
      const gone = before.panduan?.find((one) => one.id === id);
      if (gone === undefined) return;
      change(withoutPanduan(before, id));
      update({ kabar: { kind: 'panduanKeluar', judul: gone.judul } });
    },

    keluarga(before: Paket, nama: string): void {
      const id = nameId(nama, new Set(before.keluarga.map((one) => one.id)));
      change({ ...before, keluarga: [...before.keluarga, { id, nama, kata: [] }] });
    },

    create(before: Paket, jenis: Templat['jenis']): void {
      const ids = new Set(before.templat.map(({ id }) => id));
      add(before, emptyTemplat(jenis, newId(`${jenis} ${String(ports.now().getTime())}`, ids)));
    },

    edit(before: Paket, change: Templat): void {
      const templat = ordered(change);
      const paket = withTemplat(before, templat);
      const tampil = state().tampil.map((one) => (one.id === templat.id ? templat : one));
      update({ paket, beda: null, dibuka: templat, tampil });
      checkOne(before, paket, templat, 'changed');
      keep(() => store.saveTemplat(templat));
    },

    remove(before: Paket, id: string): void {
      const templat = before.templat.find((one) => one.id === id);
      if (templat === undefined) return;
      removed = { before, templat };
      const paket = withoutTemplat(before, id);
      update(shown({ paket, beda: null, dibuka: null, dapatDikembalikan: true, kabar: { kind: 'removed' } }));
      checkOne(before, paket, templat, 'gone');
      keepLinks(before, paket);
      keep(() => store.saveHead(paket));
    },

    /** What was removed, and the links that led to it. */
    bringBack(now: Paket): void {
      const back = removed;
      removed = null;
      update({ dapatDikembalikan: false, kabar: null });
      if (back === null) return;
      const { before, templat } = back;
      const linked = new Set(
        before.templat.flatMap((one) => (one.jenis === 'rhk' && one.lampiran.includes(templat.id) ? [one.id] : [])),
      );
      const relinked = {
        ...now,
        templat: now.templat.map((one) =>
          one.jenis === 'rhk' && linked.has(one.id) ? { ...one, lampiran: [...one.lampiran, templat.id] } : one,
        ),
      };
      keepLinks(now, relinked);
      add(relinked, templat, before.templat.indexOf(templat));
    },
  };
}
