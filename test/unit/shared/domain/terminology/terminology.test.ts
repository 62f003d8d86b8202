import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTerminology } from '#shared/domain/terminology/terminology'
import type { TerminologyData } from '#shared/domain/terminology/terminologyData'

const icd10: TerminologyData = {
  system: 'icd-10',
  edition: '2026',
  source: 'test',
  entries: [
    ['chapter', 'G00-G99', null, 'Nervesystemet', 'Nervous system'],
    ['chapter', 'I00-I99', null, 'Hjerte og blodårer', 'Heart and blood vessels'],
    ['block', 'G35-G37', 'G00-G99', 'Demyelinisering', 'Demyelination'],
    ['block', 'G40-G47', 'G00-G99', 'Epilepsi og andre anfall', 'Epilepsy and other episodes'],
    ['block', 'I20-I25', 'I00-I99', 'Iskemisk hjertesykdom', 'Ischaemic heart disease'],
    ['block', 'I50-I50', 'I00-I99', 'Hjertesvikt (gruppe)', null],
    ['range', 'I21-I22', 'I00-I99', 'Hjerteinfarkt', 'Myocardial infarction'],
    ['category', 'I50', 'I50-I50', 'Hjertesvikt', 'Heart failure'],
    ['category', 'G40', 'G40-G47', 'Epilepsi', 'Epilepsy'],
    ['category', 'G35', 'G35-G37', 'Multippel sklerose', 'Multiple sclerosis'],
    ['category', 'G36', 'G35-G37', 'Nevromyelitt', null],
    ['category', 'I21', 'I20-I25', 'Akutt hjerteinfarkt', 'Acute myocardial infarction'],
    ['category', 'I22', 'I20-I25', 'Nytt hjerteinfarkt', 'New myocardial infarction'],
    ['code', 'G403', 'G40', 'Generalisert epilepsi', null],
    ['code', 'G406', 'G40', 'Uspes. ep. med tonisk-kloniske anfall', null],
    ['code', 'G409', 'G40', 'Uspesifisert epilepsi', 'Epilepsy not further stated'],
    ['code', 'I210', 'I21', 'Infarkt i fremre vegg', null],
    ['code', 'I210A', 'I210', 'Infarkt type 4a i fremre vegg', null],
  ],
}
const atc: TerminologyData = {
  system: 'atc',
  edition: '1',
  source: 'test',
  entries: [
    ['chapter', 'C', null, 'Hjerte og kretsløp', 'Heart and circulation'],
    ['chapter', 'N', null, 'Nervesystemet', 'Nervous system'],
  ],
}
const terminology = buildTerminology({ icd10, atc })

function found(query: string, limit = 50): readonly string[] {
  return terminology.search('icd-10', query, 'nb', limit).rows.map((row) => row.code)
}

describe('search by code', () => {
  it('puts the code itself first, then what lies below it, then blocks that begin with it', () => {
    expect(found('G40')).toEqual(['G40', 'G40-G47', 'G403', 'G406', 'G409'])
    expect(found('i21.0')).toEqual(['I210', 'I210A'])
    expect(found('G3')).toEqual(['G35', 'G36', 'G35-G37'])
  })

  it('answers a range with the range and the highest codes in it', () => {
    expect(found('I21–22')).toEqual(['I21-I22', 'I21', 'I22'])
    expect(found('G35-G40')).toEqual(['G35-G40', 'G35-G37', 'G40'])
    expect(terminology.search('icd-10', 'G35-G40', 'nb', 2)).toMatchObject({ total: 3, rows: { length: 2 } })
    expect(found('A00-B99')).toEqual([])
  })

  it('mixes code and words', () => {
    expect(found('G40 generalisert')).toEqual(['G403'])
    expect(found('G35 epilepsi')).toEqual([])
  })
})

describe('search by words', () => {
  it('finds both languages whatever the language of the reader, shorter codes first', () => {
    expect(found('epilepsy')).toEqual(['G40', 'G409', 'G40-G47'])
    expect(found('epilepsi')).toEqual(['G40', 'G40-G47', 'G403', 'G409'])
    expect(terminology.search('icd-10', 'hjertesvikt', 'en', 1).rows[0]?.name).toBe('Heart failure')
  })

  it('puts whole words before beginnings, and beginnings before the inside of words', () => {
    expect(found('infarkt')).toEqual(['I210', 'I210A', 'I21', 'I22', 'I21-I22'])
    expect(found('hjerte').at(0)).toBe('I50')
  })

  it('puts a name that begins with the letters before a longer one that abbreviates with them', () => {
    expect(found('ep')).toEqual(['G40', 'G40-G47', 'G406', 'G409', 'G403'])
  })

  it('wants every word, in any order, across both languages', () => {
    expect(found('vegg infarkt fremre')).toEqual(['I210', 'I210A'])
    expect(found('sklerose multiple')).toEqual(['G35'])
    expect(found('epilepsi infarkt')).toEqual([])
  })

  it.each(['blodårer', 'blodaarer', 'blodarer', 'BLODÅRER'])('finds å written as in %s', (query) => {
    expect(found(query)).toEqual(['I00-I99'])
  })

  it('counts all hits and gives as many as asked for', () => {
    expect(terminology.search('icd-10', 'hjerteinfarkt', 'nb', 2)).toMatchObject({
      total: 3,
      rows: { length: 2 },
    })
    expect(terminology.search('icd-10', '  ;', 'nb', 10)).toEqual({ rows: [], total: 0 })
  })

  it('finds every entry by each of its words, and nothing that lacks one', () => {
    const words = icd10.entries.flatMap(
      ([, , , norwegian]) => norwegian.toLowerCase().match(/[a-zæøå]{3,}/g) ?? [],
    )
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.constantFrom(...words), (one, other) => {
        const expected = icd10.entries
          .filter(([, , , norwegian, english]) =>
            [one, other].every((word) => `${norwegian} ${english ?? ''}`.toLowerCase().includes(word)),
          )
          .map(([, code]) => code)
        expect([...found(`${one} ${other}`)].sort()).toEqual(expected.sort())
      }),
    )
  })
})

describe('tree', () => {
  it('goes down from the chapters; named ranges are no part of it', () => {
    const children = (parent: string | null): readonly string[] =>
      terminology.children('icd-10', parent, 'nb').map((row) => row.code)
    expect(children(null)).toEqual(['G00-G99', 'I00-I99'])
    expect(children('I00-I99')).toEqual(['I20-I25', 'I50-I50'])
    expect(children('I50-I50')).toEqual(['I50'])
    expect(children('I21')).toEqual(['I210'])
    expect(children('I210A')).toEqual([])
    expect(children('I21-I22')).toEqual(['I21', 'I22'])
    expect(children('X99')).toEqual([])
  })

  it('says where an entry stands', () => {
    expect(terminology.search('icd-10', 'I21.0a', 'nb', 1).rows[0]).toEqual({
      code: 'I210A',
      display: 'I21.0a',
      kind: 'code',
      name: 'Infarkt type 4a i fremre vegg',
      nameLanguage: 'nb',
      parent: 'I210',
      ancestors: ['I00-I99', 'I20-I25', 'I21', 'I210'],
      hasChildren: false,
    })
  })
})

describe('names', () => {
  it('gives the name in the language asked for, or the Norwegian one', () => {
    expect(terminology.names(['G35', 'G36'], 'en')).toEqual({
      G35: 'Multiple sclerosis',
      G36: 'Nevromyelitt',
    })
  })

  it('names ranges, by their own name or by their ends', () => {
    expect(terminology.names(['I21-I22', 'G35-G36', 'G35-G40'], 'nb')).toEqual({
      'I21-I22': 'Hjerteinfarkt',
      'G35-G36': 'Multippel sklerose – Nevromyelitt',
      'G35-G40': 'Demyelinisering – Epilepsi',
    })
  })

  it('leaves out what it does not know', () => {
    expect(terminology.names(['X99', '__proto__', 'constructor'], 'en')).toEqual({})
  })
})

describe('ATC', () => {
  it('places a valid code of any level in its main group, since substances are not listed', () => {
    expect(terminology.search('atc', 'c09aa02', 'en', 5).rows).toMatchObject([
      { code: 'C09AA02', kind: 'code', parent: 'C', name: 'Under C Heart and circulation' },
    ])
    expect(terminology.names(['C09', 'C09A-C09B', 'C09-N05'], 'nb', 'atc')).toEqual({
      C09: 'Under C Hjerte og kretsløp',
      'C09A-C09B': 'Under C Hjerte og kretsløp',
    })
    expect(terminology.describe('atc', 'C0')).toBeNull()
    expect(terminology.search('atc', 'C9', 'nb', 5).total).toBe(0)
  })

  it('finds the main groups by name', () => {
    expect(terminology.search('atc', 'kretslop', 'nb', 5).rows.map((row) => row.code)).toEqual(['C'])
  })
})
