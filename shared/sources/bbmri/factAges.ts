/** Age ranges of the Directory that are whole years, in completed years; `to` is null without a limit. */
const bands = [
  { code: 'Child', from: 2, to: 12 },
  { code: 'Adolescent', from: 13, to: 17 },
  { code: 'Young Adult', from: 18, to: 24 },
  { code: 'Adult', from: 25, to: 44 },
  { code: 'Middle-aged', from: 45, to: 64 },
  { code: 'Aged (65-79 years)', from: 65, to: 79 },
  { code: 'Aged (>80 years)', from: 81, to: null },
] as const

/**
 * Age ranges inside the ages asked for. They cover these ages only where they stand side by side from the first year to the
 * last: nobody aged 80 is in any of them.
 */
export function factAges({ from, to }: { readonly from: number; readonly to: number | null }): {
  readonly inside: ReadonlySet<string>
  readonly cover: readonly string[] | null
} {
  const within = bands.filter(
    (band) => band.from >= from && (to === null || (band.to !== null && band.to <= to)),
  )
  let next = from
  for (const band of within) next = band.from === next && band.to !== null ? band.to + 1 : next
  const codes = within.map(({ code }) => code)
  return { inside: new Set(codes), cover: to !== null && codes.length > 0 && next === to + 1 ? codes : null }
}
