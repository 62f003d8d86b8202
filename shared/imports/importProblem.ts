import type { SourceProblem } from '../sources/conversation'

/** Why a file was refused; nothing of it is kept. The page words it by its code. */
export const importProblemCodes = [
  /** The bytes are of no format that is read. */
  'unrecognised',
  /** A national identity number, a D-number or one of a made-up person stands in it. */
  'identity-number',
  /** It has a row for each person, or tells who they are. */
  'person-level',
  /** The meaning of its columns is not known: the mapping has to be given or completed. */
  'mapping-needed',
  'malformed',
  /** Numbers, intervals or totals contradict each other. */
  'unsound',
  'too-large',
  /** What is in a bundle is not what its manifest says. */
  'not-intact',
  /** The signed profile of a trial unit, which is no table. */
  'site-profile',
] as const
export type ImportProblemCode = (typeof importProblemCodes)[number]

/** Where in the file; rows and characters count from 1, as spreadsheets and editors count them. */
export interface ImportPlace {
  readonly sheet?: string
  readonly row?: number
  /** Heading of the column, its letter where it has none, or the character in a line of text. */
  readonly column?: string | number
  /** Path in a JSON file, or the file inside a bundle. */
  readonly field?: string
  /** Codes of categories, by dimension. */
  readonly codes?: { readonly [dimension: string]: string }
}

export interface ImportProblem {
  readonly code: ImportProblemCode
  /** English: what, where, how to mend it. Never repeats an identity number. */
  readonly message: string
  readonly place: ImportPlace
}

export type Imported<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: ImportProblem }

export function imported<Value>(value: Value): Imported<Value> {
  return { ok: true, value }
}

export function refuseImport(
  code: ImportProblemCode,
  message: string,
  place: ImportPlace = {},
): Imported<never> {
  return { ok: false, problem: { code, message, place } }
}

/** A problem of a reader that is shared with the sources, with its place as a file has it. */
export function asImportProblem({ code, message, details }: SourceProblem): ImportProblem {
  const { line, column, place } = details
  return {
    code: code === 'unsound' || code === 'too-large' ? code : 'malformed',
    message,
    place: {
      ...(typeof line === 'number' && { row: line }),
      ...((typeof column === 'string' || typeof column === 'number') && { column }),
      ...(typeof place === 'string' && place !== '' && { field: place }),
    },
  }
}
