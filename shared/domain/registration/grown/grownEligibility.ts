import type { CriterionGroup, Protocol } from '../../studies/protocol'
import type { AgeLimit, Eligibility, WrittenCriterion } from '../record/participants'
import type { WordsOfCriteria } from './wordsOfCriteria'

/** Identifier of the line that says where participants live; no criterion of a study can bear it twice in one list. */
const areasId = 'population-areas'

/** Who can take part: criteria in words, and the limits of age and sex that all of them leave. */
export function grownEligibility(
  { population, inclusion, exclusion }: Protocol,
  words: WordsOfCriteria,
): Pick<Eligibility, 'inclusion' | 'exclusion' | 'sex' | 'minimumAge' | 'maximumAge'> {
  const included = inclusion.filter(({ active }) => active)
  const written = (group: CriterionGroup): WrittenCriterion => ({
    id: group.id,
    text: words.criterion(group),
    group: group.id,
  })
  // Ages and sex are limits of the whole study only where no alternative gets around them.
  const alone = included.flatMap(({ anyOf }) => (anyOf.length === 1 ? anyOf : []))
  const ages = [
    population.age,
    ...alone.flatMap(({ condition }) => (condition.kind === 'age' ? [condition.range] : [])),
  ]
  const youngest = Math.max(...ages.map(({ from }) => from))
  const oldest = Math.min(...ages.map(({ to }) => to ?? Infinity))
  const sexes = new Set([
    population.sex,
    ...alone.flatMap(({ condition }) => (condition.kind === 'sex' ? [condition.sex] : [])),
  ])
  sexes.delete('any')
  const [sex] = sexes
  return {
    inclusion: [
      ...(population.areas.length === 0
        ? []
        : [{ id: areasId, text: words.livesIn(population.areas), group: null }]),
      ...included.map(written),
    ],
    exclusion: exclusion.filter(({ active }) => active).map(written),
    // Women and men at once would be nobody: which of them is meant, nobody has said.
    sex: sexes.size > 1 ? null : sex === undefined || sex === 'any' ? 'all' : sex,
    minimumAge: yearsOrNone(youngest === 0 ? Infinity : youngest),
    maximumAge: yearsOrNone(oldest),
  }
}

function yearsOrNone(value: number): AgeLimit {
  return value === Infinity ? 'none' : { value, unit: 'years' }
}
