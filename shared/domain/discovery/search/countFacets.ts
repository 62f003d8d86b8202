import type { LocalisedName } from '../../sources/localisedName'
import { facetKeys, type FacetKey } from '../facets'

/** A value of an entry, in both languages. */
export interface ItemFacet {
  readonly facet: FacetKey
  readonly value: string
  readonly label: LocalisedName
}

export type ChosenFacets = { readonly [facet in FacetKey]?: readonly string[] | undefined }

export interface CountedFacet {
  readonly facet: FacetKey
  readonly values: readonly {
    readonly value: string
    readonly label: LocalisedName
    readonly count: number
    readonly chosen: boolean
  }[]
}

/** Most values of a facet that are listed; those that were chosen are always among them. */
const mostValues = 60

export interface FacetCounter {
  /**
   * The documents that are left by the choice, and how many there are of each value. An entry counts in a facet when it
   * meets the choice in all others: so a choice never empties the facet that it was made in.
   */
  count(
    documents: readonly number[],
    chosen: ChosenFacets,
  ): { readonly left: readonly number[]; readonly facets: readonly CountedFacet[] }
}

interface KnownValue {
  readonly facet: number
  readonly value: string
  readonly label: LocalisedName
}

/** `items`: the values of each document. */
export function createFacetCounter(items: readonly (readonly ItemFacet[])[]): FacetCounter {
  const known: KnownValue[] = []
  const numbers = new Map<string, number>()
  const valuesOf = items.map((facets) => {
    const found = facets.map(({ facet, value, label }) => {
      const name = `${facet}\n${value}`
      const before = numbers.get(name)
      if (before !== undefined) return before
      numbers.set(name, known.length)
      known.push({ facet: facetKeys.indexOf(facet), value, label })
      return known.length - 1
    })
    return [...new Set(found)]
  })

  return {
    count(documents, chosen) {
      const wanted = facetKeys.map((facet) => {
        const values = chosen[facet] ?? []
        return values.length === 0
          ? null
          : new Set(values.map((value) => numbers.get(`${facet}\n${value}`) ?? -1))
      })
      const active = facetKeys.flatMap((_, facet) => (wanted[facet] === null ? [] : [facet]))
      const counts = new Uint32Array(known.length)
      const left: number[] = []
      for (const document of documents) {
        const values = valuesOf[document] ?? []
        let [failures, failed] = [0, -1]
        for (const facet of active)
          if (!values.some((value) => wanted[facet]?.has(value) === true))
            [failures, failed] = [failures + 1, facet]
        if (failures > 1) continue
        if (failures === 0) left.push(document)
        for (const value of values)
          if (failures === 0 || known[value]?.facet === failed) counts[value] = (counts[value] ?? 0) + 1
      }
      return { left, facets: listFacets(known, counts, chosen) }
    },
  }
}

function listFacets(
  known: readonly KnownValue[],
  counts: Uint32Array,
  chosen: ChosenFacets,
): readonly CountedFacet[] {
  const byFacet = facetKeys.map((): CountedFacet['values'][number][] => [])
  known.forEach(({ facet, value, label }, number) => {
    const count = counts[number] ?? 0
    const key = facetKeys[facet]
    const isChosen = key !== undefined && (chosen[key] ?? []).includes(value)
    if (count > 0 || isChosen) byFacet[facet]?.push({ value, label, count, chosen: isChosen })
  })
  return facetKeys.map((facet, position) => {
    const values = (byFacet[position] ?? []).sort(
      (a, b) => b.count - a.count || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0),
    )
    return { facet, values: values.filter((value, rank) => rank < mostValues || value.chosen) }
  })
}
