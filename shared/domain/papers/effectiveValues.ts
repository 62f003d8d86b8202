import type { LocalisedName } from '../sources/localisedName'
import type { PaperContent, PaperValue } from './paperContent'
import { fieldsOf, type PaperCatalogue } from './paperField'

/** A value that the study, the settings or a registration record states, and where it stands there. */
export interface GrownValue {
  readonly value: PaperValue
  readonly origin: LocalisedName
}
export type GrownValues = ReadonlyMap<string, GrownValue>

/** What a paper says: typed before grown; a field without either is not in it. */
export type EffectiveValues = ReadonlyMap<string, PaperValue>

/** What the paper says of each field. What was typed stands before what the study says, also where it was emptied. */
export function effectiveValues(
  catalogue: PaperCatalogue,
  typed: PaperContent,
  grown: GrownValues,
): EffectiveValues {
  const values = new Map<string, PaperValue>()
  for (const { key } of fieldsOf(catalogue)) {
    const value = Object.hasOwn(typed, key) ? typed[key] : grown.get(key)?.value
    if (value !== undefined) values.set(key, value)
  }
  return values
}
