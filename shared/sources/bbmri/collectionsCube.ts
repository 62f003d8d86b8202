import type { Cube } from '../../domain/cubes/cube'
import { createCubeBuilder } from '../../domain/cubes/cubeBuilder'
import { countedOnce } from './countedOnce'
import type { CollectionRecord } from './records'

const measures = [
  { code: 'donors', grain: 'donors', unit: 'donors', additive: false },
  { code: 'samples', grain: 'samples', unit: 'samples', additive: true },
] as const

/**
 * How large the collections are: collection x donors and samples. An order of magnitude is an interval and never added;
 * a collection inside one that states its number is not added either.
 */
export function buildCollectionsCube(collections: readonly CollectionRecord[], release: string): Cube | null {
  if (collections.length === 0) return null
  const ids = new Set(collections.map(({ id }) => id))
  const addable = countedOnce(collections, 'samples')
  const builder = createCubeBuilder(collections.length * measures.length)
  for (const [index, collection] of collections.entries()) {
    for (const [measure, { code }] of measures.entries()) {
      builder.set(index * measures.length + measure, {
        ...collection[code],
        additive: code === 'samples' && addable.has(collection.id),
      })
    }
  }
  return {
    key: 'bbmri/collections',
    title: 'Donors and samples of biobank collections',
    language: 'en',
    dimensions: [
      {
        id: 'collection',
        label: 'Collection',
        role: 'other',
        categories: collections.map(({ id, name, parent }) =>
          parent !== null && parent !== id && ids.has(parent)
            ? { code: id, label: name, parent }
            : { code: id, label: name },
        ),
        totals: [],
      },
      {
        id: 'measure',
        label: 'Measure',
        role: 'measure',
        categories: measures.map(({ code, unit }) => ({ code, label: unit })),
        totals: [],
      },
    ],
    measures: [...measures],
    cells: builder.finish(),
    absent: null,
    sourceTable: 'Collections',
    release,
    areaVintage: '',
    notes: ['Orders of magnitude are shown as the range they stand for, and never added.'],
  }
}
