import { baseAreasIn } from '../../geography/baseAreasIn'
import type { BaseArea } from '../../sources/starterDataset'
import { coverage, type CodeCoverage } from '../../terminology/matchCodes'
import type { Criterion, CriterionGroup, Protocol } from '../protocol'
import { findAnalyte } from './analytes'
import {
  isEmptyMask,
  maskHolds,
  maskOfCondition,
  maskOfPopulation,
  narrowed,
  unionOf,
  type Mask,
} from './demographicMask'
import type { DemographicKind, Place, PlaceField } from './finding'
import type { LintKnowledge } from './knowledge'
import { namedLines } from './namedLines'
import { foldName } from './foldName'
import { findUnit } from './units'

/** One alternative with what relating it to others needs, worked out once. */
export interface LintAlternative {
  readonly line: LintLine
  readonly criterion: Criterion
  /** Codes it covers; null when it is not about codes. */
  readonly codes: CodeCoverage | null
  /** Who it lets in when age, sex and area alone decide it; else null. */
  readonly mask: Mask | null
  /** The pieces of country it lets in, and areas that are not known by their own keys; null when it is not about areas. */
  readonly region: ReadonlySet<string> | null
  /** What is measured and in which unit, so that equal texts mean the same; null when it is no measurement. */
  readonly measured: string | null
}

/** An active line of the protocol. */
export interface LintLine {
  readonly role: 'inclusion' | 'exclusion'
  readonly group: CriterionGroup
  readonly alternatives: readonly LintAlternative[]
  /** True when an assumption or the enrolment speaks of it, which would be lost with it. */
  readonly named: boolean
  /** Whom it lets in among the base population when age, sex and area alone decide it; else null. */
  readonly mask: Mask | null
}

/** Everything a rule looks at. */
export interface LintContext {
  readonly protocol: Protocol
  readonly knowledge: LintKnowledge
  /** Null when an area of the base population is not known. */
  readonly population: Mask | null
  /** Active lines, inclusions first. */
  readonly lines: readonly LintLine[]
}

export function createContext(protocol: Protocol, knowledge: LintKnowledge): LintContext {
  const population = maskOfPopulation(protocol.population, knowledge.baseAreas)
  const named = new Set(namedLines(protocol).flatMap(({ lines }) => lines))
  const lines = (['inclusion', 'exclusion'] as const).flatMap((role) =>
    protocol[role]
      .filter(({ active }) => active)
      .map((group) => prepareLine(role, group, named.has(group.id), knowledge, population)),
  )
  return { protocol, knowledge, population, lines }
}

function prepareLine(
  role: LintLine['role'],
  group: CriterionGroup,
  named: boolean,
  { baseAreas }: LintKnowledge,
  population: Mask | null,
): LintLine {
  const alternatives: LintAlternative[] = []
  const masks = group.anyOf.map(({ condition }) => maskOfCondition(condition, baseAreas))
  const known = masks.flatMap((mask) => mask ?? [])
  const mask =
    population !== null && known.length === masks.length ? narrowed(population, unionOf(known), 'keep') : null
  const line: LintLine = { role, group, alternatives, named, mask }
  for (const [index, criterion] of group.anyOf.entries()) {
    const { condition } = criterion
    const coded = condition.kind === 'diagnosis' || condition.kind === 'medication'
    alternatives.push({
      line,
      criterion,
      codes: coded ? coverage(condition.codes) : null,
      mask: masks[index] ?? null,
      region: condition.kind === 'area' ? regionOf(condition.areas, baseAreas) : null,
      measured:
        condition.kind === 'measurement'
          ? `${findAnalyte(condition.analyte)?.key ?? foldName(condition.analyte)} ${findUnit(condition.unit)?.code ?? foldName(condition.unit)}`
          : null,
    })
  }
  return line
}

function regionOf(areas: readonly string[], baseAreas: readonly BaseArea[]): ReadonlySet<string> {
  return new Set(
    areas.flatMap((area) => {
      const inside = baseAreasIn([area], baseAreas)
      return inside.ok ? inside.value.map(String) : [area]
    }),
  )
}

export function placeOfLine({ group }: LintLine, field: PlaceField = 'line'): Place {
  return { group: group.id, alternative: null, field }
}

export function placeOf({ line, criterion }: LintAlternative, field: PlaceField): Place {
  return { group: line.group.id, alternative: criterion.id, field }
}

export function allAlternatives({ lines }: LintContext): readonly LintAlternative[] {
  return lines.flatMap(({ alternatives }) => alternatives)
}

/** True when age, sex and area decide the line, and nobody or everybody of the base population meets it. */
export function isIdle({ mask }: LintLine, population: Mask | null): boolean {
  return mask !== null && population !== null && (isEmptyMask(mask) || maskHolds(mask, population))
}

/** What decides a line of age, sex and area. */
export function demographicKind(lines: readonly LintLine[]): DemographicKind {
  const kinds = new Set(lines.flatMap(({ group }) => group.anyOf.map(({ condition }) => condition.kind)))
  const [kind] = kinds
  return kinds.size === 1 && (kind === 'age' || kind === 'sex' || kind === 'area') ? kind : 'mixed'
}

/** The field of the base population that speaks of the same. */
export function populationPlace(kind: DemographicKind): Place {
  const field = kind === 'sex' ? 'sex' : kind === 'area' ? 'areas' : 'ages'
  return { group: null, alternative: null, field }
}
