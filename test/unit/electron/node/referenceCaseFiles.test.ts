import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#electron/node/linearSolver'
import { readReferenceCases } from '#electron/node/referenceCaseFiles'
import { computeMethods } from '#shared/statistics/compute/methods'
import { checkReferenceCases } from '#shared/statistics/validation/checkReferenceCases'
import type { ReferenceFile } from '#shared/statistics/validation/referenceCases'
import { temporaryFolder } from '#test/support/temporaryFolder'

const shipped = resolve('resources/validation')

async function shippedFiles(): Promise<readonly ReferenceFile[]> {
  const files = await readReferenceCases(shipped)
  if (!files.ok) throw new Error(files.error.message)
  return files.value
}

/** A folder with one case file, changed as text. */
async function folderWith(change: (text: string) => string, name = 'chain_rule.json'): Promise<string> {
  const folder = temporaryFolder()
  await writeFile(join(folder, name), change(await readFile(join(shipped, 'chain_rule.json'), 'utf8')))
  return folder
}

describe('the reference cases that ship', () => {
  it('hold for every method three cases or more, an edge and a refusal among them', async () => {
    const files = await shippedFiles()
    expect(files.map(({ method }) => method)).toEqual(
      computeMethods(loadLinearSolver)
        .map(({ name }) => name)
        .sort(),
    )
    for (const { method, cases } of files) {
      const ids = cases.map(({ id }) => id)
      expect(cases.length, method).toBeGreaterThanOrEqual(3)
      expect(
        cases.some((each) => 'refusal' in each),
        method,
      ).toBe(true)
      if (method !== 'standard_populations') expect(ids.join(), method).toContain('edge-')
    }
  })

  it('are met by every method', async () => {
    const methods = await checkReferenceCases(computeMethods(loadLinearSolver), await shippedFiles())
    expect(methods.flatMap(({ cases }) => cases.filter(({ passed }) => !passed))).toEqual([])
    expect(methods.every(({ passed }) => passed)).toBe(true)
  })
})

describe('readReferenceCases', () => {
  it.each([
    ['no JSON', (text: string) => text.slice(1)],
    ['another format', (text: string) => text.replace('cases-1', 'cases-9')],
    ['a misspelt key', (text: string) => text.replace('"citation"', '"quotation"')],
    ['a case without an answer', (text: string) => text.replace('"refusal"', '"refused"')],
    ['two cases with one id', (text: string) => text.replace('edge-nobody-left', 'edge-no-steps')],
    ['a tolerance below 0', (text: string) => text.replace('1e-9', '-1')],
    ['a prototype key', (text: string) => text.replace('"estimate"', '"__proto__"')],
  ])('names the file with %s', async (_, change) => {
    const outcome = await readReferenceCases(await folderWith(change))
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'unreadable-file', message: expect.stringContaining('chain_rule.json') },
    })
  })

  it('refuses a file under the name of another method, and a folder that is not there', async () => {
    const renamed = await readReferenceCases(await folderWith((text) => text, 'overlap.json'))
    expect(renamed).toMatchObject({ ok: false, error: { message: expect.stringContaining('chain_rule') } })
    expect(await readReferenceCases(join(temporaryFolder(), 'none'))).toMatchObject({ ok: false })
  })
})
