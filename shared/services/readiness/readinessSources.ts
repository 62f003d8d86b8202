import type { ReadinessSource } from '../../contract/readiness'
import { listCatalogue } from '../../database/catalogue'
import type { ReadableDatabase } from '../../database/port'
import { entryIdOf } from '../../domain/discovery/entryId'
import type { CatalogueEntry } from '../../domain/sources/starterDataset'
import { dataSourceNames } from '../discovery/dataSourceNames'

function registrySource({ key, name, citation, fields }: CatalogueEntry): ReadinessSource {
  const [phase, phaseEnglish] = [fields['hapPhase'], fields['hapPhaseEn']]
  return {
    entry: entryIdOf('registry', key),
    name: { en: fields['nameEnglish'] ?? name, nb: name },
    short: fields['short'] ?? null,
    phase: phase === undefined ? null : { en: phaseEnglish ?? phase, nb: phase },
    phaseCitation: phase === undefined ? null : citation,
  }
}

/** Every registry of the catalogue; then the other sources that were scored, by the name they have here, else by their key. */
export function readinessSources(
  cache: ReadableDatabase,
  scored: readonly string[],
): readonly ReadinessSource[] {
  const registries = listCatalogue(cache, 'registry').map(registrySource)
  const known = new Set(registries.map(({ entry }) => entry))
  const others = scored.filter((entry) => !known.has(entry))
  const names = dataSourceNames(cache, others)
  return [
    ...registries,
    ...others.map((entry) => ({
      entry,
      name: names.get(entry) ?? { en: entry, nb: entry },
      short: null,
      phase: null,
      phaseCitation: null,
    })),
  ]
}
