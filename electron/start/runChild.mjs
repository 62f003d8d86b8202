import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/**
 * @typedef {object} ChildOptions
 * @property {string} [directory] working folder of the child
 * @property {import('node:child_process').StdioOptions} [streams] by default those of this process
 * @property {boolean} [ownGroup] true keeps the terminal's Ctrl+C from the child, so that it is told once, by us
 * @property {(text: string) => void} [onOutput] hears what the child prints, where `streams` pipes it
 */

const stopSignals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Runs a program until it ends and answers its exit code, 128 plus the signal's number when a signal ended it, as shells
 * do, and 127 when it could not be started. Signals to stop are handed on, so nothing is left behind.
 * @param {string} command
 * @param {readonly string[]} words
 * @param {ChildOptions} [options]
 * @returns {Promise<{ readonly code: number, readonly stopped: boolean }>} `stopped` when a signal was handed on
 */
export function runChild(
  command,
  words,
  { directory, streams = 'inherit', ownGroup = false, onOutput } = {},
) {
  const windows = process.platform === 'win32'
  return new Promise((settle) => {
    let stopped = false
    const child = spawn(command, words, { cwd: directory, stdio: streams, detached: ownGroup && !windows })
    /** @param {NodeJS.Signals} signal */
    const handOn = (signal) => {
      stopped = true
      // On Windows the console tells the child itself, and a signal of ours would end it on the spot. Elsewhere the
      // terminal tells every program of its group, so only a child outside the group is told by us.
      const toldByTerminal = signal === 'SIGINT' && !ownGroup && process.stdin.isTTY
      if (!windows && !toldByTerminal) child.kill(signal)
    }
    const end = (/** @type {number} */ code) => {
      for (const signal of stopSignals) process.off(signal, handOn)
      settle({ code, stopped })
    }
    for (const signal of stopSignals) process.on(signal, handOn)
    if (onOutput !== undefined) {
      child.stdout?.setEncoding('utf8').on('data', onOutput)
      child.stderr?.setEncoding('utf8').on('data', onOutput)
    }
    child.once('error', () => {
      end(127)
    })
    child.once('close', (code, signal) => {
      end(code ?? (signal === null ? 1 : 128 + constants.signals[signal]))
    })
  })
}
