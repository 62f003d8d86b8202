import { foldText } from '#shared/domain/terminology/foldText'

/** Whether a folded text holds every word of the query, in any order. */
export function wordSearch(query: string): (text: string) => boolean {
  const words = foldText(query).trim().split(/\s+/).filter(Boolean)
  return (text) => words.every((word) => text.includes(word))
}
