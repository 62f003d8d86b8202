import type { EntryDetails } from '#shared/domain/discovery/entry'
import type { Statement, StatementField, StatementSource } from '#shared/domain/discovery/statement'

/** Parts in which the statements about an entry are told, in that order. */
export const sectionFields = {
  content: ['holds', 'type', 'topic', 'codes', 'diseases', 'materials', 'note'],
  extent: ['since', 'until', 'size', 'coverage', 'completeness', 'grain', 'ages', 'sexes', 'coding-systems'],
  access: ['controller', 'legal-basis', 'access', 'linkage', 'suppression', 'licence', 'contact'],
  platform: ['platform-phase', 'platform-history'],
  offer: ['capabilities', 'services', 'target-groups', 'readiness', 'networks'],
  place: ['part-of', 'place', 'tables'],
} as const satisfies Readonly<Record<string, readonly StatementField[]>>
export type SectionKey = keyof typeof sectionFields

/** A source of statements, with the number by which they refer to it. */
export interface NumberedSource {
  readonly number: number
  readonly source: StatementSource
  /** Year or ISO date that the statements are about, where they do not say it themselves. */
  readonly asOf: string | null
  /** ISO date; null where it is not known. */
  readonly readOn: string | null
}

/** Fields that mean little without their year; of the others the source says it once. */
const datedFields: readonly StatementField[] = ['size', 'coverage', 'completeness', 'platform-history']

/** The year or date that stands beside a statement; null where its source says it, or nobody. */
export function datedWith({ field, asOf }: Statement): string | null {
  return datedFields.includes(field) ? asOf : null
}

export interface StatementSection {
  readonly key: SectionKey
  readonly fields: readonly {
    readonly field: StatementField
    readonly statements: readonly { readonly statement: Statement; readonly source: number }[]
  }[]
  /** Fields of the section of which nobody stated anything. */
  readonly notStated: readonly StatementField[]
}

const sourceAsOf = (statement: Statement): string | null =>
  datedFields.includes(statement.field) ? null : statement.asOf

/** The statements in sections, and the sources that they refer to in the order in which they come up. */
export function statementSections(details: Pick<EntryDetails, 'statements' | 'notStated'>): {
  readonly sections: readonly StatementSection[]
  readonly sources: readonly NumberedSource[]
} {
  const sources = new Map<string, NumberedSource>()
  function numberOf(statement: Statement): number {
    const { source, readOn } = statement
    const asOf = sourceAsOf(statement)
    const key = JSON.stringify([source.key, source.name.en, source.citation, source.address, asOf, readOn])
    const known = sources.get(key)
    if (known !== undefined) return known.number
    sources.set(key, { number: sources.size + 1, source, asOf, readOn })
    return sources.size
  }
  const keys: readonly SectionKey[] = ['content', 'extent', 'access', 'platform', 'offer', 'place']
  const sections = keys.map((key): StatementSection => {
    const wanted: readonly StatementField[] = sectionFields[key]
    return {
      key,
      fields: wanted.flatMap((field) => {
        const told = details.statements.filter((each) => each.field === field)
        if (told.length === 0) return []
        return [{ field, statements: told.map((statement) => ({ statement, source: numberOf(statement) })) }]
      }),
      notStated: wanted.filter((field) => details.notStated.includes(field)),
    }
  })
  return {
    sections: sections.filter(({ fields, notStated }) => fields.length + notStated.length > 0),
    sources: [...sources.values()],
  }
}
