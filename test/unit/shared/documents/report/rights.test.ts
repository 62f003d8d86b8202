import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildFeasibilityReport } from '#shared/documents/report/buildFeasibilityReport'
import type { FeasibilityReportInput } from '#shared/documents/report/reportInput'
import { citizenRights, citizenUse, publishedOptOuts } from '#shared/domain/permits/citizenRights'
import { emptyPermitPlan, type PermitSource } from '#shared/domain/permits/permitPlan'
import { basisOf, proposeSource } from '#shared/domain/permits/proposeSource'
import { plannedReport } from './plannedReport'

function blocksOf(input: FeasibilityReportInput) {
  const { sections } = buildFeasibilityReport(input, { shape: 'full', parts: ['rights'] })
  return sections.find(({ key }) => key === 'rights')?.blocks ?? []
}

const samples: PermitSource = { entry: 'biobank/hunt', name: 'HUNT', need: 'samples', basis: 'consent' }
const data: PermitSource = { entry: 'registry/krg', name: 'KRG', need: 'person-level', basis: 'exemption' }

describe('rights of citizens', () => {
  it('tells the one published number with its age, which is that of the reference data', () => {
    const file = join(import.meta.dirname, '../../../../../resources/reference/trialStatistics.json')
    const line = readFileSync(file, 'utf8')
      .split('\n')
      .find((text) => text.includes('"topic":"opt-out"'))
    expect(line).toContain(`"value":"${publishedOptOuts.persons}"`)
    expect(line).toContain(publishedOptOuts.address)
    expect(line).toContain(`"citation":"${publishedOptOuts.citation}"`)
    const text = JSON.stringify(blocksOf(plannedReport('en')))
    expect(text).toContain('37 persons stood in it')
    expect(text).toContain('No later number is known here')
  })

  it.each(['en', 'nb'] as const)(
    'says what each step leaves out, or that nothing is left out (%s)',
    (language) => {
      const input = plannedReport(language)
      const rows = blocksOf(input).flatMap((block) =>
        block.kind === 'table' && block.key === 'rights-counts' ? block.rows : [],
      )
      const active = input.estimate.availability.filter((step) => step.active)
      expect(rows.map(({ key }) => key)).toEqual(active.map(({ id }) => id))
      const none = { ...input, estimate: { ...input.estimate, availability: [] } }
      expect(blocksOf(none).map(({ key }) => key)).toContain('rights-no-steps')
    },
  )

  it.each([
    ['samples by consent', [samples], ['destruction', 'withdrawal'], ['reservation', 'erasure']],
    ['samples without', [{ ...samples, basis: 'exemption' }], ['reservation'], ['consent', 'destruction']],
    [
      'data without consent beside samples by consent',
      [data, samples],
      ['erasure', 'destruction'],
      ['reservation'],
    ],
    ['nothing said', [], ['reservation', 'destruction', 'erasure', 'consent'], []],
  ] as const)('offers what the use asks for: %s', (_, sources, has, lacks) => {
    const use = citizenUse({ ...emptyPermitPlan, sources: [...sources] })
    const keys = citizenRights.filter(({ holds }) => holds(use)).map(({ key }) => key)
    expect(keys).toEqual(expect.arrayContaining(['information', 'access', 'complaint', ...has]))
    for (const key of lacks) expect(keys).not.toContain(key)
  })
})

describe('a source that is proposed', () => {
  it.each([
    ['statutory, no consent', 'exemption'],
    ['opt-out since autumn 2020', 'exemption'],
    ['consent / right to withdraw', 'consent'],
    ['de-identified', null],
  ])('reads "%s" as %s', (words, basis) => {
    expect(basisOf([words])).toBe(basis)
  })

  it('is none for a place without data, and says nothing that nobody stated', () => {
    const entry = {
      entry: 'testbed/sunnaas',
      kind: 'testbed',
      name: { en: 'A', nb: 'A' },
      statements: [],
    } as const
    expect(proposeSource(entry)).toBeNull()
    const name = { en: 'x'.repeat(300), nb: 'B' }
    expect(proposeSource({ ...entry, entry: 'biobank/hunt', kind: 'biobank', name })).toEqual({
      entry: 'biobank/hunt',
      name: { en: `${'x'.repeat(199)}…`, nb: 'B' },
      need: 'samples',
      basis: null,
    })
  })
})
