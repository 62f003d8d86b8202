import { app } from 'electron'
import type { ServicesWorker } from '../node/servicesWorker'

/** Longest wait for the services to finish writing. What was answered is on disk already, so giving up loses nothing. */
export const stopLimitMilliseconds = 10_000

/** Closing the last window quits, except on macOS; quitting waits until the services have finished writing. */
export function quitInOrder(worker: ServicesWorker, platform: NodeJS.Platform): void {
  let stopping = false
  let stopped = false

  app.on('window-all-closed', () => {
    if (platform !== 'darwin') app.quit()
  })
  app.on('will-quit', (event) => {
    if (stopped) return
    event.preventDefault()
    if (stopping) return
    stopping = true
    const finish = (): void => {
      if (stopped) return
      stopped = true
      app.quit()
    }
    void worker.stop().then(finish, finish)
    setTimeout(finish, stopLimitMilliseconds).unref()
  })
}
