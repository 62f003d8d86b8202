import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { exitCodes } from '#electron/commands/exitCodes'
import { completeRegistration } from '#test/support/registration/completeRegistration'
import { temporaryFolder } from '#test/support/temporaryFolder'
import { runCli } from './runCli'

const example = 'example:multiple-sclerosis'

it('checks a registration, writes what a register would take, and a draft of what it would not', async () => {
  const folder = temporaryFolder()
  const out = join(folder, 'trial.xml')
  const checked = await runCli(['register', example, '--format', 'ictrp', '--json', '--out', out])
  expect(checked.code).toBe(exitCodes.wouldBeRefused)
  expect(exitCodes.wouldBeRefused).toBe(2)
  const found: unknown = JSON.parse(checked.output)
  expect(found).toMatchObject({ format: 'ictrp', refused: true, written: null })
  expect(found).toHaveProperty('problems.0.severity', 'error')
  expect(() => readFileSync(out)).toThrow('ENOENT')

  const draft = await runCli([
    'register',
    example,
    '--format',
    'ictrp',
    '--draft',
    '--language',
    'nb',
    '--out',
    out,
  ])
  expect(draft.code).toBe(exitCodes.done)
  expect(draft.output).toContain('Ville blitt avvist')
  // What the study says is there without anybody having typed it.
  for (const line of [
    '<target_size>120</target_size>',
    '<agemax>55 Years</agemax>',
    'Diagnosis of Multiple sclerosis (MS) (ICD-10 G35)',
  ])
    expect(readFileSync(out, 'utf8')).toContain(line)

  const record = join(folder, 'record.json')
  const whole = completeRegistration({
    primaryRegister: { name: 'CTIS', number: '2027-500001-10-00', registeredAt: '2027-01-02' },
  })
  writeFileSync(record, JSON.stringify(whole))
  const typed = ['--registration', record, '--force', '--out', out]
  const taken = await runCli(['register', example, '--format', 'ictrp', ...typed])
  expect(taken.code).toBe(exitCodes.done)
  expect(readFileSync(out, 'utf8')).toContain('<trial_id>2027-500001-10-00</trial_id>')
})

it('begins a study with a file of a register, and takes no code that was not confirmed', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'trial.json')
  const criteria = 'Inclusion Criteria:\n\n* Multiple sclerosis\n\nExclusion Criteria:\n\n* Pregnant'
  writeFileSync(
    file,
    JSON.stringify({
      protocolSection: {
        identificationModule: { nctId: 'NCT00000000', briefTitle: 'Early treatment' },
        eligibilityModule: { eligibilityCriteria: criteria, sex: 'ALL', minimumAge: '18 Years' },
      },
    }),
  )
  const out = join(folder, 'study.kohort.json')
  const read = await runCli(['import-study', file, '--out', out])
  expect(read.code).toBe(exitCodes.done)
  expect(read.output).toContain('may mean: Multiple sclerosis (MS) (ICD-10 G35)')
  const first: unknown = JSON.parse(readFileSync(out, 'utf8'))
  expect(first).toMatchObject({
    study: {
      name: 'Early treatment',
      versions: [
        {
          protocol: {
            inclusion: [{ anyOf: [{ condition: { kind: 'statement', text: 'Multiple sclerosis' } }] }],
            exclusion: [{ anyOf: [{ condition: { kind: 'statement', text: 'Pregnant' } }] }],
          },
        },
      ],
    },
  })
  const accepted = await runCli(['import-study', file, '--accept-codes', '--json', '--force', '--out', out])
  expect(JSON.parse(accepted.output)).toMatchObject({
    format: 'ctgov-v2',
    chosen: [{ position: 0, confirmed: { system: 'icd-10', codes: ['G35'] } }, { position: 1 }],
  })
  expect(readFileSync(out, 'utf8')).toContain('"G35"')
  // The registration came with it.
  expect(JSON.parse(readFileSync(out, 'utf8'))).toHaveProperty('study.registration.0.path')
})
