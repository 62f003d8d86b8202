import type { ReportModel } from '#shared/documents/report/reportModel'

/** Numbers of figures and tables in the order of the report, by `section/block`. */
export function blockNumbers({ sections }: Pick<ReportModel, 'sections'>): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  const reached = { figure: 0, table: 0 }
  for (const section of sections) {
    for (const { kind, key } of section.blocks) {
      if (kind !== 'figure' && kind !== 'table') continue
      reached[kind] += 1
      numbers.set(`${section.key}/${key}`, reached[kind])
    }
  }
  return numbers
}
