import { computed, onScopeDispose, shallowReactive, type Component } from 'vue'
import type { Language } from '#shared/domain/studies/protocol'
import type { en } from '../messages/en'

export type CommandGroup = keyof typeof en.palette.groups

/** Something the palette offers and, with `keys`, the keyboard too. */
export interface Command {
  readonly id: string
  readonly group: CommandGroup
  readonly label: string
  /** Where it is not that of the page. */
  readonly labelLanguage?: Language | undefined
  readonly icon?: Component
  /** `Ctrl+Shift+L`, `?`, or two keys after each other: `G D`. */
  readonly keys?: string
  /** Other keys that do the same and are not shown. */
  readonly otherKeys?: readonly string[]
  /** Name in the list of shortcuts, where the label speaks of the present moment. */
  readonly shortcutLabel?: string
  /** Short words beside the label, such as what a code would be added as. */
  readonly hint?: string
  /** Other words that find it. */
  readonly words?: string
  /** Why it cannot be run now: it stays listed and says so. */
  readonly disabledReason?: string
  /** Keyboard only: it makes no sense from within the palette. */
  readonly unlisted?: boolean
  run(): void
}

type CommandSource = () => readonly Command[]
/** Commands that depend on what was typed, such as codes; at least two letters. */
type CommandSearch = (query: string) => Promise<readonly Command[]>

const sources = shallowReactive(new Set<CommandSource>())
const searches = shallowReactive(new Set<CommandSearch>())

/** All commands of the page as it is now. */
export const commands = computed<readonly Command[]>(() => [...sources].flatMap((source) => source()))

/** Offers commands while the calling component lives. The source is read again when what it reads changes. */
export function provideCommands(source: CommandSource): void {
  sources.add(source)
  onScopeDispose(() => sources.delete(source))
}

/** Offers commands found by a search while the calling component lives. */
export function provideCommandSearch(search: CommandSearch): void {
  searches.add(search)
  onScopeDispose(() => searches.delete(search))
}

/** What all searches find, in the order they were provided. */
export async function searchCommands(query: string): Promise<readonly Command[]> {
  return (await Promise.all([...searches].map((search) => search(query)))).flat()
}
