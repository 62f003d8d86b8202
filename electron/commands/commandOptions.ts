import { InvalidArgumentError, Option } from 'commander'
import type { CommandOutcome } from './commandEnvironment'
import type { ExitCode } from './exitCodes'

/** Takes what a command came to: its text, or why it failed; a code other than `done` may go with a text. */
export type Finish = (outcome: CommandOutcome<string>, code?: ExitCode) => void

/** A date of the calendar as ISO text. */
export function parseDate(text: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
  if (!isDate || new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError('Write a date of the calendar as YYYY-MM-DD.')
  return text
}

export function languageOption(): Option {
  return new Option('--language <language>', 'language of the words').choices(['en', 'nb']).default('en')
}

export function versionOption(): Option {
  return new Option('--protocol-version <id>', 'protocol version by identifier or name (default: the newest)')
}

export function dataOption(): Option {
  return new Option(
    '--data <folder>',
    'data folder (default: KOHORT_DATA, else the folder for application data)',
  )
}

export function syncedOption(): Option {
  return new Option(
    '--data <folder>',
    'use what was synced into this data folder (default: the data that ship)',
  )
}

/** A whole number from 1. */
export function parseWhole(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Write a whole number, 1 or more.')
  return Number(text)
}

export const forceText = 'replace files that are there already'
