import { basename } from 'node:path'
import { InvalidArgumentError } from 'commander'
import * as v from 'valibot'
import type { ImportKept, ImportPreview } from '#shared/contract/imports'
import { formatInteger } from '#shared/domain/counts/formatNumber'
import { importFormats, type ImportFormat } from '#shared/imports/importFormat'
import type { ImportPlace, ImportProblem } from '#shared/imports/importProblem'
import { importMapping, type ImportMapping } from '#shared/imports/mapped/mapping'
import type { ImportedCounts } from '#shared/imports/importedCounts'
import type { MeasureSum } from '#shared/imports/stateImport'
import { countedWords } from './countedWords'
import { done, ended, fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes, type ExitCode } from './exitCodes'
import { readBytes } from './readBytes'
import { placeOf, readText, unreadable } from './readText'
import { withData } from './withApplication'

export interface ImportOptions {
  readonly format?: ImportFormat
  readonly mapping?: string
  readonly sheet?: string
  readonly title?: string
  readonly source?: string
  /** Read and check the file, and keep nothing. */
  readonly dryRun: boolean
  readonly json: boolean
  readonly data?: string
  /** What the numbers of people are, for estimates. */
  readonly measure?: ImportedCounts['measure']
  readonly codes?: Pick<ImportedCounts, 'system' | 'codes'>
  readonly year?: number
}

export { importFormats }

interface Finished {
  readonly text: string
  readonly code: ExitCode
}

/** Reads a file of counts and keeps its tables, or says what is wrong with it and where. */
export async function importCommand(
  file: string,
  options: ImportOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<Finished>> {
  const mapping = await readMapping(options.mapping, environment)
  if (!mapping.ok) return mapping
  const bytes = await readBytes(file, environment.directory)
  if (!bytes.ok)
    return options.json
      ? done(refusal({ code: 'unreadable', message: bytes.failure.message, place: {} }, bytes.failure.code))
      : bytes
  const request = {
    file: { name: basename(file), content: Buffer.from(bytes.value).toString('base64') },
    format: options.format ?? null,
    mapping: mapping.value,
    sheet: options.sheet ?? null,
    reading: null,
  }
  return withData(environment, options.data ?? null, async ({ handlers }) => {
    const answer = fromService<ImportPreview | ImportKept>(
      options.dryRun
        ? await handlers['imports.preview'](request)
        : await handlers['imports.keep']({
            ...request,
            title: options.title ?? null,
            source: options.source ?? null,
            counts: countsOf(options),
          }),
      exitCodes.notPossible,
    )
    if (!answer.ok) return answer
    const { problem } = answer.value
    if (problem !== null)
      return options.json
        ? done(refusal(problem, exitCodes.unreadableInput))
        : unreadable(file, `${placeWords(problem.place)}${problem.message}`)
    const text = options.json ? asJson(answer.value, options) : asText(answer.value, options)
    return done({ text, code: exitCodes.done })
  })
}

function countsOf({ measure, codes, year }: ImportOptions): ImportedCounts | null {
  if (measure === undefined) return null
  return { measure, system: codes?.system ?? 'icd-10', codes: codes?.codes ?? [], year: year ?? null }
}

/** Reads `icd-10:G35,G36` or `atc:L04`. */
export function parseCodes(text: string): Pick<ImportedCounts, 'system' | 'codes'> {
  const [, system, codes = ''] = /^(icd-10|atc):(.+)$/.exec(text) ?? []
  if (system !== 'icd-10' && system !== 'atc')
    throw new InvalidArgumentError('Write the system and the codes, such as icd-10:G35,G36 or atc:L04.')
  return { system, codes: codes.split(',').map((code) => code.trim()) }
}

async function readMapping(
  file: string | undefined,
  environment: CommandEnvironment,
): Promise<CommandOutcome<ImportMapping | null>> {
  if (file === undefined) return done(null)
  const text = await readText(file, environment, {
    limit: 1_000_000,
    whenEmpty: 'Nothing was given. Name a file with the mapping.',
    whenFolder: 'This is a folder. Name the mapping file in it.',
    whenMissing: 'There is no such file.',
  })
  if (!text.ok) return text
  let parsed: unknown
  try {
    parsed = JSON.parse(text.value)
  } catch {
    return unreadable(placeOf(file), 'The mapping is not JSON.')
  }
  const mapping = v.safeParse(importMapping, parsed)
  if (mapping.success) return done(mapping.output)
  const [issue] = mapping.issues
  return ended(
    exitCodes.unreadableInput,
    `${placeOf(file)}: at ${v.getDotPath(issue) ?? 'the top'}: ${issue.message}`,
  )
}

function refusal(error: Omit<ImportProblem, 'code'> & { readonly code: string }, code: ExitCode): Finished {
  return { text: `${JSON.stringify({ error }, null, 2)}\n`, code }
}

function asJson({ format, tables, entries }: ImportPreview, { dryRun }: ImportOptions): string {
  return `${JSON.stringify({ format, tables, entries, kept: !dryRun }, null, 2)}\n`
}

function placeWords({ sheet, field }: ImportPlace): string {
  return [sheet === undefined ? '' : `sheet "${sheet}": `, field === undefined ? '' : `${field}: `].join('')
}

function asText(answer: ImportPreview | ImportKept, { dryRun }: ImportOptions): string {
  const lines = [`Format: ${answer.format ?? ''}`]
  for (const { table, title, dimensions, cells, precision, sums } of answer.tables) {
    lines.push(`${title} (${table})`)
    for (const { label, role, categories } of dimensions)
      lines.push(`  ${label} (${role}): ${formatInteger(categories, 'en')}`)
    const shares = Object.entries(precision).map(([name, count]) => `${formatInteger(count, 'en')} ${name}`)
    lines.push(`  ${countedWords(cells, 'cell', 'cells')}: ${shares.join(', ')}`)
    lines.push(...sums.flatMap(sumWords))
  }
  if (answer.entries > 0) lines.push(`${countedWords(answer.entries, 'entry', 'entries')} of the catalogue`)
  for (const { message } of answer.notes) lines.push(`note: ${message}`)
  if ('evidence' in answer) lines.push(`${countedWords(answer.evidence, 'table', 'tables')} for estimates`)
  lines.push(dryRun ? 'This was a dry run: nothing was kept.' : 'Kept.')
  return `${lines.join('\n')}\n`
}

function sumWords({ measure, grain, value, lower, upper }: MeasureSum): readonly string[] {
  if (value === null || lower === null) return []
  const most = upper === null ? 'or more' : `to ${formatInteger(upper, 'en')}`
  return [
    `  Sum of ${measure ?? grain ?? 'numbers'}: ${formatInteger(value, 'en')} (${formatInteger(lower, 'en')} ${most})`,
  ]
}
