import type { Command, CommandGroup } from './useCommands'

const order: readonly CommandGroup[] = ['criteria', 'codes', 'study', 'studies', 'goTo', 'view']

/** Commands that hold every word of the query, in any order. Those that cannot be run now show only when asked for. */
export function matchingCommands(commands: readonly Command[], query: string): readonly Command[] {
  const words = query.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return commands.filter((command) => {
    if (command.unlisted === true) return false
    if (words.length === 0) return command.disabledReason === undefined
    const text = `${command.label} ${command.hint ?? ''} ${command.words ?? ''}`.toLocaleLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** The commands in the groups of the palette, empty groups left out. */
export function groupCommands(
  commands: readonly Command[],
): readonly { readonly group: CommandGroup; readonly commands: readonly Command[] }[] {
  return order
    .map((group) => ({ group, commands: commands.filter((command) => command.group === group) }))
    .filter((group) => group.commands.length > 0)
}

/** The label in parts, every second of which matches the query. */
export function splitMatch(label: string, query: string): readonly string[] {
  const sought = query.trim().toLocaleLowerCase()
  const at = sought === '' ? -1 : label.toLocaleLowerCase().indexOf(sought)
  return at === -1
    ? [label]
    : [label.slice(0, at), label.slice(at, at + sought.length), label.slice(at + sought.length)]
}
