/** A guide on paper: every step with its text, and a picture of each control it uses. On the screen first, then printed. */
import { useEffect, useRef, useState } from 'react';
import Printer from 'lucide-react/icons/printer';
import type { GambarLembar, LangkahLembar } from '../../utils/lembar/isi';
import { judulOf, langkahText, titikText } from '../panduan/langkah-text';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';

export interface LembarProps {
  /** Of a guide with texts of its own: what it is called; null = the official one. */
  readonly judul: string | null;
  readonly langkah: readonly LangkahLembar[];
  readonly versi: string;
  /** Puts the picture there; the name of what is marked, null = there is none. */
  readonly gambarkan: (gambar: GambarLembar, di: HTMLElement) => Promise<string | null>;
  readonly onPrint: () => void;
}

/** By the key of the picture, as far as they are drawn. */
type Digambar = ReadonlyMap<string, string | null>;

export function LembarView({ judul, langkah, versi, gambarkan, onPrint }: LembarProps) {
  const words = useT();
  const { t } = words;
  const places = useRef(new Map<string, HTMLElement>());
  const [drawn, setDrawn] = useState<Digambar>(new Map());
  const semua = langkah.reduce((sum, { gambar }) => sum + gambar.length, 0);
  useEffect(() => {
    let over = false;
    const drawAll = async () => {
      for (const gambar of langkah.flatMap((one) => one.gambar)) {
        const place = places.current.get(gambar.kunci);
        if (over || place === undefined) return;
        const name = await gambarkan(gambar, place).catch(() => null);
        setDrawn((before) => new Map([...before, [gambar.kunci, name]]));
      }
    };
    void drawAll();
    return () => {
      over = true;
    };
    // Once: a picture is drawn into an element that stays.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const ready = drawn.size === semua;
  const nama = judul ?? t('panduan.title');
  return (
    <main className="lembar">
      <div className="actions lembar__actions">
        <Button variant="primary" icon={<Printer aria-hidden size={16} />} disabled={!ready} onClick={onPrint}>
          {t('lembar.print')}
        </Button>
        <p role="status" className="muted">
          {ready ? t('lembar.ready') : t('lembar.preparing', { n: drawn.size + 1, semua })}
        </p>
      </div>
      <h1 className="lembar__judul">
        {t('lembar.title')}: {nama}
      </h1>
      <p>{t('lembar.intro')}</p>
      {langkah.map((one, index) => (
        <section key={one.langkah.id} className="lembar__langkah">
          <h2>
            {index + 1}. {judulOf(words, one.langkah)}
          </h2>
          <p className="lembar__teks">{one.langkah.teks?.apa ?? t(langkahText(one.langkah.id, 'apa'))}</p>
          {one.langkah.teks === undefined && (
            <p className="muted">
              <b>{t('panduan.why')}:</b> {t(langkahText(one.langkah.id, 'mengapa'))}
            </p>
          )}
          {one.langkah.opsional && <p className="muted">{t('panduan.optional')}</p>}
          <ol className="lembar__daftar">
            {one.gambar.map((gambar) => (
              <li key={gambar.kunci}>
                <p className="lembar__apa">{gambar.titik.teks ?? t(titikText(gambar.titik.id))}</p>
                <Di gambar={gambar} nama={drawn.get(gambar.kunci)} />
                <div
                  className="lembar__gambar"
                  hidden={drawn.get(gambar.kunci) === null}
                  ref={(place) => {
                    if (place !== null) places.current.set(gambar.kunci, place);
                  }}
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
      <footer className="lembar__kaki">{t('lembar.footer', { judul: nama, versi })}</footer>
    </main>
  );
}

/** The guide that was asked for is there no more: another one would be printed by mistake. */
export function Tiada() {
  const { t } = useT();
  return (
    <main className="lembar">
      <h1 className="lembar__judul">{t('lembar.title')}</h1>
      <p role="alert">{t('lembar.gone')}</p>
    </main>
  );
}

/** In words what the picture shows: for those who do not see it, and where there is none. */
function Di({ gambar, nama }: { readonly gambar: GambarLembar; readonly nama: string | null | undefined }) {
  const { t } = useT();
  const { halaman, jangkar } = gambar.titik;
  const where = {
    halaman: halaman === null ? t('lembar.anywhere') : t(`panduan.halaman.${halaman}`),
    peran: t(`panduan.peran.${jangkar.peran}`),
  };
  return (
    <p className="muted lembar__di">
      {nama === undefined || nama === null || nama === ''
        ? t('lembar.whereNameless', where)
        : t('lembar.where', { ...where, label: nama })}
      {nama === null && (
        <>
          <br />
          {t('lembar.noPicture')}
        </>
      )}
    </p>
  );
}
