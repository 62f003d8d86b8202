import { coverage } from '../../terminology/matchCodes'

/** The codes of a list without repeats and without those that another code of it covers; together they cover the same. */
export function neededCodes(codes: readonly string[]): readonly string[] {
  const widestFirst = [...new Set(codes)]
    .flatMap((code) => coverage([code]).map(({ from, to }) => ({ code, from, to })))
    .sort((one, other) => compare(one.from, other.from) || compare(other.to, one.to))
  const needed = new Set<string>()
  let reached = ''
  for (const { code, to } of widestFirst) {
    if (to <= reached) continue
    needed.add(code)
    reached = to
  }
  return codes.filter((code, index) => needed.has(code) && codes.indexOf(code) === index)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
