/** The sum of numbers; null where one of them is not known. */
export function sumOrNull(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce<number | null>(
    (sum, number) => (sum === null || number === null ? null : sum + number),
    0,
  )
}
