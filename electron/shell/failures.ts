import { app, dialog } from 'electron'
import { defect } from '#shared/contract/dispatch'
import { createDefectReport } from '../node/defectReport'
import type { ServicesWorker } from '../node/servicesWorker'
import type { Language } from './menuWords'
import { shellWords } from './shellWords'

/** Says in words why the services could not open their data, and ends: a window without data would be of no use. */
export async function endUnlessStarted(worker: ServicesWorker, language: () => Language): Promise<void> {
  const outcome = await worker.started
  if (outcome.ok) return
  const words = shellWords[language()]
  dialog.showErrorBox(words.notStarted, words.startFailures[outcome.error.code] ?? outcome.error.message)
  app.quit()
}

/** Keeps what nobody caught in the log of defects and tells the person its reference, instead of a stack. */
export function explainDefects(dataDirectory: string, language: () => Language): void {
  const report = createDefectReport(dataDirectory)
  const explain = (error: unknown): void => {
    const outcome = defect(report, 'shell', error)
    const reference = outcome.ok ? '' : String(outcome.error.details?.['reference'] ?? '')
    dialog.showErrorBox('Kohort', shellWords[language()].defect(reference))
  }
  process.on('uncaughtException', explain)
  process.on('unhandledRejection', explain)
}
