import { options, type OptionOf, type OptionSet } from '../sites/fields/options'
import type { Capability } from '../sites/match/capabilities'

/** Lists of words that a need asks for one by one, by the field of a profile that states them. */
export const wordFacets = {
  settings: 'setting',
  technologies: 'technology',
  testServices: 'testService',
  targetGroups: 'targetGroup',
  regulationSupport: 'regulationSupport',
  therapeuticAreas: 'therapeuticArea',
} as const satisfies Readonly<Record<string, OptionSet>>
export type WordFacet = keyof typeof wordFacets
export const wordFacetKeys = Object.keys(wordFacets) as WordFacet[]

/** Infrastructure that a test of technology may need, out of what units state of themselves. */
export const infrastructure = [
  'simulation-rooms',
  'test-home',
  'movement-laboratory',
  'prototype-workshop',
  'test-network',
  'record-test-system',
  'mri',
  'mri-3t',
  'mri-7t',
  'ct',
  'pet',
  'cyclotron',
  'ultrasound',
  'dxa',
  'radiopharmacy',
  'accredited-laboratory',
  'sample-processing',
  'freezer-80',
  'biobank',
  'day-beds',
  'overnight-beds',
  'intensive-care',
  'air-ambulance',
] as const satisfies readonly Capability[]

/** All lists of words, with the words that each may hold. */
export const facetWords: Readonly<Record<WordFacet | 'infrastructure', readonly string[]>> = {
  settings: options.setting,
  technologies: options.technology,
  testServices: options.testService,
  targetGroups: options.targetGroup,
  regulationSupport: options.regulationSupport,
  therapeuticAreas: options.therapeuticArea,
  infrastructure,
}
export type ListedFacet = keyof typeof facetWords
export const listedFacets: readonly ListedFacet[] = [
  'technologies',
  'settings',
  'testServices',
  'targetGroups',
  'therapeuticAreas',
  'infrastructure',
  'regulationSupport',
]

export type Country = OptionOf<'country'>

/** Where in the north, or in which health region of Norway: one of those named is enough. */
export const testbedAreas = ['arctic', 'north', 'central', 'west', 'south-east'] as const
export type TestbedArea = (typeof testbedAreas)[number]

/** Latitude of the Arctic Circle in degrees, at the beginning of 2026 (66° 34′). */
export const arcticCircle = 66.56
