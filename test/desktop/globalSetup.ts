import { requireBuild } from '../support/desktopTransport'
import { desktopBinary } from './desktopBinary'

/** Says once why the specifications below cannot run here; they are then skipped, and the bundle fake stands for them. */
export default function globalSetup(): void {
  const binary = desktopBinary()
  if ('reason' in binary) process.stdout.write(`Desktop specifications are skipped: ${binary.reason}\n`)
  else requireBuild()
}
