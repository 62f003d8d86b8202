import type { TableCounts } from '../questions/pxQuestions'
import { totalPlace } from '../evidence/evidenceParts'
import type { CubeShape } from './pxTable'

/** Why a table is kept and used for nothing. */
export const unusedReasons = [
  'other-areas',
  'not-stated',
  'no-areas',
  'no-people',
  'several-measures',
  'no-codes',
  'no-total',
  'not-readable',
] as const

/** Whether the estimate can use a table that a person asked for; `what` names the measures or dimensions meant. */
export type TableUse =
  | { readonly used: true; readonly contents: string | null }
  | {
      readonly used: false
      readonly reason: (typeof unusedReasons)[number]
      readonly what: readonly string[]
    }

/**
 * What is known of a table from its own description and from what the person stated. Nothing is guessed: a dimension whose
 * role is not known must have a total, or one category, so that it can be left out.
 */
export function tableUse(
  { dimensions, measures }: CubeShape,
  counts: TableCounts | null,
  norwegian: boolean,
): TableUse {
  const unused = (reason: (typeof unusedReasons)[number], what: readonly string[] = []): TableUse => ({
    used: false,
    reason,
    what,
  })
  const has = (role: string) => dimensions.some((dimension) => dimension.role === role)
  if (!norwegian) return unused('other-areas')
  if (!has('area'))
    return unused(
      'no-areas',
      dimensions.map(({ label }) => label),
    )
  const inTheWay = dimensions.filter(
    (dimension) => dimension.role === 'other' && totalPlace(dimension) === null,
  )
  if (inTheWay.length > 0)
    return unused(
      'no-total',
      inTheWay.map(({ label }) => label),
    )
  const ofPeople = measures.filter(({ grain }) => grain === 'persons').map(({ code }) => code ?? '')
  if (ofPeople.length === 0)
    return unused(
      'no-people',
      measures.map(({ code }) => code ?? '').filter((code) => code !== ''),
    )
  if (counts === null) return unused('not-stated', ofPeople)
  const meant = counts.contents === null ? ofPeople : ofPeople.filter((code) => code === counts.contents)
  const [contents] = meant
  if (contents === undefined || meant.length > 1) return unused('several-measures', ofPeople)
  if (!has('concept') && counts.codes.length === 0) return unused('no-codes')
  return { used: true, contents }
}
