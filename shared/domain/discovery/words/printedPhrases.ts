import type { LocalisedName } from '../../sources/localisedName'
import { placePhrases } from './placePhrases'
import { registryPhrases } from './registryPhrases'

const norwegian = new Map([...Object.entries(registryPhrases), ...Object.entries(placePhrases)])

/**
 * What a source prints in English, in both languages; of a list each part. Null where a part is not known: the text then
 * stands as it is printed.
 */
export function printedPhrase(text: string): LocalisedName | null {
  const parts = text.split(';').map((part) => part.trim())
  const words = parts.map((part) => norwegian.get(part))
  const known = words.filter((word) => word !== undefined)
  return known.length === parts.length ? { en: text, nb: known.join('; ') } : null
}
