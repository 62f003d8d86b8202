import { describe, expect, it } from 'vitest'
import { needItems, type NeedItem } from '#shared/domain/testbeds/need/needItems'
import { withWord } from '#shared/domain/testbeds/need/changeNeed'
import { readAgain } from '#shared/domain/testbeds/need/readAgain'
import { readNeed } from '#shared/domain/testbeds/need/readNeed'

function said(item: NeedItem): string {
  if ('word' in item) return `${item.facet}/${item.word}`
  if ('words' in item) return `${item.facet}/${item.words.join('+')}`
  return item.facet === 'readiness' ? `TRL ${item.low}-${item.high}` : `${item.from}..${item.to}`
}

describe('a described need', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'remote monitoring sensor for heart failure in the arctic',
      [
        'technologies/remote-patient-monitoring',
        'settings/sensors',
        'therapeuticAreas/cardiovascular',
        'areas/arctic',
      ],
      [],
    ],
    [
      'Sensorer for digital hjemmeoppfølging av hjertesvikt i Arktis',
      [
        'technologies/remote-patient-monitoring',
        'settings/sensors',
        'therapeuticAreas/cardiovascular',
        'areas/arctic',
      ],
      [],
    ],
    [
      'AI software for imaging, TRL 4–6, Sweden or Finland, Q2 2027',
      [
        'technologies/artificial-intelligence',
        'settings/imaging',
        'countries/sweden+finland',
        'TRL 4-6',
        '2027-04-01..2027-06-30',
      ],
      ['software'],
    ],
    [
      'velferdsteknologi for eldre på sykehjem i Nord-Norge 2027-2028',
      [
        'settings/assisted-living',
        'settings/municipality',
        'targetGroups/older-people',
        'areas/north',
        '2027-01-01..2028-12-31',
      ],
      [],
    ],
    [
      'performance study of an IVD',
      ['technologies/in-vitro-diagnostic', 'regulationSupport/ivdr-performance-study'],
      [],
    ],
    [
      'MR 3 T eller mer og bevegelseslaboratorium',
      ['infrastructure/movement-laboratory', 'infrastructure/mri-3t'],
      [],
    ],
    ['arktisk medisin', ['settings/arctic-medicine'], []],
    [
      'looking for a kommune in Finnmark from March 2028',
      ['settings/municipality', 'areas/arctic', '2028-03-01..2028-12-31'],
      [],
    ],
    ['februar 2028', ['2028-02-01..2028-02-29'], []],
    ['mars til juni 2027', ['2027-03-01..2027-06-30'], []],
    ['we may test in 2027', ['2027-01-01..2027-12-31'], []],
    ['xyzzy', [], ['xyzzy']],
    ['', [], []],
  ])('%s', (text, asked, unread) => {
    const read = readNeed(text)
    expect(needItems(read.need).map(said).sort()).toEqual([...asked].sort())
    expect(read.unread).toEqual(unread)
  })

  it('keeps what was put in by hand when the description changes', () => {
    const first = withWord(readNeed('sensor in Norway, TRL 5').need, 'targetGroups', 'children')
    const again = readAgain(
      { ...first, period: { from: '2027-01-01', to: '2027-06-30' } },
      'robot, TRL 6',
    ).need
    expect(needItems(again).map(said)).toEqual([
      'technologies/robotics',
      'targetGroups/children',
      'TRL 6-6',
      '2027-01-01..2027-06-30',
    ])
    expect(needItems(readAgain(first, 'robot').need).map(said)).toEqual([
      'technologies/robotics',
      'targetGroups/children',
    ])
  })

  it('keeps no more of a text than it may', () => {
    expect(readNeed('sensor '.repeat(200)).need.text).toHaveLength(500)
  })
})
