import type { Outcome } from '#shared/contract/outcome'
import type { Application } from '../node/application'
import type { InstallationFolders } from '../node/installation'
import type { ExitCode } from './exitCodes'

/** What the commands may touch; composed by the entry. */
export interface CommandEnvironment {
  readonly version: string
  /** Folder that relative paths begin at. */
  readonly directory: string
  /** Where the program and what ships with it lie. */
  readonly folders: InstallationFolders
  /** ISO instant. */
  now(): string
  /** The application on data of its own: never the person's workspace, gone when it is closed. */
  openApplication(): Promise<Outcome<Application>>
  /** The application on the person's data; null: where they are kept on this machine. */
  openData(directory: string | null): Promise<Outcome<Application>>
  readonly standardInput: AsyncIterable<Uint8Array>
  /** Passphrase of the signing key from the environment of the process; null where none is given. */
  readonly passphrase: string | null
  /** Columns of the terminal, or null when the output goes to a file or another program. */
  readonly columns: number | null
  print(text: string): void
  printError(text: string): void
}

/** A command that ends without its result: what to say, and the code to end with. */
export interface CommandFailure {
  readonly code: ExitCode
  readonly message: string
}

export type CommandOutcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: CommandFailure }

export function done<Value>(value: Value): CommandOutcome<Value> {
  return { ok: true, value }
}

export function ended(code: ExitCode, message: string): CommandOutcome<never> {
  return { ok: false, failure: { code, message } }
}

/** The outcome of a service as the outcome of a command. */
export function fromService<Value>(outcome: Outcome<Value>, code: ExitCode): CommandOutcome<Value> {
  return outcome.ok ? done(outcome.value) : ended(code, outcome.error.message)
}
