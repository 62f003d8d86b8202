import type { MessagePort } from 'node:worker_threads'
import { standardQuestions, type SourceQuestions } from '#shared/sources/questions/sourceQuestions'
import type { SyncCommand, SyncReport } from '#shared/sync/syncMessages'
import { columnsOf } from '../columnsOf'
import { runSources, type SourcesOptions } from './runSources'

/** Milliseconds between two reports of progress of one offer. */
const reportInterval = 150

/** The inside of the thread that talks to the sources: one run, then it ends. */
export function serveSync(
  port: MessagePort,
  options: Omit<SourcesOptions, 'signal' | 'connectors'>,
  connectorsOf: (questions: SourceQuestions) => SourcesOptions['connectors'],
): void {
  const stop = new AbortController()
  const waiting = new Map<string, (saved: boolean) => void>()
  const reportedAt = new Map<string, number>()

  function post(report: SyncReport, transfer: readonly ArrayBuffer[] = []): void {
    port.postMessage(report, transfer)
  }

  async function run(wish: Extract<SyncCommand, { kind: 'run' }>['wish']): Promise<void> {
    try {
      await runSources(
        wish,
        { ...options, connectors: connectorsOf(wish.questions ?? standardQuestions), signal: stop.signal },
        {
          onProgress(offer, progress) {
            const now = options.now()
            if (progress.state === 'asking' && now - (reportedAt.get(offer) ?? -Infinity) < reportInterval)
              return
            reportedAt.set(offer, now)
            post({ kind: 'progress', offer, progress })
          },
          onBrought: (offer, result, figures) =>
            new Promise((resolve) => {
              waiting.set(offer, resolve)
              const transfer = result.ok && result.value !== null ? columnsOf(result.value) : []
              post({ kind: 'brought', offer, result, figures }, transfer)
            }),
        },
      )
      post({ kind: 'ended' })
    } catch (error) {
      post({ kind: 'threw', error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  }

  port.on('message', (command: SyncCommand) => {
    if (command.kind === 'run') void run(command.wish)
    else if (command.kind === 'cancel') stop.abort()
    else {
      waiting.get(command.offer)?.(command.saved)
      waiting.delete(command.offer)
    }
  })
}
