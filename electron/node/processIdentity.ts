import { readFile } from 'node:fs/promises'
import { errorCode } from './writeDurably'

/** True while a process with this number runs on this computer, whoever owns it. */
export function isProcessAlive(processNumber: number): boolean {
  try {
    process.kill(processNumber, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/**
 * When the process was started, counted from a start of the system that is named: numbers of processes are used again,
 * this is not. Null where the system does not tell; only Linux does.
 */
export async function readProcessIdentity(processNumber: number): Promise<string | null> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    const status = await readFile(`/proc/${processNumber}/stat`, 'utf8')
    // Fields after the name of the program, which stands in brackets and may hold blanks; proc(5), field 22.
    const startedAt = status.slice(status.lastIndexOf(')') + 2).split(' ')[19]
    return startedAt === undefined ? null : `${boot.trim()}:${startedAt}`
  } catch {
    return null
  }
}
