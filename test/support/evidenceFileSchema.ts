import { toJsonSchema } from '@valibot/to-json-schema'
import { evidenceForm } from '#shared/documents/reportFiles/evidenceForm'

/** The published JSON Schema of `kohort-evidence.json`, made from the form that the program reads with. */
export function evidenceFileSchemaText(): string {
  const schema = toJsonSchema(evidenceForm, { errorMode: 'ignore', typeMode: 'input' })
  const published = {
    ...schema,
    $id: 'kohort-evidence-2.schema.json',
    title: 'Kohort evidence of a report, format version 2',
  }
  return `${JSON.stringify(published, null, 2)}\n`
}
