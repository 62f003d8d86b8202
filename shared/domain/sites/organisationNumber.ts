/** Weights of the first eight digits, by the Brønnøysund Register Centre. */
const weights = [3, 2, 7, 6, 5, 4, 3, 2] as const

/**
 * Whether a text is a Norwegian organisation number: nine digits of which the last is the check digit, modulus 11 (NS 4126).
 * A remainder of 1 has no check digit: such numbers are not given out.
 */
export function isOrganisationNumber(text: string): boolean {
  if (!/^[1-9]\d{8}$/.test(text)) return false
  const digits = [...text].map(Number)
  const sum = weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0)
  const check = (11 - (sum % 11)) % 11
  return check === digits[8]
}

/** Nine digits without the blanks and the dots that people write, or the text as it is. */
export function plainOrganisationNumber(text: string): string {
  const digits = text.replace(/[\s.\u00a0\u202f]/g, '')
  return /^\d{9}$/.test(digits) ? digits : text
}
