/** Why a reading needs a second look beside the confirmation that every one of them needs. */
export type Doubt =
  /** The words are denied: `no`, `without`, `ingen`. */
  | 'negated'
  /** It is about the past: `history of`, `tidligere`. */
  | 'history'
  /** It is about relatives: `family history`. */
  | 'family'
  /** It is feared or looked for: `suspected`, `risk of`. */
  | 'suspected'
  /** The words say less or more than the name of the code. */
  | 'partly'
  /** Whether the limit itself still counts is not said: `over 18`. */
  | 'bound'
  /** It holds for some participants only: `women of childbearing potential`. */
  | 'some'

export interface AgeReading {
  readonly kind: 'age'
  /** Completed years; null where no such limit is read. */
  readonly from: number | null
  readonly to: number | null
  /** The words that it was read from. */
  readonly words: string
  readonly doubts: readonly Doubt[]
}

export interface SexReading {
  readonly kind: 'sex'
  readonly sex: 'female' | 'male'
  readonly words: string
  readonly doubts: readonly Doubt[]
}

const year = '(?:years?|yrs?|y\\.?o\\.?|år|aar)'
const age = '(?:aged?|ages?|alder(?:en)?|years? of age)'
const inclusive = '(?:≥|>=|⩾|at least|minimum(?: of)?|from|minst|fra)'
const above = '(?:>|over|above|older than|greater than|more than|eldre enn|mer enn)'
const atMost = '(?:≤|<=|⩽|at most|maximum(?: of)?|up to|høyst|maks(?:imalt)?|til og med)'
const below = '(?:<|under|below|younger than|less than|yngre enn|mindre enn)'

interface Form {
  readonly form: RegExp
  read(
    first: number,
    second: number,
  ): { readonly from: number | null; readonly to: number | null; readonly bound?: boolean }
}

function pattern(text: string): RegExp {
  return new RegExp(text, 'giu')
}

/** Forms in which ages are told, the more telling first. A number without a word for years or age is none. */
const forms: readonly Form[] = [
  {
    form: pattern(
      `(?:${age}\\s*(?:of|is|er|:)?\\s*)?(?:between|mellom|from|fra)?\\s*(\\d{1,3})\\s*${year}?\\s*(?:-|–|—|to|til|and|og|through)\\s*(\\d{1,3})\\s*-?\\s*${year}`,
    ),
    read: (from, to) => ({ from, to }),
  },
  {
    form: pattern(
      `${age}\\s*(?:of|is|er|:)?\\s*(?:between|mellom|from|fra)?\\s*(\\d{1,3})\\s*(?:-|–|—|to|til|and|og)\\s*(\\d{1,3})`,
    ),
    read: (from, to) => ({ from, to }),
  },
  {
    form: pattern(
      `(?<![\\d.,])(\\d{1,3})\\s*${year}(?:\\s+of\\s+age)?(?:\\s+old)?\\s+(?:or|and|eller|og)\\s+(?:older|above|over|more|eldre|mer)`,
    ),
    read: (from) => ({ from, to: null }),
  },
  {
    form: pattern(
      `(?<![\\d.,])(\\d{1,3})\\s*${year}(?:\\s+of\\s+age)?(?:\\s+old)?\\s+(?:or|and|eller|og)\\s+(?:younger|less|below|under|yngre|mindre)`,
    ),
    read: (to) => ({ from: null, to }),
  },
  { form: pattern(`${inclusive}\\s*(\\d{1,3})\\s*-?\\s*${year}`), read: (from) => ({ from, to: null }) },
  {
    form: pattern(`${age}\\s*(?:of|is|er|:)?\\s*${inclusive}\\s*(\\d{1,3})`),
    read: (from) => ({ from, to: null }),
  },
  { form: pattern(`${atMost}\\s*(\\d{1,3})\\s*-?\\s*${year}`), read: (to) => ({ from: null, to }) },
  {
    form: pattern(`${age}\\s*(?:of|is|er|:)?\\s*${atMost}\\s*(\\d{1,3})`),
    read: (to) => ({ from: null, to }),
  },
  {
    form: pattern(`${above}\\s*(\\d{1,3})\\s*-?\\s*${year}`),
    read: (from) => ({ from, to: null, bound: true }),
  },
  {
    form: pattern(`${age}\\s*(?:of|is|er|:)?\\s*${above}\\s*(\\d{1,3})`),
    read: (from) => ({ from, to: null, bound: true }),
  },
  { form: pattern(`${below}\\s*(\\d{1,3})\\s*-?\\s*${year}`), read: (to) => ({ from: null, to: to - 1 }) },
  {
    form: pattern(`${age}\\s*(?:of|is|er|:)?\\s*${below}\\s*(\\d{1,3})`),
    read: (to) => ({ from: null, to: to - 1 }),
  },
  {
    form: pattern(`${age}\\s*(\\d{1,3})\\s+(?:or|and|eller|og)\\s+(?:older|above|over|eldre)`),
    read: (from) => ({ from, to: null }),
  },
]

const oldest = 120
/** Time that is no age: `for at least 2 years`, `within 5 years`. */
const duration =
  /(?<!\p{L})(?:for|within|last|past|previous|after|before|since|every|during|i|siste|innen|etter|før|hvert|diagnosed?|duration|varighet)\s+(?:the\s+|a\s+|de\s+)?$/iu
const durationAfter =
  /^\s*(?:ago|before|prior|after|since|of (?!age)|siden|før|etter|with |without |survival|levetid)/iu

/** Ages that a criterion names, as limits in completed years. */
export function readAges(text: string): readonly AgeReading[] {
  const found: { readonly start: number; readonly end: number; readonly reading: AgeReading }[] = []
  for (const { form, read } of forms) {
    for (const match of text.matchAll(form)) {
      const [words, first, second] = match
      const [start, end] = [match.index, match.index + words.length]
      if (found.some((one) => start < one.end && one.start < end)) continue
      if (duration.test(text.slice(0, start)) || durationAfter.test(text.slice(end))) continue
      const { from, to, bound } = read(Number(first), Number(second ?? Number.NaN))
      if ((from ?? 0) > oldest || (to ?? 0) > oldest || (from !== null && to !== null && from > to)) continue
      if (to !== null && to < 0) continue
      const doubts: readonly Doubt[] = bound === true ? ['bound'] : []
      found.push({ start, end, reading: { kind: 'age', from, to, words: words.trim(), doubts } })
    }
  }
  return found.toSorted((one, other) => one.start - other.start).map(({ reading }) => reading)
}

const female = /\b(?:females?|wom[ae]n|girls?|kvinne(?:r|lige?)?|jenter?)\b/giu
const male = /\b(?:males?|m[ae]n|boys?|mann|menn|mannlige?|gutter?)\b/giu
const someOnly =
  /pregnan|child-?bearing|lactat|breast-?feed|nursing|contracepti|fertil|postmenopaus|gravid|ammende|amming|prevensjon/iu

/** The sex that a criterion names alone; none where both are named. */
export function readSex(text: string): readonly SexReading[] {
  const [women, men] = [[...text.matchAll(female)], [...text.matchAll(male)]]
  if (women.length > 0 === men.length > 0) return []
  const [first] = [...women, ...men]
  if (first === undefined) return []
  return [
    {
      kind: 'sex',
      sex: women.length > 0 ? 'female' : 'male',
      words: first[0],
      doubts: someOnly.test(text) ? ['some'] : [],
    },
  ]
}
