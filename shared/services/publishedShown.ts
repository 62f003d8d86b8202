import { hiddenBy } from '../domain/disclosure/guardNumber'
import type { HiddenNumber } from '../domain/disclosure/hiddenNumber'
import { publishedTotal } from '../estimate/cellReading'
import type { EvidenceTable } from '../estimate/evidence'
import type { ProtocolEstimates } from './protocolEstimates'

/** The national figure of a table as its source lets it be shown; null when the source prints none or it is small. */
export function publishedShown(
  table: EvidenceTable,
  { ruleOf }: Pick<ProtocolEstimates, 'ruleOf'>,
): { readonly published: number | null; readonly publishedHidden?: HiddenNumber } {
  const published = publishedTotal(table)
  const hidden = published === null ? null : hiddenBy(ruleOf(table.source), published)
  return hidden === null ? { published } : { published: null, publishedHidden: hidden }
}
