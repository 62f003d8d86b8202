import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '#test/support/temporaryFolder'
import { runCli } from './runCli'

const exampleFile = resolve('resources/examples/multiple-sclerosis.kohort.json')
const reportOf = (file: string, out: string) => [
  'report',
  file,
  '--format',
  'pdf',
  '--out',
  out,
  '--date',
  '2026-11-21',
]

interface PrintedEstimate {
  readonly inputHash: string
  readonly eligible: { readonly lower: number; readonly upper: number }
  readonly steps: readonly { readonly id: string }[]
}

function parseEstimate(text: string): PrintedEstimate {
  return JSON.parse(text) as PrintedEstimate
}

describe('kohort estimate', () => {
  it('prints the funnel with bounds, coverage, assumptions and evidence', async () => {
    const { code, output, errors } = await runCli(['estimate', 'example:multiple-sclerosis'])
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    for (const words of [
      'hard bounds',
      'Funnel, step by step',
      'What could be counted',
      'Assumptions',
      'Data sources',
    ])
      expect(output).toContain(words)
    for (const line of output.split('\n')) expect([...line].length).toBeLessThanOrEqual(100)
  })

  it('prints the same estimate as JSON for an example, its file and standard input', async () => {
    const text = await readFile(exampleFile, 'utf8')
    const results = await Promise.all([
      runCli(['estimate', 'example:multiple-sclerosis', '--json']),
      runCli(['estimate', exampleFile, '--json']),
      runCli(['estimate', '-', '--json'], { input: text }),
    ])
    expect(results.map(({ code }) => code)).toEqual([0, 0, 0])
    const [first, ...others] = results.map(({ output }) => output)
    expect(others).toEqual([first, first])
    const estimate = parseEstimate(first ?? '')
    expect(estimate.inputHash).toMatch(/^[0-9a-f]{64}$/)
    expect(estimate.eligible.lower).toBeLessThanOrEqual(estimate.eligible.upper)
    expect(estimate.steps[0]?.id).toBe('population')
  })

  it('speaks Norwegian when asked', async () => {
    const { output } = await runCli(['estimate', 'example:childhood-diabetes', '--language', 'nb'])
    expect(output).toContain('Fra befolkning til aktuelle')
    expect(output).toContain('Diabetes hos barn')
  })

  it.each([
    ['no file', ['estimate', 'missing.kohort.json'], 'There is no such file'],
    ['a folder', ['estimate', '.'], 'This is a folder'],
    ['an unknown example', ['estimate', 'example:nothing'], 'multiple-sclerosis'],
    ['nothing on standard input', ['estimate', '-'], 'Nothing was given'],
  ] as const)('ends with 3 and says how to mend it: %s', async (_, words, message) => {
    const { code, output, errors } = await runCli(words)
    expect({ code, output }).toEqual({ code: 3, output: '' })
    expect(errors).toContain(message)
  })

  it.each([
    ['broken JSON', '{"format": ', 'This is not a JSON file'],
    ['another format', '{"format":"other"}', 'not a Kohort study file'],
    ['a newer version', '{"format":"kohort-study","formatVersion":99}', 'newer Kohort'],
    [
      'a wrong field',
      '{"format":"kohort-study","formatVersion":1,"study":{"id":"a","name":""}}',
      'study.name',
    ],
    ['a file above the limit', ' '.repeat(5_000_001), 'larger than 5 MB'],
  ] as const)('names the place in %s', async (_, input, message) => {
    const { code, errors } = await runCli(['estimate', '-'], { input })
    expect(code).toBe(3)
    expect(errors).toContain('standard input: ')
    expect(errors).toContain(message)
  })

  it.each(['estimate', 'report'])(
    'refuses an area that is not known before it counts (%s)',
    async (command) => {
      const directory = temporaryFolder()
      const text = await readFile(exampleFile, 'utf8')
      const input = text.replace(/"areas": \[[^\]]*\]/, '"areas": ["county:99"]')
      const wish = command === 'estimate' ? ['estimate', '-'] : reportOf('-', 'report.pdf')
      const { code, errors } = await runCli(wish, { input, directory })
      expect(code).toBe(3)
      expect(errors).toContain('standard input: ')
      expect(errors).toContain('study.versions.0.protocol.population.areas')
      expect(errors).toContain('"county:99"')
      expect(await readdir(directory)).toEqual([])
    },
  )

  it('refuses a file that is not UTF-8', async () => {
    const directory = temporaryFolder()
    await writeFile(join(directory, 'study.kohort.json'), Buffer.from([0x7b, 0xe6, 0x7d]))
    const { code, errors } = await runCli(['estimate', 'study.kohort.json'], { directory })
    expect(code).toBe(3)
    expect(errors).toContain('not UTF-8')
  })

  it('ends with 2 for a protocol version that is not there', async () => {
    const { code, errors } = await runCli(['estimate', exampleFile, '--protocol-version', 'v99'])
    expect(code).toBe(2)
    expect(errors).toContain('It has:')
  })
})

describe('kohort examples', () => {
  it('lists the examples, also as JSON', async () => {
    const [list, json] = await Promise.all([runCli(['examples']), runCli(['examples', '--json'])])
    const rows = JSON.parse(json.output) as readonly { readonly id: string }[]
    expect(rows.length).toBeGreaterThanOrEqual(3)
    for (const { id } of rows) expect(list.output).toContain(`example:${id}`)
  })

  it('writes study files that can be estimated, and does not replace them', async () => {
    const directory = temporaryFolder()
    expect((await runCli(['examples', '--write', 'studies'], { directory })).code).toBe(0)
    const names = await readdir(join(directory, 'studies'))
    expect(names).toContain('myocardial-infarction.kohort.json')
    expect(names.filter((name) => !name.endsWith('.kohort.json'))).toEqual([])
    const estimated = await runCli(['estimate', 'studies/myocardial-infarction.kohort.json', '--json'], {
      directory,
    })
    expect(estimated.code).toBe(0)
    const again = await runCli(['examples', '--write', 'studies'], { directory })
    expect(again.code).toBe(4)
    expect(again.errors).toContain('--force')
    expect((await runCli(['examples', '--write', 'studies', '--force'], { directory })).code).toBe(0)
  })
})

describe('kohort report', () => {
  it('writes a PDF, the same bytes each time, and leaves nothing else behind', async () => {
    const directory = temporaryFolder()
    const first = await runCli(reportOf('example:multiple-sclerosis', 'a.pdf'), { directory })
    const second = await runCli(reportOf(exampleFile, 'b.pdf'), { directory })
    expect([first.code, second.code, first.errors]).toEqual([0, 0, ''])
    expect([...first.left, ...second.left]).toEqual([])
    const [a, b] = await Promise.all(['a.pdf', 'b.pdf'].map((name) => readFile(join(directory, name))))
    expect(a?.subarray(0, 8).toString()).toBe('%PDF-1.7')
    expect(a !== undefined && b !== undefined && a.equals(b)).toBe(true)
    expect((await readdir(directory)).sort()).toEqual(['a.pdf', 'b.pdf'])
  })

  it('says whether a report still matches its evidence', async () => {
    const directory = temporaryFolder()
    const made = await runCli(
      ['report', 'example:multiple-sclerosis', '--format', 'xlsx', '--out', 'a.xlsx', '--date', '2026-03-04'],
      { directory },
    )
    expect([made.code, made.errors]).toEqual([0, ''])
    const matching = await runCli(['report', '--verify', 'a.xlsx', '--json'], { directory })
    expect(matching.code).toBe(0)
    expect(JSON.parse(matching.output)).toMatchObject({
      format: 'xlsx',
      verdict: 'match',
      date: '2026-03-04',
      today: { kind: 'computed', sameInput: true, moved: [] },
    })
    const bytes = await readFile(join(directory, 'a.xlsx'))
    bytes[10] = 1
    await writeFile(join(directory, 'b.xlsx'), bytes)
    const altered = await runCli(['report', '--verify', 'b.xlsx', '--language', 'nb'], { directory })
    expect(altered.code).toBe(13)
    expect(altered.output).toContain('Endret')
    await writeFile(join(directory, 'c.csv'), 'a,b\r\n')
    expect((await runCli(['report', '--verify', 'c.csv'], { directory })).code).toBe(3)
  })

  it('compares the other versions that the study file holds', async () => {
    const directory = temporaryFolder()
    const file = JSON.parse(await readFile(exampleFile, 'utf8')) as { study: { versions: object[] } }
    file.study.versions.push({ ...file.study.versions[0], id: 'v2', name: 'Wider' })
    await writeFile(join(directory, 'two.json'), JSON.stringify(file))
    const { code, errors } = await runCli(
      ['report', 'two.json', '--format', 'json', '--parts', 'variants', '--out', 'a.json'],
      { directory },
    )
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    const evidence = await readFile(join(directory, 'a.json'), 'utf8')
    expect(JSON.parse(evidence)).toMatchObject({
      version: { name: 'Wider' },
      variants: { others: [{ id: 'v1', name: '1' }], left: 0 },
    })
  })

  it('does not replace a file without --force', async () => {
    const directory = temporaryFolder()
    await writeFile(join(directory, 'report.pdf'), 'mine')
    const refused = await runCli(reportOf('example:multiple-sclerosis', 'report.pdf'), { directory })
    expect(refused.code).toBe(4)
    expect(await readFile(join(directory, 'report.pdf'), 'utf8')).toBe('mine')
    const forced = await runCli([...reportOf('example:multiple-sclerosis', 'report.pdf'), '--force'], {
      directory,
    })
    expect(forced.code).toBe(0)
    expect((await readFile(join(directory, 'report.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it.each([
    ['missing/report.pdf', 'The folder is not there'],
    ['.', 'This is a folder'],
  ])('ends with 4 for the place %s', async (place, message) => {
    const { code, errors } = await runCli(reportOf('example:multiple-sclerosis', place))
    expect(code).toBe(4)
    expect(errors).toContain(message)
  })
})

describe('use', () => {
  it.each([
    [[]],
    [['unknown']],
    [['estimate']],
    [['estimate', 'x', '--colour']],
    [['report', 'x', '--format', 'odt', '--out', 'y']],
    [['report', 'x', '--format', 'pdf', '--parts', 'funnel,weather', '--out', 'y']],
    [['report', '--verify', 'x.pdf', '--out', 'y']],
    [['report', 'x']],
  ])('ends with 2 for %j', async (words) => {
    const { code, errors } = await runCli(words)
    expect(code).toBe(2)
    expect(errors).not.toBe('')
  })

  it.each(['2026-02-30', '21.11.2026', '2026-13-01'])('refuses the date %s', async (date) => {
    const words = ['report', exampleFile, '--format', 'pdf', '--out', 'x.pdf', '--date', date]
    const { code, errors } = await runCli(words)
    expect(code).toBe(2)
    expect(errors).toContain('YYYY-MM-DD')
  })

  it.each(['estimate', 'examples', 'report', 'lint', 'explain'])(
    'explains %s with an example',
    async (command) => {
      const { code, output } = await runCli([command, '--help'])
      expect(code).toBe(0)
      expect(output).toContain(`Example:\n  kohort ${command}`)
    },
  )

  it('prints its version', async () => {
    const { version } = JSON.parse(await readFile(resolve('package.json'), 'utf8')) as {
      readonly version: string
    }
    expect((await runCli(['--version'])).output.trim()).toBe(version)
  })
})
