import type { UsdmDocument } from '../document/usdmDocument'
import { codelistRules } from './codelistRules'
import { designRules } from './designRules'
import { documentRules } from './documentRules'
import { populationRules } from './populationRules'
import { objectiveRules } from './objectiveRules'
import { roleRules } from './roleRules'
import { structureRules } from './structureRules'
import type { UsdmPlace, UsdmRule } from './usdmRule'
import { viewOf } from './usdmView'
import { versionRules } from './versionRules'

/** Rules of CDISC CORE for USDM 4.0 that a registration can break, by their ids. */
export const usdmRules: readonly UsdmRule[] = [
  ...documentRules,
  ...versionRules,
  ...roleRules,
  ...designRules,
  ...objectiveRules,
  ...structureRules,
  ...populationRules,
  ...codelistRules,
]

export interface UsdmFinding {
  readonly rule: UsdmRule
  readonly place: UsdmPlace
}

/** What the rules find in a document, written or read; in the order of the rules. */
export function checkUsdm(document: UsdmDocument): UsdmFinding[] {
  const views = document.study.versions.map((version) => viewOf(document, version))
  return usdmRules.flatMap((rule) =>
    views.flatMap((view) => rule.find(view).map((place): UsdmFinding => ({ rule, place }))),
  )
}
