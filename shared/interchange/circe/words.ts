import type { BothLanguages } from '../definition'
import type { CirceConcept, CirceEndpoint, CirceOccurrence, CirceWindow } from './expression'

export const both = (en: string, nb: string): BothLanguages => ({ en, nb })

function endpointText({ Days, Coeff }: CirceEndpoint): BothLanguages {
  const before = Coeff === -1
  if (Days === null)
    return before
      ? both('any time before', 'når som helst før')
      : both('any time after', 'når som helst etter')
  if (Days === 0) return both('the same day', 'samme dag')
  const [days, dager] = Days === 1 ? ['day', 'dag'] : ['days', 'dager']
  return both(
    `${Days} ${days} ${before ? 'before' : 'after'}`,
    `${Days} ${dager} ${before ? 'før' : 'etter'}`,
  )
}

const openBefore: CirceEndpoint = { Days: null, Coeff: -1 }
const openAfter: CirceEndpoint = { Days: null, Coeff: 1 }

/** "from 365 days before to 1 day before, counted from the entry event". */
export function windowText({ Start, End }: CirceWindow): BothLanguages {
  const first = endpointText(Start ?? openBefore)
  const last = endpointText(End ?? openAfter)
  return both(
    `from ${first.en} to ${last.en}, counted from the entry event`,
    `fra ${first.nb} til ${last.nb}, regnet fra inngangshendelsen`,
  )
}

/** True when a window holds all of a person's data. */
export function isOpen({ Start, End }: CirceWindow): boolean {
  const before = Start === null || (Start.Days === null && Start.Coeff === -1)
  const after = End === null || (End.Days === null && End.Coeff === 1)
  return before && after
}

export function occurrenceText({ Type, Count, IsDistinct }: CirceOccurrence): BothLanguages {
  const distinct = IsDistinct === true ? both(' different', ' ulike') : both('', '')
  const times = both(Count === 1 ? 'time' : 'times', Count === 1 ? 'gang' : 'ganger')
  const how = [both('exactly', 'nøyaktig'), both('at most', 'høyst'), both('at least', 'minst')][Type]
  return both(
    `${how?.en ?? ''} ${Count}${distinct.en} ${times.en}`,
    `${how?.nb ?? ''} ${Count}${distinct.nb} ${times.nb}`,
  )
}

/** Names of concepts, at most three. */
export function conceptNames(concepts: readonly CirceConcept[]): string {
  const names = concepts.map(
    ({ CONCEPT_NAME, CONCEPT_CODE, CONCEPT_ID }) => CONCEPT_NAME ?? CONCEPT_CODE ?? String(CONCEPT_ID ?? '?'),
  )
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', ')
}
