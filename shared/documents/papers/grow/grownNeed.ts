import { needItems, type NeedItem } from '../../../domain/testbeds/need/needItems'
import { emptyNeed } from '../../../domain/testbeds/need/testbedNeed'
import { needLine, wordLabel } from '../../../domain/testbeds/words/itemText'
import type { PaperSource } from '../paperSource'
import { from, type GrownEntry } from './origins'

/** Parts of a need that have a field of their own in the enquiry. */
const ownFields: ReadonlySet<NeedItem['facet']> = new Set(['targetGroups', 'period'])

/** What the kept need says of an enquiry to testbeds: level, users, period, and what is needed of the testbed, one a line. */
export function grownNeed({ testbedNeed: need = emptyNeed, language }: PaperSource): readonly GrownEntry[] {
  const { readiness, targetGroups, period } = need
  const rest = needItems(need).filter(({ facet }) => !ownFields.has(facet))
  const users = targetGroups.map((word) => wordLabel('targetGroups', word, language))
  return [
    // The enquiry knows one level: the one at which the test begins.
    ...from('need', 'readiness', readiness === null ? null : String(readiness.low)),
    ...from('need', 'description', need.text),
    ...from('need', 'users', users.join(', ')),
    ...from('need', 'needs', rest.map((item) => needLine(item, language)).join('\n')),
    ...from('need', 'from', period?.from),
    ...from('need', 'to', period?.to),
  ]
}
