import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { EstimateResult } from '#shared/estimate/result'
import { runCli } from './runCli'

const exampleFile = resolve('resources/examples/multiple-sclerosis.kohort.json')
const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

interface StudyText {
  readonly study: { readonly versions: readonly { readonly protocol: object }[] }
}

/** The example study with a way to available and an enrolment window. */
async function withAvailability(): Promise<string> {
  const file = JSON.parse(await readFile(exampleFile, 'utf8')) as StudyText
  const availability = [
    {
      id: 'consents',
      name: { en: 'Consents when asked', nb: 'Samtykker når de blir spurt' },
      active: true,
      share: 0.3,
      lower: 0.15,
      upper: 0.45,
      citation: 'Consent in Nordic trials 2018.',
    },
  ]
  const newPerYear = { kind: 'stated', value: 250, lower: 180, upper: 320, citation: 'Incidence 2021.' }
  const enrolment = { months: 18, newPerYear, leavingPerYear: null }
  const versions = file.study.versions.map((version) => ({
    ...version,
    protocol: { ...version.protocol, availability, enrolment },
  }))
  return JSON.stringify({ ...file, study: { ...file.study, versions } })
}

let input = ''
beforeAll(async () => {
  input = await withAvailability()
})

describe('kohort estimate and uncertainty', () => {
  it('prints interval and bounds, availability, enrolment and what moves the answer', async () => {
    const { code, output } = await runCli(['estimate', '-'], { input })
    expect(code).toBe(0)
    const text = spaced(output)
    expect(text).toMatch(/^Eligible population: [\d ]+ \(80 % interval [\d ]+–[\d ]+; hard bounds/m)
    for (const words of ['From eligible to available', 'Enrolment window', 'What moves the answer'])
      expect(text).toContain(words)
    expect(text).toMatch(/^Consents when asked +30 % +15 % – 45 %/m)
    expect(text).toContain('Consent in Nordic trials 2018.')
    expect(text).toMatch(/^Still there at the end +not stated$/m)
    expect(text).toMatch(/^Availability: Consents when asked +.* %$/m)
  })

  it('prints the whole result as JSON, with an interval inside the bounds', async () => {
    const { output } = await runCli(['estimate', '-', '--json'], { input })
    const result = JSON.parse(output) as EstimateResult
    const { lower = NaN, upper = NaN } = result.eligible.interval ?? {}
    expect(lower).toBeGreaterThanOrEqual(result.eligible.lower)
    expect(upper).toBeLessThanOrEqual(result.eligible.upper)
    expect(upper).toBeGreaterThan(lower)
    expect(result.draws).toMatchObject({ count: 10_000, detail: 'refined' })
    expect(result.influences[0]).toMatchObject({ kind: 'availability', subject: 'consents' })
    expect(result.enrolment?.months).toBe(18)
    expect(result.lossOrder).toHaveLength(4)
  })

  it('says that a preview is rough', async () => {
    const { output } = await runCli(['estimate', '-', '--preview', '--language', 'nb'], { input })
    const text = spaced(output).replaceAll(/\s+/g, ' ')
    expect(text).toContain('Dette er en forhåndsvisning med 400 trekninger')
    expect(text).toContain('Ikke regnet ut i en forhåndsvisning.')
  })
})
