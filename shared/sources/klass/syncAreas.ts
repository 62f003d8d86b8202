import type * as v from 'valibot'
import type { AreaHistory } from '../../domain/geography/areaChanges'
import type { SyncContext, SyncResult } from '../connector'
import { answered, refused, type Conversation, type SourceRequest } from '../conversation'
import { readJsonAnswer } from '../readAnswer'
import { historyEntries } from './historyEntries'
import { changesSchema, classificationSchema, codesSchema, correspondsSchema } from './klassSchema'

/** A classification of areas at KLASS: municipalities are 131, counties 104. */
export interface AreaClassification {
  readonly number: number
  readonly level: AreaHistory['level']
  /** Classification whose areas it is related to as well; null for none. */
  readonly target: number | null
}

/** Before the first of the reforms that series are carried across. */
const firstDay = '2017-01-01'
const mostPages = 200

function get(number: number, part: string, query: readonly (readonly [string, string])[]): SourceRequest {
  const path = `classifications/${String(number)}${part}`
  return { method: 'GET', path, query, mostBytes: 16_000_000, label: `KLASS ${String(number)}${part}` }
}

interface Paged {
  readonly page?: { readonly number: number; readonly totalPages: number } | null | undefined
}

/** All pages of a list, one after the other; a list on one page says nothing of pages. */
function* allPages<Schema extends v.GenericSchema<unknown, Paged>>(
  number: number,
  part: string,
  query: readonly (readonly [string, string])[],
  schema: Schema,
): Conversation<readonly v.InferOutput<Schema>[]> {
  const pages: v.InferOutput<Schema>[] = []
  const what = `klass ${String(number)}${part}`
  for (let page = 0; page < mostPages; page += 1) {
    const request = get(number, part, page === 0 ? query : [...query, ['page', String(page)]])
    const parsed = readJsonAnswer(yield request, schema, what)
    if (!parsed.ok) return parsed
    pages.push(parsed.value)
    const { page: place } = parsed.value
    if (place === undefined || place === null || place.number + 1 >= place.totalPages) return answered(pages)
    if (place.number !== page)
      return refused('malformed', `${what}: page ${page} was asked for and ${place.number} came.`, { what })
  }
  return refused('too-large', `${what}: more than ${mostPages} pages.`, { what })
}

/** Brings the codes, changes and correspondences of a classification of areas since 2017. */
export function* syncAreas(
  { number, level, target }: AreaClassification,
  { today, previous }: SyncContext,
): Conversation<SyncResult> {
  const what = `klass ${String(number)}`
  const about = readJsonAnswer(yield get(number, '', []), classificationSchema, what)
  if (!about.ok) return about
  const release = about.value.lastModified ?? ''
  if (previous !== null && previous.trusted && release !== '' && release === previous.release)
    return answered({ unchanged: true })
  const period = [
    ['from', firstDay],
    ['to', today],
  ] as const
  const codes = yield* allPages(number, '/codes', period, codesSchema)
  if (!codes.ok) return codes
  const changes = yield* allPages(number, '/changes', period, changesSchema)
  if (!changes.ok) return changes
  const related =
    target === null
      ? answered([])
      : yield* allPages(
          number,
          '/corresponds',
          [['targetClassificationId', String(target)], ...period],
          correspondsSchema,
        )
  if (!related.ok) return related
  const lines = changes.value.flatMap(({ codeChanges }) => codeChanges)
  const areas: AreaHistory = {
    level,
    codes: codes.value.flatMap((page) =>
      page.codes.map((row) => ({
        code: row.code,
        name: row.name ?? row.code,
        validFrom: row.validFrom ?? row.validFromInRequestedRange ?? firstDay,
        validTo: row.validTo ?? row.validToInRequestedRange ?? null,
      })),
    ),
    changes: lines.flatMap(({ oldCode, oldName, newCode, newName, changeOccurred }) =>
      oldCode === undefined || oldCode === null || newCode === undefined || newCode === null
        ? []
        : [
            {
              oldCode,
              oldName: oldName ?? oldCode,
              newCode,
              newName: newName ?? newCode,
              date: changeOccurred.slice(0, 10),
            },
          ],
    ),
    correspondences: related.value.flatMap(({ correspondenceItems }) =>
      correspondenceItems.map(({ sourceCode, targetCode, validFrom, validTo }) => ({
        sourceCode,
        targetCode,
        validFrom: validFrom ?? firstDay,
        validTo: validTo ?? null,
      })),
    ),
  }
  if (areas.codes.length === 0)
    return refused('not-found', `${what}: the classification has no codes.`, { what })
  const half = lines.length - areas.changes.length
  const notes =
    half === 0
      ? []
      : [
          {
            code: 'one-sided-changes',
            message: 'Codes that began or ended without a counterpart.',
            count: half,
          },
        ]
  return answered({ unchanged: false, cubes: [], catalogue: historyEntries(areas, release), notes })
}
