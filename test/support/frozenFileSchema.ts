import { toJsonSchema } from '@valibot/to-json-schema'
import { frozenFile } from '#shared/estimate/frozen/frozenFile'

/** The published JSON Schema of `*.kohort-frozen.json`, made from the schema that the program reads with. */
export function frozenFileSchemaText(): string {
  const schema = toJsonSchema(frozenFile, { errorMode: 'ignore', typeMode: 'input' })
  const published = {
    ...schema,
    $id: 'kohort-frozen-estimate-2.schema.json',
    title: 'Kohort frozen estimate, format versions 1 and 2',
  }
  return `${JSON.stringify(published, null, 2)}\n`
}
