import {
  suitabilityAreaNames,
  suitabilityAreas,
  type SuitabilityArea,
} from '../../domain/papers/catalogue/suitability'
import { fieldsOf, type PaperColumn } from '../../domain/papers/paperField'
import type { PaperRow } from '../../domain/papers/paperContent'
import { papers } from '../../domain/papers/papers'
import { rowsOf } from '../../domain/papers/rules'
import type { SiteGroup } from '../../domain/sites/fields/field'
import type { Block, ReportSection } from '../report/reportModel'
import { definitions, paragraph, plain, subheading } from '../report/richText'
import { listTables, missingTable, statementTable } from '../siteProfile/profileTables'
import type { TextDocument } from '../textDocument/textDocument'
import { groupBlocks, paragraphsOf, valueInWords } from './fieldBlocks'
import { framedDocument } from './framedDocument'
import type { PaperInput } from './paperInput'
import type { PaperSite } from './paperSource'
import { paperWords } from './paperWords'

/** Parts of a profile that speak of each part of the form. */
const profileGroups: Readonly<Record<SuitabilityArea, readonly SiteGroup[]>> = {
  product: ['pharmacy', 'radiopharmacy'],
  facilities: ['rooms', 'emergency'],
  equipment: ['imaging', 'laboratory', 'biobank'],
  procedures: ['monitoring', 'remote', 'start-up', 'care'],
  people: ['staff'],
}

/** What was typed and grown of one site; an empty row where nothing is. */
export function suitabilityRow(input: PaperInput, site: PaperSite): PaperRow {
  return rowsOf(input.values, 'sites').find((row) => row['site'] === site.id) ?? { site: site.id }
}

export function suitabilityColumns(): readonly PaperColumn[] {
  const field = fieldsOf(papers.suitability).find(({ key }) => key === 'sites')
  return field?.kind === 'rows' ? field.columns : []
}

function term(key: string, row: PaperRow, input: PaperInput) {
  const { language } = input
  const column = suitabilityColumns().find((one) => one.key === key)
  const text = column === undefined ? null : valueInWords(column, row[key], language)
  return {
    key,
    term: column?.label[language] ?? key,
    text: plain(text ?? paperWords[language].notStated),
  }
}

function areaSection(
  area: SuitabilityArea,
  row: PaperRow,
  site: PaperSite,
  input: PaperInput,
): ReportSection {
  const { language, areaName } = input
  const as = { language, areaName }
  const { profile } = site
  const tables: readonly Block[] =
    profile === null
      ? []
      : profileGroups[area].flatMap((group): readonly Block[] => {
          const table = statementTable(group, profile, as)
          return [...(table === null ? [] : [table]), ...listTables(group, profile, as)]
        })
  const typed = row[area]
  const text = typeof typed === 'string' ? paragraphsOf(area, typed) : []
  return {
    key: area,
    title: suitabilityAreaNames[area][language],
    blocks:
      tables.length + text.length === 0
        ? [paragraph('nothing', paperWords[language].site.nothing, 'quiet')]
        : [...tables, ...text],
  }
}

/** The draft of one site: who and where it is, the five parts from its profile and what was typed, and what is not stated. */
export function suitabilityDocument(input: PaperInput, site: PaperSite): TextDocument {
  const { language, areaName } = input
  const words = paperWords[language].site
  const row = suitabilityRow(input, site)
  const [trial] = papers.suitability.groups
  const missing = site.profile === null ? null : missingTable(site.profile, { language, areaName })
  const own = { ...input, missing: input.missingAt.get(site.id) ?? input.missing }
  return framedDocument(own, site.name, [
    {
      key: 'about',
      title: words.section,
      blocks: [
        paragraph('draft', words.draftText, 'quiet'),
        ...(trial === undefined ? [] : groupBlocks(trial, input)),
        subheading('site-heading', site.name),
        definitions(
          'site',
          ['address', 'investigator', 'participants'].map((key) => term(key, row, input)),
        ),
        paragraph(
          'profile',
          site.profileVersion === null ? words.noProfile : words.fromProfile(site.profileVersion[language]),
          'quiet',
        ),
      ],
    },
    ...suitabilityAreas.map((area) => areaSection(area, row, site, input)),
    {
      key: 'issued',
      title: words.signature,
      blocks: [
        definitions(
          'issued',
          ['issuedBy', 'position', 'issuedAt'].map((key) => term(key, row, input)),
        ),
      ],
    },
    ...(missing === null ? [] : [{ key: 'missing', title: words.missing, blocks: [missing] }]),
  ])
}
