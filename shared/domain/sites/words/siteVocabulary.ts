import type { BundleFault, Confirmation } from '../bundle/bundleReport'
import type { FieldUnit, SiteGroup } from '../fields/field'
import type { OptionOf, OptionSet } from '../fields/options'
import type { SiteFieldKey } from '../fields/siteFields'
import type { TableProblem } from '../table/tableProblem'
import type { SiteFindingCode, SiteFindingValues } from '../siteFinding'

/** What a field is called, and what is meant by it. */
export interface FieldWords {
  readonly label: string
  readonly help: string
}

export type AllFieldWords = Readonly<Record<SiteFieldKey, FieldWords>>

/** Labels of the columns of lists; columns of one name mean one thing. */
export type ColumnKey =
  | 'role'
  | 'people'
  | 'fullTimeEquivalents'
  | 'gcpDate'
  | 'name'
  | 'therapeuticArea'
  | 'trialsAsPrincipal'
  | 'field'
  | 'scanners'
  | 'slots'
  | 'condition'
  | 'treatment'
  | 'patientsPerYear'
  | 'status'
  | 'phase'
  | 'opens'
  | 'closes'
  | 'remaining'
  | 'investigatorHours'
  | 'studyNurseHours'
  | 'coordinatorHours'
  | 'pharmacistHours'
  | 'laboratoryHours'
  | 'otherHours'
  | 'roomHours'
  | 'dayBedDays'
  | 'nights'
  | 'phaseOneNights'
  | 'mriSlots'
  | 'ctSlots'
  | 'petSlots'
  | 'preparations'
  | 'opened'
  | 'closed'
  | 'planned'
  | 'enrolled'
  | 'screenFailures'

/** Words of site profiles that screens, prints, tables and the command line share. */
export interface SiteVocabulary {
  readonly groups: Readonly<Record<SiteGroup, string>>
  readonly fields: AllFieldWords
  readonly columns: Readonly<Record<ColumnKey, string>>
  readonly units: Readonly<Record<FieldUnit, string>>
  readonly options: { readonly [Set in OptionSet]: Readonly<Record<OptionOf<Set>, string>> }
  readonly yes: string
  readonly no: string
  readonly notStated: string
  /** Parts of a range and of a place, as the columns of a table name them. */
  readonly parts: Readonly<Record<'low' | 'high' | 'latitude' | 'longitude', string>>
  readonly findings: { readonly [Code in SiteFindingCode]: (values: SiteFindingValues[Code]) => string }
  readonly tableProblems: Readonly<Record<TableProblem['code'], string>>
  readonly faults: Readonly<Record<BundleFault, string>>
  readonly confirmations: Readonly<Record<Confirmation, FieldWords>>
}
