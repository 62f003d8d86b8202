import { done, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { readText } from './readText'

/**
 * The passphrase of a signing key from a file (its first line) or from `KOHORT_PASSPHRASE`; never from the command line, where
 * other programs could read it. Null where none is given.
 */
export async function readPassphrase(
  file: string | undefined,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string | null>> {
  if (file === undefined) return done(environment.passphrase)
  const text = await readText(file, environment, {
    limit: 10_000,
    whenEmpty: 'Nothing was given. The passphrase stands in the first line.',
    whenFolder: 'This is a folder. Name the file with the passphrase.',
    whenMissing: 'There is no such file.',
  })
  return text.ok ? done(text.value.split(/\r?\n/)[0] ?? '') : text
}
