import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { describe, expect, it } from 'vitest'
import { openFaultBench } from '#test/support/sources/faultRun'
import { faultKeys, faultTable, type FaultOrTwist } from '#test/support/sources/faultTable'
import { twists, type MadeUpSource } from '#test/support/sources/madeUpSource'
import { madeUpSources } from '#test/support/sources/madeUpSources'
import { connectors } from '#test/support/sources/standardConnectors'

const endings = new Map<MadeUpSource, ReadonlyMap<FaultOrTwist, string>>()
const [begin, end] = ['<!-- fault table -->', '<!-- end of fault table -->']

describe('every source with every fault', () => {
  it('has a made-up source for every connector', () => {
    const made = new Set(madeUpSources.map(({ connector }) => connector.key))
    expect(connectors.map(({ key }) => key).filter((key) => !made.has(key))).toEqual([])
  })

  it.each(madeUpSources.map((source) => [source.name, source] as const))(
    '%s ends as complete, resumed, or refused with its reason',
    async (_name, source) => {
      const bench = await openFaultBench(source)
      const ended = new Map<FaultOrTwist, string>()
      const violations: string[] = []
      for (const key of faultKeys) {
        const ending = await bench.fault(key)
        ended.set(key, ending.words)
        violations.push(...ending.violations.map((violation) => `${key}: ${violation}`))
      }
      for (const twist of twists) {
        if (source.inapplicable[twist] !== undefined) continue
        const ending = await bench.twist(twist)
        ended.set(twist, ending.words)
        violations.push(...ending.violations.map((violation) => `${twist}: ${violation}`))
      }
      expect(violations).toEqual([])
      for (const words of ended.values()) expect(words).toMatch(/^(complete|resumed|refused)/)
      endings.set(source, ended)
    },
  )

  it('is what docs/sync-faults.md says (written anew with KOHORT_WRITE_DOCS=1)', async () => {
    expect(endings.size).toBe(madeUpSources.length)
    const table = faultTable(endings)
    process.stdout.write(table)
    const path = resolve('docs/sync-faults.md')
    const before = readFileSync(path, 'utf8')
    const [head = '', rest = ''] = before.split(begin)
    const tail = rest.split(end)[1] ?? ''
    const options = await resolveConfig(path)
    const text = `${head}${begin}\n\n${table}\n${end}${tail}`
    const after = await format(text, { ...options, parser: 'markdown' })
    if (process.env['KOHORT_WRITE_DOCS'] === '1') writeFileSync(path, after)
    else expect(before).toBe(after)
  })
})
