import {
  parseCodeRange,
  rangeContains,
  rangesOverlap,
  type CodeRange,
} from '#shared/domain/terminology/codeRange'

/** How a code stands to the chosen ones: `inherited` is covered by a wider choice, `mixed` holds narrower ones. */
export type CodeState = 'checked' | 'inherited' | 'mixed' | 'unchecked'

interface ChosenRange {
  readonly code: string
  readonly range: CodeRange
}

/** A set of chosen codes. It stays as small as what was ticked: `E11` covers all codes that begin with it. */
export interface CodeSelection {
  readonly codes: readonly string[]
  readonly ranges: readonly ChosenRange[]
}

export function codeSelection(codes: readonly string[]): CodeSelection {
  const ranges = codes.flatMap((code) => {
    const range = parseCodeRange(code)
    return range === null ? [] : [{ code, range }]
  })
  return { codes, ranges }
}

/** The chosen code that covers this one; null when none does. */
export function coveringCode(selection: CodeSelection, code: string): string | null {
  const range = parseCodeRange(code)
  if (range === null) return null
  return selection.ranges.find((chosen) => rangeContains(chosen.range, range))?.code ?? null
}

export function codeState(selection: CodeSelection, code: string): CodeState {
  const range = parseCodeRange(code)
  if (range === null) return 'unchecked'
  for (const chosen of selection.ranges) {
    if (!rangeContains(chosen.range, range)) continue
    return rangeContains(range, chosen.range) ? 'checked' : 'inherited'
  }
  return selection.ranges.some((chosen) => rangesOverlap(chosen.range, range)) ? 'mixed' : 'unchecked'
}

/**
 * The codes after ticking one: a ticked code replaces the narrower ones it covers, a chosen one is taken out.
 * A code that a wider choice covers is left as it is: the wider choice has to go first.
 */
export function toggleCode(selection: CodeSelection, code: string): readonly string[] {
  const range = parseCodeRange(code)
  if (range === null) return selection.codes
  switch (codeState(selection, code)) {
    case 'inherited':
      return selection.codes
    case 'checked':
      return selection.codes.filter((one) => {
        const chosen = parseCodeRange(one)
        return chosen === null || !(rangeContains(chosen, range) && rangeContains(range, chosen))
      })
    default:
      return [
        ...selection.codes.filter((one) => {
          const chosen = parseCodeRange(one)
          return chosen === null || !rangeContains(range, chosen)
        }),
        code,
      ]
  }
}
