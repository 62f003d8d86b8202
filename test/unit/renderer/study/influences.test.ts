import { afterEach, describe, expect, it } from 'vitest'
import type { EvidenceReference, Influence } from '#shared/estimate/result'
import { influenceRows, shownRows } from '#renderer/components/study/influences/influenceRows'
import { influenceWords, type InfluenceContext } from '#renderer/components/study/influences/influenceWords'
import { narrowingAdvice, notCountedWords } from '#renderer/components/study/influences/narrowingAdvice'
import { translate } from '#renderer/composables/useMessages'
import { i18n } from '#renderer/messages/i18n'
import { bounded, diagnosis, group, names, protocolOf, resultOf, step } from './support/protocolFixture'

const space = '\u00A0'
const table = 'atlas/multiple-sclerosis'

afterEach(() => (i18n.global.locale.value = 'en'))

function evidence(lastYear: number): EvidenceReference {
  return {
    table,
    title: { en: 'Multiple sclerosis', nb: 'Multippel sklerose' },
    source: 'helseatlas',
    period: `2019–${lastYear}`,
    lastYear,
    measure: 'treated',
    areaLevel: 'county',
    caseDefinition: { en: '', nb: '' },
    match: 'equal',
    flags: [],
    published: 12_000,
    hash: 'h',
  }
}

function influence(part: Partial<Influence> & Pick<Influence, 'kind'>): Influence {
  const values = { value: 1, low: 0.964, high: 1.037, atLow: 960, atHigh: 1040, narrowing: 0.5 }
  return { steps: ['ms'], subject: table, ...values, ...part }
}

const protocol = protocolOf(
  [group('ms', diagnosis('a', 'G35')), group('epilepsy', diagnosis('a', 'G40'))],
  [group('diabetes', diagnosis('a', 'E10'))],
)

function contextOf(
  influences: readonly Influence[],
  lastYear = 2021,
  language: 'en' | 'nb' = 'en',
): InfluenceContext {
  i18n.global.locale.value = language
  const alternative = { id: 'a', basis: 'counted', alone: bounded(1, 0, 2), reason: null } as const
  const steps = [
    step({ id: 'ms', alternatives: [{ ...alternative, evidence: [evidence(lastYear)] }] }),
    step({ id: 'epilepsy', basis: 'not-countable' }),
    step({ id: 'diabetes', basis: 'not-countable', active: false }),
  ]
  const result = {
    ...resultOf(steps),
    influences,
    availability: [
      {
        id: 'consent',
        name: { en: 'Consents', nb: 'Samtykker' },
        active: true,
        share: 0.6,
        lower: 0.5,
        upper: 0.7,
        remaining: bounded(600, 0, 1000),
      },
    ],
  }
  return { estimated: { result, protocol }, sources: new Map(), names, language, t: translate }
}

function words(part: Partial<Influence> & Pick<Influence, 'kind'>, language: 'en' | 'nb' = 'en') {
  const { name, detail } = influenceWords(influence(part), contextOf([], 2021, language))
  return `${name}: ${detail}`
}

describe('what moves the answer', () => {
  it('is named by codes, measure, period and source', () => {
    expect(words({ kind: 'table' })).toBe(
      `G35, treated per year 2019–2021: counted figures, ±3.6${space}% (helseatlas)`,
    )
    expect(words({ kind: 'table' }, 'nb')).toBe(
      `G35, behandlet per år 2019–2021: telte tall, ±3,6${space}% (helseatlas)`,
    )
    expect(words({ kind: 'completeness', low: 0.8, high: 0.95 })).toContain(
      `share of cases counted, 80–95${space}%`,
    )
    expect(words({ kind: 'trend', low: -0.02, high: 0.01 })).toContain('change per year, −2')
  })

  it('names stated shares, pairs, overlap and availability', () => {
    expect(words({ kind: 'stated', subject: 'epilepsy/a', steps: ['epilepsy'], low: 0.46, high: 0.59 })).toBe(
      `Stated share: Epilepsy: P10 to P90: 46–59${space}%`,
    )
    const pair = { subject: 'ms/diabetes', steps: ['ms', 'diabetes'], low: 1.2, high: 3.4 }
    expect(words({ kind: 'association', ...pair })).toBe(
      'Multiple sclerosis and Type 1 diabetes: odds ratio, 1.20–3.40',
    )
    expect(words({ kind: 'overlap', subject: 'overlap', low: 0.1, high: 0.3 }, 'nb')).toBe(
      'Overlapp mellom kriteriene: styrke, 0,10–0,30',
    )
    expect(words({ kind: 'availability', subject: 'consent', low: 0.5, high: 0.7 })).toBe(
      `Availability: Consents: P10 to P90: 50–70${space}%`,
    )
  })

  it('is shown strongest first, without what changes no written number, until all is asked for', () => {
    const strong = Array.from({ length: 9 }, () => influence({ kind: 'table' }))
    const faint = influence({ kind: 'stated', atLow: 999.9, atHigh: 1000.1 })
    const end = { ...bounded(1000, 0, 2000), interval: { lower: 900, upper: 1100 } }
    const rows = influenceRows([...strong, faint], end, 'en')
    expect(rows[0]).toMatchObject({ low: '960', high: `1${space}040`, assumed: false, noticeable: true })
    expect(rows[9]).toMatchObject({ assumed: true, noticeable: false })
    expect(shownRows(rows, false)).toHaveLength(8)
    expect(shownRows([...rows.slice(0, 2), ...rows.slice(9)], false)).toHaveLength(2)
    expect(shownRows(rows, true)).toHaveLength(10)
  })
})

describe('what would narrow the interval', () => {
  it('is told with what to get for the most telling thing', () => {
    const faint = influence({ kind: 'overlap', subject: 'overlap', narrowing: 0.1 })
    expect(narrowingAdvice(contextOf([faint, influence({ kind: 'table', narrowing: 0.66 })]))).toBe(
      `What would narrow the interval most: newer figures of Multiple sclerosis (2019–2021). Known exactly, it would make the interval 66${space}% narrower.`,
    )
    expect(narrowingAdvice(contextOf([influence({ kind: 'table' })], 2023))).toContain(
      'more exact figures of Multiple sclerosis (2019–2023)',
    )
    const stated = influence({ kind: 'stated', subject: 'epilepsy/a', steps: ['epilepsy'] })
    expect(narrowingAdvice(contextOf([stated]))).toContain(
      'a study with more people behind the stated share of',
    )
    const pair = influence({ kind: 'association', subject: 'ms/epilepsy', steps: ['ms', 'epilepsy'] })
    expect(narrowingAdvice(contextOf([pair], 2021, 'nb'))).toContain(
      'en krysstabell for Multiple sclerosis og Epilepsy',
    )
  })

  it('is no single thing where each would narrow it by less than one per cent', () => {
    expect(narrowingAdvice(contextOf([influence({ kind: 'table', narrowing: 0.004 })]))).toContain(
      'no single thing',
    )
    expect(narrowingAdvice(contextOf([]))).toBeNull()
  })

  it('leaves out no criterion in use that nothing counts', () => {
    expect(notCountedWords(contextOf([]))).toBe('Cannot be narrowed before it is counted: Epilepsy.')
    const { estimated, ...rest } = contextOf([])
    const counted = { ...estimated, result: resultOf([step({ id: 'ms' })]) }
    expect(notCountedWords({ ...rest, estimated: counted })).toBeNull()
  })
})
