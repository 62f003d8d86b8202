import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommandLine } from '#electron/commands/commandLine'
import { fail } from '#shared/contract/outcome'
import { asks, expression, group, rule } from '#test/support/circe/circeFile'
import { sharedTemporaryFolder } from '#test/support/temporaryFolder'

const directory = sharedTemporaryFolder()
const masks = 'inclusion_rule_mask,person_count,mode_id\n0,40,1\n1,30,1\n2,20,1\n3,10,1\n'
const definition = JSON.stringify({
  ...expression({
    InclusionRules: [
      rule('Adult', group('ALL', [asks('ConditionOccurrence', 1)])),
      rule('Metformin', group('ALL', [asks('DrugExposure', 2)])),
    ],
  }),
  PrimaryCriteria: {
    CriteriaList: [{ ConditionOccurrence: { CodesetId: 0 } }],
    PrimaryCriteriaLimit: { Type: 'First' },
  },
})

async function* bytesOf(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text)
}

async function run(words: readonly string[], input = masks) {
  let [output, errors] = ['', '']
  await writeFile(join(directory, 'cohort.json'), definition)
  const code = await runCommandLine(['masks', '-', ...words], {
    version: '1.2.3',
    directory,
    folders: {
      programDirectory: directory,
      resourcesDirectory: directory,
      builtResourcesDirectory: directory,
    },
    now: () => '2026-01-01T00:00:00Z',
    openApplication: async () => fail('defect', 'masks opens no databases'),
    openData: async () => fail('defect', 'masks opens no databases'),
    standardInput: bytesOf(input),
    passphrase: null,
    columns: null,
    print: (text) => (output += text),
    printError: (text) => (errors += text),
  })
  return { code, output, errors }
}

describe('kohort masks', () => {
  it('prints the funnel of the cohort, rule by rule, with what each of them costs', async () => {
    const { code, output } = await run(['--definition', 'cohort.json'])
    expect(code).toBe(0)
    const lines = output.split('\n').map((line) => line.replace(/ {2,}/g, ' | ').replace(/\s%/g, '%').trim())
    expect(lines.slice(0, 5)).toEqual([
      'People',
      'No. | Rule | Left | Lost | Kept | Meet it | Won if dropped | Of all',
      '| Entered | 100',
      '1 | Adult | 40 | 60 | 40.0% | 40 | 20 | 20.0%',
      '2 | Metformin | 10 | 30 | 25.0% | 30 | 30 | 30.0%',
    ])
  })

  it('recounts with rules in another order, or dropped, and answers as JSON', async () => {
    const { output } = await run(['--definition', 'cohort.json', '--order', '2', '--json'])
    expect(JSON.parse(output)).toMatchObject({
      rules: ['Adult', 'Metformin'],
      steps: [
        { rule: 1, remaining: { lower: 30, upper: 30 } },
        { rule: 0, remaining: { lower: 10 } },
      ],
    })
    const dropped = await run(['--definition', 'cohort.json', '--drop', '1', '--language', 'nb'])
    expect(dropped.output).toMatch(/^2\s+Metformin\s+30/m)
    expect(dropped.output).toContain('Spør dataeieren om små rader er fjernet.')
  })

  it.each([
    [['--drop', '3', '--definition', 'cohort.json'], masks, 2, 'There is no rule 3; the table has 2.'],
    [['--order', '2,2', '--definition', 'cohort.json'], masks, 2, 'names a rule twice'],
    [['--events'], masks, 2, 'holds no counts of events'],
    [['--drop', 'x'], masks, 2, 'Write a whole number'],
    [[], 'a,b\n1,2\n', 3, 'row 1: "inclusion_rule_mask" has to be a whole number'],
  ])('refuses %j', async (words, input, code, message) => {
    const answer = await run(words, input)
    expect(answer.code).toBe(code)
    expect(answer.errors).toContain(message)
  })
})
