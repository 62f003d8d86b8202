import { describe, expect, it } from 'vitest'
import { checkCube } from '#shared/domain/cubes/checkCube'
import { readTrialsFile } from '#shared/sources/clinicalTrials/readFile'
import { valueOf } from '#test/support/converse'
import { sampleText, samplesMissing } from './samples'

function contentOf(name: string) {
  return valueOf(readTrialsFile(sampleText(name), name))
}

describe.skipIf(samplesMissing)('recorded ClinicalTrials.gov (skipped without the recorded samples)', () => {
  it.each([
    ['clinicaltrials-gov/search_keytruda_limit3_20260811.json', 3],
    ['clinicaltrials-gov/search_phelan_limit5_20260811.json', 5],
    ['clinicaltrials-gov/search_phelan_next_20260811.json', 5],
    ['clinicaltrials-gov/search_phelan_limit50_20260811.json', 3],
    ['clinicaltrials-gov/search_age_count_20260811.json', 1],
    ['clinicaltrials-gov/get_nct02576665_20260811.json', 1],
    ['clinicaltrials-gov/get_nct06382129_20260811.json', 1],
    ['clinicaltrials-gov/aact_NCT00973089.json', 1],
    ['clinicaltrials-gov/aact_NCT03475563.json', 1],
    ['clinicaltrials-gov/aact_NCT06171568.json', 1],
    ['ctgov-api/CTGOV2_NCT00716976.json', 1],
    ['ctgov-api/CTGOV2_NCT01305200.json', 1],
    ['ctgov-api/CTGOV2_NCT01987596.json', 1],
  ])('reads %s into %i trials', (name, count) => {
    const { catalogue, cubes } = contentOf(name)
    expect(catalogue?.entries.filter(({ kind }) => kind === 'trial')).toHaveLength(count)
    expect(cubes.map(checkCube)).toEqual([null])
  })

  it('reads partial dates and statuses as printed', () => {
    const [trial] = contentOf('clinicaltrials-gov/search_age_count_20260811.json').catalogue?.entries ?? []
    expect(trial).toMatchObject({
      key: 'NCT01595035',
      year: 2012,
      fields: {
        startDate: '2012-05',
        completionDate: '2021-02',
        status: 'COMPLETED',
        minimumAge: '18 Years',
      },
    })
  })

  it('knows no status of places in studies that are over', () => {
    const [trial] = contentOf('ctgov-api/CTGOV2_NCT01305200.json').catalogue?.entries ?? []
    expect(trial?.fields).toMatchObject({ enrolment: '226', enrolmentType: 'ACTUAL' })
    const places = contentOf('ctgov-api/CTGOV2_NCT01305200.json').catalogue?.entries.slice(1) ?? []
    expect(places.filter(({ fields }) => 'status' in fields)).toEqual([])
  })
})
