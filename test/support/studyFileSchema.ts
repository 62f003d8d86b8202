import { toJsonSchema } from '@valibot/to-json-schema'
import { studyFile } from '#shared/domain/studies/study'

/** The published JSON Schema of `*.kohort.json`, made from the schema that the program reads with. */
export function studyFileSchemaText(): string {
  const schema = toJsonSchema(studyFile, { errorMode: 'ignore', typeMode: 'input' })
  const published = {
    ...schema,
    $id: 'kohort-study-1.schema.json',
    title: 'Kohort study file, format version 1',
  }
  return `${JSON.stringify(published, null, 2)}\n`
}
