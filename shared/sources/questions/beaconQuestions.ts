import * as v from 'valibot'

/** Questions that one beacon is asked at a time. */
export const mostBeaconQuestions = 30

const word = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(100),
  v.regex(/^[^\s"\\]+$/, 'Write it without spaces and quotation marks.'),
)
/** Letters of the IUPAC code; a dash for none. */
const bases = v.nullable(
  v.pipe(
    v.string(),
    v.maxLength(200),
    v.regex(/^([ACGTUNRYSWKMBDHV]+|-)$/, 'Bases are capital letters such as A, C, G and T.'),
  ),
)

/**
 * A variant by its place and bases, or all variants of a gene. Names as in the parameters of Beacon v2 ("Genomic Variant
 * Queries", docs.genomebeacons.org).
 */
export const beaconVariant = v.pipe(
  v.strictObject({
    assemblyId: v.nullable(word),
    referenceName: v.nullable(word),
    /** Counted from 0. */
    start: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9))),
    referenceBases: bases,
    alternateBases: bases,
    geneId: v.nullable(word),
  }),
  v.check(({ geneId, referenceName, start, referenceBases, alternateBases }) => {
    const place = [referenceName, start, referenceBases, alternateBases]
    return place.every((part) => (geneId === null ? part !== null : part === null))
  }, 'A variant has a chromosome, a start, reference and alternate bases, or a gene alone.'),
)
export type BeaconVariant = v.InferOutput<typeof beaconVariant>

export const filterOperators = ['=', '<', '>', '!', '>=', '<='] as const

/** A filter: a term of an ontology, or a property with a comparison. Both operator and value, or neither. */
export const beaconFilter = v.pipe(
  v.strictObject({
    id: word,
    operator: v.nullable(v.picklist(filterOperators)),
    value: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100))),
  }),
  v.check(
    ({ operator, value }) => (operator === null) === (value === null),
    'A comparison has a sign and a value.',
  ),
)
export type BeaconFilter = v.InferOutput<typeof beaconFilter>

/** One question: how many individuals meet all filters and carry the variant. */
export const beaconQuery = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1, 'Give it a name.'), v.maxLength(80)),
  filters: v.pipe(v.array(beaconFilter), v.maxLength(10)),
  variant: v.nullable(beaconVariant),
})
export type BeaconQuery = v.InferOutput<typeof beaconQuery>

/** What is asked, in a line that is the same for the same question whatever its name. */
export function questionCode({ filters, variant }: Pick<BeaconQuery, 'filters' | 'variant'>): string {
  const parts = filters.map(({ id, operator, value }) =>
    operator === null ? id : `${id} ${operator} ${value}`,
  )
  return parts.length === 0 && variant === null
    ? 'all'
    : [...parts, ...(variant === null ? [] : [variantText(variant)])].join(' & ')
}

function variantText({
  assemblyId,
  referenceName,
  start,
  referenceBases,
  alternateBases,
  geneId,
}: BeaconVariant): string {
  const what = geneId ?? `${referenceName}:${start} ${referenceBases}>${alternateBases}`
  return assemblyId === null ? what : `${assemblyId} ${what}`
}

export const beaconQueries = v.pipe(
  v.array(beaconQuery),
  v.maxLength(mostBeaconQuestions),
  v.check((list) => new Set(list.map(questionCode)).size === list.length, 'A question is asked twice.'),
  v.check(
    (list) => new Set(list.map(({ name }) => name)).size === list.length,
    'Two questions have one name.',
  ),
)
