import type { NamedCode } from './namedCode'

const both =
  /(begge|både|kjønn samlet|samlet|samtliga|both|^totalt?$|^total$|^i alt$|^alle$|^all$|kvinner og menn|menn og kvinner|män och kvinnor)/
const male = /^(menn|mann|gutter|hankjønn|male|males|men|man|män|boys)$/
const female = /^(kvinner|kvinne|jenter|hunkjønn|female|females|women|woman|kvinnor|kvinna|girls)$/

/** Sex of a category by its name, since the numbers of the codes differ between sources; null when it says none. */
export function readSex({ label, code }: NamedCode): 'any' | 'female' | 'male' | null {
  for (const text of [label, code]) {
    const plain = text.trim().toLowerCase()
    if (both.test(plain)) return 'any'
    if (male.test(plain)) return 'male'
    if (female.test(plain)) return 'female'
  }
  return null
}
