import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..', '..', '..', '..')

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|vue)$/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
}

describe('the border of the disclosure guard', () => {
  it('has one door: only the guarded estimates ask the engine', () => {
    const files = ['shared/services', 'electron', 'renderer'].flatMap(sourcesIn)
    expect(files.length).toBeGreaterThan(200)
    const asking = files.filter((file) =>
      /import \{[^}]*\b(estimateProtocol|estimateInDetail)\b[^}]*\} from/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    )
    expect(asking).toEqual(['shared/services/protocolEstimates.ts'])
  })

  it('lets frozen evidence be computed again raw for forecasts alone', () => {
    const files = ['shared/services', 'electron', 'renderer'].flatMap(sourcesIn)
    const asking = files.filter((file) => /\brebuildInDetail\b/.test(readFileSync(join(root, file), 'utf8')))
    expect(asking).toEqual(['shared/services/scenarios/rebuildForecast.ts'])
  })

  it('gives raw numbers to forecasts alone, which are guarded before they leave', () => {
    const files = ['shared/services', 'electron', 'renderer'].flatMap(sourcesIn)
    const asking = files.filter((file) => /\.recruitable\(/.test(readFileSync(join(root, file), 'utf8')))
    expect(asking).toEqual(['shared/services/forecasts/forecastInput.ts'])
    const service = readFileSync(join(root, 'shared/services/forecasts/computeForecast.ts'), 'utf8')
    expect(service).toContain('guardForecast(numbers.value, rule, relative)')
  })
})
