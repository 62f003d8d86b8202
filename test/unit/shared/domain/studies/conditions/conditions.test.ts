import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { readVariant } from '#shared/domain/studies/conditions/readVariant'
import { condition } from '#shared/domain/studies/protocol'
import { searchedConditionClause, searchedConditionName } from '#shared/domain/vocabulary/searchedConditions'

const biobank = { kind: 'biobank', name: 'HUNT', entries: ['biobank/hunt'], materials: ['plasma', 'serum'] }
const genomic = { kind: 'genomic', gene: 'BRCA1', variant: null, phenotypes: [] }
const rare = {
  kind: 'rare-disease',
  code: 'ORPHA:558',
  name: { en: 'Marfan syndrome', nb: 'Marfans syndrom' },
}

describe('conditions that no code list names', () => {
  it.each([
    [{ ...biobank, entries: [] }, 'entries'],
    [{ ...biobank, entries: ['registry/krg'] }, 'entries.0'],
    [{ ...biobank, materials: ['moon dust'] }, 'materials.0'],
    [{ ...genomic, gene: 'not a gene' }, 'gene'],
    [{ ...genomic, gene: null }, null],
    [{ ...genomic, variant: 'p.Arg97*' }, 'variant'],
    [{ ...genomic, phenotypes: ['HP:1'] }, 'phenotypes.0'],
    [{ ...rare, code: 'Q87.4' }, 'code'],
    [{ ...rare, name: '' }, 'name'],
  ])('refuses %j', (refused, place) => {
    const parsed = v.safeParse(condition, refused)
    expect(parsed.success).toBe(false)
    expect(parsed.issues?.map((issue) => v.getDotPath(issue))).toContain(place)
  })

  it('keeps codes in one form', () => {
    expect(v.parse(condition, { ...rare, code: 'orpha 00558' })).toMatchObject({ code: 'ORPHA:558' })
    expect(
      v.parse(condition, { ...genomic, variant: 'chr17:43057062 T>TG', phenotypes: ['hp:0001250'] }),
    ).toEqual({
      kind: 'genomic',
      gene: 'BRCA1',
      variant: '17-43057062-T-TG',
      phenotypes: ['HP:0001250'],
    })
  })

  it.each([
    ['NM_007294.4:c.5266dup', 'hgvs'],
    ['NM_007294.4(BRCA1):c.5266dup', 'hgvs'],
    ['NP_009225.1:p.(Gln1756ProfsTer74)', 'hgvs'],
    ['NC_000017.11:g.43057062dup', 'hgvs'],
    ['X-154929412-T-A', 'position'],
    ['23-100-A-C', null],
    ['17-0-A-C', null],
    ['17-300000000-A-C', null],
    ['17-100-A-A', null],
    ['NM_000454.5:c.(?_-232)_(4484+1_4485-1)del', 'hgvs'],
    ['NM_000454.5:c.[76A>C;83G>C]', 'hgvs'],
    ['NM_000454.5:c.14C>T', 'hgvs'],
    ['NP_000445.1:p.Ala5Val', 'hgvs'],
    ['NM_000454.5:c.14G>G', null],
    ['NM_000454.5:c.hello', null],
    ['NP_000445.1:p.mutated', null],
    ['c.5266dup', null],
    ['NM_007294:c.5266dup', null],
  ])('reads %s as %s', (text, kind) => {
    expect(readVariant(text)?.kind ?? null).toBe(kind)
  })

  it('says them in both languages', () => {
    const said = [biobank, { ...genomic, variant: '17-43057062-T-TG', phenotypes: ['HP:0001250'] }, rare].map(
      (one) => {
        const parsed = v.parse(condition, one)
        if (parsed.kind !== 'biobank' && parsed.kind !== 'genomic' && parsed.kind !== 'rare-disease')
          return []
        return (['en', 'nb'] as const).flatMap((language) => [
          searchedConditionName(parsed, language),
          searchedConditionClause(parsed, language),
        ])
      },
    )
    expect(said).toEqual([
      [
        'Plasma or serum in HUNT',
        'have given plasma or serum to HUNT',
        'Plasma eller serum i HUNT',
        'har gitt plasma eller serum til HUNT',
      ],
      [
        'BRCA1 17-43057062-T-TG with HP:0001250',
        'carry BRCA1 17-43057062-T-TG and show HP:0001250',
        'BRCA1 17-43057062-T-TG med HP:0001250',
        'bærer BRCA1 17-43057062-T-TG og viser HP:0001250',
      ],
      [
        'Marfan syndrome (ORPHA:558)',
        'have Marfan syndrome (ORPHA:558)',
        'Marfans syndrom (ORPHA:558)',
        'har Marfans syndrom (ORPHA:558)',
      ],
    ])
  })
})
