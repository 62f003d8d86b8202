import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outsideArchive } from '#electron/shell/outsideArchive'

describe('outsideArchive', () => {
  it('names the unpacked twin of a file in the archive', () => {
    expect(outsideArchive(join(sep, 'opt', 'Kohort', 'resources', 'app.asar', 'out', 'main'))).toBe(
      join(sep, 'opt', 'Kohort', 'resources', 'app.asar.unpacked', 'out', 'main'),
    )
  })

  it('leaves a path without an archive alone', () => {
    expect(outsideArchive(join(sep, 'src', 'my.app.asar', 'out'))).toBe(
      join(sep, 'src', 'my.app.asar', 'out'),
    )
    expect(outsideArchive(join(sep, 'home', 'kohort', 'out', 'main'))).toBe(
      join(sep, 'home', 'kohort', 'out', 'main'),
    )
  })
})
