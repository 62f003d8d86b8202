import type { TableOffer } from '../connector'
import { questionKey, type HashText } from './sourceQuestions'

/** The offer of a search for trials: of every condition with its plain key, of some conditions with one of their own. */
export function searchOffer(offer: TableOffer, conditions: readonly string[], hash: HashText): TableOffer {
  if (conditions.length === 0) return offer
  const named = conditions.join(', ')
  const asked = conditions.map((text) => text.toLowerCase()).sort()
  return {
    ...offer,
    key: questionKey(offer.key, false, asked, hash),
    title: { en: `${offer.title.en}: ${named}`, nb: `${offer.title.nb}: ${named}` },
  }
}
