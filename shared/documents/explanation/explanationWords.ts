import type { Language } from '../../domain/studies/protocol'

/** The sentences in which a protocol is explained; clauses speak of several people. */
export interface ExplanationWords {
  /** Who is looked at before the first criterion: `Women and men aged 18–55 living in Norway`. */
  population(sexes: string, ages: string | null, areas: string | null): string
  includedIf(people: string, clauses: string): string
  allIncluded(people: string): string
  leftOutIf(clauses: string): string
  /** Clauses that must all hold, and clauses of which one is enough. */
  allOf(clauses: readonly string[]): string
  anyOf(clauses: readonly string[]): string
  /** Alternatives of one criterion inside of a longer sentence. */
  either(clauses: readonly string[]): string
  age(ages: string): string
  sex: Readonly<Record<'female' | 'male', string>>
  livesIn(areas: string): string
  diagnosis(names: string): string
  medication(names: string): string
  measurement(words: string): string
  statement(text: string): string
  /** A clause with the name that a person gave the criterion. */
  named(clause: string, name: string): string
  notCounted(names: string): string
  stated(clause: string, share: string, lower: string, upper: string, of: string, citation: string): string
  /** A share that is worked out, and limits without a share, with what they are worked out from. */
  derived(clause: string, from: string, citation: string): string
  limited(clause: string, from: string, citation: string): string
  defining(names: string): string
  off(names: string): string
}

const joined = (clauses: readonly string[], mark: string, last: string) =>
  clauses.length < 2 ? clauses.join('') : `${clauses.slice(0, -1).join(mark)}${last}${clauses.at(-1) ?? ''}`

const en: ExplanationWords = {
  population: (sexes, ages, areas) => `${sexes} ${ages ?? 'of all ages'} living in ${areas ?? 'Norway'}`,
  includedIf: (people, clauses) => `${people} are taken in if they ${clauses}.`,
  allIncluded: (people) => `${people} are all taken in: no inclusion criterion is in use.`,
  leftOutIf: (clauses) => `They are not taken in if they ${clauses}.`,
  allOf: (clauses) => joined(clauses, '; ', '; and '),
  anyOf: (clauses) => joined(clauses, '; ', '; or '),
  either: (clauses) => `either ${joined(clauses, ', ', ' or ')}`,
  age: (ages) => `are ${ages}`,
  sex: { female: 'are women', male: 'are men' },
  livesIn: (areas) => `live in ${areas}`,
  diagnosis: (names) => `have the diagnosis ${names}`,
  medication: (names) => `have had ${names} dispensed`,
  measurement: (words) => `have ${words}`,
  statement: (text) => `meet “${text}”`,
  named: (clause, name) => `${clause} (“${name}”)`,
  notCounted: (names) => `No figures answer these, so they change no number: ${names}.`,
  stated: (clause, share, lower, upper, of, citation) =>
    `How many ${clause} is not counted but stated: ${share}, between ${lower} and ${upper}, ${of}. Source: ${citation}`,
  derived: (clause, from, citation) =>
    `How many ${clause} is not counted but worked out: ${from}. Source: ${citation}`,
  limited: (clause, from, citation) =>
    `How many ${clause} is not known; what is told at most limits it: ${from}. Source: ${citation}`,
  defining: (names) => `The disease is defined by: ${names}.`,
  off: (names) => `Switched off and not used: ${names}.`,
}

const nb: ExplanationWords = {
  population: (sexes, ages, areas) =>
    `${sexes} ${ages === null ? 'i alle aldre' : `på ${ages}`} som bor i ${areas ?? 'Norge'}`,
  includedIf: (people, clauses) => `${people}, er med hvis de ${clauses}.`,
  allIncluded: (people) => `${people}, er alle med: ingen inklusjonskriterier er i bruk.`,
  leftOutIf: (clauses) => `De er ikke med hvis de ${clauses}.`,
  allOf: (clauses) => joined(clauses, '; ', '; og '),
  anyOf: (clauses) => joined(clauses, '; ', '; eller '),
  either: (clauses) => `enten ${joined(clauses, ', ', ' eller ')}`,
  age: (ages) => `er ${ages}`,
  sex: { female: 'er kvinner', male: 'er menn' },
  livesIn: (areas) => `bor i ${areas}`,
  diagnosis: (names) => `har diagnosen ${names}`,
  medication: (names) => `har fått utlevert ${names}`,
  measurement: (words) => `har ${words}`,
  statement: (text) => `oppfyller «${text}»`,
  named: (clause, name) => `${clause} («${name}»)`,
  notCounted: (names) => `Ingen tall svarer på disse, så de endrer ingen tall: ${names}.`,
  stated: (clause, share, lower, upper, of, citation) =>
    `Hvor mange som ${clause}, er ikke telt, men oppgitt: ${share}, mellom ${lower} og ${upper}, ${of}. Kilde: ${citation}`,
  derived: (clause, from, citation) =>
    `Hvor mange som ${clause}, er ikke telt, men regnet ut: ${from}. Kilde: ${citation}`,
  limited: (clause, from, citation) =>
    `Hvor mange som ${clause}, er ikke kjent; det som er oppgitt, begrenser det i høyden: ${from}. Kilde: ${citation}`,
  defining: (names) => `Sykdommen er definert ved: ${names}.`,
  off: (names) => `Slått av og ikke i bruk: ${names}.`,
}

export const explanationWords: Readonly<Record<Language, ExplanationWords>> = { en, nb }
