import type { Language } from '../../studies/protocol'
import type { SiteColumn, SiteField } from '../fields/field'
import { options } from '../fields/options'
import { fieldsOfKind, kindOfProfile } from '../fields/profileKinds'
import { columnsOf, type KeyedField } from '../fields/siteFields'
import type { SiteProfile } from '../siteProfile'
import { columnLabel, optionLabel, siteWords } from '../words/siteWords'
import { emptyPaths, profileCells } from './profileCells'

/** One line of a template: where a value goes, what stands there, and what may. */
export interface TemplateRow {
  readonly path: string
  /** The field, or the column of the list that the path leads into. */
  readonly field: SiteField | SiteColumn
  /** Empty text where nothing is stated. */
  readonly value: string | number
  readonly label: string
  readonly unit: string
  /** What may stand there, in words. */
  readonly takes: string
}

/** Rows that the template offers for each list. */
const offeredRows = 3

const dateForms = {
  en: { date: 'YYYY-MM-DD', month: 'YYYY-MM' },
  nb: { date: 'ÅÅÅÅ-MM-DD', month: 'ÅÅÅÅ-MM' },
} as const

export const templateHeads: Readonly<Record<Language, readonly string[]>> = {
  en: ['field', 'value', 'what it is', 'unit', 'what may stand there'],
  nb: ['felt', 'verdi', 'hva det er', 'enhet', 'hva som kan stå der'],
}

function optionsOf(field: SiteField, language: Language): string {
  const words = siteWords[language]
  if (field.kind === 'yes-no') return `yes = ${words.yes.toLowerCase()}, no = ${words.no.toLowerCase()}`
  if (field.kind === 'date' || field.kind === 'month') return dateForms[language][field.kind]
  if (field.kind !== 'choice' && field.kind !== 'choices') return ''
  return options[field.set]
    .map((option) => `${option} = ${optionLabel(field.set, option, language)}`)
    .join(', ')
}

function unitOf(field: SiteField, language: Language): string {
  return 'unit' in field && field.unit !== null ? siteWords[language].units[field.unit] : ''
}

type Described = Omit<TemplateRow, 'path' | 'value'>

function describePath(path: string, { key, field }: KeyedField, language: Language): Described {
  const words = siteWords[language]
  const { label, help } = words.fields[key]
  const [, first = '', second] = path.split('.')
  const column = columnsOf(field).find(([name]) => name === second)?.[1]
  if (second !== undefined && column !== undefined)
    return {
      field: column,
      label: `${label} ${first}: ${columnLabel(second, language)}`,
      unit: unitOf(column, language),
      takes: optionsOf(column, language),
    }
  const part = Object.entries(words.parts).find(([name]) => name === first)?.[1]
  return {
    field,
    label: part === undefined ? label : `${label}, ${part}`,
    unit: unitOf(field, language),
    takes: optionsOf(field, language) || help,
  }
}

function statedBy(profile: SiteProfile): ReadonlyMap<string, string | number> {
  return new Map(profileCells(profile).map(({ path, value }) => [path, value]))
}

/** A line for each field, with some to spare for lists. */
export function templateRows(profile: SiteProfile, language: Language): readonly TemplateRow[] {
  const stated = statedBy(profile)
  return fieldsOfKind(kindOfProfile(profile)).flatMap((keyed) => {
    const given = [...stated.keys()].filter((path) => path.split('.')[0] === keyed.key)
    const used = Math.max(0, ...given.map((path) => Number(path.split('.')[1]) || 0))
    return emptyPaths(keyed.key, keyed.field, Math.max(used, offeredRows)).map((path) => ({
      path,
      value: stated.get(path) ?? '',
      ...describePath(path, keyed, language),
    }))
  })
}

/** A column for each field, of lists for as many rows as are stated, at least one. */
export function templateColumns(profile: SiteProfile, language: Language): readonly TemplateRow[] {
  const stated = statedBy(profile)
  return fieldsOfKind(kindOfProfile(profile)).flatMap((keyed) => {
    const given = [...stated.keys()].filter((path) => path.split('.')[0] === keyed.key)
    const paths = new Set([...emptyPaths(keyed.key, keyed.field, 1), ...given])
    return [...paths].map((path) => ({
      path,
      value: stated.get(path) ?? '',
      ...describePath(path, keyed, language),
    }))
  })
}
