import { describe, expect, it } from 'vitest'
import { replaceCatalogue } from '#shared/database/catalogue'
import { createMaterialService } from '#shared/services/material/materialService'
import type { MaterialTarget } from '#shared/domain/material/target'
import { discoveryPorts } from '#test/support/discovery'

const target: MaterialTarget = {
  grain: 'samples',
  number: 50_000,
  materials: ['serum'],
  diseases: [],
  sex: 'any',
  age: null,
  storage: [],
}
const all = { entries: null, sponsor: 'commercial', from: 0, limit: 200 } as const

const ports = discoveryPorts()

async function found(held: Awaited<typeof ports>, wanted: MaterialTarget) {
  const answer = await createMaterialService(held).handlers['material.find']({ target: wanted, ...all })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

describe('material.find', () => {
  it('finds serum in the cohorts that ship, and adds none of them', async () => {
    const { rows, together, counts } = await found(await ports, target)
    expect(
      rows
        .filter(({ verdict }) => verdict === 'enough')
        .map(({ entry }) => entry)
        .sort(),
    ).toEqual(['biobank/hunt', 'biobank/hunt_hunt2', 'biobank/hunt_hunt3', 'biobank/hunt_hunt4'])
    expect(rows.find(({ entry }) => entry === 'biobank/hunt_hunt1')).toMatchObject({ verdict: 'too-few' })
    expect(rows.find(({ entry }) => entry === 'biobank/parkinson_bb')).toMatchObject({ verdict: 'not-known' })
    expect(rows.find(({ entry }) => entry === 'biobank/hunt')?.reasons).toEqual(['nested'])
    expect(together).toMatchObject({ lower: 64_401, upper: null })
    expect(counts.enough + counts.possible + counts['not-known'] + counts['too-few']).toBe(rows.length)
  })

  it('holds terms of use against a commercial sponsor', async () => {
    const held = await ports
    const entries = Array.from({ length: 200 }, (_, index) => ({
      kind: 'biobank-collection' as const,
      key: `c${index}`,
      name: `Collection ${index}`,
      source: 'biobank-descriptions',
      citation: null,
      year: 2025,
      fields: {
        biobank: `b${index % 50}`,
        samples: String(index),
        materials: 'SERUM',
        dataUse: 'DUO_0000018',
      },
    }))
    replaceCatalogue(held.cache.database, 'starter', entries)
    const service = createMaterialService(held)
    const answer = await service.handlers['material.find']({ target: { ...target, number: 190 }, ...all })
    if (!answer.ok) throw new Error(answer.error.message)
    const directory = answer.value.rows.filter(({ entry }) => entry.startsWith('biobank-collection/'))
    expect(directory.filter(({ verdict }) => verdict === 'enough')).toHaveLength(10)
    expect(directory[0]?.use).toEqual({
      verdict: 'conflicts',
      reasons: [{ code: 'DUO:0000018', effect: 'forbids' }],
    })
  })
})
