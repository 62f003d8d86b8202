import { describe, expect, it } from 'vitest'
import { formatStatedShare } from '#shared/domain/counts/formatNumber'
import { defaultAssumptions } from '#shared/domain/studies/assumptions'
import type { Protocol } from '#shared/domain/studies/protocol'
import { protocolDifferences } from '#shared/domain/studies/protocolDifferences'
import { translate } from '#renderer/composables/useMessages'
import {
  areaLines,
  difference,
  funnelLines,
  isShown,
  type ComparedVersion,
} from '#renderer/components/study/compare/comparison'
import CompareFunnels from '#renderer/components/study/compare/CompareFunnels.vue'
import { differenceRows } from '#renderer/components/study/compare/differenceWords'
import { mountInPage } from '../../support/mountInPage'
import { bounded, diagnosis, group, names, protocolOf, resultOf, step } from '../support/protocolFixture'

const spaces = (text: string | null) => text?.replaceAll('\u00A0', ' ') ?? null
const naming = { language: 'en' as const, names, t: translate }
const a = group('a', diagnosis('x', 'G35'))
const b = group('b', diagnosis('x', 'G40'))
const c = group('c', diagnosis('x', 'E10'))

function version(id: string, protocol: Protocol, estimate: number | null): ComparedVersion {
  const steps = [...protocol.inclusion, ...protocol.exclusion].map(({ id: one }) => step({ id: one }))
  const population = step({ id: 'population', role: 'population', badge: '' })
  return {
    id,
    name: `Version ${id}`,
    protocol,
    result: {
      ...resultOf([population, ...steps], bounded(estimate, 500, 4000)),
      counties: [
        { area: 'county:55', eligible: bounded(300, 0, 900), population: 5000 },
        {
          area: 'county:56',
          eligible: bounded(estimate === null ? null : estimate / 2, 0, 900),
          population: 5000,
        },
        { area: 'county:03', eligible: bounded(0, 0, 0), population: 0 },
      ],
    },
  }
}
const first = version('1', protocolOf([a, b]), 1000)
const larger = ((): ComparedVersion => {
  const other = version('3', protocolOf([a, c, b]), 1500)
  const steps = other.result.steps.map((one) =>
    one.id === 'a' ? { ...one, remaining: bounded(1500, 500, 2000) } : one,
  )
  return { ...other, result: { ...other.result, steps } }
})()
const second = version('2', protocolOf([a, c, b]), 1500)

describe('a comparison', () => {
  it('puts the steps of all versions in one order, each once', () => {
    const lines = funnelLines([first, second])
    expect(lines.map(({ id }) => id)).toEqual(['population', 'a', 'c', 'b'])
    expect(lines[2]?.cells.map((cell) => cell?.id ?? null)).toEqual([null, 'c'])
    expect(lines[2]?.group).toEqual(c)
  })

  it('shows no number for a step that is off or not counted', () => {
    expect(isShown(step({ id: 'a', active: false }))).toBe(false)
    expect(isShown(step({ id: 'a', basis: 'not-countable' }))).toBe(false)
    expect(isShown(step({ id: 'a' }))).toBe(true)
  })

  it('sorts areas by the first version and knows where nobody lives', () => {
    const lines = areaLines([first, second], 'counties')
    expect(lines.map(({ area }) => area)).toEqual(['county:56', 'county:55', 'county:03'])
    expect(lines[2]?.cells).toEqual([null, null])
  })

  it('tells differences as far as the rules of both results let it', () => {
    const eligible = ({ result }: ComparedVersion) => result.eligible
    expect(difference(second, first, eligible)).toEqual({ value: 500, hidden: null })
    expect(difference(version('3', first.protocol, 1003), first, eligible)).toEqual({
      value: null,
      hidden: { reason: 'small', from: 1, to: 4 },
    })
    expect(difference(version('3', first.protocol, null), first, eligible)).toEqual({
      value: null,
      hidden: null,
    })
  })
})

describe('differences in words', () => {
  const rowsBetween = (before: Protocol, after: Protocol) =>
    protocolDifferences(before, after)
      .flatMap((found) => differenceRows(found, before, after, naming))
      .map(({ mark, subject, before: was, after: is }) => [mark, subject, spaces(was), spaces(is)])

  it('gives old and new value of what changed, and the whole of what came and went', () => {
    const stated = {
      kind: 'stated' as const,
      share: 0.2,
      lower: 0.1,
      upper: 0.3,
      conditioning: 'remaining' as const,
      citation: 'A study',
    }
    const changed = { ...b, active: false, anyOf: [{ ...diagnosis('x', 'G40', 'G41'), evidence: stated }] }
    const before = protocolOf([a, b])
    const after = {
      ...protocolOf([changed], [c]),
      population: { age: { from: 18, to: null }, sex: 'female' as const, areas: ['county:55'] },
    }
    expect(rowsBetween(before, after)).toEqual([
      ['changed', 'Ages', '18–64 years', '18 years and over'],
      ['changed', 'Sex', 'women and men', 'women'],
      ['changed', 'Areas', 'all of Norway', 'Troms'],
      ['removed', '1 Multiple sclerosis', 'Multiple sclerosis (G35)', null],
      ['changed', '1 Epilepsy or G41: condition', 'Epilepsy (G40)', 'Epilepsy (G40) or G41'],
      ['changed', '1 Epilepsy or G41: evidence', 'chosen by rule', '20 % (10–30 %), A study'],
      ['changed', '1 Epilepsy or G41: use', 'on', 'off'],
      ['added', 'E1 Type 1 diabetes', null, 'Type 1 diabetes (E10)'],
    ])
  })

  it('says what is assumed, who is available and for how long', () => {
    const before = protocolOf([a, b])
    const reached = {
      id: 's',
      name: 'Reached',
      active: true,
      share: 0.5,
      lower: 0.4,
      upper: 0.6,
      citation: 'x',
    }
    const after: Protocol = {
      ...protocolOf([b, a]),
      assumptions: {
        ...defaultAssumptions,
        overlap: { value: 0.2, lower: 0, upper: 0.4 },
        associations: [{ between: ['a', 'b'], value: 2, lower: 1, upper: 3, citation: 'x' }],
        yearlyDrift: 0.07,
      },
      availability: [reached],
      enrolment: { months: 24, newPerYear: null, leavingPerYear: null },
    }
    expect(rowsBetween(before, after)).toEqual([
      [
        'changed',
        'Order of the inclusion criteria',
        'Multiple sclerosis, Epilepsy',
        'Epilepsy, Multiple sclerosis',
      ],
      ['changed', 'Overlap between criteria', '0.00', '0.20 (0.00–0.40)'],
      [
        'changed',
        'Criteria that go together',
        'none',
        '2 Multiple sclerosis and 1 Epilepsy: odds ratio 2.00',
      ],
      [
        'changed',
        'Yearly drift of shares',
        spaces(formatStatedShare(defaultAssumptions.yearlyDrift, 'en')),
        '7 %',
      ],
      ['added', 'Available: Reached', null, '50 % (40–60 %), x'],
      ['changed', 'Enrolment window', 'none', '24 months'],
    ])
  })
})

it('says of every step how many more and in per cent, and nothing of one that only one version has', () => {
  const page = mountInPage(CompareFunnels, { versions: [first, larger], naming })
  const cells = page.findAll('tbody tr').map((row) => row.findAll('td').map((cell) => spaces(cell.text())))
  expect(page.findAll('thead th').map((head) => head.text())).toEqual([
    'Step',
    'Version 1',
    'Version 3',
    'Difference',
    'In per cent',
  ])
  expect(cells[1]?.slice(2)).toEqual(['+500', '+50 %'])
  expect(cells[2]).toEqual(['not in it', expect.stringContaining('1 000'), '–', '–'])
  page.unmount()
})
