import type { Language } from '../../domain/studies/protocol'
import { normaliseCode } from '../../domain/terminology/normaliseCode'
import { systemName } from '../codeSystems'
import type {
  AgeAtom,
  Atom,
  Attribute,
  Code,
  CodedAtom,
  CodedRole,
  CodedValue,
  DateWindow,
} from '../definition'
import type { InterchangeContext } from '../format'

/** Names that words are made with. */
export type Naming = Pick<InterchangeContext, 'nameOf' | 'areaName'>

const roles: Readonly<Record<Language, Readonly<Record<CodedRole, string>>>> = {
  en: {
    diagnosis: 'diagnosis',
    medication: 'medication',
    procedure: 'procedure',
    measurement: 'measurement',
    specimen: 'specimen',
    consent: 'consent',
    phenotype: 'phenotype',
    variant: 'genetic variant',
    other: 'record of',
  },
  nb: {
    diagnosis: 'diagnose',
    medication: 'legemiddel',
    procedure: 'prosedyre',
    measurement: 'måling',
    specimen: 'prøve',
    consent: 'samtykke',
    phenotype: 'fenotype',
    variant: 'genetisk variant',
    other: 'registrering av',
  },
}

const sexes = {
  en: { female: 'female', male: 'male', other: 'sex registered as other', unknown: 'sex not known' },
  nb: { female: 'kvinne', male: 'mann', other: 'kjønn registrert som annet', unknown: 'kjønn ikke kjent' },
} as const

export function joined(parts: readonly string[], word: string): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1) ?? ''}`
}

export const orWord = { en: 'or', nb: 'eller' } as const
export const andWord = { en: 'and', nb: 'og' } as const

function ageWords({ from, to }: AgeAtom, language: Language): string {
  if (language === 'nb') {
    if (from !== null && to !== null) return from === to ? `${from} år` : `${from}–${to} år`
    if (from !== null) return `${from} år eller eldre`
    return to === null ? 'uansett alder' : `${to} år eller yngre`
  }
  if (from !== null && to !== null) return from === to ? `aged ${from} years` : `aged ${from} to ${to} years`
  if (from !== null) return `aged ${from} years or older`
  return to === null ? 'of any age' : `aged ${to} years or younger`
}

/** `F00 (Dementia in Alzheimer disease)`; a list is named where it is none of those of this program. */
export function codeWords(code: Code, language: Language, { nameOf }: Naming): string {
  const list = code.system === 'icd-10-gm' ? 'icd-10' : code.system
  const normal = list === 'icd-10' || list === 'atc' ? normaliseCode(list, code.code) : null
  const name =
    normal !== null && (list === 'icd-10' || list === 'atc')
      ? (nameOf(list, normal, language) ?? code.display)
      : code.display
  const named = name === null || name === code.code ? code.code : `${code.code} (${name})`
  const system = normal === null && code.system !== 'other' ? `${systemName(code)} ${named}` : named
  if (code.withDescendants || normal === null) return system
  return language === 'nb' ? `${system}, bare denne koden` : `${system}, this code alone`
}

const number = (value: number, language: Language): string =>
  language === 'nb' ? String(value).replace('.', ',') : String(value)

/** `at least 35 and at most 39 °C`. */
export function valueWords(value: CodedValue, language: Language, naming: Naming): string {
  if (value.kind === 'concept')
    return joined(
      value.concepts.map((concept) => concept.display ?? codeWords(concept, language, naming)),
      orWord[language],
    )
  const unit = value.unit === null ? '' : ` ${value.unit.display}`
  if (value.kind === 'quantity-not')
    return `${language === 'nb' ? 'ikke' : 'not'} ${number(value.value, language)}${unit}`
  const { low, high } = value
  if (low !== null && high !== null && low.value === high.value)
    return `${language === 'nb' ? 'lik' : 'equal to'} ${number(low.value, language)}${unit}`
  const words =
    language === 'nb'
      ? { least: 'minst', above: 'over', most: 'høyst', below: 'under' }
      : { least: 'at least', above: 'above', most: 'at most', below: 'below' }
  const parts = [
    ...(low === null ? [] : [`${low.included ? words.least : words.above} ${number(low.value, language)}`]),
    ...(high === null ? [] : [`${high.included ? words.most : words.below} ${number(high.value, language)}`]),
  ]
  return `${joined(parts, andWord[language])}${unit}`
}

export function windowWords({ from, to }: DateWindow, language: Language): string {
  if (from !== null && to !== null)
    return language === 'nb' ? `mellom ${from} og ${to}` : `between ${from} and ${to}`
  if (from !== null) return language === 'nb' ? `fra og med ${from}` : `on or after ${from}`
  return language === 'nb' ? `til og med ${to ?? ''}` : `on or before ${to ?? ''}`
}

function attributeWords(attribute: Attribute, language: Language, naming: Naming): string {
  const name = attribute.attribute.display ?? attribute.attribute.code
  if (attribute.kind === 'value') return `${name}: ${valueWords(attribute.value, language, naming)}`
  const alternatives = attribute.anyOf.map((atom) => codedWords(atom, language, naming))
  return `${name}: ${joined(alternatives, orWord[language])}`
}

/** What must hold besides the codes; empty where nothing does. */
export function qualifierWords(atom: CodedAtom, language: Language, naming: Naming): string {
  const { value, window, attributes } = atom
  return [
    ...(value === null ? [] : [valueWords(value, language, naming)]),
    ...(window === null ? [] : [windowWords(window, language)]),
    ...attributes.map((attribute) => attributeWords(attribute, language, naming)),
  ].join('; ')
}

function codedWords(atom: CodedAtom, language: Language, naming: Naming): string {
  const codes = atom.codes.map((code) => codeWords(code, language, naming))
  const shown = codes.length > 12 ? [...codes.slice(0, 11), `… (${codes.length})`] : codes
  const qualifiers = qualifierWords(atom, language, naming)
  const said = `${roles[language][atom.role]} ${joined(shown, orWord[language])}`
  return qualifiers === '' ? said : `${said} – ${qualifiers}`
}

/** One question in words, in the middle of a sentence. */
export function atomWords(atom: Atom, language: Language, naming: Naming): string {
  switch (atom.kind) {
    case 'age':
      return ageWords(atom, language)
    case 'sex':
      return sexes[language][atom.sex]
    case 'area':
      return `${language === 'nb' ? 'bor i' : 'lives in'} ${joined(atom.areas.map(naming.areaName), orWord[language])}`
    case 'coded':
      return codedWords(atom, language, naming)
    case 'unread':
      return atom.text[language]
  }
}
