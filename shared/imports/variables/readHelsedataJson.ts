import * as v from 'valibot'
import { namedVariable, variableLimits, type Variable } from '../../domain/discovery/variables/variable'
import { refuseIdentityNumbersIn } from '../identityNumbers'
import { imported, refuseImport, type Imported } from '../importProblem'
import { keepOnce } from './keepOnce'
import { withoutTable, type ListedVariables, type VariableReading } from './variableReading'

const text = (characters: number) =>
  v.optional(
    v.nullable(
      v.pipe(
        v.string(),
        v.transform((value) => value.trim()),
        v.maxLength(characters),
      ),
    ),
    null,
  )

/**
 * A variable as the search of helsedata.no answers it (`payload.result`). Members beside these are left alone: the answer is
 * documented nowhere.
 */
const answered = v.object({
  code: text(variableLimits.short),
  name: text(variableLimits.name),
  nameEnglish: text(variableLimits.name),
  description: text(variableLimits.description),
  descriptionEnglish: text(variableLimits.description),
  dataType: text(variableLimits.short),
  parentRegisterName: text(variableLimits.name),
  theme: text(variableLimits.short),
})
type Answered = v.InferOutput<typeof answered>

const page = v.object({ payload: v.object({ result: v.array(answered) }) })
const file = v.union([page, v.array(page), v.array(answered)])

/** Whether JSON looks like answers of the variable search of helsedata.no. */
export function isHelsedataJson(text: string): boolean {
  return /"payload"\s*:\s*\{/.test(text) || /"parentRegisterName"\s*:/.test(text)
}

function variableOf({
  name,
  nameEnglish,
  code,
  description,
  descriptionEnglish,
  dataType,
  theme,
}: Answered): Variable {
  const shown = [name, nameEnglish, code].find((one) => one !== null && one !== '') ?? ''
  return {
    ...namedVariable(shown),
    code: code === shown ? '' : (code ?? ''),
    otherNames: nameEnglish === null || nameEnglish === '' || nameEnglish === shown ? [] : [nameEnglish],
    description: description === null || description === '' ? (descriptionEnglish ?? '') : description,
    type: dataType ?? '',
    theme: theme ?? '',
  }
}

function listed(
  rows: readonly Answered[],
  registers: VariableReading['registers'],
  register: string | null,
): Imported<ListedVariables> {
  if (register === null && registers.length > 1)
    return refuseImport(
      'mapping-needed',
      `The list has variables of ${registers.length} registers. Choose that of this source.`,
      { field: 'parentRegisterName' },
    )
  if (register !== null && !registers.some(({ name }) => name === register))
    return refuseImport('mapping-needed', `The list has no variable of "${register}".`, {
      field: 'parentRegisterName',
    })
  const own = rows.filter(
    ({ parentRegisterName }) => register === null || (parentRegisterName ?? '') === register,
  )
  const named = own.map(variableOf).filter(({ name }) => name !== '')
  const unnamed = own.length - named.length
  return keepOnce(
    named,
    unnamed === 0
      ? []
      : [
          {
            code: 'rows-without-name',
            message: `${unnamed} variables without a name are left out.`,
            count: unnamed,
          },
        ],
    'name',
  )
}

/** Reads answers of the variable search of helsedata.no that were saved: one page, several in a list, or only their variables. */
export function readHelsedataJson(
  content: string,
  register: string | null,
): Imported<Omit<VariableReading, 'encoding'>> {
  const identity = refuseIdentityNumbersIn(content)
  if (identity !== null) return identity
  let json: unknown
  try {
    json = JSON.parse(content)
  } catch {
    return refuseImport('malformed', 'The JSON breaks off or is damaged. Save the answer again.')
  }
  const parsed = v.safeParse(file, json)
  if (!parsed.success) {
    const [issue] = v.flatten(parsed.issues).root ?? []
    return refuseImport(
      'malformed',
      `This is no answer of the variable search of helsedata.no: payload.result with name, code and parentRegisterName is expected. ${issue ?? ''}`.trim(),
      { field: 'payload.result' },
    )
  }
  const pages = parsed.output
  const rows = Array.isArray(pages)
    ? pages.flatMap((one) => ('payload' in one ? one.payload.result : [one]))
    : pages.payload.result
  const counts = new Map<string, number>()
  for (const { parentRegisterName } of rows) {
    const name = parentRegisterName ?? ''
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const registers = [...counts].map(([name, variables]) => ({ name, variables }))
  return imported(withoutTable('helsedata-json', listed(rows, registers, register), registers))
}
