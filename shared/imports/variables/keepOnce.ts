import { variableLimits, type Variable } from '../../domain/discovery/variables/variable'
import type { SyncNote } from '../../sources/connector'
import { imported, refuseImport, type Imported } from '../importProblem'
import type { ListedVariables } from './variableReading'

/** Lists this short may repeat themselves by chance. */
const fewestRows = 20

/**
 * The variables of a list, what says exactly the same once. Refused: more than are kept, none, and rows that mostly repeat a
 * name, which are no list of variables. `what`: where the names stand, for what is said.
 */
export function keepOnce(
  variables: readonly Variable[],
  notes: readonly SyncNote[],
  what: string,
): Imported<ListedVariables> {
  if (variables.length === 0)
    return refuseImport('malformed', `No variable was found: ${what} is empty in every row.`)
  if (variables.length > variableLimits.variables)
    return refuseImport(
      'too-large',
      `It lists ${variables.length} variables; ${variableLimits.variables} are kept of one list. Split it.`,
    )
  const names = new Set(variables.map(({ name, code }) => `${name}\n${code}`))
  if (variables.length >= fewestRows && names.size < variables.length / 2)
    return refuseImport(
      'malformed',
      `${variables.length} rows have only ${names.size} different names in ${what}. A list has one row for each variable; choose another column, or leave out rows of codes. Rows of people are not taken.`,
    )
  const once = [...new Map(variables.map((variable) => [JSON.stringify(variable), variable])).values()]
  const repeated = variables.length - once.length
  return imported({
    variables: once,
    notes:
      repeated === 0
        ? notes
        : [
            ...notes,
            {
              code: 'variables-repeated',
              message: `${repeated} rows say what another says.`,
              count: repeated,
            },
          ],
  })
}
