/** A code of an area in the years it was in use. */
export interface AreaCodeInUse {
  readonly code: string
  readonly name: string
  /** ISO date from which the code is in use. */
  readonly validFrom: string
  /** ISO date from which it no longer is; null while it is. */
  readonly validTo: string | null
}

/** One line of a reform: people of the old code live under the new one from a day on. */
export interface AreaChange {
  readonly oldCode: string
  readonly oldName: string
  readonly newCode: string
  readonly newName: string
  /** ISO date. */
  readonly date: string
}

/** An area of one classification with an area of another that it holds. */
export interface AreaCorrespondence {
  readonly sourceCode: string
  readonly targetCode: string
  readonly validFrom: string
  readonly validTo: string | null
}

/** What a classification of areas went through. */
export interface AreaHistory {
  readonly level: 'county' | 'municipality'
  readonly codes: readonly AreaCodeInUse[]
  readonly changes: readonly AreaChange[]
  readonly correspondences: readonly AreaCorrespondence[]
}

/** New codes of every old one at one reform. */
export type Successors = ReadonlyMap<string, readonly string[]>

/** Reforms in the order of their days; lines that change a name alone are left out unless the area is also divided. */
export function reformsOf(changes: readonly AreaChange[]): readonly Successors[] {
  const days = [...new Set(changes.map(({ date }) => date))].sort()
  return days.map((day) => {
    const successors = new Map<string, string[]>()
    for (const { oldCode, newCode, date } of changes) {
      if (date !== day) continue
      const known = successors.get(oldCode)
      if (known === undefined) successors.set(oldCode, [newCode])
      else if (!known.includes(newCode)) known.push(newCode)
    }
    return new Map([...successors].filter(([old, [only, ...others]]) => others.length > 0 || only !== old))
  })
}
