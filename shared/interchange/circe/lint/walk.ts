import type { BothLanguages } from '../../definition'
import type { DefinitionFinding, DefinitionRule } from '../../lint/definitionFinding'
import type {
  CirceCriteria,
  CirceDemographic,
  CirceExpression,
  CirceGroup,
  CirceWindowed,
} from '../expression'
import { criteriaName } from '../readCriteria'

export type Part = 'entry' | 'rules' | 'censoring'

/** A criterion wherever it stands. */
export interface Placed {
  readonly criteria: CirceCriteria
  /** Null for entry and censoring events. */
  readonly windowed: CirceWindowed | null
  /** Of the list it stands in, with the type of its group; events of one list are alternatives. */
  readonly list: string
  readonly every: boolean
  readonly part: Part
  readonly path: string
}

export interface PlacedDemographic {
  readonly asked: CirceDemographic
  readonly path: string
}

export interface Walk {
  readonly expression: CirceExpression
  readonly criteria: readonly Placed[]
  readonly demographics: readonly PlacedDemographic[]
  readonly nameOf: (criteria: CirceCriteria) => BothLanguages
}

/** All criteria of an expression with their places, in the order of the file. */
export function walkExpression(expression: CirceExpression): Walk {
  const criteria: Placed[] = []
  const demographics: PlacedDemographic[] = []
  const around = (one: CirceCriteria, path: string) => {
    const { CorrelatedCriteria } = one.asked
    if (CorrelatedCriteria !== null) group(CorrelatedCriteria, `${path}.${one.table}.CorrelatedCriteria`)
  }
  const group = (asked: CirceGroup, path: string) => {
    asked.CriteriaList.forEach((windowed, index) => {
      const own = `${path}.CriteriaList[${index}].Criteria`
      criteria.push({
        criteria: windowed.Criteria,
        windowed,
        list: path,
        every: asked.Type === 'ALL',
        part: 'rules',
        path: own,
      })
      around(windowed.Criteria, own)
    })
    asked.DemographicCriteriaList.forEach((one, index) => {
      demographics.push({ asked: one, path: `${path}.DemographicCriteriaList[${index}]` })
    })
    asked.Groups.forEach((one, index) => {
      group(one, `${path}.Groups[${index}]`)
    })
  }
  const events = (list: readonly CirceCriteria[], part: Part, path: string) => {
    list.forEach((one, index) => {
      const own = `${path}[${index}]`
      criteria.push({ criteria: one, windowed: null, list: path, every: false, part, path: own })
      around(one, own)
    })
  }
  events(expression.PrimaryCriteria.CriteriaList, 'entry', 'PrimaryCriteria.CriteriaList')
  if (expression.AdditionalCriteria !== null) group(expression.AdditionalCriteria, 'AdditionalCriteria')
  expression.InclusionRules.forEach((rule, index) => {
    if (rule.expression !== null) group(rule.expression, `InclusionRules[${index}].expression`)
  })
  events(expression.CensoringCriteria, 'censoring', 'CensoringCriteria')
  const sets = new Map(expression.ConceptSets.map((set) => [set.id, set]))
  return { expression, criteria, demographics, nameOf: (one) => criteriaName(one, { sets }) }
}

/** Looks at a whole expression; answers in the order of the file. */
export type CirceRule = (walk: Walk) => readonly DefinitionFinding[]

export function found(
  rule: DefinitionRule,
  severity: DefinitionFinding['severity'],
  path: string,
  text: BothLanguages,
  mend: BothLanguages | null,
): DefinitionFinding {
  return { rule, severity, path, text, mend }
}
