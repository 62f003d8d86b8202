import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtMain, requireBuild } from '../../support/desktopTransport'

const folder = dirname(builtMain)

/** Every name that a built file and the chunks behind it import, statically, dynamically or through `require`. */
function importsOf(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const source = readFileSync(file, 'utf8')
  const pattern =
    /^(?:import|export)\b[^"'`;]*?["']([^"']+)["']|\b(?:import|require)\s*\(\s*["']([^"']+)["']\s*\)/gm
  for (const [, declared, called] of source.matchAll(pattern)) {
    const name = declared ?? called ?? ''
    if (name.startsWith('.')) importsOf(join(dirname(file), name), seen)
    else seen.add(name)
  }
  return seen
}

describe('the built entries', () => {
  it.each(['loopback.js', 'cli.js', 'services.js', 'compute.js', 'imports.js'])(
    '%s never asks for electron',
    (entry) => {
      requireBuild()
      const imports = importsOf(join(folder, entry))
      expect(imports.size).toBeGreaterThan(1)
      expect([...imports].filter((name) => name === 'electron' || name.startsWith('electron/'))).toEqual([])
    },
  )

  it('main.js does, which shows that the test can see it', () => {
    requireBuild()
    expect([...importsOf(builtMain)]).toContain('electron')
  })

  it('preload.cjs asks for electron and nothing else, as a sandbox allows', () => {
    requireBuild()
    const source = readFileSync(join(folder, '..', 'preload', 'preload.cjs'), 'utf8')
    expect([...source.matchAll(/\brequire\s*\(\s*["']([^"']+)["']/g)].map(([, name]) => name)).toEqual([
      'electron',
    ])
    expect(source).not.toMatch(/^\s*(?:import|export)\s/m)
  })

  it('main, services and their threads import only packages that the desktop packages keep', () => {
    requireBuild()
    const builder = readFileSync(join(folder, '../../electron.builder.yml'), 'utf8')
    const [, kept = ''] = /'!node_modules\/!\(([^)]+)\)/.exec(builder) ?? []
    const imported = ['main.js', 'services.js', 'compute.js', 'sync.js', 'imports.js']
      .flatMap((entry) => [...importsOf(join(folder, entry))])
      .filter((name) => !name.startsWith('/') && !isBuiltin(name) && name !== 'electron')
      .map((name) => name.split('/')[0] ?? name)
    expect(imported).toContain('valibot')
    // Loaded when a file needs them, and seen all the same.
    expect(imported).toEqual(expect.arrayContaining(['n3', 'jsonld-streaming-parser', 'read-excel-file']))
    expect(kept.split('|')).toEqual(expect.arrayContaining([...new Set(imported)]))
  })
})
