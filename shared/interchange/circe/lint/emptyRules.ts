import { isEmptyGroup } from '../expression'
import { both } from '../words'
import { found, type CirceRule } from './walk'

const asked = (walk: Parameters<CirceRule>[0]) => [
  ...walk.criteria.map(({ criteria: { table, asked: fields }, path }) => ({
    fields: Object.entries<unknown>(fields),
    path: `${path}.${table}`,
  })),
  ...walk.demographics.map(({ asked: fields, path }) => ({ fields: Object.entries<unknown>(fields), path })),
]

function without(value: unknown, key: string): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const found = new Map<string, unknown>(Object.entries(value)).get(key)
  return found === undefined || found === null || found === ''
}

/** Circe: ConceptCheck (lists of concepts without any), ConceptSetSelectionCheck, TextCheck. */
export const emptyFields: CirceRule = (walk) =>
  asked(walk).flatMap(({ fields, path }) =>
    fields.flatMap(([field, value]) => {
      const at = `${path}.${field}`
      const remove = both('Fill it in, or remove it.', 'Fyll det ut, eller fjern det.')
      if (Array.isArray(value) && value.length === 0)
        return [
          found(
            'empty-list',
            'questioned',
            at,
            both(
              `The list "${field}" is empty and asks nothing.`,
              `Listen «${field}» er tom og spør ikke etter noe.`,
            ),
            remove,
          ),
        ]
      if (field.endsWith('CS') && without(value, 'CodesetId'))
        return [
          found(
            'empty-selection',
            'questioned',
            at,
            both(`"${field}" names no concept set.`, `«${field}» viser ikke til noe begrepssett.`),
            remove,
          ),
        ]
      const isText = ['StopReason', 'LotNumber', 'UniqueDeviceId', 'ValueAsString', 'SourceId'].includes(
        field,
      )
      if (isText && without(value, 'Text') && typeof value === 'object' && value !== null)
        return [
          found(
            'empty-text',
            'questioned',
            at,
            both(`The text of "${field}" is missing.`, `Teksten i «${field}» mangler.`),
            remove,
          ),
        ]
      return []
    }),
  )

/** Circe: AttributeCheck. */
export const emptyDemographic: CirceRule = ({ demographics }) =>
  demographics.flatMap(({ asked: fields, path }) =>
    Object.values<unknown>(fields).every((value) => value === null)
      ? [
          found(
            'empty-demographic',
            'refused',
            path,
            both('A demographic criterion asks nothing.', 'Et demografisk kriterium spør ikke etter noe.'),
            both(
              'State an age, a gender or a date, or remove it.',
              'Oppgi alder, kjønn eller dato, eller fjern det.',
            ),
          ),
        ]
      : [],
  )

/** Circe: IncompleteRuleCheck and InitialEventCheck. */
export const emptyParts: CirceRule = ({ expression }) => [
  ...(expression.PrimaryCriteria.CriteriaList.length > 0
    ? []
    : [
        found(
          'no-entry-event',
          'refused',
          'PrimaryCriteria.CriteriaList',
          both('No event lets anyone in.', 'Ingen hendelse slipper noen inn.'),
          both('Add at least one entry event.', 'Legg til minst én inngangshendelse.'),
        ),
      ]),
  ...expression.InclusionRules.flatMap(({ name, expression: rule }, index) =>
    rule !== null && !isEmptyGroup(rule)
      ? []
      : [
          found(
            'empty-rule',
            'refused',
            `InclusionRules[${index}]`,
            both(`The rule "${name ?? ''}" asks nothing.`, `Regelen «${name ?? ''}» spør ikke etter noe.`),
            both(
              'Add what it asks, or remove the rule.',
              'Legg til det den spør etter, eller fjern regelen.',
            ),
          ),
        ],
  ),
]
