import * as v from 'valibot'
import { ageRange, condition, protocol, sex } from '../domain/studies/protocol'
import { studyFileLimit } from '../domain/studies/study'
import { competingRequest } from './competing'
import {
  forecastCancelRequest,
  forecastRequest,
  forecastSeekRequest,
  frozenForecastWish,
  optimiseRequest,
} from './forecasts'
import {
  importCancelRequest,
  importKeepRequest,
  importPreviewRequest,
  type ImportDescription,
  type ImportKept,
  type ImportPreview,
} from './imports'
import { reads, writes } from './operation'
import { enquiryOperations } from './enquiries'
import { readinessOperations } from './readiness'
import { registrationOperations } from './registrations'
import { maskOperations } from './masks'
import { materialOperations } from './material'
import { paperOperations } from './papers'
import { reportOperations } from './reportOperations'
import { criteriaOperations } from './criteria'
import { discoveryOperations } from './discovery'
import { interchangeOperations } from './interchange'
import { permitOperations } from './permits'
import { testbedOperations } from './testbeds'
import { shortListOperations } from './shortLists'
import { siteOperations } from './siteOperations'
import { scheduleOperations } from './siteSchedules'
import {
  syncSettings,
  type SyncedCells,
  type SyncedEntries,
  type SyncState,
  type TableChanges,
  type TableHistory,
} from './sync'
import type { SyncRunState } from '../sync/runState'
import { sourceQuestions } from '../sources/questions/sourceQuestions'
import type { DocumentHandle } from './transport'
import { variableOperations } from './variables'
import type {
  ApplicationDescription,
  AreaDescription,
  CodeRow,
  DefinitionFindings,
  EvidenceOption,
  ExampleDescription,
  ProtocolExplanation,
  ProtocolState,
  RelaxationAnswer,
  ReleaseAudit,
  Settings,
  SourceDescription,
  StudyDescription,
  StudyState,
  TableContent,
  ValidationAnswer,
} from './responses'
import type {
  SnapshotComparison,
  SnapshotDescription,
  SnapshotNews,
  SnapshotRebuild,
  SnapshotState,
} from './snapshots'
import type { CompetingAnswer } from '../domain/sites/competing/competingAnswer'
import type { NumberExplanation } from '../estimate/explain/explanation'
import type { EstimateResult } from '../estimate/result'
import type { ForecastResult, ForecastSeekAnswer, OptimiseAnswer, SiteCandidate } from '../forecast/result'
import { mostRelaxations } from '../estimate/whatIf/relaxations'
import type { SeekAnswer } from '../estimate/whatIf/seek'
import { seekField } from '../estimate/whatIf/seekField'

const identifier = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const language = v.picklist(['en', 'nb'])
const nothing = v.strictObject({})

const versionName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100))
const snapshotReference = v.strictObject({ snapshot: identifier })
/** What a person calls a frozen estimate. */
const snapshotWords = {
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  note: v.pipe(v.string(), v.trim(), v.maxLength(2000)),
}
const offerKey = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const page = {
  from: v.pipe(v.number(), v.integer(), v.minValue(0)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
}
const versionReference = v.strictObject({ study: identifier, version: identifier })

/** The one table of what a page may ask of the services. */
export const operations = {
  'application.describe': reads<ApplicationDescription>()(nothing),
  /** Checks the methods against their reference cases, all where none is named, and makes the qualification report. */
  'application.validate': reads<ValidationAnswer>()(
    v.strictObject({
      language,
      methods: v.optional(
        v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.minLength(1), v.maxLength(100)),
      ),
    }),
  ),
  'settings.read': reads<Settings>()(nothing),
  'settings.update': writes<Settings>()(
    v.strictObject({
      language: v.optional(language),
      theme: v.optional(v.picklist(['light', 'dark', 'system'])),
      singleKeyShortcuts: v.optional(v.boolean()),
      funnelOrder: v.optional(v.picklist(['protocol', 'loss'])),
      organisation: v.optional(v.pipe(v.string(), v.maxLength(200))),
      author: v.optional(v.pipe(v.string(), v.maxLength(200))),
      hiddenSiteColumns: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(40))),
    }),
  ),
  'examples.list': reads<readonly ExampleDescription[]>()(v.strictObject({ language })),
  'examples.open': writes<StudyState>()(v.strictObject({ example: identifier })),
  'studies.list': reads<readonly StudyDescription[]>()(nothing),
  'studies.create': writes<StudyState>()(
    v.strictObject({ name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)) }),
  ),
  'studies.read': reads<StudyState>()(v.strictObject({ study: identifier })),
  'studies.update': writes<StudyState>()(
    v.strictObject({
      study: identifier,
      name: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))),
      question: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(2000)))),
      targetParticipants: v.optional(
        v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000))),
      ),
    }),
  ),
  'studies.delete': writes<null>()(v.strictObject({ study: identifier })),
  'studies.import': writes<StudyState>()(
    v.strictObject({
      text: v.pipe(v.string(), v.maxLength(studyFileLimit)),
      fileName: v.pipe(v.string(), v.maxLength(255)),
    }),
  ),
  'studies.export': reads<DocumentHandle>()(v.strictObject({ study: identifier })),
  'versions.create': writes<StudyState>()(
    v.strictObject({
      study: identifier,
      copyOf: identifier,
      name: versionName,
    }),
  ),
  'versions.rename': writes<StudyState>()(v.strictObject({ ...versionReference.entries, name: versionName })),
  /** Refused for the last version. It can be put back until another version of the study is deleted. */
  'versions.delete': writes<StudyState>()(versionReference),
  'versions.restore': writes<StudyState>()(versionReference),
  'protocols.read': reads<ProtocolState>()(versionReference),
  /** Stores one named step. Refused as a conflict when `sequence` is not the newest: somebody else wrote in between. */
  'protocols.apply': writes<ProtocolState>()(
    v.strictObject({
      ...versionReference.entries,
      sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
      change: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
      protocol,
    }),
  ),
  'protocols.undo': writes<ProtocolState>()(versionReference),
  'protocols.redo': writes<ProtocolState>()(versionReference),
  /** Whatever the numbers are: what contradicts itself, what may be questioned, and what is good to know. */
  'protocols.lint': reads<DefinitionFindings>()(v.strictObject({ protocol })),
  'protocols.explain': reads<ProtocolExplanation>()(v.strictObject({ protocol, language })),
  'estimates.compute': reads<EstimateResult>()(
    v.strictObject({ protocol, detail: v.optional(v.picklist(['preview', 'refined']), 'refined') }),
  ),
  /** Some of the single changes that let more people in, from the given one on; `next` says where to ask on. */
  'whatIf.relax': reads<RelaxationAnswer>()(
    v.strictObject({
      protocol,
      from: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostRelaxations)), 0),
    }),
  ),
  /** What one value of the protocol must be for a number of people. */
  'whatIf.seek': reads<SeekAnswer>()(
    v.strictObject({
      protocol,
      field: seekField,
      target: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000)),
      measure: v.picklist(['eligible', 'available']),
    }),
  ),
  /**
   * When and how surely the target is reached at the sites of the plan. The event `forecast-progress` tells of a run that has
   * an identifier; a new run of the same identifier ends the one before with `cancelled`.
   */
  'forecasts.compute': reads<ForecastResult>()(forecastRequest),
  /** Which value of the plan reaches the probability that it asks for. */
  'forecasts.seek': reads<ForecastSeekAnswer>()(forecastSeekRequest),
  /** The best set of sites under the rules given. */
  'forecasts.optimise': reads<OptimiseAnswer>()(optimiseRequest),
  /** Ends a run, which answers `cancelled`; a run that is over is no mistake. */
  'forecasts.cancel': reads<null>()(forecastCancelRequest),
  /** Places that could be sites: profiles that are known here, then the catalogue. */
  'sites.candidates': reads<readonly SiteCandidate[]>()(nothing),
  /** Trials for the same patients at or near the sites of the plan, from what registers brought. */
  'sites.competing': reads<CompetingAnswer>()(competingRequest),
  /** For whom is the choice? Without a population: for everyone. */
  'evidence.options': reads<readonly EvidenceOption[]>()(
    v.strictObject({ condition, population: v.optional(v.strictObject({ age: ageRange, sex })) }),
  ),
  /** What one number of a protocol rests on: `step` null is the number at the end, `area` null the whole study. */
  'evidence.explain': reads<NumberExplanation>()(
    v.strictObject({
      protocol,
      step: v.nullable(identifier),
      alternative: v.optional(v.nullable(identifier), null),
      area: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(64))), null),
    }),
  ),
  'terminology.search': reads<{ readonly rows: readonly CodeRow[]; readonly total: number }>()(
    v.strictObject({
      system: v.picklist(['icd-10', 'atc']),
      query: v.pipe(v.string(), v.maxLength(200)),
      language,
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
    }),
  ),
  'terminology.children': reads<readonly CodeRow[]>()(
    v.strictObject({
      system: v.picklist(['icd-10', 'atc']),
      parent: v.nullable(v.pipe(v.string(), v.maxLength(24))),
      language,
    }),
  ),
  'terminology.names': reads<{ readonly [code: string]: string }>()(
    v.strictObject({
      system: v.picklist(['icd-10', 'atc']),
      codes: v.pipe(v.array(v.pipe(v.string(), v.maxLength(24))), v.maxLength(1000)),
      language,
    }),
  ),
  'sync.describe': reads<SyncState>()(nothing),
  /** Sets what the sources are asked: servers and tables that were added, conditions of trials, questions to a beacon. */
  'sync.ask': writes<SyncState>()(sourceQuestions),
  /** Takes away what is kept of a table or question that is no longer asked for. */
  'sync.forget': writes<SyncState>()(v.strictObject({ offer: offerKey })),
  'sync.log': reads<readonly SyncRunState[]>()(
    v.strictObject({ limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)) }),
  ),
  'sync.configure': writes<SyncState>()(syncSettings),
  /** Keeps the token of a source where the host keeps secrets; null takes it away. */
  'sync.keepToken': writes<SyncState>()(
    v.strictObject({
      source: identifier,
      token: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(10_000), v.regex(/^[\x21-\x7e]+$/))),
    }),
  ),
  'sync.history': reads<TableHistory>()(v.strictObject({ table: offerKey })),
  'sync.changes': reads<TableChanges>()(
    v.strictObject({ table: offerKey, number: v.pipe(v.number(), v.integer(), v.minValue(1)), ...page }),
  ),
  'sync.cells': reads<SyncedCells>()(v.strictObject({ table: offerKey, ...page })),
  'sync.entries': reads<SyncedEntries>()(v.strictObject({ offer: offerKey, ...page })),
  /** Starts a run and answers at once; the event `sync-changed` tells how it goes on. Null offers: the chosen ones. */
  'sync.start': writes<SyncRunState>()(
    v.strictObject({
      offers: v.nullable(v.pipe(v.array(offerKey), v.minLength(1), v.maxLength(500))),
      sinceYear: v.optional(
        v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200))),
        null,
      ),
      inFull: v.optional(v.boolean(), false),
    }),
  ),
  'sync.cancel': writes<null>()(nothing),
  /** Reads a file and says what is in it; keeps nothing. */
  'imports.preview': reads<ImportPreview>()(importPreviewRequest),
  /** Keeps what a file holds. A file that is refused is answered with its problem, and nothing of it is kept. */
  'imports.keep': writes<ImportKept>()(importKeepRequest),
  /** Ends a reading, which then answers `cancelled`; one that has ended, or keeps its last cells, is not touched. */
  'imports.cancel': writes<null>()(importCancelRequest),
  'imports.list': reads<readonly ImportDescription[]>()(nothing),
  /** Writes tables that are kept as a bundle for another Kohort. */
  'imports.export': reads<DocumentHandle>()(
    v.strictObject({ tables: v.pipe(v.array(offerKey), v.minLength(1), v.maxLength(100)) }),
  ),
  /** Takes an import away with its history. */
  'imports.remove': writes<null>()(v.strictObject({ key: offerKey })),
  'geography.areas': reads<readonly AreaDescription[]>()(nothing),
  'sources.list': reads<readonly SourceDescription[]>()(nothing),
  'sources.table': reads<TableContent>()(v.strictObject({ table: v.pipe(v.string(), v.maxLength(200)) })),
  /** Keeps the estimate of a version with everything it rests on, and the forecast of its plan where one is asked for. */
  'snapshots.create': writes<SnapshotDescription>()(
    v.strictObject({
      ...versionReference.entries,
      ...snapshotWords,
      forecast: v.optional(v.nullable(frozenForecastWish), null),
    }),
  ),
  'snapshots.list': reads<readonly SnapshotDescription[]>()(v.strictObject({ study: identifier })),
  'snapshots.read': reads<SnapshotState>()(snapshotReference),
  'snapshots.rebuild': reads<SnapshotRebuild>()(snapshotReference),
  'snapshots.compare': reads<SnapshotComparison>()(snapshotReference),
  'snapshots.news': reads<SnapshotNews>()(versionReference),
  'snapshots.rename': writes<null>()(v.strictObject({ ...snapshotReference.entries, ...snapshotWords })),
  /** Refused as a conflict when a report was made from it, unless `withReports`. */
  'snapshots.delete': writes<null>()(
    v.strictObject({ ...snapshotReference.entries, withReports: v.optional(v.boolean(), false) }),
  ),
  /** A file from which the estimate can be made again; refused with `would-disclose` where it tells small numbers. */
  'snapshots.export': reads<DocumentHandle>()(
    v.strictObject({
      ...snapshotReference.entries,
      disclosure: v.optional(v.picklist(['ask', 'accept']), 'ask'),
    }),
  ),
  'disclosure.audit': reads<ReleaseAudit>()(versionReference),
  /** Writes down that the line with the result was copied. */
  'disclosure.recordCopy': writes<null>()(versionReference),
  ...reportOperations,
  ...siteOperations,
  ...paperOperations,
  ...enquiryOperations,
  ...readinessOperations,
  ...variableOperations,
  ...scheduleOperations,
  ...registrationOperations,
  ...criteriaOperations,
  ...materialOperations,
  ...discoveryOperations,
  ...shortListOperations,
  ...maskOperations,
  ...interchangeOperations,
  ...permitOperations,
  ...testbedOperations,
} as const

export type Operations = typeof operations
export type OperationName = keyof Operations
export type RequestOf<Name extends OperationName> = v.InferInput<Operations[Name]['request']>
export type ParsedRequestOf<Name extends OperationName> = v.InferOutput<Operations[Name]['request']>
export type ResponseOf<Name extends OperationName> =
  NonNullable<Operations[Name]['response']> extends infer Response
    ? [Response] extends [never]
      ? null
      : Response
    : never
