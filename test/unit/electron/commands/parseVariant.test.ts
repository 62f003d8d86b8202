import { expect, it } from 'vitest'
import { parseVariant } from '#electron/commands/parseVariant'

it('reads a place with its bases, or a gene', () => {
  expect(parseVariant('GRCh38:17:7577120:G:A')).toEqual({
    assemblyId: 'GRCh38',
    referenceName: '17',
    start: 7577120,
    referenceBases: 'G',
    alternateBases: 'A',
    geneId: null,
  })
  expect(parseVariant('gene:TP53')).toMatchObject({ geneId: 'TP53', start: null })
})

it.each(['17-7577120-G-A', 'GRCh38:17:x:G:A', 'GRCh38:17:1:g:A', 'gene:', ''])('refuses %j', (text) => {
  expect(() => parseVariant(text)).toThrow('GRCh38:17:7577120:G:A')
})
