import { armRules } from './armRules'
import { conditionRules } from './conditionRules'
import { contactRules } from './contactRules'
import { dateRules } from './dateRules'
import { designRules } from './designRules'
import { eligibilityRules } from './eligibilityRules'
import { identifierRules } from './identifierRules'
import { interventionRules } from './interventionRules'
import { locationRules } from './locationRules'
import { observationRules } from './observationRules'
import { outcomeRules } from './outcomeRules'
import { oversightRules } from './oversightRules'
import type { CtgovRule } from './rule'
import { referenceRules, sharingRules } from './sharingRules'
import { statusRules } from './statusRules'
import { textRules } from './textRules'
import { titleRules } from './titleRules'

/**
 * The rules by subject. The schema of the register checks no values; these come from the comments in it, from the Protocol Registration
 * Data Element Definitions, and, as warnings that say `commonly`, from experience.
 */
export const ctgovRules: readonly CtgovRule[] = [
  ...identifierRules,
  ...titleRules,
  ...oversightRules,
  ...statusRules,
  ...dateRules,
  ...designRules,
  ...observationRules,
  ...armRules,
  ...interventionRules,
  ...conditionRules,
  ...outcomeRules,
  ...eligibilityRules,
  ...contactRules,
  ...locationRules,
  ...sharingRules,
  ...referenceRules,
  ...textRules,
]
