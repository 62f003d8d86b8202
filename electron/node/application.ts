import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { defect, dispatch, type DefectReport } from '#shared/contract/dispatch'
import type { ServiceEvent } from '#shared/contract/events'
import type { Handlers } from '#shared/contract/handlers'
import { succeed, type Json, type Outcome } from '#shared/contract/outcome'
import { createBasePopulation } from '#shared/services/basePopulation'
import { createServices } from '#shared/services/createServices'
import { sweep } from '#shared/services/sync/keepContent'
import { currentQuestions } from '#shared/services/sync/syncSettings'
import { createConnectors } from '#shared/sources/connectors'
import type { ServicePorts } from '#shared/services/ports'
import { openCacheFile } from './cacheFile'
import { checkInstallation } from './checkInstallation'
import type { ComputeJobs, ComputeWorkerData } from './computeJobs'
import { createComputePool } from './computePool'
import { createDocumentStore } from './documentStore'
import { fillTemplate } from './documents/fillTemplate'
import { readEvidence } from './documents/evidence/readEvidence'
import { writeTextDocument } from './documents/textDocument/writeTextDocument'
import { writeWorkbook } from './documents/writeWorkbook'
import { readExampleStudies } from './exampleFiles'
import { createImportsHere, createImportThread } from './imports/importPorts'
import { loadLinearSolver } from './linearSolver'
import type { OpenedDocument, ServicesWorkerData } from './servicesMessages'
import { createHostSecrets, type KeepSecret } from './hostSecrets'
import { createSessionSecrets } from './sessionSecrets'
import { sha256 } from './sha256'
import { followSchedule } from './sync/followSchedule'
import { createSigning } from './sites/signing'
import { createSiteFiles } from './sites/siteFiles'
import { createSyncThread } from './sync/syncThread'
import { takeDataDirectory } from './takeDataDirectory'
import { readSynonyms, readTerminology } from './terminologyFiles'
import { openWorkspaceFile } from './workspaceFile'

/** The typesetter keeps some 12 MB of each document it has made until its thread ends. */
const documentsPerThread = 20

/** Milliseconds after which the first search is made ready: the page has asked by then for what it shows first. */
const preparationDelay = 2000

/** Milliseconds for one try of a request to a source, from connecting to the last byte. */
const requestDeadline = 120_000

export interface ApplicationOptions extends ServicesWorkerData {
  readonly report: DefectReport
  readonly announce?: (event: ServiceEvent) => void
  readonly now?: () => string
  /** Sync by itself when the person wants that; a command does only what it was asked. */
  readonly followSchedule?: boolean
  /** Asks the host to keep a token; used where it gave those that it has kept. */
  readonly keepSecret?: KeepSecret
  /** See `DispatchOptions`. */
  readonly verifyAnswers?: boolean
}

/** The whole application in this thread, without a screen. */
export interface Application {
  readonly ports: ServicePorts
  readonly handlers: Handlers
  /** Through the door of the contract: knows the name, parses the request, never rejects. */
  call(name: unknown, request: unknown): Promise<Outcome<unknown>>
  openDocument(handle: unknown): Outcome<OpenedDocument>
  /** Cancels the reading of files, of which nothing is kept yet. */
  endReadings(): Promise<void>
  /** Removes documents, ends computations, closes the databases, releases the data directory. */
  close(): Promise<void>
}

/**
 * Opens the databases of a data directory and everything the services need. Fails in words when another Kohort has the
 * directory (`database-locked`), a database is damaged beyond its backups or newer, or an installed file is unreadable.
 */
export async function openApplication(options: ApplicationOptions): Promise<Outcome<Application>> {
  const closers: (() => Promise<void>)[] = []
  async function close(): Promise<void> {
    for (const closer of closers.splice(0).reverse()) await closer()
  }
  try {
    const opened = await open(options, (closer) => closers.push(closer))
    if (opened.ok) return succeed({ ...opened.value, close })
    await close()
    return opened
  } catch (error) {
    await close()
    throw error
  }
}

async function open(
  options: ApplicationOptions,
  onClose: (closer: () => Promise<void>) => void,
): Promise<Outcome<Omit<Application, 'close'>>> {
  const { dataDirectory, resourcesDirectory, builtResourcesDirectory, report } = options
  const now = options.now ?? (() => new Date().toISOString())
  const lock = await takeDataDirectory(dataDirectory)
  if (!lock.ok) return lock
  onClose(() => lock.value.release())

  // Both at once: while one waits for the disk, the other goes on.
  const openingWorkspace = openWorkspaceFile(dataDirectory, now)
  onClose(closeOnceOpened(openingWorkspace, ({ file }) => file.close()))
  const referenceDirectory = join(resourcesDirectory, 'reference')
  const openingCache = openCacheFile({ dataDirectory, referenceDirectory, now })
  onClose(closeOnceOpened(openingCache, (file) => file.close()))
  const workspace = await openingWorkspace
  if (!workspace.ok) return workspace
  const cache = await openingCache
  if (!cache.ok) return cache
  const population = createBasePopulation(cache.value.database)
  if (!population.ok) return population
  const terminology = await readTerminology(join(builtResourcesDirectory, 'terminology'))
  if (!terminology.ok) return terminology
  const synonyms = await readSynonyms(join(resourcesDirectory, 'terminology'))
  if (!synonyms.ok) return synonyms
  const preparation = setTimeout(() => {
    terminology.value.prepare()
  }, preparationDelay)
  onClose(() => Promise.resolve(clearTimeout(preparation)))
  const examples = await readExampleStudies(join(resourcesDirectory, 'examples'))
  if (!examples.ok) return examples

  const documents = await createDocumentStore(dataDirectory)
  onClose(() => documents.clear())
  const workerData: ComputeWorkerData = {
    templateDirectory: join(resourcesDirectory, 'documents'),
    fontDirectory: join(builtResourcesDirectory, 'fonts'),
    ownTemplateDirectory: join(dataDirectory, 'templates'),
  }
  const pool = createComputePool<ComputeJobs>({
    computeFile: options.computeFile,
    workerData,
    report,
    jobsPerThread: documentsPerThread,
  })
  onClose(() => pool.stop())

  const onSyncDefect = (error: unknown): void => void defect(report, 'sync.start', error)
  const sync = createSyncThread({
    syncFile: options.syncFile,
    spoolDirectory: join(dataDirectory, 'sync'),
    userAgent: `Kohort/${options.version}`,
    deadline: requestDeadline,
    onDefect: onSyncDefect,
  })
  onClose(() => sync.stop())
  const { importsFile } = options
  const imports =
    importsFile === null ? createImportsHere(report) : createImportThread({ importsFile, report })
  onClose(() => imports.stop())
  await sweep(cache.value.database, pause)

  const ports: ServicePorts = {
    version: options.version,
    dataDirectory,
    notice: workspace.value.notice,
    workspace: workspace.value.file,
    cache: cache.value,
    // Asked as the person has it set now: what is read once, a run for example, stays as it was.
    get connectors() {
      return createConnectors(currentQuestions(workspace.value.file.database), sha256)
    },
    runSync: sync.run,
    secrets:
      options.secrets === undefined || options.keepSecret === undefined
        ? createSessionSecrets(process.env)
        : createHostSecrets(options.secrets, options.keepSecret, process.env),
    signing: createSigning(options.secrets !== undefined && options.keepSecret !== undefined),
    siteFiles: createSiteFiles(`Kohort/${options.version}`),
    imports: imports.ports,
    pause,
    population: population.value,
    terminology: terminology.value,
    synonyms: synonyms.value,
    examples: examples.value,
    now,
    createIdentifier: randomUUID,
    hash: sha256,
    keepDocument: (document) => documents.keep(document),
    // What a template reads is plain data; the thread would refuse anything else.
    typeset: (request) => pool.run('typeset', { ...request, data: request.data as Json }),
    writeWorkbook,
    writeTextDocument: (document) => writeTextDocument(document, workerData.fontDirectory),
    readEvidence,
    fillTemplate,
    loadSolver: loadLinearSolver,
    forecasts: {
      run(name, request, { onStart, onProgress }) {
        const controller = new AbortController()
        const running = pool.run(name, request, { signal: controller.signal, onProgress })
        onStart(() => {
          controller.abort()
        })
        return running
      },
    },
    checkInstallation: (methods, onChecked) =>
      checkInstallation(
        options.version,
        { programDirectory: dirname(options.computeFile), resourcesDirectory, builtResourcesDirectory },
        { methods, onChecked },
      ),
    announce: options.announce ?? (() => undefined),
  }
  const { handlers, engine } = createServices(ports)
  if (options.followSchedule === true) {
    const callOff = followSchedule({ ports, engine, delay: preparationDelay, onDefect: onSyncDefect })
    onClose(() => Promise.resolve(callOff()))
  }
  const { verifyAnswers = false } = options
  return succeed({
    ports,
    handlers,
    call: (name, request) => dispatch(handlers, name, request, { report, verifyAnswers }),
    openDocument: (handle) => documents.open(handle),
    endReadings: () => imports.stop(),
  })
}

/** Closes what may still be opening; a failed opening has nothing to close and is told by whoever waits for it. */
function closeOnceOpened<Value>(
  opening: Promise<Outcome<Value>>,
  close: (value: Value) => Promise<void>,
): () => Promise<void> {
  const opened = opening.catch(() => null)
  return async () => {
    const outcome = await opened
    if (outcome?.ok === true) await close(outcome.value)
  }
}
