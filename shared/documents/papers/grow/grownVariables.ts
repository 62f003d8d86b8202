import type { PaperRow } from '../../../domain/papers/paperContent'
import type { PaperSource } from '../paperSource'
import { variableNeeds } from './variableNeeds'

/**
 * The variables that are asked for, a row each. First those of the basket, with the periods, codes and reasons chosen there; then
 * what the criteria need and the basket does not answer yet, without periods, which criteria do not know. What no registry has
 * gives no row until the basket names a source for it.
 */
export function grownVariables({
  protocol,
  registries,
  language,
  basket,
  sourceName,
}: PaperSource): readonly PaperRow[] {
  const needs = variableNeeds(protocol, language)
  const answered = new Set(basket.flatMap(({ need }) => need ?? []))
  const chosen = basket.map(({ entry, variable, from, to, codes, reason, need }): PaperRow => {
    const asked = needs.find(({ key }) => key === need)
    return {
      source: sourceName(entry),
      variable: variable.code === '' ? variable.name : `${variable.name} (${variable.code})`,
      codes: codes === '' ? (asked?.codes ?? '') : codes,
      from,
      to,
      reason: reason === '' ? (asked?.reason ?? '') : reason,
    }
  })
  const open = needs.flatMap(({ key, registry, variable, codes, reason }): readonly PaperRow[] =>
    registry === null || answered.has(key)
      ? []
      : [
          {
            source: registries.get(registry) ?? registry.toUpperCase(),
            variable,
            codes,
            from: '',
            to: '',
            reason,
          },
        ],
  )
  return [...chosen, ...open]
}
