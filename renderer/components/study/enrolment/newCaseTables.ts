import type { CountTableDescription } from '#shared/domain/sources/countTable'
import type { CriterionGroup, Protocol } from '#shared/domain/studies/protocol'
import { matchCodes } from '#shared/domain/terminology/matchCodes'
import type { CodeMatch } from '#shared/estimate/result'

/** A table of new cases and the inclusion criterion that its codes belong to. */
export interface NewCaseTable {
  readonly criterion: string
  readonly table: CountTableDescription
  readonly match: CodeMatch
}

const order: readonly CodeMatch[] = ['equal', 'table-within-criterion', 'criterion-within-table']

function codesOf(group: CriterionGroup): readonly string[] {
  return group.anyOf.flatMap(({ condition }) => (condition.kind === 'diagnosis' ? condition.codes : []))
}

/** How many of the tables lie within the codes of one: the wider it is, the less it says of the criterion. */
function widthAmong(tables: readonly CountTableDescription[]): (table: CountTableDescription) => number {
  const codes = (table: CountTableDescription) => table.concept?.codes ?? []
  const widths = new Map(
    tables.map((table) => [
      table.key,
      tables.filter((other) => {
        const relation = matchCodes(codes(other), codes(table))
        return relation === 'equal' || relation === 'criterion-within-table'
      }).length,
    ]),
  )
  return ({ key }) => widths.get(key) ?? 0
}

/** Tables of new cases for each inclusion criterion with diagnoses: same codes first, then the narrowest, then the newest. */
export function newCaseTables(
  protocol: Protocol,
  tables: readonly CountTableDescription[],
): readonly NewCaseTable[] {
  const incident = tables.filter(({ measure }) => measure === 'incident')
  const widthOf = widthAmong(incident)
  return protocol.inclusion.flatMap((group) => {
    const codes = codesOf(group)
    if (codes.length === 0) return []
    return incident
      .flatMap((table): readonly NewCaseTable[] => {
        const match = matchCodes(codes, table.concept?.codes ?? [])
        return match === 'disjoint' || match === 'overlapping' ? [] : [{ criterion: group.id, table, match }]
      })
      .sort(
        (a, b) =>
          order.indexOf(a.match) - order.indexOf(b.match) ||
          widthOf(a.table) - widthOf(b.table) ||
          b.table.lastYear - a.table.lastYear,
      )
  })
}
