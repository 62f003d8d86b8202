import { describe, expect, it } from 'vitest'
import type { AreaChange, AreaCodeInUse } from '#shared/domain/geography/areaChanges'
import { formerPiecesOf, shareOfPiece, type AreaDivision } from '#shared/domain/geography/areaDivisions'
import { divisionsOf } from '#shared/domain/geography/divisionEntries'
import { divisionsFromHistory } from '#shared/domain/geography/divisionsFromHistory'
import { starterDataset } from '#test/support/starterDataset'

const { dataset: starter } = starterDataset()
const shipped = divisionsOf(starter.catalogue)
const codesOf = (level: string) =>
  starter.areas.flatMap(({ key }) => (key.startsWith(`${level}:`) ? [key.slice(level.length + 1)] : []))
const [counties, municipalities] = [codesOf('county'), codesOf('municipality')]

function division(vintage: string): AreaDivision {
  const found = shipped.find((candidate) => candidate.vintage === vintage)
  if (found === undefined) throw new Error(vintage)
  return found
}

function sharesOf(county: string, vintage: string) {
  return formerPiecesOf(county, division(vintage)).map((piece) => [piece.former.code, shareOfPiece(piece)])
}

describe('the divisions that ship', () => {
  it('are those before 2024, 2020 and 2018', () => {
    expect(shipped.map(({ vintage, until }) => [vintage, until])).toEqual([
      ['2020', '2024-01-01'],
      ['2018', '2020-01-01'],
      ['2017', '2018-01-01'],
    ])
  })

  it('lead every former county to counties of today, and weigh parts by residents', () => {
    for (const { vintage, counties: former } of shipped)
      for (const { code, pieces } of former) {
        expect(pieces.every(({ county }) => counties.includes(county))).toBe(true)
        expect(new Set(pieces.map(({ county }) => county)).size).toBe(pieces.length)
        const shares = pieces.map((piece) => shareOfPiece({ former: { code, pieces }, piece }))
        if (pieces.length === 1) continue
        expect(shares.includes(null), `${vintage} ${code}`).toBe(false)
        expect(shares.reduce<number>((sum, share) => sum + (share ?? NaN), 0)).toBeCloseTo(1)
        expect(shares.includes(0.5), `${vintage} ${code}`).toBe(false)
      }
  })

  it('divide Viken by the residents of its parts', () => {
    expect(sharesOf('32', '2020')).toEqual([['30', 728_803 / (312_152 + 728_803 + 269_819)]])
  })

  it('put municipalities that changed county where they went: Lunner and Jevnaker to Akershus', () => {
    const [, moved] = formerPiecesOf('32', division('2017')).filter(({ former }) =>
      ['01', '05'].includes(former.code),
    )
    expect(moved?.piece.municipalities).toEqual(['0532', '0533'])
    expect(sharesOf('32', '2017').map(([code]) => code)).toEqual(['01', '02', '05', '06'])
    expect(sharesOf('42', '2017')).toEqual([
      ['09', null],
      ['10', null],
    ])
  })

  it('hold every municipality of a county divided in 2024 once', () => {
    const codes = division('2020').counties.flatMap(({ pieces }) =>
      pieces.flatMap((piece) => piece.municipalities ?? []),
    )
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.filter((code) => !code.startsWith('15')).length).toBe(51 + 23 + 39)
  })
})

const municipality = (code: string, validFrom: string, validTo: string | null = null): AreaCodeInUse => ({
  code,
  name: code,
  validFrom,
  validTo,
})
const change = (oldCode: string, newCode: string, date: string): AreaChange => ({
  oldCode,
  oldName: oldCode,
  newCode,
  newName: newCode,
  date,
})

describe('divisionsFromHistory', () => {
  const seed: AreaDivision = {
    vintage: '2020',
    until: '2024-01-01',
    counties: [
      {
        code: '30',
        pieces: [
          { county: '31', residents: 300, municipalities: ['3001'] },
          { county: '32', residents: 700, municipalities: ['3024'] },
        ],
      },
    ],
  }
  const today = new Set(['0301', '3101', '3201', '3301'])
  const codes = [
    municipality('0301', '1838-01-01'),
    municipality('3001', '2020-01-01', '2024-01-01'),
    municipality('3024', '2020-01-01', '2024-01-01'),
    municipality('3005', '2020-01-01', '2024-01-01'),
    municipality('3101', '2024-01-01'),
    municipality('9999', '1990-01-01'),
  ]
  const changes = [
    change('3001', '3101', '2024-01-01'),
    change('3024', '3201', '2024-01-01'),
    change('3005', '3301', '2024-01-01'),
    change('3101', '3199', '2027-01-01'),
  ]

  it('wins over the seed, takes residents of parts that the seed has, and looks no further than today', () => {
    const [found] = divisionsFromHistory([seed], { codes, changes }, today)
    expect(found?.counties).toEqual([
      { code: '03', pieces: [{ county: '03', residents: null, municipalities: ['0301'] }] },
      {
        code: '30',
        pieces: [
          { county: '31', residents: 300, municipalities: ['3001'] },
          { county: '32', residents: 700, municipalities: ['3024'] },
          { county: '33', residents: null, municipalities: ['3005'] },
        ],
      },
    ])
    const [piece] = found === undefined ? [] : formerPiecesOf('31', found)
    expect(piece && shareOfPiece(piece)).toBeNull()
  })

  it('knows no municipalities of a part where one was itself divided', () => {
    const divided = [...changes, change('3001', '3201', '2024-01-01')]
    const [found] = divisionsFromHistory([seed], { codes, changes: divided }, today)
    expect(found?.counties[1]?.pieces.map(({ county, municipalities: parts }) => [county, parts])).toEqual([
      ['31', null],
      ['32', null],
      ['33', ['3005']],
    ])
  })

  it('leaves the seed as it is where the history has a gap, or says nothing', () => {
    const gap = changes.filter(({ oldCode }) => oldCode !== '3005')
    expect(divisionsFromHistory([seed], { codes, changes: gap }, today)).toEqual([seed])
    expect(divisionsFromHistory([seed], { codes: [], changes: [] }, today)).toEqual([seed])
    const some = codes.filter(({ code }) => code !== '3024')
    expect(divisionsFromHistory([seed], { codes: some, changes }, today)).toEqual([seed])
  })

  it('finds in a history like the real one what ships', () => {
    const listed = division('2020').counties.flatMap(({ pieces }) =>
      pieces.flatMap((piece) => (piece.municipalities ?? []).map((code) => ({ code, county: piece.county }))),
    )
    const stayed = municipalities.filter((code) => !/^(15|3[1239]|40|5[56])/.test(code))
    const history = {
      codes: [
        ...listed.map(({ code }) => municipality(code, '2020-01-01', '2024-01-01')),
        ...stayed.map((code) => municipality(code, '2020-01-01')),
      ],
      changes: listed.map(({ code, county }) =>
        change(code, municipalities.find((area) => area.startsWith(county)) ?? '', '2024-01-01'),
      ),
    }
    const [found] = divisionsFromHistory([division('2020')], history, new Set(municipalities))
    for (const county of ['31', '32', '33', '39', '40', '55', '56'])
      expect(found && formerPiecesOf(county, found)).toEqual(formerPiecesOf(county, division('2020')))
  })
})
