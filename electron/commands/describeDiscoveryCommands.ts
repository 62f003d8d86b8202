import { InvalidArgumentError, Option, type Command } from 'commander'
import { entryKinds } from '#shared/domain/discovery/entryId'
import type { CommandEnvironment } from './commandEnvironment'
import { languageOption, parseWhole, syncedOption, type Finish } from './commandOptions'
import { searchCommand, type SearchOptions } from './search'

/** Most entries that are asked for at once. */
const mostEntries = 200

function parseLimit(text: string): number {
  const limit = parseWhole(text)
  if (limit > mostEntries) throw new InvalidArgumentError(`At most ${mostEntries} can be listed.`)
  return limit
}

/** Commands that look into the catalogue of data, samples, units and testbeds. */
export function describeDiscoveryCommands(
  program: Command,
  environment: CommandEnvironment,
  finish: Finish,
): void {
  program
    .command('search')
    .description('Find registries, statistics, biobanks, beacons, trial units and testbeds.')
    .argument('<text...>', 'words of either language, beginnings of words, ICD-10 codes and ranges')
    .addOption(new Option('--kind <kind...>', 'only these kinds of entries').choices(entryKinds).default([]))
    .option('--limit <number>', `entries to list, at most ${mostEntries}`, parseLimit, 10)
    .option('--json', 'print the answer as JSON, with counts by facet', false)
    .addOption(languageOption())
    .addOption(syncedOption())
    .addHelpText(
      'after',
      `
Each entry is printed with the words that it was found by, and where. How they are ranked: docs/search.md.

Examples:
  kohort search hjerteinfarkt --language nb
  kohort search I21 --kind data-source --limit 5
`,
    )
    .action(async (text: string[], options: SearchOptions) => {
      finish(await searchCommand(text.join(' '), options, environment))
    })
}
