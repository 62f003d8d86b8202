import { both } from '../words'
import { found, type CirceRule } from './walk'

/** Circe: ExitCriteriaCheck, ExitCriteriaDaysOffsetCheck, NoExitCriteriaCheck. */
export const exits: CirceRule = ({ expression: { EndStrategy: end, PrimaryCriteria } }) => {
  const { CustomEra: era = null, DateOffset: offset = null } = end ?? {}
  if (era !== null && era.DrugCodesetId === null)
    return [
      found(
        'exit-without-drug',
        'refused',
        'EndStrategy.CustomEra',
        both(
          'People leave when treatment ends, but no drug is named.',
          'Folk går ut når behandlingen slutter, men ingen legemidler er oppgitt.',
        ),
        both('Choose the concept set of the drug.', 'Velg begrepssettet for legemidlet.'),
      ),
    ]
  if (offset !== null && offset.DateField === 'StartDate' && (offset.Offset ?? 0) === 0)
    return [
      found(
        'exit-on-entry-day',
        'questioned',
        'EndStrategy.DateOffset',
        both('People leave on the day they enter.', 'Folk går ut samme dag som de kommer inn.'),
        both(
          'Write the days after entry, or let them leave with the end of observation.',
          'Skriv antall dager etter inngang, eller la dem gå ut ved slutten av observasjonen.',
        ),
      ),
    ]
  if (end === null && PrimaryCriteria.PrimaryCriteriaLimit.Type === 'All')
    return [
      found(
        'no-exit',
        'questioned',
        'EndStrategy',
        both(
          'All events of a person count, but nothing says when a person leaves.',
          'Alle hendelser hos en person teller, men ingenting sier når personen går ut.',
        ),
        both(
          'State the exit, or count the first event only.',
          'Oppgi når folk går ut, eller tell bare første hendelse.',
        ),
      ),
    ]
  return []
}

/** Circe: DrugDomainCheck. */
export const entryDrugNotInExit: CirceRule = ({
  expression: { EndStrategy: end, PrimaryCriteria, ConceptSets },
}) => {
  const exit = end?.CustomEra?.DrugCodesetId ?? null
  const ids = PrimaryCriteria.CriteriaList.flatMap(({ asked }) => asked.CodesetId ?? [])
  return [...new Set(ids)].flatMap((id) => {
    const index = ConceptSets.findIndex((set) => set.id === id)
    const set = ConceptSets[index]
    const drugs =
      set?.expression?.items?.some(({ concept }) => concept.DOMAIN_ID?.toLowerCase() === 'drug') === true
    if (set === undefined || !drugs || id === exit) return []
    return [
      found(
        'entry-drug-not-in-exit',
        'note',
        `ConceptSets[${index}]`,
        both(
          `People enter with the drug "${set.name ?? ''}", but stay when its use ends.`,
          `Folk kommer inn med legemidlet «${set.name ?? ''}», men blir værende når bruken slutter.`,
        ),
        both(
          'Let them leave when the treatment ends, where that is meant.',
          'La dem gå ut når behandlingen slutter, om det er ment.',
        ),
      ),
    ]
  })
}

const weights = new Map([
  ['First', 0],
  ['Last', 1],
  ['All', 2],
])

/** Circe: EventsProgressionCheck. */
export const limitsWiden: CirceRule = ({ expression }) => {
  const weight = (type: string | null) => weights.get(type ?? '') ?? 0
  const first = weight(expression.PrimaryCriteria.PrimaryCriteriaLimit.Type)
  const second = expression.AdditionalCriteria === null ? first : weight(expression.QualifiedLimit.Type)
  const last = expression.InclusionRules.length === 0 ? 0 : weight(expression.ExpressionLimit.Type)
  const wider = [
    ...(second > first ? ['QualifiedLimit'] : []),
    ...(last > Math.min(first, second) ? ['ExpressionLimit'] : []),
  ]
  return wider.map((path) =>
    found(
      'limits-widen',
      'questioned',
      path,
      both(
        'A later step lets in more events of a person than the step before has left, and so does nothing.',
        'Et senere trinn slipper inn flere hendelser hos en person enn trinnet før har latt være igjen, og gjør derfor ingenting.',
      ),
      both('Choose the same or a narrower limit.', 'Velg samme eller en smalere grense.'),
    ),
  )
}
