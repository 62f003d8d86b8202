import { defect, type DefectReport } from '#shared/contract/dispatch'
import type { TellProgress } from '#shared/imports/importProgress'
import type { ImportPorts, RunningReading } from '#shared/services/imports/ports'
import { createComputePool } from '../computePool'
import type { ImportJobs } from './importJobs'
import { importTools } from './importTools'
import { readImportJob, readVariablesJob } from './readImportJob'

export interface ImportThreadOptions {
  /** Built entry of the thread (`imports.js`), absolute. */
  readonly importsFile: string
  readonly report: DefectReport
  readonly memoryMegabytes?: number
}

/** Beyond this the machine would swap, and the desktop's threads share 4 GB. */
const mostMemory = 2000

export interface HostImports {
  readonly ports: ImportPorts
  /** Cancels what is being read. */
  stop(): Promise<void>
}

/** Reads imported files one after the other, each in a new thread, so that nothing of a file stays in memory. */
export function createImportThread({
  importsFile,
  report,
  memoryMegabytes = mostMemory,
}: ImportThreadOptions): HostImports {
  const pool = createComputePool<ImportJobs>({
    computeFile: importsFile,
    workerData: null,
    report,
    memoryMegabytes,
    size: 1,
    jobsPerThread: 1,
  })
  function run<Name extends keyof ImportJobs>(
    name: Name,
    job: ImportJobs[Name]['request'],
    tell: TellProgress,
  ): RunningReading<ImportJobs[Name]['response']> {
    const stop = new AbortController()
    const finished = pool.run(name, job, { signal: stop.signal, onProgress: tell })
    return { finished, cancel: () => stop.abort() }
  }
  return {
    ports: {
      sha256: importTools.sha256,
      read: (job, tell) => run('read', job, tell),
      readVariables: (job, tell) => run('variables', job, tell),
    },
    stop: () => pool.stop(),
  }
}

/** Reads files in this thread, which cannot be cancelled; for where there is no build. */
export function createImportsHere(report: DefectReport): HostImports {
  return {
    ports: {
      sha256: importTools.sha256,
      read: (job, tell) => ({
        finished: readImportJob(job, tell).catch((error: unknown) => defect(report, 'imports.read', error)),
        cancel: () => undefined,
      }),
      readVariables: (job, tell) => ({
        finished: readVariablesJob(job, tell).catch((error: unknown) =>
          defect(report, 'variables.import', error),
        ),
        cancel: () => undefined,
      }),
    },
    stop: () => Promise.resolve(),
  }
}
