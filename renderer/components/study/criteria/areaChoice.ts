import type { AreaDescription } from '#shared/contract/responses'

export type ChoosableLevel = 'health-region' | 'county' | 'referral-area'
export const choosableLevels: readonly ChoosableLevel[] = ['county', 'referral-area', 'health-region']

/** Areas to choose from, by level and name, narrowed to those whose name holds the text. */
export function choosableAreas(
  areas: readonly AreaDescription[],
  text: string,
): readonly { readonly level: ChoosableLevel; readonly areas: readonly AreaDescription[] }[] {
  const wanted = text.trim().toLocaleLowerCase('nb')
  return choosableLevels.flatMap((level) => {
    const found = areas
      .filter((area) => area.level === level && area.name.toLocaleLowerCase('nb').includes(wanted))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'))
    return found.length === 0 ? [] : [{ level, areas: found }]
  })
}

/** The chosen areas after ticking one, in the order of ticking. */
export function toggledArea(chosen: readonly string[], key: string): string[] {
  return chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]
}
