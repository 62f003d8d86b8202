import { cellText, type NamedGrid } from './grid'
import { refuseImport, type Imported } from './importProblem'

const names =
  /^(fornavn|etternavn|mellomnavn|(first|last|given|family|sur)[ _-]?name|(full|person|pasient|patient)[ _-]?name?(navn)?|fullt navn)$/i
const births =
  /(fødselsdato|fodselsdato|foedselsdato|født dato|birth[ _-]?date|date[ _-]?of[ _-]?birth|^dob$)/i
const identifiers =
  /^(person|pasient|patient|subject|participant|deltaker|individ(ual)?|record)[ _-]?(id|nr|no|nummer|number|key|source[ _-]?value|identifier|løpenr|lopenr)$|^(pid|fnr|fødselsnummer|fodselsnummer|personnummer|national[ _-]?id|mrn)$/i
const contacts = /^(e-?mail|e-?post|e-?postadresse|telefon|mobil|phone|adresse|address|street)$/i
const mail = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/

/** Rows from which on counts that are all 1 mean that each row is a person. */
const fewestOnes = 20
/** Rows from which on identifiers that never repeat mean that each row is a person. */
const fewestIdentifiers = 5

const advice =
  'Nothing was kept. Kohort takes counts only: count the people in groups, and import the counts.'

/** Refuses a table that has a row for each person or tells who they are; `counts` are the columns that hold counts. */
export function refusePersonLevel(grid: NamedGrid, counts: readonly string[]): Imported<never> | null {
  for (const [index, name] of grid.header.entries()) {
    const reason = reasonOf(grid, index, name.trim(), counts.includes(name))
    if (reason !== null)
      return refuseImport('person-level', `Row ${reason.row}, column ${name}: ${reason.words} ${advice}`, {
        ...(grid.sheet !== null && { sheet: grid.sheet }),
        row: reason.row,
        column: name,
      })
  }
  return null
}

interface Reason {
  readonly row: number
  readonly words: string
}

function reasonOf(grid: NamedGrid, index: number, name: string, isCount: boolean): Reason | null {
  const { headerRow: row, rows } = grid
  if (names.test(name)) return { row, words: 'this column holds names of people.' }
  if (births.test(name)) return { row, words: 'this column holds dates of birth.' }
  if (contacts.test(name)) return { row, words: 'this column tells how to reach people.' }
  const filled = rows.flatMap(({ row: at, cells }) => {
    const text = cellText(cells[index])
    return text === '' ? [] : [{ at, text }]
  })
  const [first] = filled
  if (first === undefined) return null
  const distinct = new Set(filled.map(({ text }) => text)).size
  if (identifiers.test(name) && (distinct === filled.length || filled.length < fewestIdentifiers))
    return { row, words: 'this column holds a number or name for each person.' }
  const mails = filled.filter(({ text }) => mail.test(text))
  if (mails.length > filled.length / 2 && mails[0] !== undefined)
    return { row: mails[0].at, words: 'this column holds e-mail addresses.' }
  const allOne = isCount && filled.length >= fewestOnes && filled.every(({ text }) => text === '1')
  return allOne ? { row: first.at, words: 'every count is 1, so each row seems to be a person.' } : null
}
