/**
 * What a template offers to a form: which of its texts go into which fields. Texts still have their places. Options are
 * matched to the page's own by their words; none or several alike = left to the person.
 */
import type { BagianLampiran, Templat } from '../templates/model';
import { fold } from '../text/normalise';
import type { FieldName, FormField, FormReading } from './model';

/** Raw value of a field: a text with places, or values of the page's options. */
export type RawValues = Partial<Readonly<Record<FieldName, readonly string[]>>>;

export interface Offer {
  /** `<template id>` or `<template id>/<number of the indikator>`. */
  readonly id: string;
  readonly templat: Templat;
  /** Main text. */
  readonly title: string;
  /** What else it brings, for the list. */
  readonly details: readonly string[];
  readonly values: RawValues;
}

/** What the template can put into this form; [] = nothing. `bagian`: the kind of lampiran, if known. */
export function offersOf(templat: Templat, form: FormReading, bagian: BagianLampiran | null): readonly Offer[] {
  switch (templat.jenis) {
    case 'rhk':
      if (form.page === 'form-rhk') return [rhkOffer(templat, form)];
      return form.page === 'form-indikator' ? indikatorOffers(templat, form) : [];
    case 'lampiran':
      if (form.page !== 'form-lampiran' || (bagian !== null && templat.bagian !== bagian)) return [];
      return [
        {
          id: templat.id,
          templat,
          title: templat.uraian,
          details: [],
          values: { uraianLampiran: [templat.uraian] },
        },
      ];
    case 'harian':
      if (form.page !== 'form-kinerja-harian' || templat.jenisRhk !== form.jenisHarian) return [];
      return [
        {
          id: templat.id,
          templat,
          title: templat.uraian,
          details: [],
          values: {
            uraianHarian: [templat.uraian],
            ...(templat.realisasi === undefined ? {} : { realisasi: [templat.realisasi] }),
          },
        },
      ];
  }
}

function rhkOffer(templat: Extract<Templat, { jenis: 'rhk' }>, form: FormReading): Offer {
  const words = templat.kataAtasan.map(fold);
  const atasan = fieldOf(form, 'rhkAtasan');
  const meant = atasan?.options.filter(({ text }) => words.some((word) => fold(text).includes(word))) ?? [];
  // Only where the person has not chosen yet, and only if one alone fits.
  const [only] = meant;
  const chosen = only !== undefined && meant.length === 1 && atasan?.value.length === 0 ? [only.value] : null;
  return {
    id: templat.id,
    templat,
    title: templat.rhk,
    details: [...new Set(templat.indikator.map(({ satuan }) => satuan))],
    values: {
      rhk: [templat.rhk],
      ...optionValue(fieldOf(form, 'jenisRhk'), templat.jenisRhk),
      ...(chosen === null ? {} : { rhkAtasan: chosen }),
    },
  };
}

function indikatorOffers(templat: Extract<Templat, { jenis: 'rhk' }>, form: FormReading): Offer[] {
  const chosen = fieldOf(form, 'aspek');
  const aspek = chosen?.options.find(({ value }) => value === chosen.value[0])?.text ?? null;
  const offers = templat.indikator.map((indikator, index) => ({
    id: `${templat.id}/${String(index + 1)}`,
    templat,
    title: indikator.nama,
    details: [indikator.aspek, `${indikator.target} ${indikator.satuan}`],
    values: {
      ...optionValue(fieldOf(form, 'aspek'), indikator.aspek),
      indikator: [indikator.nama],
      target: [indikator.target],
      satuan: [indikator.satuan],
    },
  }));
  // With an aspek chosen, only what is of it.
  return aspek === null
    ? offers
    : offers.filter((_, index) => fold(templat.indikator[index]?.aspek ?? '') === fold(aspek));
}

const fieldOf = (form: FormReading, name: FieldName): FormField | undefined =>
  form.fields.find((field) => field.name === name);

function optionValue(field: FormField | undefined, words: string): RawValues {
  const [found, second] = field?.options.filter(({ text }) => fold(text) === fold(words)) ?? [];
  return field === undefined || found === undefined || second !== undefined ? {} : { [field.name]: [found.value] };
}

/** The option of this text, by its words; null if none or several say it. */
export function optionByText(field: FormField, words: string): string | null {
  return optionValue(field, words)[field.name]?.[0] ?? null;
}
