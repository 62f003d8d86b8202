import { extensionNamespace } from '../document/extensions'
import type { UsdmDocument } from '../document/usdmDocument'
import { leftReasons, type Reading } from './reading'

/** Attributes that are read, or that name and order what is read. */
const readOfStudy = new Set(['name', 'description', 'versions'])
const readOfVersion = new Set([
  'versionIdentifier',
  'dateValues',
  'studyIdentifiers',
  'studyDesigns',
  'titles',
  'eligibilityCriterionItems',
  'roles',
  'organizations',
  'studyInterventions',
  'dictionaries',
])
const readOfDesign = new Set([
  'name',
  'studyType',
  'studyPhase',
  'therapeuticAreas',
  'characteristics',
  'arms',
  'studyCells',
  'indications',
  'studyInterventionIds',
  'objectives',
  'population',
  'biospecimenRetentions',
  'eligibilityCriteria',
  'subTypes',
  'model',
  'intentTypes',
  'blindingSchema',
  'timePerspective',
  'samplingMethod',
])
const structural = new Set(['id', 'instanceType'])
/** What the schema demands and Kohort writes only because of that. */
const writtenForTheSchema = ['epochs', 'elements', 'scheduleTimelines']

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function reportRest(reading: Reading, name: string, value: unknown, read: ReadonlySet<string>): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, content] of Object.entries(value)) {
    if (read.has(key) || structural.has(key) || isEmpty(content)) continue
    if (key === 'extensionAttributes' && Array.isArray(content)) {
      for (const extension of content) reportExtension(reading, name, extension)
    } else reading.left(`${name}.${key}`, content, leftReasons.notKept)
  }
}

function reportExtension(reading: Reading, name: string, extension: unknown): void {
  const url =
    typeof extension === 'object' && extension !== null && 'url' in extension ? extension.url : undefined
  if (typeof url !== 'string' || !url.startsWith(extensionNamespace))
    reading.left(`${name}.extensionAttributes`, extension, leftReasons.notKept)
}

function first(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  const list: unknown = new Map<string, unknown>(Object.entries(value)).get(key)
  return Array.isArray(list) ? list[0] : undefined
}

/** Says of the study, its version and its design what else the file holds: schedules, activities, amendments, narrative … */
export function reportLeftOver(reading: Reading, document: UsdmDocument, content: unknown): void {
  const { study, systemName } = document
  for (const version of study.versions.slice(1))
    reading.left(`StudyVersion ${version.id}`, version.versionIdentifier, leftReasons.further)
  for (const design of study.versions[0]?.studyDesigns.slice(1) ?? [])
    reading.left(`StudyDesign ${design.id}`, design.name, leftReasons.further)
  const rawStudy =
    typeof content === 'object' && content !== null && 'study' in content ? content.study : undefined
  const rawVersion = first(rawStudy, 'versions')
  reportRest(reading, 'Study', rawStudy, readOfStudy)
  reportRest(reading, 'StudyVersion', rawVersion, readOfVersion)
  const known = systemName === 'Kohort' ? new Set([...readOfDesign, ...writtenForTheSchema]) : readOfDesign
  reportRest(reading, 'StudyDesign', first(rawVersion, 'studyDesigns'), known)
}
