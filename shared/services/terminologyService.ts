import type { Handlers } from '../contract/handlers'
import { succeed } from '../contract/outcome'
import type { CodeRow } from '../contract/responses'
import type { TerminologyRow } from '../domain/terminology/terminology'
import { rankTables } from '../estimate/evidence'
import type { EvidenceTables } from './evidenceTables'
import type { ServicePorts } from './ports'
import type { ProtocolEstimates } from './protocolEstimates'
import { publishedShown } from './publishedShown'

type TerminologyOperations = 'terminology.search' | 'terminology.children' | 'terminology.names'

/** Whose figure stands beside a code. */
const everyone = { age: { from: 0, to: null }, sex: 'any' } as const

/** Finds codes, and says of each how many the best table of exactly this code counts in the country. */
export function createTerminologyService(
  ports: Pick<ServicePorts, 'terminology'>,
  tables: EvidenceTables,
  estimates: Pick<ProtocolEstimates, 'ruleOf'>,
): Pick<Handlers, TerminologyOperations> {
  const coded = new Set(
    tables.list().flatMap(({ concept }) => (concept?.codes.length === 1 ? concept.codes : [])),
  )

  /** Only codes that stand alone for a table can have a figure; all others are not looked up. */
  function published(code: string): number | null {
    if (!coded.has(code)) return null
    const condition = { kind: 'diagnosis' as const, system: 'icd-10' as const, codes: [code] }
    for (const { match, table } of rankTables(condition, everyone, tables.forCodes([code]))) {
      const total = match === 'equal' ? publishedShown(tables.read(table.key), estimates) : null
      // A figure that is hidden is not replaced by that of another table.
      if (total?.publishedHidden !== undefined) return null
      if (typeof total?.published === 'number') return total.published
    }
    return null
  }

  const withFigure = (row: TerminologyRow): CodeRow => ({ ...row, published: published(row.code) })

  return {
    'terminology.search': ({ system, query, language, limit }) => {
      const { rows, total } = ports.terminology.search(system, query, language, limit)
      return succeed({ rows: rows.map(withFigure), total })
    },
    'terminology.children': ({ system, parent, language }) =>
      succeed(ports.terminology.children(system, parent, language).map(withFigure)),
    'terminology.names': ({ system, codes, language }) =>
      succeed(ports.terminology.names(codes, language, system)),
  }
}
