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
      /import \{[^}]*\bestimateProtocol\b[^}]*\} from/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(asking).toEqual(['shared/services/protocolEstimates.ts'])
  })
})
