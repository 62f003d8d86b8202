import type { BothLanguages } from '../../definition'
import type { DefinitionFinding } from '../../lint/definitionFinding'
import type { CirceWindow } from '../expression'
import { isoDay } from '../ranges'
import { both } from '../words'
import { found, type CirceRule, type Walk } from './walk'

interface Asked {
  readonly fields: readonly (readonly [field: string, value: unknown])[]
  readonly path: string
}

/** Everything that is asked of records and people, field by field. */
function allAsked({ criteria, demographics }: Walk): readonly Asked[] {
  return [
    ...criteria.map(({ criteria: { table, asked }, path }) => ({
      fields: Object.entries<unknown>(asked),
      path: `${path}.${table}`,
    })),
    ...demographics.map(({ asked, path }) => ({ fields: Object.entries<unknown>(asked), path })),
  ]
}

function isRange(
  value: unknown,
): value is { readonly Value?: unknown; readonly Extent?: unknown; readonly Op?: unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    ('Value' in value || 'Extent' in value)
  )
}

const stateIt = both('State the value, or remove the limit.', 'Oppgi verdien, eller fjern grensen.')
const swapIt = both('Swap the two ends.', 'Bytt om de to endene.')

function rangeFindings(field: string, value: unknown, path: string): readonly DefinitionFinding[] {
  if (!isRange(value)) return []
  const at = `${path}.${field}`
  const { Value: first, Extent: last, Op: op } = value
  const between = typeof op === 'string' && op.endsWith('bt')
  if (first === null || first === undefined || (between && (last === null || last === undefined)))
    return [
      found(
        'range-without-value',
        'refused',
        at,
        both(`The limit "${field}" has no value.`, `Grensen «${field}» har ingen verdi.`),
        stateIt,
      ),
    ]
  if (typeof first === 'string') {
    const bad = [first, ...(between ? [last] : [])].find(
      (one) => typeof one !== 'string' || isoDay(one) === null,
    )
    if (bad !== undefined)
      return [
        found(
          'range-no-date',
          'refused',
          at,
          both(`"${String(bad)}" is no date (${field}).`, `«${String(bad)}» er ingen dato (${field}).`),
          both('Write it as 2026-01-31.', 'Skriv den som 2026-01-31.'),
        ),
      ]
  }
  const backwards =
    (typeof first === 'number' && typeof last === 'number' && first > last) ||
    (typeof first === 'string' && typeof last === 'string' && first > last)
  if (between && backwards)
    return [
      found(
        'range-backwards',
        'refused',
        at,
        both(
          `"${field}" begins after it ends (${String(first)}–${String(last)}).`,
          `«${field}» begynner etter at den slutter (${String(first)}–${String(last)}).`,
        ),
        swapIt,
      ),
    ]
  // A laboratory value may be below zero; years, days and counts may not.
  if (typeof first === 'number' && first < 0 && !/^(Value|Range)/.test(field))
    return [
      found(
        'range-negative',
        'questioned',
        at,
        both(`"${field}" is below zero (${first}).`, `«${field}» er under null (${first}).`),
        both('Write it without the sign.', 'Skriv den uten fortegn.'),
      ),
    ]
  return []
}

/** Circe: RangeCheck, the part about values and dates. */
export const ranges: CirceRule = (walk) =>
  allAsked(walk).flatMap(({ fields, path }) =>
    fields.flatMap(([field, value]) => rangeFindings(field, value, path)),
  )

/** Days from the entry event; null is open. */
function endsOf({ Start, End }: CirceWindow): readonly [first: number | null, last: number | null] {
  const day = (end: CirceWindow['Start']) =>
    end === null || end.Days === null ? null : end.Days * (end.Coeff ?? 1)
  return [day(Start), day(End)]
}

/** Circe: RangeCheck, the part about windows. */
export const windows: CirceRule = ({ expression, criteria, nameOf }) => {
  const { PriorDays, PostDays } = expression.PrimaryCriteria.ObservationWindow
  const observed =
    (PriorDays ?? 0) < 0 || (PostDays ?? 0) < 0
      ? [
          found(
            'window-negative',
            'refused',
            'PrimaryCriteria.ObservationWindow',
            both('The days of observation are below zero.', 'Observasjonsdagene er under null.'),
            both('Write the days without the sign.', 'Skriv dagene uten fortegn.'),
          ),
        ]
      : []
  const asked = criteria.flatMap(({ criteria: one, windowed, path }) =>
    (['StartWindow', 'EndWindow'] as const).flatMap((field): readonly DefinitionFinding[] => {
      const window = windowed?.[field] ?? null
      if (window === null) return []
      const at = path.replace(/Criteria$/, field)
      const name: BothLanguages = nameOf(one)
      const [first, last] = endsOf(window)
      if ([window.Start, window.End].some((end) => (end?.Days ?? 0) < 0))
        return [
          found(
            'window-negative',
            'refused',
            at,
            both(
              `The days of a window are below zero: ${name.en}.`,
              `Dagene i et tidsvindu er under null: ${name.nb}.`,
            ),
            both(
              'Write the days without the sign, and choose before or after.',
              'Skriv dagene uten fortegn, og velg før eller etter.',
            ),
          ),
        ]
      const crossed = first !== null && last !== null && first > last
      return crossed
        ? [
            found(
              'window-backwards',
              'refused',
              at,
              both(
                `The window ends before it begins: ${name.en}.`,
                `Tidsvinduet slutter før det begynner: ${name.nb}.`,
              ),
              swapIt,
            ),
          ]
        : []
    }),
  )
  return [...observed, ...asked]
}

/** Circe: TimeWindowCheck and DeathTimeWindowCheck. A window that is open looks as far as there are data, and is not meant. */
export const windowBeyondObservation: CirceRule = ({ expression, criteria, nameOf }) => {
  const { PriorDays, PostDays } = expression.PrimaryCriteria.ObservationWindow
  return criteria.flatMap(({ criteria: one, windowed, path }) => {
    const window = windowed?.StartWindow ?? null
    if (window === null) return []
    const [first, last] = endsOf(window)
    const name = nameOf(one)
    const never = windowed?.Occurrence?.Count === 0 && windowed.Occurrence.Type !== 2
    if (one.table === 'Death' && last !== null && last <= 0 && window.End !== null && !never)
      return [
        found(
          'death-before-entry',
          'refused',
          path.replace(/Criteria$/, 'StartWindow'),
          both(
            'Death is asked for before the entry event: nobody is left.',
            'Det spørres etter død før inngangshendelsen: Ingen blir igjen.',
          ),
          both('Ask for it after the entry event.', 'Spør etter den etter inngangshendelsen.'),
        ),
      ]
    const beyond = (first !== null && -first > (PriorDays ?? 0)) || (last !== null && last > (PostDays ?? 0))
    return beyond
      ? [
          found(
            'window-beyond-observation',
            'note',
            path.replace(/Criteria$/, 'StartWindow'),
            both(
              `The window is longer than people have to be observed: ${name.en}. What is not seen counts as never.`,
              `Tidsvinduet er lengre enn folk må være observert: ${name.nb}. Det som ikke er sett, teller som aldri.`,
            ),
            both(
              'Require as many days of observation at the entry event.',
              'Krev like mange observasjonsdager ved inngangshendelsen.',
            ),
          ),
        ]
      : []
  })
}

/** Circe: TimePatternCheck. */
export const oddWindow: CirceRule = ({ criteria, nameOf }) => {
  const starts = criteria.flatMap(({ criteria: one, windowed, path }) => {
    const window = windowed?.StartWindow ?? null
    const days = window === null ? null : endsOf(window)[0]
    return days === null ? [] : [{ one, path, days }]
  })
  const frequency = (days: number) => starts.filter((other) => other.days === days).length
  const most = Math.max(0, ...starts.map(({ days }) => frequency(days)))
  const usual = starts.find(({ days }) => frequency(days) === most)
  if (most < 2 || usual === undefined) return []
  return starts.flatMap(({ one, path, days }) => {
    if (frequency(days) === most) return []
    const name = nameOf(one)
    return [
      found(
        'odd-window',
        'note',
        path.replace(/Criteria$/, 'StartWindow'),
        both(
          `The window begins at day ${days}, most others at day ${usual.days}: ${name.en}.`,
          `Tidsvinduet begynner på dag ${days}, de fleste andre på dag ${usual.days}: ${name.nb}.`,
        ),
        both('Check whether the difference is meant.', 'Se etter om forskjellen er ment.'),
      ),
    ]
  })
}
