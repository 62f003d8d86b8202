import * as v from 'valibot'
import type { OfferedEntry } from '../documents/papers/paperSource'
import type { GrownValue } from '../domain/papers/effectiveValues'
import { paperLimits, paperKeys, type PaperKey, type PickedFrom } from '../domain/papers/paperField'
import type { PaperContent, PaperValue } from '../domain/papers/paperContent'
import type { PaperProblem } from '../domain/papers/paperProblem'
import { requestAnswers, type RequestAnswer } from '../domain/papers/requestAnswers'
import type { LocalisedName } from '../domain/sources/localisedName'
import { reads, writes } from './operation'
import type { DocumentHandle } from './transport'

/** A paper in the list of documents. */
export interface PaperDescription {
  readonly paper: PaperKey
  readonly name: LocalisedName
  readonly errors: number
  readonly warnings: number
  /** Whether something was typed. */
  readonly started: boolean
  /** ISO instant; null while nothing is kept. */
  readonly changedAt: string | null
}

/** A paper of a version of a study: what was typed, what the study says, and what stands in the way. */
export interface PaperState {
  readonly study: string
  readonly version: string
  readonly paper: PaperKey
  /** Number of the newest save; 0 while nothing is kept. */
  readonly sequence: number
  readonly changedAt: string | null
  readonly typed: PaperContent
  /** By field. */
  readonly grown: { readonly [field: string]: GrownValue }
  readonly problems: readonly PaperProblem[]
  /** Included sites of the plan, and whether a profile of each is held. */
  readonly sites: readonly { readonly id: string; readonly name: string; readonly hasProfile: boolean }[]
  /** What can be chosen in fields that offer entries of the catalogue. */
  readonly offered: { readonly [from in PickedFrom]: readonly OfferedEntry[] }
  /** ISO date that rules on dates go by. */
  readonly today: string
}

/** The board of the hospitals that are asked. */
export interface RequestBoard {
  readonly sequence: number
  readonly changedAt: string | null
  readonly answers: readonly RequestAnswer[]
  /** Day by which the request wants answers; empty where it states none. */
  readonly deadline: string
  readonly today: string
  /** Hospitals of the plan first, then those of the catalogue, that are not on the board. */
  readonly hospitals: readonly {
    readonly id: string
    readonly name: string
    readonly organisationNumber: string | null
    readonly inPlan: boolean
  }[]
}

/** How long the synopsis is when it is set. */
export interface SynopsisMeasure {
  readonly pages: number
  readonly words: number
  readonly mostPages: number
}

const identifier = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const language = v.picklist(['en', 'nb'])
const paper = v.picklist(paperKeys)
const version = { study: identifier, version: identifier }
const sequence = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Most bytes of a template that a person brings. */
export const paperTemplateLimit = 5_000_000

/** JSON of any of the papers; each is then parsed by its own catalogue. */
const scalar = v.union([
  v.pipe(v.string(), v.maxLength(paperLimits.text)),
  v.pipe(v.number(), v.finite()),
  v.boolean(),
  v.null(),
])
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const value: v.GenericSchema<unknown, PaperValue> = v.union([
  scalar,
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(paperLimits.picks)),
  v.pipe(v.array(v.record(key, scalar)), v.maxLength(paperLimits.rows)),
])
const content = v.record(key, value)

/** What a page may ask about papers; part of the one table of operations. */
export const paperOperations = {
  'papers.list': reads<readonly PaperDescription[]>()(v.strictObject({ ...version, language })),
  'papers.read': reads<PaperState>()(v.strictObject({ ...version, paper, language })),
  /** Keeps what was typed. Refused as a conflict when it was changed elsewhere since `sequence`. */
  'papers.save': writes<PaperState>()(v.strictObject({ ...version, paper, language, sequence, content })),
  /** A file of the paper. The suitability form as `docx` is that of one site. */
  'papers.export': writes<DocumentHandle>()(
    v.strictObject({
      ...version,
      paper,
      language,
      file: v.picklist(['docx', 'pdf', 'xlsx', 'json', 'txt', 'zip']),
      site: v.optional(v.nullable(identifier), null),
    }),
  ),
  /** The suitability form of a site in a template (DOCX) that the person brings. */
  'papers.fillTemplate': writes<DocumentHandle>()(
    v.strictObject({
      ...version,
      language,
      site: identifier,
      template: v.strictObject({
        name: v.pipe(v.string(), v.maxLength(255)),
        base64: v.pipe(
          v.string(),
          v.maxLength(Math.ceil(paperTemplateLimit / 3) * 4),
          v.regex(/^[A-Za-z0-9+/]*={0,2}$/),
        ),
      }),
    }),
  ),
  /** Sets the synopsis as it was last kept, and counts its pages. */
  'papers.measure': reads<SynopsisMeasure>()(v.strictObject(version)),
  'requests.read': reads<RequestBoard>()(v.strictObject(version)),
  /** Keeps the board. Refused as a conflict when it was changed elsewhere since `sequence`. */
  'requests.save': writes<RequestBoard>()(v.strictObject({ ...version, sequence, answers: requestAnswers })),
} as const

export type PaperOperationName = keyof typeof paperOperations
