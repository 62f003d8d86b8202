import { atomNode, combine, type BothLanguages, type DefinitionNode } from '../definition'
import type { CirceConcept, CirceDemographic, CirceNumericRange } from './expression'
import { operatorOf, stretchesOf, wholeYears } from './ranges'
import type { Reading } from './reading'
import { sexOfConcept } from './vocabularies'
import { both, conceptNames } from './words'

/** A question that stays words. */
export function unread(text: BothLanguages): DefinitionNode {
  return atomNode({ kind: 'unread', text })
}

/** Age in completed years today, where the file asks for the age at an event. */
export function readAge(
  age: CirceNumericRange | null,
  path: string,
  { tell }: Reading,
): readonly DefinitionNode[] {
  if (age === null) return []
  const stretches = stretchesOf(age)
  if (stretches === null) {
    tell(
      'age',
      'changes-meaning',
      path,
      operatorOf(age.Op) === null
        ? both(
            `The age has no operator that is known ("${age.Op ?? ''}").`,
            `Alderen har ingen kjent operator («${age.Op ?? ''}»).`,
          )
        : both('The age has no value.', 'Alderen har ingen verdi.'),
    )
    return [unread(both('an age that is not stated', 'en alder som ikke er oppgitt'))]
  }
  tell(
    'age',
    'changes-meaning',
    path,
    both(
      'The age at the event, by years of birth, is read as the age today.',
      'Alderen ved hendelsen, etter fødselsår, leses som alderen i dag.',
    ),
  )
  const nodes = stretches.map((stretch) => atomNode({ kind: 'age', ...wholeYears(stretch) }, path))
  return [combine('any', nodes)]
}

/** An empty list asks nothing. */
export function readGender(
  genders: readonly CirceConcept[] | null,
  path: string,
  { tell }: Reading,
): readonly DefinitionNode[] {
  if (genders === null || genders.length === 0) return []
  const nodes = genders.map((concept) => {
    const sex = sexOfConcept(concept.CONCEPT_ID)
    if (sex !== null) return atomNode({ kind: 'sex', sex }, path)
    const name = conceptNames([concept])
    tell(
      'sex',
      'narrows-not-countable',
      path,
      both(`The gender "${name}" stays words.`, `Kjønnet «${name}» blir stående som ord.`),
    )
    return unread(both(`gender: ${name}`, `kjønn: ${name}`))
  })
  return [combine('any', nodes)]
}

/** What one entry of a demographic list asks; all of it has to hold. */
export function readDemographic(asked: CirceDemographic, path: string, reading: Reading): DefinitionNode {
  const words = (field: 'Race' | 'Ethnicity', en: string, nb: string): readonly DefinitionNode[] => {
    const concepts = asked[field] ?? []
    if (concepts.length === 0) return []
    reading.tell(
      'attribute',
      'narrows-not-countable',
      `${path}.${field}`,
      both(`${en} is not counted here and stays words.`, `${nb} telles ikke her og blir stående som ord.`),
    )
    const names = conceptNames(concepts)
    return [unread(both(`${en.toLowerCase()}: ${names}`, `${nb.toLowerCase()}: ${names}`))]
  }
  for (const field of ['OccurrenceStartDate', 'OccurrenceEndDate'] as const)
    if (asked[field] !== null)
      reading.tell(
        'time',
        'changes-meaning',
        `${path}.${field}`,
        both('When the entry event lies is left out.', 'Når inngangshendelsen ligger, er utelatt.'),
      )
  return combine('all', [
    ...readAge(asked.Age, `${path}.Age`, reading),
    ...readGender(asked.Gender, `${path}.Gender`, reading),
    ...words('Race', 'Race', 'Rase'),
    ...words('Ethnicity', 'Ethnicity', 'Etnisitet'),
  ])
}
