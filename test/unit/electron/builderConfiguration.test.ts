import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { DebugLogger } from 'builder-util'
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config'
import { beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
type Configuration = Awaited<ReturnType<typeof getConfig>>

let configuration: Configuration

beforeAll(async () => {
  configuration = await getConfig(root, 'electron.builder.yml', null)
})

const validate = (changed: object): Promise<void> =>
  validateConfiguration(changed as Configuration, new DebugLogger(false))

describe('electron.builder.yml', () => {
  it('is what electron-builder takes', async () => {
    await expect(validate(structuredClone(configuration))).resolves.toBeUndefined()
  })

  it('decides on every fuse that electron-builder knows', async () => {
    const schema: unknown = (await import('app-builder-lib/scheme.json')).default
    const names = Object.keys(configuration.electronFuses ?? {}).sort()
    expect(schema).toMatchObject({
      definitions: { FuseOptionsV1: { properties: Object.fromEntries(names.map((name) => [name, {}])) } },
    })
    expect(names).toEqual(fusesOf(schema))
  })

  it('shuts the ways around the application', () => {
    expect(configuration.electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    })
  })

  it('would notice a misspelled fuse', async () => {
    const misspelled = { ...structuredClone(configuration), electronFuses: { runAsNod: false } }
    await expect(validate(misspelled)).rejects.toThrow(/configuration\.electronFuses should be/)
  })

  it('names an icon that is there', () => {
    expect(configuration.directories?.buildResources).toBe('resources/icons')
    expect(existsSync(resolve(root, 'resources/icons', String(configuration.icon)))).toBe(true)
  })

  it('lays what the services thread reads beside the archive, with the note that it is modules', () => {
    expect(configuration.asarUnpack).toEqual(
      expect.arrayContaining([
        'package.json',
        'out/main/**',
        'out/resources/**',
        'resources/**',
        'node_modules/**',
      ]),
    )
  })
})

/** Fuses of electron-builder's schema, but the one that it says not to need. */
function fusesOf(schema: unknown): readonly string[] {
  const { definitions } = schema as { definitions: { FuseOptionsV1: { properties: object } } }
  return Object.keys(definitions.FuseOptionsV1.properties)
    .filter((name) => name !== 'resetAdHocDarwinSignature')
    .sort()
}
