import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fail } from '#shared/contract/outcome'
import { runCommandLine } from '#electron/commands/commandLine'
import { sharedTemporaryFolder } from '#test/support/temporaryFolder'

interface Run {
  readonly code: number
  readonly output: string
  readonly errors: string
}

const directory = sharedTemporaryFolder()

async function* bytesOf(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text)
}

async function run(words: readonly string[], input = ''): Promise<Run> {
  let output = ''
  let errors = ''
  const code = await runCommandLine(['compute', ...words], {
    version: '1.2.3',
    directory,
    folders: {
      programDirectory: directory,
      resourcesDirectory: directory,
      builtResourcesDirectory: directory,
    },
    now: () => '2026-01-01T00:00:00Z',
    openApplication: async () => fail('defect', 'compute opens no databases'),
    openData: async () => fail('defect', 'compute opens no databases'),
    standardInput: bytesOf(input),
    passphrase: null,
    columns: null,
    print: (text) => (output += text),
    printError: (text) => (errors += text),
  })
  return { code, output, errors }
}

function casesOf(...inputs: readonly unknown[]): string {
  return JSON.stringify({ cases: inputs.map((input, index) => ({ id: `case${index + 1}`, input })) })
}

describe('kohort compute', () => {
  it('answers each case of standard input, and a refusal does not stop the others', async () => {
    const good = { x: 7, n: 50, conf: 0.95 }
    const input = casesOf(good, { ...good, x: 60 }, { x: 7, n: 50 }, { ...good, extra: 1 })
    const { code, output, errors } = await run(['binomial_interval'], input)
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(JSON.parse(output)).toMatchObject({
      method: 'binomial_interval',
      results: [
        { id: 'case1', output: { p: 0.14, wilson: { lower: expect.closeTo(0.06950833427016294, 14) } } },
        { id: 'case2', error: { code: 'x_gt_n' } },
        { id: 'case3', error: { code: 'invalid_input', message: expect.stringContaining('input.conf') } },
        { id: 'case4', error: { code: 'invalid_input', message: expect.stringContaining('input.extra') } },
      ],
    })
  })

  it('reads a file with other keys beside the cases', async () => {
    const file = {
      method: 'overlap',
      tolerance: { rel: 1e-9 },
      cases: [{ id: 'a', note: '', input: { fn: 'unionMany', N: 10, sizes: [5, 4] }, expected: {} }],
    }
    await writeFile(join(directory, 'cases.json'), JSON.stringify(file))
    const { code, output } = await run(['overlap', 'cases.json'])
    expect(code).toBe(0)
    expect(JSON.parse(output)).toEqual({
      method: 'overlap',
      results: [{ id: 'a', output: { lower: 5, upper: 9, expected: 7 } }],
    })
  })

  it('runs a method that needs the linear solver', async () => {
    const joints = [
      { idx: [0, 1], count: 400 },
      { idx: [0, 2], count: 380 },
      { idx: [1, 2], count: 350 },
    ]
    const { output } = await run(
      ['eligible_bounds_pairwise', '-'],
      casesOf({ N: 1000, marginals: [600, 550, 500], joints }),
    )
    expect(JSON.parse(output)).toMatchObject({ results: [{ output: { lower: 230, upper: 350 } }] })
  })

  it('says so where an answer is beyond the numbers of JSON', async () => {
    const { output } = await run(
      ['availability_cascade'],
      casesOf({
        count: 1e308,
        conf: 0.95,
        countError: 'none',
        steps: [{ name: 'a', kind: 'divide', p: 1e-9 }],
      }),
    )
    expect(JSON.parse(output)).toMatchObject({ results: [{ error: { code: 'not_finite' } }] })
  })

  it('lists every method with its shapes and source', async () => {
    const { code, output } = await run(['--list'])
    expect(code).toBe(0)
    expect(output).toContain(
      'poisson_interval\n  Interval of a rate from events in an exposure, exact and by Byar.\n  input:  { x: number, exposure: number, conf: number }\n',
    )
    expect(output.match(/^ {2}source: \S/gm)?.length).toBe(output.match(/^ {2}input: /gm)?.length)
  })

  it.each([
    ['not JSON', '{"cases": [', 'This is not JSON'],
    ['nothing', '', 'Nothing was given'],
    ['no cases', '{"cases": []}', 'At cases: The list of cases is empty'],
    ['a case without a name', '{"cases": [{"input": {}}]}', 'At cases.0.id'],
    ['a list of cases alone', '[]', 'cases'],
    ['prototype keys', '{"cases": [], "__proto__": {}}', 'not allowed'],
    ['a hostile depth', `{"cases": ${'['.repeat(5000)}${']'.repeat(5000)}}`, 'nested deeper'],
    ['too many cases', casesOf(...new Array<number>(10_001).fill(0)), 'more than 10000 cases'],
  ])('refuses %s and says where', async (_, input, words) => {
    const { code, output, errors } = await run(['ipf'], input)
    expect({ code, output }).toEqual({ code: 3, output: '' })
    expect(errors).toContain('standard input: ')
    expect(errors).toContain(words)
  })

  it('refuses a file that is too large, a folder, or not there', async () => {
    await writeFile(join(directory, 'large.json'), Buffer.alloc(20_000_001, 32))
    await mkdir(join(directory, 'folder'), { recursive: true })
    for (const [file, words] of [
      ['large.json', 'The file is larger than 20 MB'],
      ['folder', 'This is a folder'],
      ['missing.json', 'There is no such file'],
    ] as const) {
      const { code, errors } = await run(['ipf', file])
      expect(code, file).toBe(3)
      expect(errors).toContain(`${file}: ${words}`)
    }
  })

  it('ends with 2 for a method that is not there or not named', async () => {
    const unknown = await run(['wilson'], casesOf({}))
    expect(unknown.code).toBe(2)
    expect(unknown.errors).toContain('binomial_interval')
    expect((await run([])).code).toBe(2)
  })
})
