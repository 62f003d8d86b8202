import { describe, expect, it } from 'vitest'
import { trialRecord } from '#shared/sources/ctis/trialRecord'
import { readJson } from '#shared/sources/readAnswer'
import { valueOf } from '#test/support/converse'
import { bringTrial } from '#test/support/sources/ctisTrial'
import { sampleText, samplesMissing } from './samples'

function trialOf(number: string) {
  const text = sampleText(`ctis/CTIS_${number}.json`)
  const brought = valueOf(bringTrial(text, valueOf(readJson(text, trialRecord, number))))
  return brought.unchanged ? undefined : brought.catalogue?.entries[0]
}

describe.skipIf(samplesMissing)('recorded CTIS (skipped without the recorded samples)', () => {
  it('reads the older shape of a record', () => {
    const trial = trialOf('2022-500244-37-00')
    expect(trial).toMatchObject({
      key: 'ctis/2022-500244-37-00',
      fields: {
        status: 'Authorised, not started',
        participantsEea: '150',
        conditions: 'COVID-19',
        sponsor: 'Kinarus AG',
        ages: '65+ years, 18-64 years',
      },
    })
    expect(trial?.fields['rawAnswer']?.length).toBeGreaterThan(1000)
  })

  it('reads the newer shape', () => {
    expect(trialOf('2023-505613-24-00')).toMatchObject({
      year: 2021,
      fields: {
        status: '4',
        participantsEea: '13',
        countries: 'Poland:4; Belgium:4; Greece:4',
        phases: 'Therapeutic exploratory (Phase II)',
        startDateEu: '28/04/2021',
      },
    })
  })
})
