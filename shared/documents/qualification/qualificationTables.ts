import { formatInteger } from '../../domain/counts/formatNumber'
import type { CheckedMethod } from '../../statistics/validation/checkReferenceCases'
import type { ReportMessages } from '../messages/en'
import { column, row, textCell } from '../report/cells'
import type { TableBlock } from '../report/reportModel'
import { caseTexts, errorText, methodToleranceText, resultText } from './caseWords'
import type { InstalledGroup, QualificationInput } from './qualificationInput'

type Words = ReportMessages['qualification']

function resultTone(passed: boolean): 'plain' | 'excluded' {
  return passed ? 'plain' : 'excluded'
}

/** One row a method; also what the command line prints. */
export function summaryTable({ methods, language }: QualificationInput, words: Words): TableBlock {
  const { operation } = words
  return {
    kind: 'table',
    key: 'methods',
    caption: operation.summary,
    columns: [
      column('method', operation.method, 'start', 0),
      column('cases', operation.cases, 'end', 0),
      column('worstError', operation.worstError, 'end', 0),
      column('tolerance', operation.tolerance, 'start', 1),
      column('result', operation.result, 'start', 0),
    ],
    rows: methods.map((method) =>
      row(method.method, [
        textCell(method.method),
        textCell(formatInteger(method.cases.length, language)),
        textCell(errorText(method.worstError)),
        textCell(methodToleranceText(method, words)),
        textCell(resultText(method, words), { tone: resultTone(method.passed) }),
      ]),
    ),
  }
}

export function caseTable({ method, cases }: CheckedMethod, words: Words): TableBlock {
  return {
    kind: 'table',
    key: `cases-${method}`,
    caption: method,
    columns: [
      column('case', words.cases.case, 'start', 3),
      column('place', words.cases.place, 'start', 2),
      column('expected', words.cases.expected, 'start', 3),
      column('got', words.cases.got, 'start', 3),
      column('error', words.cases.error, 'end', 0),
      column('result', words.operation.result, 'start', 0),
    ],
    rows: cases.map((checked) => {
      const { place, expected, got, error } = caseTexts(checked, words)
      const { pass, fail } = words.operation
      return row(checked.id, [
        textCell(checked.id),
        textCell(place, { tone: 'code' }),
        textCell(expected, { tone: 'code' }),
        textCell(got, { tone: 'code' }),
        textCell(error),
        textCell(checked.passed ? pass : fail, { tone: resultTone(checked.passed) }),
      ])
    }),
  }
}

export function componentTable({ installation }: QualificationInput, words: Words): TableBlock {
  const { components, component, version, componentNames } = words.installation
  return {
    kind: 'table',
    key: 'components',
    caption: components,
    columns: [column('component', component, 'start', 1), column('version', version, 'start', 1)],
    rows: installation.components.map(({ key, version: installed }) =>
      row(key, [textCell(componentNames[key]), textCell(installed)]),
    ),
  }
}

export function groupTable({ installation, language }: QualificationInput, words: Words): TableBlock {
  const { groups, group, files, bytes, hash, groupNames } = words.installation
  return {
    kind: 'table',
    key: 'groups',
    caption: groups,
    columns: [
      column('group', group, 'start', 2),
      column('files', files, 'end', 0),
      column('bytes', bytes, 'end', 0),
      column('hash', hash, 'start', 5),
    ],
    rows: installation.groups.map(({ key, files: list, sha256 }) =>
      row(key, [
        textCell(groupNames[key]),
        textCell(formatInteger(list.length, language)),
        textCell(
          formatInteger(
            list.reduce((sum, file) => sum + file.bytes, 0),
            language,
          ),
        ),
        textCell(sha256, { tone: 'code' }),
      ]),
    ),
  }
}

export function fileTable(
  { key, files }: InstalledGroup,
  input: QualificationInput,
  words: Words,
): TableBlock {
  const { groupNames, bytes, hash } = words.installation
  return {
    kind: 'table',
    key: `files-${key}`,
    caption: words.files.caption(groupNames[key]),
    columns: [
      column('file', words.files.file, 'start', 4),
      column('bytes', bytes, 'end', 0),
      column('hash', hash, 'start', 7),
    ],
    rows: files.map((file) =>
      row(file.path, [
        textCell(file.path, { tone: 'code' }),
        textCell(formatInteger(file.bytes, input.language)),
        textCell(file.sha256, { tone: 'code' }),
      ]),
    ),
  }
}

/** Empty places for those who carry out, review and approve the qualification. */
export function signatureTable(words: Words): TableBlock {
  const { role, name, date, signature, roles } = words.signatures
  const empty = textCell('')
  return {
    kind: 'table',
    key: 'signatures',
    caption: words.signatures.title,
    columns: [
      column('role', role, 'start', 2),
      column('name', name, 'start', 3),
      column('date', date, 'start', 2),
      column('signature', signature, 'start', 3),
    ],
    rows: Object.entries(roles).map(([key, label]) =>
      row(key, [textCell(label, { detail: '\u00A0' }), empty, empty, empty]),
    ),
  }
}
