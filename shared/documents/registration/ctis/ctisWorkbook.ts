import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'
import type { Language } from '../../../domain/studies/protocol'
import { inLanguage } from '../../../domain/studies/protocol'
import type { WorkbookCell, WorkbookModel, WorkbookSheet } from '../../workbook/workbookModel'
import { checkForCtis } from './ctisFormat'
import { economicArea } from './lists/choices'
import { englishName, isMemberState, isOutside, sumOfParticipants } from './map/countries'
import type { CtisSheet } from './sheet/ctisSheet'
import { fillSheet } from './sheet/fillSheet'
import { itemName, sheetRows, type SheetPart, type SheetRow } from './workbook/sheetRows'
import { sheetWords } from './workbook/sheetWords'

const head = (value: string): WorkbookCell => ({ value, look: 'head' })
const quiet = (value: string | number | null): WorkbookCell => ({ value, look: 'quiet' })
const text = (value: string | number | null): WorkbookCell => ({ value, look: 'text' })

function rowCells({ number, field, item, entry }: SheetRow, language: Language): readonly WorkbookCell[] {
  const words = sheetWords[language]
  return [
    text(number),
    text(field.label[language]),
    quiet(item === null ? null : itemName(item)),
    text(entry.value),
    text(entry.code),
    text(words.states[entry.state]),
    quiet(words.conformance[field.conformance]),
    quiet(field.limit),
  ]
}

function fieldSheet(
  sheet: CtisSheet,
  part: SheetPart,
  name: string,
  language: Language,
  none: string | null,
): WorkbookSheet {
  const { heads } = sheetWords[language]
  const rows = sheetRows(sheet, part)
  const titled = rows.flatMap((row, index) => {
    const previous = rows[index - 1]
    const isNew =
      previous?.section !== row.section || (part !== 'part-1' && previous.entry.of !== row.entry.of)
    const of = part === 'part-1' || row.item === null ? '' : ` · ${row.item.name}`
    return [
      ...(isNew ? [[head(row.section.key), head(`${row.section.title[language]}${of}`)]] : []),
      rowCells(row, language),
    ]
  })
  return {
    name,
    widths: [19, 40, 32, 70, 12, 24, 18, 12],
    headRows: 1,
    rows: [
      [
        heads.field,
        heads.label,
        heads.item,
        heads.value,
        heads.code,
        heads.state,
        heads.conformance,
        heads.limit,
      ].map(head),
      ...(none === null ? [] : [[quiet(null), quiet(none)]]),
      ...titled,
    ],
    choices: [],
  }
}

function countrySheet({ recruitment: { countries } }: RegistrationRecord, language: Language): WorkbookSheet {
  const { heads, sheets, memberState, outside, sums, notStated, none } = sheetWords[language]
  const stated = countries.filter(({ country }) => country !== '')
  const sumRow = (field: string, label: string, list: typeof countries): readonly WorkbookCell[] => [
    text(field),
    text(label),
    quiet(null),
    text(list.length === 0 ? null : (sumOfParticipants(list) ?? notStated)),
  ]
  return {
    name: sheets.countries,
    widths: [19, 34, 22, 24],
    headRows: 1,
    rows: [
      [heads.field, heads.country, heads.inArea, heads.participants].map(head),
      ...stated.map(({ country, participants }) => [
        text(economicArea.has(country) ? 'CT02.02' : 'CT03.07.02'),
        text(englishName(country)),
        quiet(economicArea.has(country) ? memberState : outside),
        text(participants ?? notStated),
      ]),
      ...(stated.length === 0
        ? [[quiet(null), quiet(none)]]
        : [
            sumRow('CT02.05.01', sums.within, countries.filter(isMemberState)),
            sumRow('CT02.05.02', sums.outside, countries.filter(isOutside)),
            sumRow('CT02.05.03', sums.all, countries),
          ]),
    ],
    choices: [],
  }
}

function problemSheet(record: RegistrationRecord, language: Language): WorkbookSheet {
  const { heads, sheets, severities, noProblems } = sheetWords[language]
  const problems = checkForCtis(record)
  return {
    name: sheets.problems,
    widths: [12, 19, 70, 60, 40],
    headRows: 1,
    rows: [
      [heads.severity, heads.field, heads.message, heads.remedy, heads.where].map(head),
      ...(problems.length === 0 ? [[quiet(null), quiet(null), quiet(noProblems)]] : []),
      ...problems.map(({ severity, registerField, message, remedy, path }) => [
        text(severities[severity]),
        text(registerField),
        text(inLanguage(message, language)),
        text(inLanguage(remedy, language)),
        quiet(path),
      ]),
    ],
    choices: [],
  }
}

/** The sheet as a workbook: part I, products, part II by site, participants by country, and problems. */
export function ctisWorkbook(record: RegistrationRecord, language: Language): WorkbookModel {
  const sheet = fillSheet(record)
  const words = sheetWords[language]
  const has = (kind: string): boolean => sheet.items.some((item) => item.kind === kind)
  return {
    sheets: [
      fieldSheet(sheet, 'part-1', words.sheets.partOne, language, null),
      fieldSheet(
        sheet,
        'products',
        words.sheets.products,
        language,
        has('product') ? null : words.noProducts,
      ),
      fieldSheet(sheet, 'part-2', words.sheets.partTwo, language, has('site') ? null : words.noSites),
      countrySheet(record, language),
      problemSheet(record, language),
    ],
  }
}
