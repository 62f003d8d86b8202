import type { Feature } from 'write-excel-file/universal'
import {
  getCellAddress,
  getClosingTagMarkup,
  getOpeningTagMarkup,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility'
import type { WorkbookChoice, WorkbookSheet } from '#shared/documents/workbook/workbookModel'

const sheetFile = 'xl/worksheets/sheet{id}.xml'
const list = 'dataValidations'
const entry = 'dataValidation'

/** `A1:A3`; one cell stands alone. */
function extent(row: number, column: number, rows: number): string {
  const first = getCellAddress(row, column)
  return rows === 1 ? first : `${first}:${getCellAddress(row + rows - 1, column)}`
}

/** Fixed, so that a list stays where it is when the cell is copied. */
function source({ sheet, column, row, rows }: WorkbookChoice['from']): string {
  const fixed = extent(row, column, rows).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
  return `'${sheet.replaceAll("'", "''")}'!${fixed}`
}

function markupOf({ row, column, rows, from, strict }: WorkbookChoice): string {
  const attributes = {
    type: 'list',
    allowBlank: 1,
    showErrorMessage: strict ? 1 : 0,
    sqref: extent(row, column, rows),
  }
  const formula = sanitizeTextContent(source(from))
  return [
    getOpeningTagMarkup(entry, attributes),
    getOpeningTagMarkup('formula1'),
    formula,
    getClosingTagMarkup('formula1'),
    getClosingTagMarkup(entry),
  ].join('')
}

/** Lists to choose from (ECMA-376-1, 18.3.1.33), which the library leaves to extensions. */
export function choiceLists(sheets: readonly WorkbookSheet[]): Feature<Blob> {
  const order = getOrderOfSiblings(sheetFile, 'worksheet')
  return {
    files: {
      transform: {
        [sheetFile]: {
          transform(content, _options, { sheetIndex }) {
            const choices = sheets[sheetIndex]?.choices ?? []
            if (choices.length === 0 || order === undefined) return content
            const markup = `${getOpeningTagMarkup(list, { count: choices.length })}${choices.map(markupOf).join('')}${getClosingTagMarkup(list)}`
            return insertElementMarkupAccordingToOrderOfSiblings(content, markup, order, 'worksheet')
          },
        },
      },
    },
  }
}
