import { helsedataChecklist, helsedataPaper, permitGroup } from './catalogue/helsedata'
import type { EffectiveValues } from './effectiveValues'
import type { PaperKey } from './paperField'

/** Fields that only data on persons need. */
const ofPermit = new Set(
  helsedataPaper.groups
    .filter(({ key }) => key === permitGroup)
    .flatMap(({ fields }) => fields.map(({ key }) => key)),
)

/**
 * Whether a field is asked where things stand: of an application for health data, what the chosen route needs, and nothing of
 * a route before one is chosen. All other fields always are.
 */
export function isAsked(paper: PaperKey, key: string, values: EffectiveValues): boolean {
  if (paper !== 'helsedata') return true
  const route = values.get('route')
  if (ofPermit.has(key)) return route === 'person-level'
  const item = helsedataChecklist.find((one) => one.key === key)
  return item === undefined || item.routes.some((one) => one === route)
}
