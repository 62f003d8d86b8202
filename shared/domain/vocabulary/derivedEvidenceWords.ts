import { formatInteger, formatStatedShare } from '../counts/formatNumber'
import type { DerivedFrom, ToldNumber } from '../studies/evidence/derivedEvidence'
import { derivedShare } from '../studies/evidence/derivedShare'
import type { PrevalenceClass } from '../studies/evidence/prevalenceClass'
import type { Language } from '../studies/protocol'

const words = {
  en: {
    atLeast: (number: string) => `at least ${number}`,
    range: (lower: string, upper: string) => `${lower} to ${upper}`,
    donors: (number: string, counted: string, when: string) => `${number} (${counted}${when})`,
    linked: (both: string, listed: string) => `${both} of ${listed} people on the list were found by linkage`,
    sensitivity: (share: string) => `${share} of the true links found`,
    predictive: (share: string) => `${share} of the links true`,
    recaptured: (first: string, second: string, both: string) =>
      `capture–recapture from lists of ${first} and ${second} people with ${both} on both`,
    alleles: (share: string) => `allele frequency ${share}`,
    carriers: (share: string) => `${share} are carriers`,
    copies: { 'one-or-two': 'one copy or two', two: 'two copies' },
    between: (lower: string, upper: string) => `between ${lower} and ${upper}`,
    prevalence: (name: string) => `Orphanet’s class ${name}`,
    middle: 'taken at its middle',
    beacon: (met: string, all: string, dataset: string, beacon: string) =>
      `${met} of ${all} individuals in ${dataset} of ${beacon}`,
    share: (share: string, lower: string, upper: string) => `share ${share}, between ${lower} and ${upper}`,
    limits: (lower: string, upper: string) => `share between ${lower} and ${upper}`,
  },
  nb: {
    atLeast: (number: string) => `minst ${number}`,
    range: (lower: string, upper: string) => `${lower} til ${upper}`,
    donors: (number: string, counted: string, when: string) => `${number} (${counted}${when})`,
    linked: (both: string, listed: string) =>
      `${both} av ${listed} personer på listen ble funnet ved kobling`,
    sensitivity: (share: string) => `${share} av de sanne koblingene funnet`,
    predictive: (share: string) => `${share} av koblingene sanne`,
    recaptured: (first: string, second: string, both: string) =>
      `fangst–gjenfangst fra lister med ${first} og ${second} personer, ${both} på begge`,
    alleles: (share: string) => `allelfrekvens ${share}`,
    carriers: (share: string) => `${share} er bærere`,
    copies: { 'one-or-two': 'én eller to kopier', two: 'to kopier' },
    between: (lower: string, upper: string) => `mellom ${lower} og ${upper}`,
    prevalence: (name: string) => `Orphanets klasse ${name}`,
    middle: 'regnet ved midten',
    beacon: (met: string, all: string, dataset: string, beacon: string) =>
      `${met} av ${all} personer i ${dataset} hos ${beacon}`,
    share: (share: string, lower: string, upper: string) => `andel ${share}, mellom ${lower} og ${upper}`,
    limits: (lower: string, upper: string) => `andel mellom ${lower} og ${upper}`,
  },
} as const

/** The classes as Orphanet prints them, with the signs of the language. */
export const prevalenceClassWords: Readonly<Record<Language, Readonly<Record<PrevalenceClass, string>>>> = {
  en: {
    'over-1-in-1000': '> 1 / 1 000',
    '6-9-in-10000': '6–9 / 10 000',
    '1-5-in-10000': '1–5 / 10 000',
    '1-9-in-100000': '1–9 / 100 000',
    '1-9-in-1000000': '1–9 / 1 000 000',
    'under-1-in-1000000': '< 1 / 1 000 000',
    unknown: 'unknown',
  },
  nb: {
    'over-1-in-1000': '> 1 / 1 000',
    '6-9-in-10000': '6–9 / 10 000',
    '1-5-in-10000': '1–5 / 10 000',
    '1-9-in-100000': '1–9 / 100 000',
    '1-9-in-1000000': '1–9 / 1 000 000',
    'under-1-in-1000000': '< 1 / 1 000 000',
    unknown: 'ukjent',
  },
}

/** A worked-out share with three digits: more say nothing. */
export function derivedPercent(share: number, language: Language): string {
  return formatStatedShare(Number(share.toPrecision(3)), language)
}

/** `3 461`, `at least 95 000`, `1 000 to 9 999`. */
export function toldNumberWords({ value, lower, upper }: ToldNumber, language: Language): string {
  const number = (people: number) => formatInteger(people, language)
  if (value !== null) return number(value)
  if (upper === null) return words[language].atLeast(number(lower))
  return lower === upper ? number(lower) : words[language].range(number(lower), number(upper))
}

/** What evidence is worked out from, in the middle of a sentence and without its citation. */
export function derivedFromWords(from: DerivedFrom, language: Language): string {
  const word = words[language]
  const number = (people: number) => formatInteger(people, language)
  const percent = (share: number) => derivedPercent(share, language)
  switch (from.method) {
    case 'donors':
      return from.counts
        .map(({ counted, number: told, asOf }) =>
          word.donors(toldNumberWords(told, language), counted, asOf === null ? '' : `, ${asOf}`),
        )
        .join('; ')
    case 'linked':
      return [
        word.linked(number(from.both), number(from.listed)),
        ...(from.sensitivity === null ? [] : [word.sensitivity(percent(from.sensitivity.value))]),
        ...(from.predictive === null ? [] : [word.predictive(percent(from.predictive.value))]),
      ].join(', ')
    case 'recaptured':
      return word.recaptured(number(from.first), number(from.second), number(from.both))
    case 'carriers': {
      const limits = word.between(percent(from.lower), percent(from.upper))
      return from.of === 'carriers'
        ? `${word.carriers(percent(from.frequency))}, ${limits}`
        : `${word.alleles(percent(from.frequency))}, ${limits}, ${word.copies[from.copies]}`
    }
    case 'prevalence': {
      const named = word.prevalence(prevalenceClassWords[language][from.class])
      return from.middle ? `${named}, ${word.middle}` : named
    }
    case 'beacon':
      return word.beacon(
        toldNumberWords(from.met, language),
        toldNumberWords(from.all, language),
        from.dataset,
        from.beacon,
      )
  }
}

/** The share it works out to; null where it gives no share. */
export function derivedShareWords(from: DerivedFrom, language: Language): string | null {
  const derived = derivedShare(from)
  if (derived === null) return null
  const { share, lower, upper } = derived
  const [least, most] = [derivedPercent(lower, language), derivedPercent(upper, language)]
  return share === null
    ? words[language].limits(least, most)
    : words[language].share(derivedPercent(share, language), least, most)
}

/** What it is worked out from and what it gives: `3 200 of 8 100 people …: share 39.5 %, between 38.4 % and 40.6 %`. */
export function derivedEvidenceWords(from: DerivedFrom, language: Language): string {
  const share = derivedShareWords(from, language)
  return share === null ? derivedFromWords(from, language) : `${derivedFromWords(from, language)}: ${share}`
}
