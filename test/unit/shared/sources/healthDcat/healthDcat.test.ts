import { describe, expect, it } from 'vitest'
import { rdfReader } from '#electron/node/rdfReader'
import { readHealthDcatFile } from '#shared/sources/healthDcat/readFile'
import { valueOf } from '#test/support/converse'
import { mutatedTexts } from '#test/support/mutateText'

const turtle = `@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix health: <http://healthdataportal.eu/ns/health#> .
@prefix dcatap: <http://data.europa.eu/r5r/healthdcatap#> .
<https://example.org/a> a dcat:Dataset ;
  dct:title "Asthma registry"@en , "Astmaregister"@nb ;
  dct:publisher [ a foaf:Agent ; foaf:name "Sykehuset"@nb , "The hospital"@en ] ;
  dct:accessRights <http://publications.europa.eu/resource/authority/access-right/NON_PUBLIC> ;
  dct:temporal [ dcat:startDate "2010-01-01"^^xsd:date ; dcat:endDate "2024-12-31"^^xsd:date ] ;
  health:numberOfRecords "123456"^^xsd:nonNegativeInteger ;
  health:numberOfUniqueIndividuals "7654"^^xsd:nonNegativeInteger ;
  health:minTypicalAge "0"^^xsd:nonNegativeInteger ;
  health:maxTypicalAge "110"^^xsd:nonNegativeInteger ;
  health:hasCodingSystem <http://www.wikidata.org/entity/P4229> .
<https://example.org/b> a dcat:Dataset ;
  dct:title "Second"@en ;
  dcatap:numberOfrecords "2 500" , "3000" ;
  dcatap:numberOfUniqueIndividuals "some" .
`

async function entriesOf(text: string) {
  return valueOf(await readHealthDcatFile(text, 'file', rdfReader)).catalogue?.entries ?? []
}

describe('descriptions of health datasets', () => {
  it('are read in both namespaces, with language maps and blank nodes', async () => {
    const [first, second] = await entriesOf(turtle)
    expect(first).toMatchObject({
      kind: 'dataset',
      key: 'https://example.org/a',
      name: 'Astmaregister',
      fields: {
        records: '123456',
        individuals: '7654',
        ageFrom: '0',
        ageTo: '110',
        publisher: 'Sykehuset',
        accessRights: 'NON_PUBLIC',
        codingSystems: 'http://www.wikidata.org/entity/P4229',
        coveredFrom: '2010-01-01',
        coveredTo: '2024-12-31',
      },
    })
    expect(second?.fields).toMatchObject({ recordsFrom: '2500', recordsTo: '3000' })
    expect(second?.fields).not.toHaveProperty('individuals')
  })

  it('are read as JSON-LD with a context of their own', async () => {
    const [entry] = await entriesOf(
      JSON.stringify({
        '@context': { dct: 'http://purl.org/dc/terms/', health: 'http://healthdataportal.eu/ns/health#' },
        '@id': 'https://example.org/c',
        '@type': 'http://www.w3.org/ns/dcat#Dataset',
        'dct:title': { '@value': 'Diabetes', '@language': 'en' },
        'health:numberOfRecords': 42,
      }),
    )
    expect(entry).toMatchObject({ name: 'Diabetes', fields: { records: '42' } })
  })

  it.each([
    [
      'a context at another address',
      '{"@context":"https://example.org/context","@id":"https://example.org/c"}',
    ],
    ['JSON that breaks off', '{"@id":"https://example.org/c"'],
    ['no dataset', '<https://example.org/a> <https://example.org/b> "c" .'],
  ])('are refused with %s', async (_, text) => {
    expect(await readHealthDcatFile(text, 'file', rdfReader)).toMatchObject({
      ok: false,
      problem: { code: 'malformed' },
    })
  })

  it('are refused as invalid Turtle with the line', async () => {
    const damaged = turtle.replace('health:minTypicalAge', ':health:minTypicalAge')
    expect(await readHealthDcatFile(damaged, 'file', rdfReader)).toMatchObject({
      ok: false,
      problem: { code: 'malformed', details: { line: 14 } },
    })
  })

  it('are refused or read when damaged', async () => {
    const short =
      '<a:1> a <http://www.w3.org/ns/dcat#Dataset>; <http://healthdataportal.eu/ns/health#numberOfRecords> "12", "13".'
    let read = 0
    for (const mutated of mutatedTexts(short, 10_000, 3)) {
      const content = await readHealthDcatFile(mutated, 'file', rdfReader)
      if (content.ok) read += 1
    }
    expect(read).toBeGreaterThan(300)
  })
})
