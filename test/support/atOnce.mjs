import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

/*
 * node test/support/atOnce.mjs SCRIPT…: runs scripts of package.json side by side, as many at once as there are cores, in
 * the order given; the longest should come first. Each prints when it has ended. Ends with 1 when one of them failed.
 */

/**
 * @param {string} script
 * @returns {Promise<boolean>} whether it went well
 */
function run(script) {
  const npm = process.env['npm_execpath']
  const [command, ...words] = npm === undefined ? ['npm'] : [process.execPath, npm]
  return new Promise((settle) => {
    const child = spawn(command ?? 'npm', [...words, 'run', '--silent', script], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text))
    const begun = performance.now()
    const end = (/** @type {string} */ problem) => {
      const seconds = ((performance.now() - begun) / 1000).toFixed(0)
      process.stdout.write(`${script}: ${problem === '' ? 'passed' : problem}, ${seconds} s\n${output}`)
      settle(problem === '')
    }
    child.once('error', ({ message }) => {
      end(message)
    })
    child.once('close', (code, signal) => {
      end(code === 0 ? '' : `failed with ${String(code ?? signal)}`)
    })
  })
}

const waiting = process.argv.slice(2)
let allPassed = waiting.length > 0
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let script = waiting.shift(); script !== undefined; script = waiting.shift())
      if (!(await run(script))) allPassed = false
  }),
)
process.exitCode = allPassed ? 0 : 1
