import type { CirceConceptSet } from '../expression'
import { tableName, tableOf } from '../tables'
import { both } from '../words'
import { found, type CirceRule, type Walk } from './walk'

const itemsOf = ({ expression }: CirceConceptSet) => expression?.items ?? []
const named = ({ name, id }: CirceConceptSet): string => (name === null || name === '' ? String(id) : name)

/** Numbers of concept sets under any field that names one: `CodesetId`, `…SourceConcept`, `…CS.CodesetId`. */
function setsIn(asked: object): readonly number[] {
  return Object.entries(asked).flatMap(([field, value]: [string, unknown]) => {
    if (typeof value === 'number' && (field === 'CodesetId' || field.endsWith('SourceConcept')))
      return [value]
    if (typeof value !== 'object' || value === null || !('CodesetId' in value)) return []
    return typeof value.CodesetId === 'number' ? [value.CodesetId] : []
  })
}

function usedSets({ expression, criteria, demographics }: Walk): ReadonlySet<number> {
  const drug = expression.EndStrategy?.CustomEra?.DrugCodesetId ?? null
  return new Set([
    ...criteria.flatMap(({ criteria: { asked } }) => setsIn(asked)),
    ...demographics.flatMap(({ asked }) => setsIn(asked)),
    ...(drug === null ? [] : [drug]),
  ])
}

/** Circe: UnusedConceptsCheck. */
export const unusedConceptSet: CirceRule = (walk) => {
  const used = usedSets(walk)
  return walk.expression.ConceptSets.flatMap((set, index) =>
    used.has(set.id)
      ? []
      : [
          found(
            'unused-concept-set',
            'note',
            `ConceptSets[${index}]`,
            both(
              `The concept set "${named(set)}" is not used.`,
              `Begrepssettet «${named(set)}» er ikke i bruk.`,
            ),
            both(
              'Remove it, or ask for it in a criterion.',
              'Fjern det, eller spør etter det i et kriterium.',
            ),
          ),
        ],
  )
}

/** Circe: EmptyConceptSetCheck. */
export const emptyConceptSet: CirceRule = ({ expression }) =>
  expression.ConceptSets.flatMap((set, index) =>
    itemsOf(set).length > 0
      ? []
      : [
          found(
            'empty-concept-set',
            'refused',
            `ConceptSets[${index}]`,
            both(
              `The concept set "${named(set)}" holds no concepts: no record matches it.`,
              `Begrepssettet «${named(set)}» er tomt: Ingen hendelse passer.`,
            ),
            both('Add the concepts that are meant.', 'Legg til begrepene som er ment.'),
          ),
        ],
  )

function keyOf(set: CirceConceptSet): string {
  return itemsOf(set)
    .map(({ concept, isExcluded, includeDescendants, includeMapped }) =>
      JSON.stringify([
        concept.CONCEPT_ID === 0 ? null : concept.CONCEPT_ID,
        concept.CONCEPT_CODE,
        concept.VOCABULARY_ID,
        isExcluded === true,
        includeDescendants === true,
        includeMapped === true,
      ]),
    )
    .sort()
    .join()
}

/** Circe: DuplicatesConceptSetCheck. */
export const duplicateConceptSet: CirceRule = ({ expression }) => {
  const first = new Map<string, CirceConceptSet>()
  return expression.ConceptSets.flatMap((set, index) => {
    if (itemsOf(set).length === 0) return []
    const key = keyOf(set)
    const same = first.get(key)
    if (same === undefined) {
      first.set(key, set)
      return []
    }
    return [
      found(
        'duplicate-concept-set',
        'questioned',
        `ConceptSets[${index}]`,
        both(
          `The concept sets "${named(same)}" and "${named(set)}" hold the same concepts.`,
          `Begrepssettene «${named(same)}» og «${named(set)}» har de samme begrepene.`,
        ),
        both('Keep one of them and use it in both places.', 'Behold ett av dem, og bruk det begge steder.'),
      ),
    ]
  })
}

/** Circe: ConceptSetCriteriaCheck. A set that is named and not there is ours. */
export const noConceptSet: CirceRule = ({ expression, criteria }) => {
  const known = new Set(expression.ConceptSets.map(({ id }) => id))
  return criteria.flatMap(({ criteria: one, path }) => {
    const sets = setsIn(one.asked)
    const missing = sets.find((id) => !known.has(id))
    const name = tableName(one.table)
    if (missing !== undefined)
      return [
        found(
          'missing-concept-set',
          'refused',
          path,
          both(
            `Concept set ${missing} is asked for (${name.en}), but is not in the file.`,
            `Det spørres etter begrepssett ${missing} (${name.nb}), men det er ikke i filen.`,
          ),
          both('Add the concept set, or choose another.', 'Legg til begrepssettet, eller velg et annet.'),
        ),
      ]
    if (sets.length > 0 || (tableOf(one.table)?.role ?? null) === null) return []
    return [
      found(
        'no-concept-set',
        'questioned',
        path,
        both(
          `No concept set is asked for: every record counts (${name.en}).`,
          `Det spørres ikke etter noe begrepssett: Alle hendelser teller (${name.nb}).`,
        ),
        both('Choose the concept set that is meant.', 'Velg begrepssettet som er ment.'),
      ),
    ]
  })
}

/** Ours: concepts of another domain than the table holds match no record. */
export const wrongDomain: CirceRule = ({ expression, criteria, nameOf }) =>
  criteria.flatMap(({ criteria: one, path }) => {
    const domains = tableOf(one.table)?.domains ?? []
    const set = expression.ConceptSets.find(({ id }) => id === one.asked.CodesetId)
    if (domains.length === 0 || set === undefined) return []
    const stated = [...new Set(itemsOf(set).flatMap(({ concept }) => concept.DOMAIN_ID ?? []))].filter(
      (domain) => domain !== '',
    )
    const fits = stated.some((domain) =>
      domains.some((known) => domain.toLowerCase().includes(known.toLowerCase())),
    )
    if (stated.length === 0 || fits) return []
    const name = nameOf(one)
    return [
      found(
        'wrong-domain',
        'questioned',
        path,
        both(
          `${name.en} asks for concepts of the domain ${stated.join(', ')}; this table holds ${domains.join(', ')}.`,
          `${name.nb} spør etter begreper i domenet ${stated.join(', ')}; denne tabellen har ${domains.join(', ')}.`,
        ),
        both(
          'Ask the table of that domain, or choose other concepts.',
          'Spør i tabellen for det domenet, eller velg andre begreper.',
        ),
      ),
    ]
  })
