import type { suitabilityAreas } from '../../domain/papers/catalogue/suitability'
import type { PaperColumn } from '../../domain/papers/paperField'
import { fieldsOf } from '../../domain/papers/paperField'
import { papers } from '../../domain/papers/papers'
import type { Block, RichText } from '../report/reportModel'
import { valueInWords } from './fieldBlocks'
import type { PaperInput } from './paperInput'
import type { PaperSite } from './paperSource'
import { paperWords } from './paperWords'
import { suitabilityColumns, suitabilityDocument, suitabilityRow } from './suitabilityDocument'

/** Tags that a template for the suitability form may hold, in braces: `{title}`, `{facilities}`. */
export const suitabilityTags = [
  'study',
  'date',
  'title',
  'trialNumber',
  'product',
  'site',
  'address',
  'investigator',
  'participants',
  'suitability',
  'facilities',
  'equipment',
  'procedures',
  'people',
  'issuedBy',
  'position',
  'issuedAt',
] as const
export type SuitabilityTag = (typeof suitabilityTags)[number]

function textOfSpans(text: RichText): string {
  return text.map((span) => span.text).join('')
}

/** Blocks as lines of plain text, for a place in a template that holds nothing else. */
function linesOf(block: Block): readonly string[] {
  if (block.kind === 'paragraph') return [textOfSpans(block.text)]
  if (block.kind !== 'table') return []
  const isPair = block.columns.length === 2 && block.columns[0]?.key === 'field'
  return block.rows.map(({ cells }) =>
    isPair
      ? `${cells[0]?.text ?? ''}: ${cells[1]?.text ?? ''}`
      : cells.map(({ text }, index) => `${block.columns[index]?.label ?? ''}: ${text}`).join('; '),
  )
}

/** What stands for each tag in the template of one site; `Not stated` where nothing is. */
export function suitabilityTagValues(
  input: PaperInput,
  site: PaperSite,
): Readonly<Record<SuitabilityTag, string>> {
  const { language, values, date, studyName } = input
  const { notStated } = paperWords[language]
  const row = suitabilityRow(input, site)
  const columns = suitabilityColumns()
  const document = suitabilityDocument(input, site)
  const ofTrial = (key: string) => {
    const field = fieldsOf(papers.suitability).find((one): one is PaperColumn => one.key === key)
    return field === undefined ? notStated : (valueInWords(field, values.get(key), language) ?? notStated)
  }
  const ofSite = (key: string) => {
    const column = columns.find((one) => one.key === key)
    return column === undefined ? notStated : (valueInWords(column, row[key], language) ?? notStated)
  }
  const ofArea = (area: (typeof suitabilityAreas)[number]) => {
    const section = document.sections.find(({ key }) => key === area)
    return section?.blocks.flatMap(linesOf).join('\n') ?? notStated
  }
  return {
    study: studyName,
    date,
    title: ofTrial('title'),
    trialNumber: ofTrial('trialNumber'),
    product: ofTrial('product'),
    site: site.name,
    address: ofSite('address'),
    investigator: ofSite('investigator'),
    participants: ofSite('participants'),
    suitability: ofArea('product'),
    facilities: ofArea('facilities'),
    equipment: ofArea('equipment'),
    procedures: ofArea('procedures'),
    people: ofArea('people'),
    issuedBy: ofSite('issuedBy'),
    position: ofSite('position'),
    issuedAt: ofSite('issuedAt'),
  }
}
