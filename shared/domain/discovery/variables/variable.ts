import * as v from 'valibot'

/** What is kept of a list at most; characters of its texts. */
export const variableLimits = {
  variables: 20_000,
  /** In all lists of a workspace. */
  inAll: 100_000,
  name: 300,
  description: 4000,
  short: 200,
  codeList: 1000,
} as const

/** A year, a month or a day; the empty text: not stated. */
export const statedDay = v.pipe(
  v.string(),
  v.regex(/^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/, 'This is no year, month or day.'),
)

const text = (characters: number) => v.pipe(v.string(), v.maxLength(characters))

/** A variable as its list describes it. Empty texts: not stated. */
export const variable = v.strictObject({
  /** What people call it. */
  name: v.pipe(text(variableLimits.name), v.minLength(1)),
  /** What the data call it. */
  code: text(variableLimits.short),
  /** Other names, such as that in English. */
  otherNames: v.pipe(v.array(v.pipe(text(variableLimits.name), v.minLength(1))), v.maxLength(5)),
  description: text(variableLimits.description),
  type: text(variableLimits.short),
  unit: text(variableLimits.short),
  from: statedDay,
  to: statedDay,
  codeList: text(variableLimits.codeList),
  theme: text(variableLimits.short),
})
export type Variable = v.InferOutput<typeof variable>

/** A variable of which only the name is known. */
export function namedVariable(name: string): Variable {
  return {
    name,
    code: '',
    otherNames: [],
    description: '',
    type: '',
    unit: '',
    from: '',
    to: '',
    codeList: '',
    theme: '',
  }
}

/** The fields that a list can state, in the order in which they are shown. */
export const variableFields = [
  'name',
  'code',
  'otherName',
  'description',
  'type',
  'unit',
  'from',
  'to',
  'codeList',
  'theme',
] as const
export type VariableField = (typeof variableFields)[number]

/** The first and last day that a stated year, month or day covers; null where it is not stated. */
export function daysOf(stated: string): { readonly first: string; readonly last: string } | null {
  if (stated === '') return null
  if (stated.length === 10) return { first: stated, last: stated }
  if (stated.length === 4) return { first: `${stated}-01-01`, last: `${stated}-12-31` }
  const [year, month] = [Number(stated.slice(0, 4)), Number(stated.slice(5, 7))]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31
  return { first: `${stated}-01`, last: `${stated}-${days}` }
}
