import { formatDecimal } from '#shared/domain/counts/formatNumber'
import type { CubeCell } from '#shared/domain/cubes/cubeCells'
import type { CubeDescription } from '#shared/database/syncedTables'
import type { Language } from '#shared/domain/studies/protocol'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary'
import { translate as t } from '../../composables/useMessages'

/** Dimensions of a synced table, as far as their names are known. */
export type NamedDimensions = Pick<CubeDescription, 'dimensions'>['dimensions']

/** A cell in two lines: its figure, and what else is known of it: interval, precision, printed marker. */
export interface CellWords {
  readonly figure: string
  readonly note: string
}

/** Most decimals a figure of a source is shown with. */
const mostDecimals = 4

function numberText(value: number, language: Language): string {
  const decimals = String(Number(value.toFixed(mostDecimals))).split('.')[1]?.length ?? 0
  return formatDecimal(value, language, decimals)
}

/** Never 0 for a figure that is not there: then its limits, or the word for what is missing. */
export function cellWords(cell: CubeCell | null, language: Language): CellWords {
  if (cell === null) return { figure: '–', note: '' }
  const { value, lower, upper, precision, marker } = cell
  const range =
    upper === null
      ? t('sync.history.atLeast', { from: numberText(lower, language) })
      : t('sync.history.between', { from: numberText(lower, language), to: numberText(upper, language) })
  const says = upper !== null || lower > 0
  const isPoint = upper === lower
  const precise = vocabulary[language].precisions[precision]
  const printed = marker === null ? [] : [t('sync.history.printed', { marker })]
  if (value === null)
    return {
      figure: precision === 'suppressed' && says ? range : precise,
      note: [...(precision === 'suppressed' ? [precise] : []), ...printed].join(', '),
    }
  return {
    figure: numberText(value, language),
    note: [...(isPoint ? [] : [range]), ...(precision === 'exact' ? [] : [precise]), ...printed].join(', '),
  }
}

/** Names of the categories by dimension and code. */
export function categoryNames(dimensions: NamedDimensions): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    dimensions.map(({ id, categories }) => [
      id,
      new Map(categories.map(({ code, label }) => [code, label === '' ? code : label])),
    ]),
  )
}

/** Which figure it is: the names of its categories, those of dimensions with a choice; codes where no name is known. */
export function placeWords(
  place: { readonly [dimension: string]: string },
  dimensions: NamedDimensions,
  names: ReturnType<typeof categoryNames>,
): string {
  const known = dimensions.filter(({ id }) => Object.hasOwn(place, id))
  const order = known.length === 0 ? Object.keys(place) : known.map(({ id }) => id)
  const telling = order.filter((id) => names.get(id)?.size !== 1)
  return (telling.length === 0 ? order : telling)
    .map((id) => names.get(id)?.get(place[id] ?? '') ?? place[id] ?? '')
    .join(' · ')
}
