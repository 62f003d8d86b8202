import * as v from 'valibot'
import { entryId } from '../discovery/entryId'
import { identifier, localisedText } from '../studies/protocolParts'

/** Limits of a plan of permits; a larger one is refused with the place named. */
export const permitLimits = {
  sources: 200,
  changes: 300,
  added: 50,
  days: 3650,
  words: 300,
  step: 500,
} as const

/** What a study needs of a source. */
export const sourceNeeds = ['aggregate', 'person-level', 'samples'] as const
export type SourceNeed = (typeof sourceNeeds)[number]

/** What the use of data or samples on persons rests on. */
export const useBases = ['consent', 'exemption'] as const
export type UseBasis = (typeof useBases)[number]

/** Questions on the study that rules ask for; null: not said. */
export const permitFacts = ['medicinalProduct', 'healthResearch', 'linked', 'processor'] as const
export type PermitFact = (typeof permitFacts)[number]

const words = v.pipe(v.string(), v.trim(), v.maxLength(permitLimits.words))
const reason = v.pipe(words, v.minLength(1, 'A change needs a reason.'))
const dayCount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(permitLimits.days))
const days = v.pipe(
  v.strictObject({ low: dayCount, high: dayCount }),
  v.check(({ low, high }) => low <= high, 'The shortest time is longer than the longest.'),
)

/** `ethics`, `register-data@registry/krg`: a kind of step, and the source that it is for. */
const stepId = v.pipe(v.string(), v.minLength(1), v.maxLength(permitLimits.step))

const source = v.strictObject({
  entry: entryId,
  /** As it was called when it was planned. */
  name: localisedText,
  need: v.picklist(sourceNeeds),
  /** Null: not said. */
  basis: v.nullable(v.picklist(useBases)),
})
export type PermitSource = v.InferOutput<typeof source>

/** What a person changes of a step that a rule asks for. */
const change = v.variant('kind', [
  /** It is not needed here. */
  v.strictObject({ step: stepId, kind: v.literal('without'), reason }),
  /** Calendar days that a person reckons with, and where they come from. */
  v.strictObject({ step: stepId, kind: v.literal('time'), days, reason }),
  /** Whether recruitment waits for it. */
  v.strictObject({ step: stepId, kind: v.literal('holds'), holds: v.boolean(), reason }),
])
export type PermitChange = v.InferOutput<typeof change>

/** A step that no rule here asks for. */
const addedStep = v.strictObject({
  id: identifier,
  label: v.pipe(words, v.minLength(1)),
  reason,
  /** Null: nobody knows. */
  days: v.nullable(days),
  /** Steps that have to be done before. */
  follows: v.pipe(v.array(stepId), v.maxLength(50)),
  holds: v.boolean(),
})
export type AddedStep = v.InferOutput<typeof addedStep>

function differ(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length
}

const fact = v.nullable(v.boolean())

/** What a study needs of whom, from which rules make the steps on the road to its data. */
export const permitPlan = v.strictObject({
  /** Whether it is a trial of a medicinal product. */
  medicinalProduct: fact,
  /** Whether it is medical and health research; otherwise quality, planning or preparedness. */
  healthResearch: fact,
  /** Whether data of several sources are linked person by person. */
  linked: fact,
  /** Whether somebody else stores or analyses data for the controller. */
  processor: fact,
  sources: v.pipe(
    v.array(source),
    v.maxLength(permitLimits.sources),
    v.check((sources) => differ(sources.map(({ entry }) => entry)), 'A source is planned twice.'),
  ),
  changes: v.pipe(
    v.array(change),
    v.maxLength(permitLimits.changes),
    v.check(
      (changes) => differ(changes.map(({ step, kind }) => `${kind} ${step}`)),
      'A step is changed twice in the same way.',
    ),
  ),
  added: v.pipe(
    v.array(addedStep),
    v.maxLength(permitLimits.added),
    v.check((added) => differ(added.map(({ id }) => id)), 'Two added steps share one identifier.'),
  ),
})
export type PermitPlan = v.InferOutput<typeof permitPlan>

/** A plan in which nothing is said yet. */
export const emptyPermitPlan: PermitPlan = {
  medicinalProduct: null,
  healthResearch: null,
  linked: null,
  processor: null,
  sources: [],
  changes: [],
  added: [],
}
