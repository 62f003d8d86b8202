import { severities } from '../../../domain/studies/lint/finding'
import type { DefinitionFinding } from '../../lint/definitionFinding'
import type { CirceExpression } from '../expression'
import {
  duplicateConceptSet,
  emptyConceptSet,
  noConceptSet,
  unusedConceptSet,
  wrongDomain,
} from './conceptSetRules'
import { emptyDemographic, emptyFields, emptyParts } from './emptyRules'
import {
  atLeastNone,
  criteriaContradict,
  derivedSpan,
  duplicateCriteria,
  firstNotStated,
  noRecordType,
} from './eventRules'
import { entryDrugNotInExit, exits, limitsWiden } from './exitRules'
import { oddWindow, ranges, windowBeyondObservation, windows } from './rangeRules'
import { walkExpression, type CirceRule } from './walk'

const rules: readonly CirceRule[] = [
  emptyParts,
  emptyConceptSet,
  noConceptSet,
  emptyDemographic,
  ranges,
  windows,
  criteriaContradict,
  exits,
  atLeastNone,
  duplicateCriteria,
  duplicateConceptSet,
  wrongDomain,
  emptyFields,
  limitsWiden,
  windowBeyondObservation,
  oddWindow,
  firstNotStated,
  derivedSpan,
  entryDrugNotInExit,
  noRecordType,
  unusedConceptSet,
]

/** What a cohort expression says against itself, what its author may not have meant, and what is good to know: gravest first. */
export function lintCirce(expression: CirceExpression): readonly DefinitionFinding[] {
  const walk = walkExpression(expression)
  const all = rules.flatMap((rule) => rule(walk))
  return severities.flatMap((severity) => all.filter((finding) => finding.severity === severity))
}
