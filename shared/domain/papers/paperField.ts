import type { LocalisedName } from '../sources/localisedName'

/** Papers that are written beside the report and the registrations. */
export const paperKeys = [
  'nortrials',
  'suitability',
  'enrolment-plan',
  'synopsis',
  'helsedata',
  'bbmri',
  'testbed',
] as const
export type PaperKey = (typeof paperKeys)[number]

/** Hard limits of what is kept of a paper, wider than any limit of a form: what is too long for a form is kept, and said. */
export const paperLimits = { line: 1000, text: 60_000, rows: 1000, picks: 200, number: 10_000_000 } as const

export interface PaperOption {
  readonly value: string
  readonly label: LocalisedName
}

/** `required`: the paper is refused without it; `expected`: it may be asked for. */
export type PaperNeed = 'required' | 'expected' | 'optional'

interface Described {
  readonly key: string
  readonly label: LocalisedName
  readonly help: LocalisedName | null
  readonly need: PaperNeed
}

/** A single value of a paper, or a column of a list. */
export type PaperColumn = Described &
  (
    | { readonly kind: 'line' | 'text'; readonly limit: number }
    | { readonly kind: 'number'; readonly least: number; readonly most: number }
    | { readonly kind: 'date' | 'yes-no' }
    | { readonly kind: 'choice'; readonly options: readonly PaperOption[] }
  )

/** Entries of the catalogue or sites of the plan, chosen by their keys. */
export type PickedFrom = 'nortrials-centre' | 'testbed'

export type PaperField =
  | PaperColumn
  | (Described & { readonly kind: 'picks'; readonly from: PickedFrom })
  /** A list. `of: sites`: one row for each site of the plan, found by its column `site`. */
  | (Described & {
      readonly kind: 'rows'
      readonly of: 'sites' | 'free'
      readonly columns: readonly PaperColumn[]
    })

export interface PaperGroup {
  readonly key: string
  readonly title: LocalisedName
  readonly help: LocalisedName | null
  readonly fields: readonly PaperField[]
}

export type PaperFile = 'docx' | 'pdf' | 'xlsx' | 'json' | 'txt' | 'zip'

/** What a paper is called, what it asks, and as which files it leaves. */
export interface PaperCatalogue {
  readonly key: PaperKey
  readonly name: LocalisedName
  readonly summary: LocalisedName
  /** The one language in which whoever receives it reads it; null: as the person wishes. */
  readonly language: 'en' | 'nb' | null
  readonly files: readonly PaperFile[]
  readonly groups: readonly PaperGroup[]
}

export function fieldsOf(catalogue: PaperCatalogue): readonly PaperField[] {
  return catalogue.groups.flatMap(({ fields }) => fields)
}

const both = (en: string, nb: string): LocalisedName => ({ en, nb })

interface More {
  readonly need?: PaperNeed
  readonly help?: LocalisedName
}

function described(key: string, label: LocalisedName, { need = 'optional', help }: More): Described {
  return { key, label, need, help: help ?? null }
}

/** Short writing of the catalogues: `line('title', both('Title', 'Tittel'), 300)`. */
export const paperFields = {
  both,
  line: (key: string, label: LocalisedName, limit: number, more: More = {}): PaperColumn => ({
    ...described(key, label, more),
    kind: 'line',
    limit,
  }),
  text: (key: string, label: LocalisedName, limit: number, more: More = {}): PaperColumn => ({
    ...described(key, label, more),
    kind: 'text',
    limit,
  }),
  count: (key: string, label: LocalisedName, most: number, more: More = {}): PaperColumn => ({
    ...described(key, label, more),
    kind: 'number',
    least: 0,
    most,
  }),
  date: (key: string, label: LocalisedName, more: More = {}): PaperColumn => ({
    ...described(key, label, more),
    kind: 'date',
  }),
  yesNo: (key: string, label: LocalisedName, more: More = {}): PaperColumn => ({
    ...described(key, label, more),
    kind: 'yes-no',
  }),
  choice: (
    key: string,
    label: LocalisedName,
    options: readonly (readonly [string, string, string])[],
    more: More = {},
  ): PaperColumn => ({
    ...described(key, label, more),
    kind: 'choice',
    options: options.map(([value, en, nb]) => ({ value, label: both(en, nb) })),
  }),
  picks: (key: string, label: LocalisedName, from: PickedFrom, more: More = {}): PaperField => ({
    ...described(key, label, more),
    kind: 'picks',
    from,
  }),
  rows: (
    key: string,
    label: LocalisedName,
    of: 'sites' | 'free',
    columns: readonly PaperColumn[],
    more: More = {},
  ): PaperField => ({ ...described(key, label, more), kind: 'rows', of, columns }),
  group: (
    key: string,
    title: LocalisedName,
    fields: readonly PaperField[],
    help: LocalisedName | null = null,
  ): PaperGroup => ({ key, title, help, fields }),
} as const
