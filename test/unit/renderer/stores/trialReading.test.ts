import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { fail, succeed } from '#shared/contract/outcome'
import type { RegistrationReading } from '#shared/contract/registrations'
import { importedTrialLimit } from '#shared/domain/registration/registrationFormat'
import { emptyRegistration } from '#shared/domain/registration/record/emptyRecord'
import { useTrialReading } from '#renderer/stores/trialReading'
import { connectServices } from '../support/connectServices'

beforeEach(() => setActivePinia(createPinia()))

const reading: RegistrationReading = {
  format: 'ctgov-prs',
  name: 'A trial',
  record: emptyRegistration(),
  criteria: [0, 1, 2].map((position) => ({ position, role: 'inclusion', text: 'Asthma', suggestions: [] })),
  understood: [],
  notUnderstood: [],
}

it('reads a dropped file; codes count only when they were confirmed, and what was left is left', async () => {
  const sent: unknown[] = []
  connectServices({
    'registrations.readFile': ({ text }) =>
      text === '<good/>' ? succeed(reading) : fail('unreadable-file', 'Line 1: no registration.'),
    'registrations.start': ({ criteria }) => {
      sent.push(criteria)
      return fail('not-saved', 'The disk is full.')
    },
  })
  const trial = useTrialReading()
  await trial.pick(new File(['nothing'], 'bad.xml'))
  expect(trial).toMatchObject({ reading: null, failure: { code: 'unreadable-file' } })
  const large = new File([], 'large.xml')
  Object.defineProperty(large, 'size', { value: importedTrialLimit + 1 })
  await trial.pick(large)
  expect(trial.failure?.code).toBe('too-large')

  await trial.pick(new File(['<good/>'], 'good.xml'))
  const [, second, third] = trial.reading?.criteria ?? []
  if (second === undefined || third === undefined) throw new Error('Three criteria were read.')
  trial.choose(second, { meaning: 'statement', codes: new Set() })
  trial.choose(third, { meaning: 'codes', codes: new Set() })
  expect(trial.unconfirmed).toEqual([third])
  trial.choose(third, { meaning: 'codes', codes: new Set(['J45']) })
  expect(trial.unconfirmed).toEqual([])
  await trial.start('A trial')
  const confirmed = { system: 'icd-10', codes: ['J45'] }
  expect(sent).toEqual([
    [
      { position: 1, confirmed: null },
      { position: 2, confirmed },
    ],
  ])
  expect(trial).toMatchObject({ reading: { name: 'A trial' }, failure: { code: 'not-saved' } })
})
