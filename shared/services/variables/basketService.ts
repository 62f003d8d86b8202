import type { Handlers } from '../../contract/handlers'
import { succeed, type Outcome } from '../../contract/outcome'
import type { BasketState } from '../../contract/variables'
import { readBasket, writeBasket } from '../../database/variableBaskets'
import { variableNeeds } from '../../documents/papers/grow/variableNeeds'
import { entryIdOf } from '../../domain/discovery/entryId'
import type { Language } from '../../domain/studies/protocol'
import { findStudyVersion } from '../disclosureService'
import { dataSourceNames } from '../discovery/dataSourceNames'
import { durably } from '../durably'
import type { ServicePorts } from '../ports'

interface Asked {
  readonly study: string
  readonly version: string
  readonly language: Language
}

/** The variables that a study asks for, beside what its criteria need. */
export function createBasketService(
  ports: Pick<ServicePorts, 'workspace' | 'cache' | 'announce'>,
): Pick<Handlers, 'variables.basket' | 'variables.saveBasket'> {
  const { database } = ports.workspace

  function stateOf({ study, version, language }: Asked): Outcome<BasketState> {
    const found = findStudyVersion(ports, study, version)
    if (!found.ok) return found
    const kept = readBasket(database, study)
    const needs = variableNeeds(found.value.protocol, language)
    const asked = [...new Set(needs.flatMap(({ registry }) => registry ?? []))]
    const names = dataSourceNames(ports.cache.database, [
      ...kept.items.map(({ entry }) => entry),
      ...asked.map((key) => entryIdOf('registry', key)),
    ])
    const nameOf = (entry: string) => names.get(entry) ?? { en: entry, nb: entry }
    return succeed({
      study,
      ...kept,
      needs,
      names: Object.fromEntries(kept.items.map(({ entry }) => [entry, nameOf(entry)])),
      registries: Object.fromEntries(asked.map((key) => [key, nameOf(entryIdOf('registry', key))])),
    })
  }

  return {
    'variables.basket': stateOf,
    'variables.saveBasket': async ({ sequence, items, ...asked }) => {
      const before = stateOf(asked)
      if (!before.ok) return before
      const { study } = asked
      const kept = await durably(ports.workspace, () => writeBasket(database, { study, sequence, items }))
      if (!kept.ok) return kept
      ports.announce({ name: 'variables-changed', study })
      // The application for data grows from the basket.
      ports.announce({ name: 'papers-changed', study })
      return stateOf(asked)
    },
  }
}
