// Loaded before the command line: at its end it writes what the process used and how long its main thread did not answer.
import { writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

const path = process.env['KOHORT_PROCESS_REPORT']
if (isMainThread && path !== undefined) {
  const interval = 5
  /** @param {number} nanoseconds */
  const milliseconds = (nanoseconds) => Math.round(nanoseconds / 1e5) / 10
  const delays = monitorEventLoopDelay({ resolution: interval })
  delays.enable()
  let [longTasks, last] = [0, performance.now()]
  const timer = setInterval(() => {
    const now = performance.now()
    if (now - last - interval > 50) longTasks += 1
    last = now
  }, interval)
  timer.unref()
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    const report = {
      peakMegabytes: Math.round(maxRSS / 1000),
      processorSeconds: Math.round((userCPUTime + systemCPUTime) / 1e5) / 10,
      longTasks,
      longestTask: milliseconds(delays.max),
      delay99: milliseconds(delays.percentile(99)),
    }
    writeFileSync(path, JSON.stringify(report))
  })
}
