import { describe, expect, it } from 'vitest'
import { buildFeasibilityReport } from '#shared/documents/report/buildFeasibilityReport'
import type { FeasibilityReportInput } from '#shared/documents/report/reportInput'
import type { Block, FigureBlock, ReportModel, TableBlock } from '#shared/documents/report/reportModel'
import type { EstimateResult } from '#shared/estimate/result'
import { quantity, reportInput } from './reportFixture'

function report(more: Partial<FeasibilityReportInput> = {}): ReportModel {
  return buildFeasibilityReport(reportInput(more))
}

function withEstimate(change: Partial<EstimateResult>, target: number | null = 120): ReportModel {
  const input = reportInput()
  return buildFeasibilityReport({
    ...input,
    study: { ...input.study, targetParticipants: target },
    estimate: { ...input.estimate, ...change },
  })
}

function section(model: ReportModel, key: string): readonly Block[] {
  return model.sections.find((candidate) => candidate.key === key)?.blocks ?? []
}

function table(model: ReportModel, sectionKey: string, key: string): TableBlock {
  const found = section(model, sectionKey).find((block) => block.key === key)
  if (found?.kind !== 'table') throw new Error(`No table ${key}`)
  return found
}

function texts(block: TableBlock): readonly (readonly string[])[] {
  return block.rows.map((row) => row.cells.map((cell) => cell.text))
}

const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

describe('buildFeasibilityReport', () => {
  it('has its sections in the order of the method of feasibility', () => {
    expect(report().sections.map(({ key }) => key)).toEqual([
      'question',
      'definition',
      'sources',
      'funnel',
      'cost',
      'areas',
      'permits',
      'rights',
      'influences',
      'coverage',
      'assumptions',
      'limitations',
      'method',
    ])
  })

  it('is the same for the same input and plain JSON', () => {
    expect(JSON.stringify(report())).toBe(JSON.stringify(report()))
    expect(JSON.parse(JSON.stringify(report()))).toEqual(report())
  })

  it('never tells a loss above the population that it is lost from', () => {
    const { steps } = reportInput().estimate
    const ofMany = steps.map((step) =>
      step.role === 'population'
        ? { ...step, remaining: quantity(2_790_000, 2_790_000, 2_790_000) }
        : step.id === 'epilepsy'
          ? { ...step, alone: quantity(9_180, 9_180, 9_180) }
          : step,
    )
    const [row = []] = texts(table(withEstimate({ steps: ofMany }), 'cost', 'first-in-table'))
    expect(row[1]?.replaceAll(/\s/g, '')).toBe('2780800')
  })

  it('has unique keys in each section', () => {
    for (const { blocks } of report().sections) {
      const keys = blocks.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  it('has no English sentence in the Norwegian report', () => {
    const model = report({ language: 'nb', sources: [], codeNames: {} })
    const written = [model.cover, ...model.sections.filter(({ key }) => key !== 'method')]
    expect(JSON.stringify(written)).not.toMatch(/\b(the|people|criteria|which)\b/i)
  })

  it('carries the evidence that it was made from', () => {
    const input = reportInput()
    const evidence: unknown = JSON.parse(report().evidence.text)
    expect(evidence).toMatchObject({
      format: 'kohort-evidence',
      protocol: input.protocol,
      estimate: input.estimate,
    })
  })
})

describe('the cover', () => {
  it('compares the number with the target without a verdict', () => {
    const { decision } = report().cover
    expect(spaced(decision.number)).toBe('2 900')
    expect(spaced(decision.interval ?? '')).toBe('80 % interval 1 900–4 200')
    expect(spaced(decision.bounds)).toBe('hard bounds 410–21 000')
    expect(decision.sentences.join(' ')).toContain('in eight cases of ten')
    expect(decision.sentences.slice(0, 2).map(spaced)).toEqual([
      'The target of 120 is 4.2 % of the estimate.',
      'Even the lower bound of 410 is 3.4 times the target.',
    ])
    expect(decision.sentences.join(' ')).not.toMatch(/\b(go|feasible|recommend|enough)\b/i)
  })

  it.each([
    [
      quantity(150, 40, 900),
      'The lower bound of 40 is below the target: the figures alone do not rule out that there are too few.',
    ],
    [quantity(150, 0, 900), 'The lower bound is 0: the figures alone do not rule out that nobody is left.'],
    [quantity(60, 20, 90), 'Even the upper bound of 90 is below the target.'],
    [quantity(200, 121, 300), 'Even the lower bound of 121 is not below the target.'],
  ])('says what the bounds %j mean for the target', (eligible, sentence) => {
    expect(withEstimate({ eligible }).cover.decision.sentences.map(spaced)).toContain(sentence)
  })

  it('shows the bounds alone when there is no estimate, never 0', () => {
    const { cover } = withEstimate({ eligible: quantity(null, 0, 900) })
    expect(cover.decision.number).toBe('0–900')
    expect(cover.decision.label).toBe('Eligible population, bounds only')
    expect(cover.decision.sentences.join(' ')).not.toContain('of the estimate')
    const { drawing } = cover.decision.figure
    expect(drawing.kind === 'intervals' ? drawing.rows[0]?.mark?.estimate : 0).toBeNull()
  })

  it('says that there is no target instead of comparing', () => {
    const { decision, facts } = withEstimate({}, null).cover
    expect(decision.sentences[0]).toBe(
      'The study has no target yet, so the number stands without a comparison.',
    )
    expect(facts.find(({ key }) => key === 'target')?.value).toBe('not set')
  })

  it('does not divide by an estimate of 0', () => {
    const { decision } = withEstimate({ eligible: quantity(0, 0, 0) }).cover
    expect(decision.sentences[0]).toBe('The estimate is 0; the target is 120.')
  })
})

describe('the funnel', () => {
  it('shows count alone, left, 80 % interval, bounds, share kept and basis of each step', () => {
    const rows = texts(table(report(), 'funnel', 'funnel-table')).map((row) => row.map(spaced))
    expect(rows[0]).toEqual(['Base population', '', '3 390 000', '', '3 390 000', '', 'Population figures'])
    expect(rows[1]).toEqual([
      'Epilepsy',
      '15 200',
      '15 200',
      '13 400–17 100',
      '12 800–22 500',
      '0.4 %',
      'Counted',
    ])
  })

  it('never prints a number for a step that could not be counted or is off', () => {
    const rows = texts(table(report(), 'funnel', 'funnel-table'))
    expect(rows[3]).toEqual([
      'eGFR at least 45 mL/min/1.73 m²',
      'not known',
      'unchanged',
      '',
      '',
      '',
      'not countable',
    ])
    expect(rows[6]?.slice(1)).toEqual(['', 'unchanged', '', '', '', 'off'])
  })

  it('draws counted, stated and excluded steps apart and says the whole in words', () => {
    const figure = section(report(), 'funnel').find((block): block is FigureBlock => block.kind === 'figure')
    const rows = figure?.drawing.kind === 'intervals' ? figure.drawing.rows : []
    expect(rows.map(({ mark }) => mark?.style ?? null)).toEqual([
      'included',
      'included',
      'stated',
      null,
      'excluded',
      'excluded',
    ])
    expect(spaced(figure?.alternative ?? '')).toContain(
      'E2 Women: 2 900 (80 % interval 1 900–4 200, hard bounds 410–21 000).',
    )
    expect(figure?.legend.map(({ mark }) => mark)).toEqual([
      'bounds',
      'interval',
      'included',
      'excluded',
      'stated',
      'target',
    ])
  })
})

describe('the cost of criteria', () => {
  it('is sorted from the dearest and leaves out what defines the disease or was not counted', () => {
    const rows = texts(table(report(), 'cost', 'cost-table')).map((row) => row.map(spaced))
    expect(rows.map(([name]) => name)).toEqual(['Drug-resistant', 'Women', 'Cancer'])
    expect(rows[0]?.slice(2)).toEqual(['8 300–10 900', '1 900–21 400', '+6 700', '+233 %'])
  })

  it('breaks a bar that would flatten the others, and says so', () => {
    const figure = section(report(), 'cost').find((block): block is FigureBlock => block.kind === 'figure')
    const rows = figure?.drawing.kind === 'bars' ? figure.drawing.rows : []
    expect(rows.map(({ broken }) => broken)).toEqual([true, false, false])
    expect(JSON.stringify(section(report(), 'cost'))).toContain('A bar with a break is longer than the axis.')
  })
})

describe('sources and areas', () => {
  it('gives the age of each number at the date of the report', () => {
    const ages = (date: string) =>
      table(report({ date }), 'sources', 'tables').rows.map((row) => row.cells[3]?.text)
    expect(ages('2026-11-21')).toEqual(['3 years', '5 years', '14 years'])
    expect(ages('2024-03-01')).toEqual(['under 1 year', '2 years', '11 years'])
  })

  it('prints words where the source prints no figure or no rule', () => {
    expect(table(report(), 'sources', 'tables').rows[2]?.cells[5]?.text).toBe('not printed')
    expect(table(report(), 'sources', 'holders').rows.map((row) => row.cells[3]?.text)).toEqual([
      'The source does not say.',
      'Fewer than 5 people are not shown.',
      'The source does not say.',
    ])
  })

  it('names sources, holders, licences and rules in the language of the report', () => {
    const rows = (language: 'en' | 'nb') =>
      table(report({ language }), 'sources', 'holders').rows.map((row) =>
        row.cells.slice(0, 4).map(({ text }) => text),
      )
    expect(rows('en')[1]).toEqual([
      'Health atlas',
      'SKDE',
      'No licence stated',
      'Fewer than 5 people are not shown.',
    ])
    expect(rows('nb')[1]).toEqual([
      'Helseatlas',
      'SKDE',
      'Ingen lisens oppgitt',
      'Færre enn 5 personer vises ikke.',
    ])
  })

  it('shows each area once, the largest first, and leaves out areas outside the population', () => {
    const input = reportInput()
    const counties = input.estimate.counties.map((county, index) =>
      index < 3 ? { ...county, population: 0 } : county,
    )
    const model = buildFeasibilityReport({ ...input, estimate: { ...input.estimate, counties } })
    const names = table(model, 'areas', 'county').rows.map((row) => row.cells[0]?.text)
    expect(names).toHaveLength(12)
    expect(names[0]).toBe('Finnmark')
    expect(JSON.stringify(section(model, 'areas'))).toContain(
      '3 areas outside the base population not shown.',
    )
  })
})

describe('residents of an area', () => {
  function firstResidents(spread: number): string | undefined {
    const input = reportInput()
    const [population, ...steps] = input.estimate.steps
    if (population === undefined) throw new Error('There is no population step.')
    const remaining = quantity(3_390_000, 3_390_000 - spread, 3_390_000 + spread)
    const counties = input.estimate.counties.slice(0, 1).map((county) => ({ ...county, population: 256_213 }))
    const estimate = { ...input.estimate, steps: [{ ...population, remaining }, ...steps], counties }
    return table(buildFeasibilityReport({ ...input, estimate }), 'areas', 'county').rows[0]?.cells[1]?.text
  }

  it('are printed to the person only where the base population is exact', () => {
    expect(firstResidents(0)).toBe('256\u00A0213')
    expect(firstResidents(60_000)).toBe('256\u00A0200')
  })
})

describe('what is not known', () => {
  it('is written from the flags, assumptions and bases in use', () => {
    const limitations = JSON.stringify(section(report(), 'limitations'))
    expect(limitations).toContain(
      'Those who have the disease without treatment are missing. This concerns 1 Epilepsy.',
    )
    expect(limitations).toContain(
      'The oldest number is 14 years old: People living with cancer, which ends in 2012.',
    )
    expect(limitations).toContain('since nothing counts them: 3 eGFR at least 45 mL/min/1.73 m².')
  })

  it('does not mention what was not used', () => {
    const input = reportInput()
    const steps = input.estimate.steps.slice(0, 1)
    const model = buildFeasibilityReport({
      ...input,
      protocol: { ...input.protocol, inclusion: [], exclusion: [] },
      estimate: {
        ...input.estimate,
        steps,
        eligible: quantity(3_390_000, 3_390_000, 3_390_000),
        coverage: { counted: 0, approximated: 0, stated: 0, notCountable: 0 },
        assumptions: [],
      },
    })
    const [limitations] = section(model, 'limitations')
    expect(limitations?.kind === 'list' ? limitations.items.map(({ key }) => key) : []).toEqual([
      'not-enrolled',
    ])
    expect(model.cover.coverage.sentence).toBe('No criteria are in use: this is the base population.')
    expect(model.cover.decision.bounds).toBe('known exactly from the figures')
  })

  it('numbers the citations of stated shares after those of the method', () => {
    const block = section(report(), 'method').find(({ kind }) => kind === 'references')
    expect(block?.kind === 'references' ? block.items.at(-1) : null).toEqual({
      number: 6,
      text: 'Kwan P, Brodie MJ. Early identification of refractory epilepsy. N Engl J Med 2000; 342: 314–319.',
    })
  })
})
