import { formatInteger } from '#shared/domain/counts/formatNumber'

/** So many things, in English: "1 cell", "2 cells", "0 cells". */
export function countedWords(count: number, one: string, several: string): string {
  return `${formatInteger(count, 'en')} ${count === 1 ? one : several}`
}
