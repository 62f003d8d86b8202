import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { rdfReader } from '#electron/node/rdfReader'
import { cataloguedContent } from '#shared/sources/dataNorge/dataNorge'
import { datasetSchema, searchPage } from '#shared/sources/dataNorge/search'
import { readHealthDcatFile } from '#shared/sources/healthDcat/readFile'
import { readJson } from '#shared/sources/readAnswer'
import { valueOf } from '#test/support/converse'
import { sampleText, samplesMissing } from './samples'

describe.skipIf(samplesMissing)('recorded descriptions (skipped without the recorded samples)', () => {
  it('reads the numbers of the HealthDCAT-AP example', async () => {
    const name = 'healthdcat/ckanext_dataset_health.ttl'
    const content = valueOf(await readHealthDcatFile(sampleText(name), name, rdfReader))
    expect(content.catalogue?.entries).toMatchObject([
      {
        name: 'HealthDCAT-AP test dataset',
        fields: {
          records: '123456789',
          individuals: '7654321',
          ageFrom: '0',
          ageTo: '110',
          accessRights: 'NON_PUBLIC',
        },
      },
    ])
  })

  it('reads the examples of DCAT-AP-NO', async () => {
    const name = 'healthdcat/DCAT-AP-NO2.0-examples.ttl'
    const content = valueOf(await readHealthDcatFile(sampleText(name), name, rdfReader))
    expect(content.catalogue?.entries.length).toBeGreaterThan(0)
  })

  it.each(['data-norge-search-response', 'data-norge-resource-dataset'])('reads %s', (name) => {
    const schema = v.union([searchPage, datasetSchema])
    const read = valueOf(readJson(sampleText(`healthdcat/${name}.json`), schema, name))
    const content = cataloguedContent('hits' in read ? read.hits : [read])
    expect(content.catalogue?.entries).toMatchObject([
      { name: 'Værdata', fields: { publisher: 'Statens vegvesen', accessRights: 'PUBLIC' } },
    ])
  })
})
