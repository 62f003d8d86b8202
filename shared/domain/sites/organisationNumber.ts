import * as v from 'valibot'

interface Register {
  readonly form: RegExp
  readonly weights: readonly number[]
  /** Whether the sum of digits times weights is that of a number that is given out; `check` is the digit after the weighted ones. */
  fits(sum: number, check: number | undefined): boolean
}

/** A check digit, modulus 11; a remainder of 1 has none, and such numbers are not given out. */
const modulus11 = (sum: number, check: number | undefined) => (11 - (sum % 11)) % 11 === check
const weights = [3, 2, 7, 6, 5, 4, 3, 2]

const registers: readonly Register[] = [
  // Norway: nine digits, by the Brønnøysund Register Centre (NS 4126).
  { form: /^[1-9]\d{8}$/, weights, fits: modulus11 },
  // Denmark: eight digits of the Central Business Register (CVR), the weighted sum is a multiple of 11.
  { form: /^[1-9]\d{7}$/, weights: [2, 7, 6, 5, 4, 3, 2, 1], fits: (sum) => sum % 11 === 0 },
  // Finland: business identity code (Y-tunnus), seven digits, a hyphen and the check digit.
  { form: /^\d{7}-\d$/, weights: [7, 9, 10, 5, 8, 4, 2], fits: modulus11 },
  // Sweden: ten digits; a third digit from 2 on tells an organisation from a person.
  {
    form: /^[1-9]\d[2-9]\d{3}-\d{4}$/,
    weights: [2, 1, 2, 1, 2, 1, 2, 1, 2, 1],
    fits: (sum) => sum % 10 === 0,
  },
  // Iceland: ten digits (kennitala) of an organisation, whose day has 40 added to it.
  { form: /^[4-7]\d[01]\d{3}-\d{4}$/, weights, fits: modulus11 },
]

/** How organisation numbers of the Nordic countries are written; whether the check digit fits is another matter. */
export const organisationNumberPattern = /^(?:\d{8,9}|\d{7}-\d|\d{6}-\d{4})$/

export const organisationNumber = v.pipe(v.string(), v.regex(organisationNumberPattern))
/** Empty: not stated. */
export const organisationNumberOrEmpty = v.union([v.literal(''), organisationNumber])

/** Whether a text is an organisation number of one of the Nordic countries, with its check digit. Never that of a person. */
export function isOrganisationNumber(text: string): boolean {
  return registers.some((register) => {
    if (!register.form.test(text)) return false
    const digits = [...text.replace('-', '')].map(Number)
    const sum = register.weights.reduce((total, weight, index) => {
      const product = weight * (digits[index] ?? 0)
      // Where the sum is taken modulus 10 (Luhn), digits of the products are added, not the products.
      return total + (register.weights.length === 10 && product > 9 ? product - 9 : product)
    }, 0)
    return register.fits(sum, digits[register.weights.length])
  })
}

/** A number without the blanks and the dots that people write, ten digits with their hyphen, or the text as it is. */
export function plainOrganisationNumber(text: string): string {
  const plain = text.replace(/[\s.\u00a0\u202f]/g, '').replace(/^(\d{6})(\d{4})$/, '$1-$2')
  return organisationNumberPattern.test(plain) ? plain : text
}
