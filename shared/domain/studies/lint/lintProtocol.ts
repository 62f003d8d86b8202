import type { Protocol } from '../protocol'
import { findingKey, severities, type Finding } from './finding'
import type { LintKnowledge } from './knowledge'
import { createContext, type LintContext } from './lines'
import { applyMend, keepsEveryone } from './mend'
import { changesNothing } from './rules/changesNothing'
import { unknownCode, wideCode } from './rules/codesOutsideTheList'
import { duplicateCriteria } from './rules/duplicateCriteria'
import { emptyRange } from './rules/emptyRange'
import { excludedPart } from './rules/excludedPart'
import { excludesEveryone } from './rules/excludesEveryone'
import { extremeAge } from './rules/extremeAge'
import { implausibleLimit } from './rules/implausibleLimit'
import { idleAssociation } from './rules/idleAssociation'
import { impliedCriterion } from './rules/impliedCriterion'
import { includedAndExcluded } from './rules/includedAndExcluded'
import { linesContradict } from './rules/linesContradict'
import { measurementsContradict } from './rules/measurementsContradict'
import { nestedAreas } from './rules/nestedAreas'
import { nestedCodes } from './rules/nestedCodes'
import { noInclusion } from './rules/noInclusion'
import { noLimits } from './rules/noLimits'
import { notCounted } from './rules/notCounted'
import { outsidePopulation } from './rules/outsidePopulation'
import { repeatedAlternatives } from './rules/repeatedAlternatives'
import { sexSpecificCode } from './rules/sexSpecificCode'
import { statedShare } from './rules/statedShare'
import { switchedOff } from './rules/switchedOff'
import { unitOfMeasurement } from './rules/unitOfMeasurement'
import { unknownArea } from './rules/unknownArea'
import { unusedAssumption } from './rules/unusedAssumption'
import { weakAssumptionCitation, weakCitation } from './rules/weakCitation'

/** Looks at a whole protocol; answers in the order of the protocol. */
type Rule = (context: LintContext) => readonly Finding[]

const rules: readonly Rule[] = [
  outsidePopulation,
  excludesEveryone,
  linesContradict,
  includedAndExcluded,
  emptyRange,
  excludedPart,
  duplicateCriteria,
  repeatedAlternatives,
  unknownCode,
  wideCode,
  sexSpecificCode,
  unknownArea,
  extremeAge,
  measurementsContradict,
  noLimits,
  unitOfMeasurement,
  implausibleLimit,
  statedShare,
  weakCitation,
  weakAssumptionCitation,
  changesNothing,
  impliedCriterion,
  nestedCodes,
  nestedAreas,
  notCounted,
  noInclusion,
  switchedOff,
  idleAssociation,
  unusedAssumption,
]

/** Each trial of a mend costs one more look at the protocol. */
const mostTrials = 20

/** Mends that change who is eligible can bring a contradiction, and taking an alternative out can bring one to light. */
function needsTrial({ rule, mend }: Finding): boolean {
  return mend !== null && (rule === 'alternative-excluded' || !keepsEveryone(mend))
}

/**
 * What a protocol says against itself, what a reader may question, and what is good to know: contradictions first, within
 * each severity in the order of the rules. Only lines that are switched on are weighed.
 */
export function lintProtocol(protocol: Protocol, knowledge: LintKnowledge): readonly Finding[] {
  const findings = look(protocol, knowledge)
  const before = contradictions(findings)
  let trials = 0
  return findings.map((finding) => {
    if (finding.mend === null || !needsTrial(finding)) return finding
    trials += 1
    const after = trials > mostTrials ? null : look(applyMend(protocol, finding.mend), knowledge)
    const key = findingKey(finding)
    const gone = after?.every((other) => findingKey(other) !== key) === true
    return gone && contradictions(after).every((one) => before.includes(one))
      ? finding
      : { ...finding, mend: null }
  })
}

function look(protocol: Protocol, knowledge: LintKnowledge): readonly Finding[] {
  const context = createContext(protocol, knowledge)
  const found = rules.flatMap((rule) => rule(context))
  return severities.flatMap((severity) => found.filter((finding) => finding.severity === severity))
}

function contradictions(findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ severity }) => severity === 'refused').map(findingKey)
}
