import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readIcd10 } from '#electron/build/terminology'
import { buildTerminology } from '#shared/domain/terminology/terminology'
import { parseTerminologyData } from '#shared/domain/terminology/terminologyData'

const root = resolve(import.meta.dirname, '../../../..')

async function readAtc(): Promise<unknown> {
  return JSON.parse(await readFile(resolve(root, 'resources/terminology/atcGroups.json'), 'utf8'))
}

const icd10 = parseTerminologyData(JSON.parse(JSON.stringify(await readIcd10(root))), 'icd-10.json')
const atc = parseTerminologyData(await readAtc(), 'atcGroups.json')
if (!icd10.ok) throw new Error(icd10.error.message)
if (!atc.ok) throw new Error(atc.error.message)
const terminology = buildTerminology({ icd10: icd10.value, atc: atc.value })

/** The diagnosis codes of the figures that ship with the application. */
const shippedCodes = [
  ...[
    'C00-C96',
    'C15-C16',
    'C18',
    'C18-C20',
    'C33-C34',
    'C43',
    'C45',
    'C50',
    'C53',
    'C61',
    'C81-C88',
    'C82-C86',
  ],
  ...[
    'C82-C88',
    'C90.0',
    'C91-C95',
    'C91.1',
    'E10',
    'E10-E11',
    'E10-E14',
    'E11',
    'E66',
    'E80',
    'E84',
    'F00-F03',
  ],
  ...[
    'F06.7',
    'F10-F16',
    'F18-F19',
    'F20-F29',
    'F30-F31',
    'F32',
    'F32-F34',
    'F33',
    'F40',
    'F40-F41',
    'F41',
    'F42',
  ],
  ...[
    'F43.1',
    'F50',
    'F60',
    'F84',
    'F90',
    'F92.0',
    'F92.8',
    'F93.0-F93.2',
    'G12.2',
    'G20',
    'G30',
    'G35',
    'G40',
  ],
  ...[
    'G43',
    'I00-I99',
    'I11',
    'I13',
    'I21-I22',
    'I42',
    'I48',
    'I50',
    'I61',
    'I63',
    'I64',
    'J30',
    'J35',
    'J44',
  ],
  ...['J45', 'J45-J46', 'K50', 'K50-K51', 'K51', 'L20', 'L30', 'L40.0', 'L40.5', 'M05-M06', 'M07.0-M07.3'],
  ...[
    'M30-M31',
    'M45',
    'M46.0-M46.1',
    'M46.8-M46.9',
    'M80-M81',
    'N18',
    'N18.5',
    'S72.0-S72.2',
    'Z94.0',
    'Z99.2',
  ],
]

describe('ICD-10 as built', () => {
  it('has 22 chapters, all blocks, categories and codes, each below its parent', () => {
    const codes = new Set(icd10.value.entries.map(([, code]) => code))
    const count = (kind: string): number => icd10.value.entries.filter(([each]) => each === kind).length
    expect(count('chapter')).toBe(22)
    expect(count('block')).toBeGreaterThan(230)
    expect(count('category')).toBe(1776)
    expect(count('category') + count('code')).toBeGreaterThan(21_000)
    expect(codes.size).toBe(icd10.value.entries.length)
    for (const [, code, parent] of icd10.value.entries)
      expect(parent === null || codes.has(parent), code).toBe(true)
  })

  it('leads to every code by opening the tree', () => {
    const open = (parent: string | null): number =>
      terminology
        .children('icd-10', parent, 'nb')
        .reduce((sum, row) => sum + 1 + (row.hasChildren ? open(row.code) : 0), 0)
    expect(open(null)).toBe(icd10.value.entries.filter(([kind]) => kind !== 'range').length)
  })

  it('gives every chapter and block a name in both languages', () => {
    const upper = icd10.value.entries.filter(([kind]) => kind === 'chapter' || kind === 'block')
    for (const [, code, , norwegian, english] of upper) expect([norwegian, english], code).not.toContain(null)
  })

  it.each(shippedCodes)('names %s in both languages', (code) => {
    expect(terminology.describe('icd-10', code)?.nameEnglish).toEqual(expect.any(String))
    expect(terminology.names([code], 'nb')[code]).toEqual(expect.any(String))
  })

  it('leaves no markup in a name', () => {
    expect(icd10.value.entries.filter(([, , , norwegian]) => /<\w+ ?\/?>|&\w+;/.test(norwegian))).toEqual([])
  })

  it.each([
    ['hjerteinfarkt', 'I21'],
    ['epilepsy', 'G40'],
    ['multippel sklerose', 'G35'],
    ['kols', 'J44'],
    ['hepatitt a', 'B15'],
    ['type 2 diabetes', 'E11'],
    ['heart failure', 'I50'],
    ['adhd', 'F90'],
  ])('finds %j first as %s', (query, code) => {
    expect(terminology.search('icd-10', query, 'en', 10).rows[0]?.code).toBe(code)
  })
})

describe('ATC as shipped', () => {
  it('has the fourteen main groups in both languages', () => {
    const groups = terminology.children('atc', null, 'en')
    expect(groups.map((group) => group.code).join('')).toBe('ABCDGHJLMNPRSV')
    expect(groups.map((group) => group.nameLanguage)).not.toContain('nb')
  })
})
