import type { Criterion } from '../domain/studies/protocol'
import { answeringTables, tablesOfSameFigures } from './answeringTables'
import { anyOf, remembered, type CriterionEvent } from './event'
import { unknownEvent } from './fixedEvents'
import { withFurtherLimits } from './furtherLimits'
import {
  leftOut,
  type AssumptionKey,
  type EstimateContext,
  type ResolvedAlternative,
} from './resolveAlternative'
import type { NotCountableReason } from './result'
import { tableEvent } from './tableEvent'
import { agesDiffer, assumptionsOfTable, flagsOf, reference, type UsedTable } from './usedTable'

/** Least share of the studied people whom the tables must speak of before an estimate is made from them. */
const leastCovered = 0.5

/**
 * A table of more codes: people with the narrower condition are among those it counts only where it counts everyone who
 * has the wider one. Then it limits from above; otherwise it is named and changes nothing.
 */
function resolveWider(
  alternative: Criterion,
  used: UsedTable,
  context: EstimateContext,
): ResolvedAlternative {
  const { event, uncovered } = tableEvent([used], context.universe)
  const limits = used.table.measure === 'prevalent' && uncovered.upper === 0
  return {
    ...leftOut(alternative.id, 'only-wider-table'),
    event: limits
      ? remembered(
          withoutEstimate({
            ...event,
            inBlock: (block) => ({ lower: 0, upper: event.inBlock(block).upper }),
          }),
        )
      : null,
    evidence: [reference(used, ['part-of-wider-code'])],
  }
}

function withoutEstimate(event: CriterionEvent): CriterionEvent {
  return { ...event, hasEstimate: false }
}

/** What need not be assumed where a national table gives the ages and sexes. */
const evenness: readonly AssumptionKey[] = ['even-within-source-ages', 'even-across-sexes']

/** Answers a diagnosis from the tables that were chosen for it, or says why they give no estimate. */
export function resolveDiagnosis(alternative: Criterion, context: EstimateContext): ResolvedAlternative {
  const { universe, population } = context
  const limited = (event: CriterionEvent, chosen: readonly UsedTable[]) => {
    const others = tablesOfSameFigures(alternative, chosen, context)
    return withFurtherLimits(event, chosen, others, universe)
  }
  const answer = answeringTables(alternative, context)
  if (answer.kind === 'none') {
    const named = alternative.evidence.kind === 'table'
    return leftOut(alternative.id, named ? 'named-table-not-usable' : 'no-table-for-codes')
  }
  if (answer.kind === 'wider') {
    const resolved = resolveWider(alternative, answer.table, context)
    return resolved.event === null
      ? resolved
      : { ...resolved, event: remembered(limited(resolved.event, [answer.table])) }
  }
  const { parts, complete } = answer
  const reaches = parts.map(({ reach }) => reach)
  const used = parts.flatMap(({ tables }) => tables)
  const shapes = parts.flatMap(({ shape }) => shape ?? [])
  if (used.some(({ table, settings }) => table.measure === 'incident' && settings.survival === null)) {
    // New cases of a year are not the people who have it; how long these live is for a person to state.
    const evidence = used.map((table) => reference(table, flagsOf(table, population, false)))
    return { ...leftOut(alternative.id, 'survival-not-stated'), evidence }
  }
  const events = reaches.map(({ event }) => event)
  const wholeCountry = reaches.every(({ elsewhere }) => elsewhere.upper === 0)
  const partlyCovered = reaches.some(({ uncovered, elsewhere }) => uncovered.upper > elsewhere.upper)
  const everyone = universe.strata.baseAreas.map((_, index) => index)
  const people = universe.sizeOf(everyone).estimate
  const reason = whyNoEstimate({
    complete,
    wholeCountry,
    covered: reaches.every(({ uncovered }) => people - uncovered.estimate >= leastCovered * people),
    numbered: events.every((event) => event.hasEstimate),
  })
  const joined = anyOf(complete ? events : [...events, unknownEvent(universe)], (block) =>
    universe.sizeOf(block),
  )
  const asPublished =
    wholeCountry &&
    !partlyCovered &&
    population.sex === 'any' &&
    used.every(
      ({ table, fitted }) =>
        fitted === 0 &&
        table.areaLevel !== 'nation' &&
        !table.flags.includes('old') &&
        !agesDiffer(table, population.age),
    )
  return {
    id: alternative.id,
    basis: reason !== null ? 'not-countable' : asPublished ? 'counted' : 'approximated',
    event: remembered({ ...limited(joined, used), hasEstimate: reason === null }),
    conditional: null,
    evidence: [
      ...used.map((table) => reference(table, flagsOf(table, population, partlyCovered))),
      ...shapes.map((table) => reference(table, ['ages-and-sexes-only'])),
    ],
    precisions: reason === null ? reaches.flatMap(({ precisions }) => precisions) : [],
    surfaces:
      reason === null ? reaches.map(({ event, published }) => ({ ...published(), share: event.share })) : [],
    reason,
    assumptions: [
      ...new Set([
        ...used
          .flatMap((table) => assumptionsOfTable(table, population))
          .filter((key) => shapes.length === 0 || !evenness.includes(key)),
        ...(shapes.length > 0 ? (['ages-from-national-table'] as const) : []),
        ...(partlyCovered ? (['uncovered-ages-left-out'] as const) : []),
      ]),
    ],
  }
}

function whyNoEstimate(tables: {
  readonly complete: boolean
  readonly wholeCountry: boolean
  readonly covered: boolean
  readonly numbered: boolean
}): NotCountableReason | null {
  if (!tables.complete) return 'only-narrower-tables'
  // Nobody is counted as 0 because a table leaves out where they live.
  if (!tables.wholeCountry) return 'areas-not-covered'
  if (!tables.covered) return 'few-ages-covered'
  return tables.numbered ? null : 'cells-without-number'
}
