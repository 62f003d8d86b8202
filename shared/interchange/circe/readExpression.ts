import { combine, everybody, type BothLanguages, type Definition, type DefinitionNode } from '../definition'
import type { ReadDefinition } from '../format'
import { isEmptyGroup, type CirceCriteria, type CirceExpression } from './expression'
import { criteriaName, readCriteria } from './readCriteria'
import { readAround, readGroup } from './readGroup'
import { createReading, type Reading } from './reading'
import { both } from './words'

function named(node: DefinitionNode, name: BothLanguages): DefinitionNode {
  return name.en === '' ? node : { ...node, name }
}

function entryNames(events: readonly CirceCriteria[], reading: Reading): BothLanguages {
  const names = events.map((event) => criteriaName(event, reading))
  return both(names.map(({ en }) => en).join(' or '), names.map(({ nb }) => nb).join(' eller '))
}

/** Being under observation with nothing asked of it is what everyone in the data is. */
function isEverybody({ table, asked }: CirceCriteria): boolean {
  return (
    table === 'ObservationPeriod' &&
    Object.values(asked).every((value) => value === null || value === false) &&
    asked.CorrelatedCriteria === null
  )
}

function readEntry({ PrimaryCriteria, ...rest }: CirceExpression, reading: Reading): DefinitionNode {
  const path = 'PrimaryCriteria'
  const { CriteriaList: events, ObservationWindow: window, PrimaryCriteriaLimit: limit } = PrimaryCriteria
  const nodes = events.map((event, index) => {
    const own = `${path}.CriteriaList[${index}]`
    if (isEverybody(event)) return everybody
    const record = readCriteria(event, own, reading)
    return readAround(
      record,
      event.asked.CorrelatedCriteria,
      `${own}.${event.table}.CorrelatedCriteria`,
      reading,
    )
  })
  const names = entryNames(events, reading)
  const further = rest.AdditionalCriteria !== null || rest.InclusionRules.length > 0
  const limits = [limit.Type, rest.QualifiedLimit.Type, rest.ExpressionLimit.Type]
  const one = limits.some((type) => type === 'First' || type === 'Last')
  if (!events.every(isEverybody))
    reading.tell(
      'entry-event',
      one && further ? 'changes-meaning' : 'wording',
      path,
      both(
        `People enter at an event: ${names.en}${one ? '; one event of each person counts' : ''}. Here only counts who has any.`,
        `Folk kommer inn ved en hendelse: ${names.nb}${one ? '; én hendelse for hver person teller' : ''}. Her teller bare hvem som har noen.`,
      ),
    )
  const [prior, post] = [window.PriorDays ?? 0, window.PostDays ?? 0]
  if (prior !== 0 || post !== 0)
    reading.tell(
      'observation-window',
      'changes-meaning',
      `${path}.ObservationWindow`,
      both(
        `People have to be observed for ${prior} days before and ${post} days after the entry event; that is left out.`,
        `Folk må være observert i ${prior} dager før og ${post} dager etter inngangshendelsen; det er utelatt.`,
      ),
    )
  return named(combine('any', nodes), names)
}

/** When people leave decides how long they are counted, and not who. */
function tellExits(
  { EndStrategy, CensoringCriteria, CollapseSettings, CensorWindow }: CirceExpression,
  { tell }: Reading,
): void {
  const exits = [
    [
      EndStrategy !== null,
      'EndStrategy',
      both('When people leave is left out.', 'Når folk går ut, er utelatt.'),
    ],
    [
      CensoringCriteria.length > 0,
      'CensoringCriteria',
      both(
        'Events that end the time of a person are left out.',
        'Hendelser som avslutter en persons tid, er utelatt.',
      ),
    ],
    [
      (CollapseSettings.EraPad ?? 0) > 0,
      'CollapseSettings',
      both('How periods are joined is left out.', 'Hvordan perioder slås sammen, er utelatt.'),
    ],
  ] as const
  for (const [present, path, text] of exits) if (present) tell('end-of-cohort', 'wording', path, text)
  if (CensorWindow.StartDate !== null || CensorWindow.EndDate !== null)
    tell(
      'end-of-cohort',
      'changes-meaning',
      'CensorWindow',
      both(
        'The days outside of which nobody is counted are left out.',
        'Dagene som ingen telles utenfor, er utelatt.',
      ),
    )
}

/** Who has the entry events and meets all rules, at any time; everything that is about time is told as lost. */
export function readExpression(expression: CirceExpression, title: string | null): ReadDefinition {
  const { reading, losses } = createReading(
    expression.ConceptSets,
    new Set(expression.PrimaryCriteria.CriteriaList.flatMap(({ asked }) => asked.CodesetId ?? [])),
  )
  const entry = readEntry(expression, reading)
  const { AdditionalCriteria: additional } = expression
  const further =
    additional === null || isEmptyGroup(additional)
      ? []
      : [readGroup(additional, 'AdditionalCriteria', reading)]
  const rules = expression.InclusionRules.map(({ name, expression: rule }, index) => {
    const path = `InclusionRules[${index}].expression`
    const node = rule === null ? everybody : readGroup(rule, path, reading)
    return named(node, both(name ?? '', name ?? ''))
  })
  tellExits(expression, reading)
  const definition: Definition = {
    title: title ?? expression.Title,
    description: null,
    root: { kind: 'all', nodes: [entry, ...further, ...rules] },
  }
  return { definition, losses }
}
