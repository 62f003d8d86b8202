import * as v from 'valibot'
import { options, type OptionSet } from '../fields/options'
import type { SiteProfile } from '../siteProfile'
import { capabilitiesOf, capabilityKeys, type Capability } from './capabilities'
import type { Requirement } from './matchRequirements'
import { siteRequirements, type SiteRequirements } from './requirements'

/** Lists of a profile that a plan can ask for, with what its words for them begin with. */
export const needLists = {
  populations: { prefix: 'population-', set: 'population' },
  phases: { prefix: 'trial-', set: 'phase' },
  therapeuticAreas: { prefix: 'area-', set: 'therapeuticArea' },
  languages: { prefix: 'language-', set: 'language' },
  settings: { prefix: 'setting-', set: 'setting' },
  technologies: { prefix: 'technology-', set: 'technology' },
  testServices: { prefix: 'service-', set: 'testService' },
  targetGroups: { prefix: 'group-', set: 'targetGroup' },
  regulationSupport: { prefix: 'regulation-', set: 'regulationSupport' },
} as const satisfies Readonly<Record<string, { readonly prefix: string; readonly set: OptionSet }>>

export type NeedList = keyof typeof needLists
export const needListKeys = Object.keys(needLists) as NeedList[]

/** What a word of a plan asks for; null for a word that a person made up. */
export type Need =
  | { readonly kind: 'capability'; readonly value: Capability }
  | { readonly kind: NeedList; readonly value: string }

/** What is asked for, as one word of `plan.requires` and of the capabilities of a site. */
export function needWord({ kind, value }: Need): string {
  return kind === 'capability' ? value : `${needLists[kind].prefix}${value}`
}

const known: ReadonlyMap<string, Need> = new Map(
  [
    ...capabilityKeys.map((value): Need => ({ kind: 'capability', value })),
    ...needListKeys.flatMap((kind) => options[needLists[kind].set].map((value): Need => ({ kind, value }))),
  ].map((need) => [needWord(need), need]),
)

/** All that can be asked for by a word that is known, in the order of profiles. */
export const allNeeds: readonly Need[] = [...known.values()]

export function needOf(word: string): Need | null {
  return known.get(word) ?? null
}

/** The word under which a match was asked for; null for a resource, which plans do not ask for by a word. */
export function wordOfRequirement(requirement: Requirement): string | null {
  if (requirement.kind === 'resource') return null
  return requirement.kind === 'capability'
    ? requirement.value
    : `${needLists[requirement.kind].prefix}${requirement.value}`
}

/** What words ask of a profile. Words that nobody knows but who wrote them cannot be asked of one, and are left out. */
export function requirementsOf(words: readonly string[]): SiteRequirements {
  const needs = words.flatMap((word) => needOf(word) ?? [])
  const valuesOf = (wanted: Need['kind']) =>
    needs.filter(({ kind }) => kind === wanted).map(({ value }) => value)
  return v.parse(siteRequirements, {
    ...Object.fromEntries(needListKeys.map((kind) => [kind, valuesOf(kind)])),
    capabilities: valuesOf('capability').map((capability) => ({ capability })),
  })
}

function wordsOfList(profile: SiteProfile, kind: NeedList): { has: string[]; lacks: string[] } {
  const listed: readonly string[] | undefined = profile[kind]
  const { prefix, set } = needLists[kind]
  const all: readonly string[] = options[set]
  const word = (option: string) => `${prefix}${option}`
  return {
    has: (listed ?? []).map(word),
    // As where a protocol is matched: a list that is stated is whole.
    lacks: listed === undefined ? [] : all.filter((option) => !listed.includes(option)).map(word),
  }
}

/** Every word that a profile states to have and not to have; what it does not state is in neither list. */
export function statedWords(profile: SiteProfile): {
  readonly has: readonly string[]
  readonly lacks: readonly string[]
} {
  const single = capabilitiesOf(profile)
  const lists = needListKeys.map((kind) => wordsOfList(profile, kind))
  return {
    has: [...single.has, ...lists.flatMap(({ has }) => has)],
    lacks: [...single.lacks, ...lists.flatMap(({ lacks }) => lacks)],
  }
}
