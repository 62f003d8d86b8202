import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Finding } from '#shared/domain/studies/lint/finding'
import type { CriterionGroup } from '#shared/domain/studies/protocol'
import { readStudyFile, writeStudyFile } from '#shared/domain/studies/studyFile'
import { temporaryFolder } from '#test/support/temporaryFolder'
import { runCli } from './runCli'

const exampleFile = resolve('resources/examples/multiple-sclerosis.kohort.json')

function diagnosis(id: string, code: string): CriterionGroup {
  const condition = { kind: 'diagnosis' as const, system: 'icd-10' as const, codes: [code] }
  const anyOf = [{ id: 'a', condition, evidence: { kind: 'automatic' as const } }]
  return { id, name: null, active: true, defining: false, anyOf }
}

/** The example study with more exclusions, as a file in a folder of its own. */
async function studyWith(...exclusions: readonly CriterionGroup[]): Promise<string> {
  const study = readStudyFile(await readFile(exampleFile, 'utf8'))
  if (!study.ok) throw new Error(study.error.message)
  const versions = study.value.versions.map(({ protocol, ...version }) => ({
    ...version,
    protocol: { ...protocol, exclusion: [...protocol.exclusion, ...exclusions] },
  }))
  const directory = temporaryFolder()
  await writeFile(join(directory, 'study.kohort.json'), writeStudyFile({ ...study.value, versions }))
  return directory
}

function parseFindings(text: string): readonly (Finding & { readonly text: string })[] {
  return (JSON.parse(text) as { readonly findings: readonly (Finding & { readonly text: string })[] })
    .findings
}

describe('kohort lint', () => {
  it.each(['multiple-sclerosis', 'myocardial-infarction', 'childhood-diabetes'])(
    'finds nothing that contradicts itself in the example %s',
    async (example) => {
      const { code, output, errors } = await runCli(['lint', `example:${example}`, '--json'])
      expect({ code, errors }).toEqual({ code: 0, errors: '' })
      expect(parseFindings(output).filter(({ severity }) => severity !== 'note')).toEqual([])
    },
  )

  it('ends with 7 where the protocol contradicts itself, and says where', async () => {
    const directory = await studyWith(diagnosis('x', 'G35'))
    const { code, output, errors } = await runCli(['lint', 'study.kohort.json'], { directory })
    expect({ code, errors }).toEqual({ code: 7, errors: '' })
    expect(output).toContain('Contradicts itself\n  - What criterion 1 includes is excluded by criterion E3.')
    for (const line of output.split('\n')) expect([...line].length).toBeLessThanOrEqual(100)
    const json = await runCli(['lint', 'study.kohort.json', '--json', '--language', 'nb'], { directory })
    expect(json.code).toBe(7)
    expect(parseFindings(json.output)[0]).toMatchObject({
      rule: 'included-and-excluded',
      severity: 'refused',
      text: 'Det kriterium 1 inkluderer, ekskluderes av kriterium E3. Ingen kan oppfylle begge: ta det ut av det ene.',
    })
  })

  it('knows the codes of the Norwegian list', async () => {
    const directory = await studyWith(diagnosis('x', 'Q99'), diagnosis('y', 'Q00.9'), diagnosis('z', 'G3'))
    const { output } = await runCli(['lint', 'study.kohort.json', '--json'], { directory })
    const unknown = parseFindings(output).filter(({ rule }) => rule === 'unknown-code')
    expect(unknown.map(({ places }) => places[0].group)).toEqual(['y'])
  })

  it('refuses a file that cannot be read', async () => {
    expect((await runCli(['lint', 'missing.kohort.json'])).code).toBe(3)
  })
})

describe('kohort explain', () => {
  it('says in both languages whom the example takes in', async () => {
    const english = await runCli(['explain', 'example:multiple-sclerosis'])
    expect({ code: english.code, errors: english.errors }).toEqual({ code: 0, errors: '' })
    expect(english.output.replace(/\s+/g, ' ')).toContain(
      'Women and men aged 18–55 living in Norway are taken in if they have the diagnosis Multiple sclerosis (MS) (G35)',
    )
    const norwegian = await runCli(['explain', 'example:multiple-sclerosis', '--language', 'nb'])
    expect(norwegian.output.replace(/\s+/g, ' ')).toContain('som bor i Norge, er med hvis de har diagnosen')
  })
})
