import type { ServiceEvent } from '../contract/events'
import type { Outcome } from '../contract/outcome'
import type { ApplicationDescription } from '../contract/responses'
import type { DocumentHandle } from '../contract/transport'
import type { WritableDatabase } from '../database/port'
import type { CheckedInstallation } from '../documents/qualification/qualificationInput'
import type { TextDocument } from '../documents/textDocument/textDocument'
import type { WorkbookModel } from '../documents/workbook/workbookModel'
import type { SynonymGroup } from '../domain/discovery/search/synonyms'
import type { Study } from '../domain/studies/study'
import type { Terminology } from '../domain/terminology/terminology'
import type { SourceConnector } from '../sources/connector'
import type { LoadLinearSolver } from '../statistics/solver/linearSolver'
import type { CurrentPopulation } from './basePopulation'
import type { ForecastPorts } from './forecasts/ports'
import type { ImportPorts } from './imports/ports'
import type { FoundEvidence } from './reports/foundEvidence'
import type { SigningPorts, SiteFilePorts } from './sites/ports'
import type { RunSync, Secrets } from './sync/ports'

/** A document that a service made and the host keeps until the person takes it. */
export interface MadeDocument {
  readonly fileName: string
  readonly mediaType: string
  /** Text is written as UTF-8. */
  readonly content: string | Uint8Array
}

/** One typesetting job: which template, with which data, as of which date (ISO). */
export interface TypesetRequest {
  readonly template: 'feasibility-report' | 'qualification-report' | 'site-profile' | 'paper'
  readonly data: unknown
  readonly date: string
}

/** An example study as shipped, with its name and introduction in two languages. */
export interface ExampleStudy {
  readonly id: string
  readonly name: { readonly en: string; readonly nb: string }
  readonly summary: { readonly en: string; readonly nb: string }
  readonly study: Study
}

/** Everything the services need from a host. */
export interface ServicePorts {
  readonly version: string
  readonly dataDirectory: string
  readonly notice: ApplicationDescription['notice']
  /** What people made. `save` answers once the change is durable; on `not-saved` the change has been taken back. */
  readonly workspace: { readonly database: WritableDatabase; save(): Promise<Outcome<null>> }
  /** What the sources brought; the starter dataset is loaded before the services begin. */
  readonly cache: { readonly database: WritableDatabase; save(): Promise<Outcome<null>> }
  /** Every source that can be synced, asked as the person has it set at this moment. */
  readonly connectors: readonly SourceConnector[]
  readonly runSync: RunSync
  readonly secrets: Secrets
  readonly signing: SigningPorts
  readonly siteFiles: SiteFilePorts
  readonly imports: ImportPorts
  /** Lets others of this thread have their turn. */
  pause(): Promise<void>
  readonly population: CurrentPopulation
  readonly terminology: Terminology
  /** Words that mean the same, for the search of the catalogue. */
  readonly synonyms: readonly SynonymGroup[]
  readonly examples: readonly ExampleStudy[]
  /** The present instant, ISO. */
  now(): string
  createIdentifier(): string
  /** SHA-256 of the text, hexadecimal. */
  hash(text: string): string
  keepDocument(document: MadeDocument): Promise<Outcome<DocumentHandle>>
  typeset(request: TypesetRequest): Promise<Outcome<Uint8Array>>
  /** A workbook (XLSX): the same bytes for the same model. */
  writeWorkbook(model: WorkbookModel): Promise<Uint8Array>
  /** A document for Word (DOCX): the same bytes for the same document. */
  writeTextDocument(document: TextDocument): Promise<Uint8Array>
  /** The evidence inside a report that was made here or elsewhere; `unreadable-file` where there is none. */
  readEvidence(bytes: Uint8Array): Outcome<FoundEvidence>
  /** A Word document (base64) with its tags `{name}` replaced; fails with `unreadable-file` and says how to mend it. */
  fillTemplate(base64: string, values: { readonly [tag: string]: string }): Promise<Outcome<Uint8Array>>
  readonly loadSolver: LoadLinearSolver
  readonly forecasts: ForecastPorts
  /** Runs the reference cases of these methods, null for all, and describes what is installed; may take seconds. */
  checkInstallation(
    methods: readonly string[] | null,
    onChecked: (done: number, total: number) => void,
  ): Promise<Outcome<CheckedInstallation>>
  announce(event: ServiceEvent): void
}
