import { describe, expect, it } from 'vitest'
import { buildFeasibilityReport } from '#shared/documents/report/buildFeasibilityReport'
import type { Block, ReportModel, TableBlock } from '#shared/documents/report/reportModel'
import { renderReportText } from '#shared/documents/text/renderText'
import { uncertainInput } from './uncertainInput'

const spaced = (text: string) => text.replaceAll('\u00a0', ' ')
const report = buildFeasibilityReport(uncertainInput())

function blocksOf(section: string, model: ReportModel = report): readonly Block[] {
  return model.sections.find(({ key }) => key === section)?.blocks ?? []
}

function rowsOf(section: string, key: string, model: ReportModel = report): readonly (readonly string[])[] {
  const found = blocksOf(section, model).find((block): block is TableBlock => block.key === key)
  if (found === undefined) throw new Error(`There is no table ${key}`)
  return found.rows.map(({ cells }) => cells.map(({ text }) => spaced(text)))
}

function textOf(section: string, model: ReportModel = report): string {
  return spaced(renderReportText({ ...model, sections: model.sections }, [section], 1000))
}

describe('from eligible to available', () => {
  it('gives share, limits, interval and bounds of each step, and its source', () => {
    expect(rowsOf('availability', 'availability-table')).toEqual([
      ['Eligible population', '', '', '2 900', '1 900–4 200', '410–21 000'],
      ['Can be reached', '90 %', '80 % – 97 %', '2 600', '1 600–3 900', '330–20 300'],
      ['Has not reserved', 'off', '', '', '', ''],
    ])
    expect(textOf('availability')).toContain('Reachability report 2023.')
  })

  it('follows the pool over the window and never invents what nobody stated', () => {
    const rows = rowsOf('availability', 'enrolment-table')
    expect(rows[1]).toEqual(['Newly available within the window', '310', '250–370', '190–450'])
    expect(rows[3]).toEqual(['Still there at the end', 'not stated', '', ''])
    expect(textOf('availability')).toContain('the new cases of “New cases of epilepsy”')
    expect(textOf('availability')).toContain('Mortality in epilepsy 2020.')
  })

  it('stands on the cover with interval and bounds', () => {
    const sentences = report.cover.decision.sentences.map(spaced)
    expect(sentences).toContain(
      'Available after the steps that are stated: 2 600 (80 % interval 1 600–3 900, hard bounds 330–20 300).',
    )
    expect(sentences.at(-1)).toContain('Available is not enrolled')
  })
})

describe('what moves the answer', () => {
  it('lists what moves the printed number, with its own range and what it would narrow', () => {
    expect(rowsOf('influences', 'influences-table')).toEqual([
      ['Stated share: 2 Drug-resistant', '24.3 % – 35.7 %', '2 090', '3 100', '31 %'],
      [
        'Share today: Epilepsy, adults treated in the specialist health service, 2019–2021',
        '−5.5 % – +5.5 %',
        '2 400',
        '2 700',
        '3 %',
      ],
    ])
    expect(textOf('influences')).toContain('One weaker value is not shown')
    expect(textOf('influences')).toContain(
      'Stated share: 2 Drug-resistant. The interval would be 31 % narrower.',
    )
  })

  it('draws each as a bar to both sides of the estimate', () => {
    const figure = blocksOf('influences').find(({ kind }) => kind === 'figure')
    const drawing = figure?.kind === 'figure' ? figure.drawing : null
    if (drawing?.kind !== 'tornado') throw new Error('There is no tornado')
    for (const { atLow, atHigh } of drawing.rows) {
      expect(atLow).toBeLessThan(drawing.centre)
      expect(atHigh).toBeGreaterThan(drawing.centre)
    }
    expect(drawing.rows.map(({ style }) => style)).toEqual(['assumed', 'counted'])
  })

  it('says that a preview did not work it out', () => {
    const input = uncertainInput()
    const draws = { count: 400, seed: 1, detail: 'preview' } as const
    const model = buildFeasibilityReport({
      ...input,
      estimate: { ...input.estimate, draws, influences: [] },
    })
    expect(textOf('influences', model)).toContain('Not worked out in a preview.')
    expect(model.cover.decision.sentences.join(' ')).toContain('a preview of 400 draws')
  })

  it('is not told where the number at the end is hidden', () => {
    const input = uncertainInput()
    const hidden = { reason: 'small', from: 1, to: 4 } as const
    const available = { ...input.estimate.available, estimate: null, hidden }
    const model = buildFeasibilityReport({ ...input, estimate: { ...input.estimate, available } })
    expect(blocksOf('influences', model).map(({ key }) => key)).toEqual(['hidden'])
  })

  it('never prints a small number of people', () => {
    const input = uncertainInput()
    const [first, ...others] = input.estimate.influences
    if (first === undefined) throw new Error('The example has influences.')
    const influences = [{ ...first, atLow: 1, atHigh: 4 }, ...others]
    const model = buildFeasibilityReport({ ...input, estimate: { ...input.estimate, influences } })
    expect(rowsOf('influences', 'influences-table', model)[0]?.slice(2, 4)).toEqual(['1–4', '1–4'])
  })
})

describe('the order of loss', () => {
  it('puts first what takes away most, and leaves out what nothing counts', () => {
    expect(rowsOf('cost', 'loss-table')).toEqual([
      ['1', 'Epilepsy', '15 200', '0.4 %'],
      ['2', 'Drug-resistant', '4 600', '30 %'],
      ['3', 'Women', '3 500', '77 %'],
      ['4', 'Cancer', '2 900', '82 %'],
    ])
  })

  it('tells no share of a hidden number', () => {
    const input = uncertainInput()
    const hidden = { reason: 'small', from: 1, to: 4 } as const
    const lossOrder = input.estimate.lossOrder.map((step) =>
      step.id === 'cancer' ? { ...step, remaining: null, hidden } : step,
    )
    const model = buildFeasibilityReport({ ...input, estimate: { ...input.estimate, lossOrder } })
    expect(rowsOf('cost', 'loss-table', model).at(-1)).toEqual(['4', 'Cancer', '1–4', 'hidden'])
  })
})

describe('what the estimate takes for granted', () => {
  it('stands with value, limits and source', () => {
    const rows = rowsOf('assumptions', 'values')
    expect(rows.map(([, value, limits]) => [value, limits])).toEqual([
      ['0.10', '0.00 – 0.20'],
      ['2.00', '1.20 – 3.50'],
      ['95 %', '90 % – 99 %'],
      ['−2 %', '−4 % – 1 %'],
      ['3 %', ''],
    ])
    for (const source of ['Association study 2019.', 'Completeness audit 2021.', 'Trend analysis 2022.'])
      expect(textOf('assumptions')).toContain(source)
  })

  it('is cited among the references, each once, with the works of the methods in use', () => {
    const text = textOf('method')
    for (const cited of ['Vasicek OA', 'Plackett RL', 'McKay MD', 'Jacquez JA', 'Reachability report 2023.'])
      expect(text.split(cited)).toHaveLength(2)
    expect(text).not.toContain('Fischetti M')
    expect(text).not.toContain('Reservation register 2024.')
  })
})

describe('the interval', () => {
  it('says how it was drawn', () => {
    const text = textOf('method')
    expect(text).toContain('worked out 10 000 times (seed 20240101)')
    expect(text).toContain('Draws: 10000, seed 20240101, refined')
  })

  it('says what it does not cover', () => {
    const list = blocksOf('limitations').find(({ key }) => key === 'not-covered-list')
    expect(list?.kind === 'list' ? list.items.map(({ key }) => key) : []).toEqual([
      'dependence',
      'definitions',
      'stated',
      'not-countable',
      'future',
    ])
  })
})

describe('the definition', () => {
  it('is explained in words, with what is open in it', () => {
    const definition = {
      explanation: ['Women and men are taken in.'],
      findings: [
        {
          rule: 'weak-citation',
          severity: 'questioned',
          places: [{ group: 'seizures', alternative: 'a', field: 'citation' }],
          values: { citation: 'somebody' },
          mend: null,
        },
      ],
    } as const
    const text = textOf('definition', buildFeasibilityReport(uncertainInput({ definition })))
    expect(text).toContain('Women and men are taken in.')
    expect(text).toContain('somebody')
  })
})

describe('the attached evidence', () => {
  it('carries draws, intervals, influences, availability and enrolment as they are', () => {
    const input = uncertainInput()
    const evidence: unknown = JSON.parse(report.evidence.text)
    const { draws, eligible, influences, availability, available, enrolment } = input.estimate
    expect(evidence).toMatchObject({
      estimate: { draws, eligible, influences, availability, available, enrolment },
      protocol: { assumptions: input.protocol.assumptions },
      definition: input.definition,
    })
  })

  it('tells nothing of other versions of the study', () => {
    const input = uncertainInput()
    const whole = { ...input.study, versions: [{ name: 'secret draft' }] }
    const { evidence } = buildFeasibilityReport({ ...input, study: whole })
    expect(evidence.text).not.toContain('secret draft')
  })
})

describe('the Norwegian report', () => {
  it('says all of it in Norwegian', () => {
    const definition = { explanation: ['Kvinner og menn er med.'], findings: [] }
    const model = buildFeasibilityReport(uncertainInput({ language: 'nb', definition, sources: [] }))
    const keys = model.sections.map(({ key }) => key).filter((key) => key !== 'method')
    const text = renderReportText(model, keys, 100)
    expect(text).not.toMatch(/\b(the|people|which|interval of|share|value|narrower)\b/i)
    const figures = model.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'figure'))
    expect(figures.map((block) => (block.kind === 'figure' ? block.alternative : '')).join(' ')).not.toMatch(
      /\b(the|and|people|interval)\b/,
    )
    expect(spaced(JSON.stringify(model.cover))).toContain('80 %-intervall 1 900–4 200')
  })
})
