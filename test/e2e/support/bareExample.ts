import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readStudyFile, writeStudyFile } from '#shared/domain/studies/studyFile'

/** An example study as a file, without its sites and without shares that are available: a plan can be begun in it. */
export async function bareExample(
  id: 'multiple-sclerosis' | 'childhood-diabetes' | 'myocardial-infarction',
): Promise<{ readonly name: string; readonly text: string }> {
  const name = `${id}.kohort.json`
  const read = readStudyFile(await readFile(resolve('resources/examples', name), 'utf8'))
  if (!read.ok) throw new Error(read.error.message)
  const versions = read.value.versions.map((version) => {
    const { sites: _, availability: __, ...protocol } = version.protocol
    return { ...version, protocol }
  })
  return { name, text: writeStudyFile({ ...read.value, versions }) }
}
