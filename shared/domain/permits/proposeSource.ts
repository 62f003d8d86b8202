import type { EntryDetails } from '../discovery/entry'
import type { EntryKind } from '../discovery/entryId'
import type { PermitSource, SourceNeed, UseBasis } from './permitPlan'

/** What a study usually needs of an entry first; null: it has no data or samples to give. */
const usualNeeds: Readonly<Record<EntryKind, SourceNeed | null>> = {
  'data-source': 'aggregate',
  biobank: 'samples',
  beacon: 'aggregate',
  'trial-unit': null,
  testbed: null,
}

/** What the words of a catalogue on consent mean for the use; null where they leave it open. */
export function basisOf(words: readonly string[]): UseBasis | null {
  const text = words.join(' ').toLowerCase()
  if (/no consent|statutory|opt-out/.test(text)) return 'exemption'
  return /\bconsent/.test(text) ? 'consent' : null
}

/** An entry of the catalogue as a source of a plan, to be changed by a person; null for a place without data or samples. */
export function proposeSource({
  entry,
  kind,
  name,
  statements,
}: Pick<EntryDetails, 'entry' | 'kind' | 'name' | 'statements'>): PermitSource | null {
  const need = usualNeeds[kind]
  if (need === null) return null
  const words = statements.flatMap(({ field, value }) =>
    field === 'legal-basis' && value !== null ? [value.en] : [],
  )
  return { entry, name: { en: shortened(name.en), nb: shortened(name.nb) }, need, basis: basisOf(words) }
}

/** Names of a plan are no longer than this. */
const longestName = 200

function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name
}
