import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readStudyFile } from '#shared/domain/studies/studyFile'
import { temporaryFolder } from '#test/support/temporaryFolder'
import { runCli } from './runCli'

const icd = 'http://fhir.de/CodeSystem/bfarm/icd-10-gm'

/** Adults with a stroke that was recorded in one of two years, without dementia. */
const query = {
  version: '',
  display: 'Stroke',
  inclusionCriteria: [
    [
      {
        termCodes: [{ code: '424144002', system: 'http://snomed.info/sct', display: 'Age' }],
        valueFilter: {
          type: 'quantity-comparator',
          comparator: 'ge',
          value: 18,
          unit: { code: 'a', display: 'a' },
        },
      },
    ],
    [
      {
        termCodes: [{ code: 'I63', system: icd, display: 'Hirninfarkt' }],
        timeRestriction: { afterDate: '2023-01-01', beforeDate: '2024-12-31' },
      },
    ],
  ],
  exclusionCriteria: [[{ termCodes: [{ code: 'F00', system: icd, display: 'Demenz' }] }]],
}

async function folderWith(name: string, content: string): Promise<string> {
  const directory = temporaryFolder()
  await writeFile(join(directory, name), content)
  return directory
}

describe('kohort convert', () => {
  it('makes a study of a definition, and says what of it is not counted', async () => {
    const directory = await folderWith('query.json', JSON.stringify(query))
    const { code, output, errors } = await runCli(['convert', 'query.json', '--to', 'kohort'], { directory })
    expect(code).toBe(0)
    expect(errors).toContain('inclusionCriteria[1][0]: Kept in words, not counted')
    const study = readStudyFile(output)
    if (!study.ok) throw new Error(study.error.message)
    const protocol = study.value.versions[0]?.protocol
    expect(protocol?.population.age).toEqual({ from: 18, to: null })
    const kinds = protocol?.inclusion.map(({ anyOf }) => anyOf.map(({ condition }) => condition.kind))
    expect(kinds).toEqual([['diagnosis'], ['statement']])
    expect(protocol?.exclusion[0]?.anyOf[0]?.condition).toMatchObject({ kind: 'diagnosis', codes: ['F00'] })
  })

  it('with --strict writes nothing where other people would be selected', async () => {
    const directory = await folderWith('query.json', JSON.stringify(query))
    const strict = await runCli(['convert', 'query.json', '--to', 'beacon', '--strict'], { directory })
    expect(strict.code).toBe(14)
    expect(strict.errors).toContain('Changes who is meant')
    expect(strict.output).toBe('')
  })

  it('names the place of a definition that is broken', async () => {
    const broken = { ...query, exclusionCriteria: [[{ termCodes: [{ system: icd, display: 'x' }] }]] }
    const directory = await folderWith('broken.json', JSON.stringify(broken))
    const refused = await runCli(['explain', 'broken.json'], { directory })
    expect(refused.code).toBe(3)
    expect(refused.errors).toContain('exclusionCriteria[0][0].termCodes[0].code')
  })
})

describe('definitions of others', () => {
  it('are explained and looked over', async () => {
    const directory = await folderWith('query.json', JSON.stringify(query))
    const explained = await runCli(['explain', 'query.json', '--language', 'nb'], { directory })
    expect(explained.output).toContain('Alt dette må stemme:')
    expect(explained.output).toContain('mellom 2023-01-01 og 2024-12-31')
    expect(explained.output).toContain('Utelukket er den som:')
    const contradiction = { ...query, exclusionCriteria: query.inclusionCriteria.slice(1) }
    await writeFile(
      join(directory, 'other.json'),
      JSON.stringify({
        ...contradiction,
        exclusionCriteria: [[{ termCodes: [{ code: 'I63', system: icd, display: 'x' }] }]],
      }),
    )
    const looked = await runCli(['lint', 'other.json'], { directory })
    expect(looked.code).toBe(7)
    expect(looked.output).toContain('Contradicts itself')
  })
})
