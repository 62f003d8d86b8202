import type { Strata } from '#shared/domain/geography/strata'
import { populationTableKeys } from '#shared/domain/sources/starterDataset'
import type { CurrentPopulation } from '#shared/services/basePopulation'

/** A base population that no sync replaces. */
export function fixedPopulation(strata: Strata): CurrentPopulation {
  return {
    current: () => ({ strata, tables: populationTableKeys }),
    areas: () => [],
    judge: () => ({ retained: [], notes: [] }),
    renew: () => undefined,
  }
}
