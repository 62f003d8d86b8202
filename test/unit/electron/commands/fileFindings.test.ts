import { expect, it } from 'vitest'
import { fileFindingsText } from '#electron/commands/fileFindings'
import { circeFormat } from '#shared/interchange/circe/circeFormat'
import { lintFile } from '#shared/interchange/lint/lintFile'
import { bareContext, expression, group, rule, sourceOf } from '#test/support/circe/circeFile'

const file = JSON.stringify(
  expression({
    InclusionRules: [rule('Adult', group('ALL', []))],
    EndStrategy: { DateOffset: { DateField: 'StartDate', Offset: 0 } },
  }),
)

it('what is found in a file stands before the criteria, gravest first, with its place', () => {
  const read = circeFormat.read?.(sourceOf(file), bareContext)
  if (read?.ok !== true) throw new Error('The file is not read.')
  const findings = lintFile(file, circeFormat, read.value.definition)
  const lines = fileFindingsText(findings, 'nb', 200).split('\n')
  expect(lines.slice(0, 4)).toEqual([
    'Selve filen',
    '',
    'Motsier seg selv',
    '  - Regelen «Adult» spør ikke etter noe. Legg til det den spør etter, eller fjern regelen. (InclusionRules[0])',
  ])
  expect(lines.join('\n')).toContain('Folk går ut samme dag som de kommer inn.')
  expect(lines.at(-2)).toBe('Som kriterier i en studie')
  expect(findings.map((one) => one.rule)).toContain('empty-group')
  expect(fileFindingsText([], 'en', 80)).toBe('')
})
