import type { LocalisedName } from '../sources/localisedName'
import { isRows, type PaperContent, type PaperValue } from './paperContent'
import { fieldsOf, type PaperCatalogue, type PaperField } from './paperField'

/** A value that the study, the settings or a registration record states, and where it stands there. */
export interface GrownValue {
  readonly value: PaperValue
  readonly origin: LocalisedName
}
export type GrownValues = ReadonlyMap<string, GrownValue>

/** What a paper says: typed before grown; a field without either is not in it. */
export type EffectiveValues = ReadonlyMap<string, PaperValue>

/** Rows of the sites of the plan: what was typed of a site over what is known of it. Sites that are gone are left out. */
function rowsOfSites(typed: PaperValue | undefined, grown: PaperValue): PaperValue {
  if (!isRows(typed) || !isRows(grown)) return grown
  return grown.map((row) => ({ ...row, ...typed.find(({ site }) => site === row['site']) }))
}

function valueOf(field: PaperField, typed: PaperContent, grown: GrownValues): PaperValue | undefined {
  const known = grown.get(field.key)?.value
  if (!Object.hasOwn(typed, field.key)) return known
  const own = typed[field.key]
  return field.kind === 'rows' && field.of === 'sites' && known !== undefined ? rowsOfSites(own, known) : own
}

/** What the paper says of each field. What was typed stands before what the study says, also where it was emptied. */
export function effectiveValues(
  catalogue: PaperCatalogue,
  typed: PaperContent,
  grown: GrownValues,
): EffectiveValues {
  const values = new Map<string, PaperValue>()
  for (const field of fieldsOf(catalogue)) {
    const value = valueOf(field, typed, grown)
    if (value !== undefined) values.set(field.key, value)
  }
  return values
}
