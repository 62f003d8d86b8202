import * as v from 'valibot'
import { biobankEntry, biobankLimits } from '../conditions/biobankCondition'
import { citation, inOrder, name, outOfOrder, share } from '../protocolParts'
import { middleOfClass, prevalenceClassKeys } from './prevalenceClass'

/** Largest number of people that a list may hold; capture–recapture goes through them. */
export const mostListedPeople = 10_000_000

const people = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostListedPeople))

/** Whom the worked-out share is a share of, as in a stated share. */
const conditioning = v.picklist(['remaining', 'population'])

function rangedShare(least: number) {
  const part = v.pipe(share, v.minValue(least))
  return v.pipe(
    v.strictObject({ value: part, lower: part, upper: part }),
    v.check((stated) => inOrder(stated), outOfOrder),
  )
}

/** How many people there are, as far as it is told: `upper` null where nothing limits it, `value` null for no number. */
export const toldNumber = v.pipe(
  v.strictObject({ value: v.nullable(people), lower: people, upper: v.nullable(people) }),
  v.check(
    ({ value, lower, upper }) =>
      (upper === null || lower <= upper) &&
      (value === null || (lower <= value && (upper === null || value <= upper))),
    'A number lies between its limits.',
  ),
)

/** The BBMRI-ERIC Directory shows no 1 to 9 donors. */
const mostHiddenDonors = 9

/** Fewer donors than are shown stand as up to nine, whatever a file says. */
export function withoutFewDonors(number: v.InferOutput<typeof toldNumber>): v.InferOutput<typeof toldNumber> {
  const { upper } = number
  return upper !== null && upper > 0 && upper <= mostHiddenDonors
    ? { value: null, lower: 0, upper: mostHiddenDonors }
    : number
}

/** Donors of one biobank or collection as its catalogue tells them. */
export const donorCount = v.strictObject({
  entry: biobankEntry,
  /** Who is counted, in the words of the source. */
  counted: name,
  number: v.pipe(toldNumber, v.transform(withoutFewDonors)),
  /** Year or ISO date; null where the source gives none. */
  asOf: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
})

/** Donors as they were counted once. Nobody knows who died or moved, nor who gave to several: they only limit from above. */
const donors = v.strictObject({
  method: v.literal('donors'),
  counts: v.pipe(v.array(donorCount), v.minLength(1), v.maxLength(biobankLimits.entries)),
})

/** People of a registry who were found in the biobank (or any other list) by linkage. */
const linked = v.pipe(
  v.strictObject({
    method: v.literal('linked'),
    /** Found on both. */
    both: people,
    /** On the registry's list. */
    listed: v.pipe(people, v.minValue(1)),
    /** Share of true links that were found; null: all, as with the national identity number on both lists. */
    sensitivity: v.nullable(rangedShare(0.01)),
    /** Share of the links found that are true; null: all. */
    predictive: v.nullable(rangedShare(0.01)),
    conditioning,
  }),
  v.check(({ both, listed }) => both <= listed, 'More people are on both lists than on the registry alone.'),
)

/** Two lists of the same people and how many stand on both: how many there are in all, and which share the first holds. */
const recaptured = v.pipe(
  v.strictObject({
    method: v.literal('recaptured'),
    /** On the list that the criterion is about. */
    first: people,
    second: people,
    both: people,
    conditioning,
  }),
  v.check(
    ({ first, second, both }) => both <= Math.min(first, second),
    'More people are on both lists than on one.',
  ),
)

/** Frequency of an allele or share of carriers in a population, as published. */
const carriers = v.pipe(
  v.strictObject({
    method: v.literal('carriers'),
    of: v.picklist(['alleles', 'carriers']),
    /** Which people meet the criterion, where alleles are given: one copy is enough, or it takes two. */
    copies: v.picklist(['one-or-two', 'two']),
    frequency: share,
    lower: share,
    upper: share,
    conditioning,
  }),
  v.check(({ frequency, lower, upper }) => inOrder({ value: frequency, lower, upper }), outOfOrder),
)

/** A class of Orphanet. `middle`: the geometric middle stands for it, by the choice of a person. */
const prevalence = v.pipe(
  v.strictObject({
    method: v.literal('prevalence'),
    class: v.picklist(prevalenceClassKeys),
    middle: v.boolean(),
  }),
  v.check((stated) => !stated.middle || middleOfClass(stated.class) !== null, 'An open class has no middle.'),
)

/** Individuals of one dataset of a beacon: those who match, of all it holds. They need not live in Norway. */
const beacon = v.pipe(
  v.strictObject({
    method: v.literal('beacon'),
    beacon: name,
    dataset: name,
    met: toldNumber,
    all: toldNumber,
    conditioning,
  }),
  v.check(
    ({ met, all }) => all.upper === null || met.lower <= all.upper,
    'More individuals match than the dataset holds.',
  ),
)

/** A share that is worked out from what a person or a source tells, with where that stands. */
export const derivedEvidence = v.strictObject({
  kind: v.literal('derived'),
  from: v.variant('method', [donors, linked, recaptured, carriers, prevalence, beacon]),
  citation,
})

export type ToldNumber = v.InferOutput<typeof toldNumber>
export type DonorCount = v.InferOutput<typeof donorCount>
export type DerivedEvidence = v.InferOutput<typeof derivedEvidence>
export type DerivedFrom = DerivedEvidence['from']
export type DerivationMethod = DerivedFrom['method']
