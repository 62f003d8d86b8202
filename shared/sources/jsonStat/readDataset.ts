import * as v from 'valibot'
import { cubeLimits, cubeSize } from '../../domain/cubes/cube'
import { answered, refused, type Answered } from '../conversation'
import { readJson } from '../readAnswer'
import { anySchema, datasetSchema, type RawDataset, type RawDimension } from './jsonStatSchema'

export interface JsonStatUnit {
  readonly base: string
  readonly decimals: number | null
  /** Power of ten that the printed number is to be multiplied with; 0 for none. */
  readonly multiplier: number
}

export interface JsonStatCategory {
  readonly code: string
  readonly label: string
  readonly parent: string | null
  readonly unit: JsonStatUnit | null
}

export interface JsonStatDimension {
  readonly id: string
  readonly label: string
  readonly role: 'time' | 'geo' | 'metric' | null
  readonly categories: readonly JsonStatCategory[]
  readonly notes: readonly string[]
  /** Whether a request may leave the dimension out, and the code that then stands for all. Means so in metadata only. */
  readonly elimination: { readonly allowed: boolean; readonly code: string | null }
}

/** A JSON-stat dataset of any version as one shape. Its cells are still as they came. */
export interface JsonStatDataset {
  readonly label: string
  readonly source: string
  readonly updated: string
  readonly language: string | null
  readonly table: string | null
  readonly notes: readonly string[]
  readonly dimensions: readonly JsonStatDimension[]
  /** False when the source forbids sums of the cells. */
  readonly aggregationAllowed: boolean
  /** Symbols among the values with their meaning in words; null where the answer has no legend. */
  readonly flags: ReadonlyMap<string, string> | null
  readonly value: unknown
  readonly status: unknown
}

/**
 * Reads JSON-stat: a dataset of version 2, or the one dataset in a bundle of version 1. Fails with `malformed` on anything
 * else and on a dimension whose categories do not fill it; the cells are not looked at.
 */
export function readDataset(text: string, what: string): Answered<JsonStatDataset> {
  const any = readJson(text, anySchema, what)
  if (!any.ok) return any
  const raw = unwrap(any.value, what)
  if (!raw.ok) return raw
  const parsed = v.safeParse(datasetSchema, raw.value, { abortEarly: true })
  if (!parsed.success) {
    const [issue] = parsed.issues
    const place = v.getDotPath(issue) ?? ''
    return refused('malformed', `${what}: ${place === '' ? '' : `at ${place}: `}${issue.message}`, {
      what,
      place,
    })
  }
  return arrange(parsed.output, what)
}

type RawObject = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is RawObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The dataset inside an answer of either version. */
function unwrap(answer: RawObject, what: string): Answered<unknown> {
  if (answer['class'] === 'collection')
    return refused(
      'malformed',
      `${what}: a collection, which lists other addresses and has no numbers. Ask for one of its datasets.`,
      { what, reason: 'collection' },
    )
  if (answer['class'] === 'dimension')
    return refused('malformed', `${what}: a single dimension, which has no numbers. Ask for a dataset.`, {
      what,
      reason: 'dimension',
    })
  if (Array.isArray(answer['id'])) return answered(answer)
  const bundled = Object.values(answer).filter((member) => isObject(member) && isObject(member['dimension']))
  if (isObject(answer['dimension']) && bundled.length === 0) return answered(flatten(answer))
  const [dataset] = bundled
  if (bundled.length !== 1 || !isObject(dataset))
    return refused(
      'malformed',
      `${what}: no JSON-stat dataset was found (${bundled.length} in the bundle; one is read).`,
      { what, reason: 'no-dataset', datasets: bundled.length },
    )
  return answered(Array.isArray(dataset['id']) ? dataset : flatten(dataset))
}

/** Version 1 keeps id, size and role among the dimensions. */
function flatten(dataset: RawObject): RawObject {
  const { dimension, ...rest } = dataset
  if (!isObject(dimension)) return dataset
  const { id, size, role, ...dimensions } = dimension
  return { ...rest, id, size, role, dimension: dimensions }
}

function noteList(notes: RawDataset['note']): readonly string[] {
  if (typeof notes === 'string') return notes === '' ? [] : [notes]
  return notes ?? []
}

function arrange(raw: RawDataset, what: string): Answered<JsonStatDataset> {
  if (raw.id.length !== raw.size.length || new Set(raw.id).size !== raw.id.length)
    return refused('malformed', `${what}: ${raw.id.length} dimensions and ${raw.size.length} sizes.`, {
      what,
    })
  const dimensions: JsonStatDimension[] = []
  for (const [at, id] of raw.id.entries()) {
    const rawDimension = Object.hasOwn(raw.dimension, id) ? raw.dimension[id] : undefined
    if (rawDimension === undefined)
      return refused('malformed', `${what}: the dimension ${id} is not described.`, { what, dimension: id })
    const categories = categoriesOf(rawDimension, raw.size[at] ?? 0)
    if (categories === null)
      return refused('malformed', `${what}: the codes of ${id} do not fill its ${raw.size[at]} places.`, {
        what,
        dimension: id,
      })
    dimensions.push({
      id,
      label: rawDimension.label ?? id,
      role: roleOf(raw, id),
      categories,
      notes: noteList(rawDimension.note),
      elimination: {
        allowed: rawDimension.extension?.elimination ?? false,
        code: rawDimension.extension?.eliminationValueCode ?? null,
      },
    })
  }
  if (cubeSize(dimensions) > cubeLimits.combinations)
    return refused('too-large', `${what}: more than ${cubeLimits.combinations} combinations.`, { what })
  return answered({
    label: raw.label ?? '',
    source: raw.source ?? '',
    updated: raw.updated ?? '',
    language: raw.extension?.px?.language ?? null,
    table: raw.extension?.px?.tableid ?? null,
    notes: noteList(raw.note),
    dimensions,
    aggregationAllowed: raw.extension?.px?.aggregallowed ?? true,
    flags: legendOf(raw),
    value: raw.value,
    status: raw.status,
  })
}

function roleOf({ role }: RawDataset, id: string): JsonStatDimension['role'] {
  if (role?.time?.includes(id)) return 'time'
  if (role?.geo?.includes(id)) return 'geo'
  return role?.metric?.includes(id) ? 'metric' : null
}

function legendOf({ extension }: RawDataset): ReadonlyMap<string, string> | null {
  const flags = extension?.flags
  if (flags === undefined || flags === null) return null
  const labels = new Map(Object.entries(flags.label ?? {}))
  const symbols = flags.index ?? [...labels.keys()]
  return new Map(symbols.map((symbol) => [symbol, labels.get(symbol) ?? '']))
}

/** Codes in the order of their places; null when they leave a place empty, share one, or repeat. */
function codesOf({ category: { index, label } }: RawDimension, size: number): readonly string[] | null {
  if (index === undefined || index === null) {
    // Only a dimension of one category may leave its index out.
    const codes = Object.keys(label ?? {})
    return size === 1 && codes.length === 1 ? codes : null
  }
  if (Array.isArray(index)) return index.length === size && new Set(index).size === size ? index : null
  const entries = Object.entries(index)
  const codes = Array.from<string | undefined>({ length: size })
  if (entries.length !== size) return null
  for (const [code, at] of entries) {
    if (at >= size || codes[at] !== undefined) return null
    codes[at] = code
  }
  return codes.filter((code) => code !== undefined)
}

function categoriesOf(dimension: RawDimension, size: number): readonly JsonStatCategory[] | null {
  const codes = codesOf(dimension, size)
  if (codes === null) return null
  const { label, unit, child } = dimension.category
  const labels = new Map(Object.entries(label ?? {}))
  const units = new Map(Object.entries(unit ?? {}))
  const parents = new Map(
    Object.entries(child ?? {}).flatMap(([parent, children]) =>
      children.map((code): [string, string] => [code, parent]),
    ),
  )
  const known = new Set(codes)
  return codes.map((code) => {
    const parent = parents.get(code) ?? null
    const found = units.get(code)
    return {
      code,
      label: labels.get(code) ?? code,
      parent: parent !== null && parent !== code && known.has(parent) ? parent : null,
      unit: found
        ? {
            base: found.base ?? found.label ?? '',
            decimals: found.decimals ?? null,
            multiplier: found.multiplier ?? 0,
          }
        : null,
    }
  })
}
