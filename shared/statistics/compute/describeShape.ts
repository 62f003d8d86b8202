import type { GenericSchema } from 'valibot'

/** The parts of a valibot schema that its description in words reads; which are there depends on `type`. */
interface SchemaParts {
  readonly type: string
  readonly entries?: Readonly<Record<string, GenericSchema>>
  readonly item?: GenericSchema
  readonly items?: readonly GenericSchema[]
  readonly options?: readonly (GenericSchema | string | number)[]
  readonly wrapped?: GenericSchema
  readonly value?: GenericSchema
  readonly literal?: unknown
}

/** Schemas that take one of several shapes. */
const choices: ReadonlySet<string> = new Set(['union', 'variant', 'picklist'])

function describeOption(option: GenericSchema | string | number): string {
  return typeof option === 'object' ? describeShape(option) : JSON.stringify(option)
}

/** The shape that a schema takes, in TypeScript notation and on one line; a shape that holds itself says `nested` there. */
export function describeShape(schema: GenericSchema): string {
  const parts: SchemaParts = schema
  switch (parts.type) {
    case 'strict_object':
    case 'object': {
      const fields = Object.entries(parts.entries ?? {}).map(([key, entry]) => {
        const optional = entry.type === 'optional'
        return `${key}${optional ? '?' : ''}: ${describeShape(entry)}`
      })
      return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
    }
    case 'array': {
      if (parts.item === undefined) return 'unknown[]'
      const item = describeShape(parts.item)
      return choices.has(parts.item.type) ? `(${item})[]` : `${item}[]`
    }
    case 'strict_tuple':
    case 'tuple':
      return `[${(parts.items ?? []).map(describeShape).join(', ')}]`
    case 'record':
      return `{ [name]: ${parts.value === undefined ? 'unknown' : describeShape(parts.value)} }`
    case 'union':
    case 'variant':
    case 'picklist':
      return (parts.options ?? []).map(describeOption).join(' | ')
    case 'optional':
    case 'nullable': {
      const wrapped = parts.wrapped === undefined ? 'unknown' : describeShape(parts.wrapped)
      return parts.type === 'nullable' ? `${wrapped} | null` : wrapped
    }
    case 'literal':
      return JSON.stringify(parts.literal)
    case 'lazy':
      return 'nested'
    default:
      return parts.type
  }
}
