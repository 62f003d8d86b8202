import { expect, it } from 'vitest'
import { runCli } from './runCli'

it('prints what was found, and by what', async () => {
  const { code, output, errors } = await runCli([
    'search',
    'hjerteinfarkt',
    '--language',
    'nb',
    '--limit',
    '1',
  ])
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(output).toContain('hjerteinfarkt står for I21–I22')
  expect(output).toContain('Norsk hjerteinfarktregister (Datakilde, registry/hjerteinfarkt)')
  expect(output).toMatch(/funnet på hjerteinfarkt \(navn: /)
})

it('refuses a kind that there is not', async () => {
  const { code, errors } = await runCli(['search', 'I21', '--kind', 'hospital'])
  expect(code).toBe(2)
  expect(errors).toContain('data-source, biobank, beacon, trial-unit, testbed')
})
