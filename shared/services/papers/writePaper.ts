import { zipSync } from 'fflate'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import { bbmriJson } from '../../documents/papers/bbmriJson'
import { enrolmentPlanWorkbook } from '../../documents/papers/enrolmentPlan'
import { variableWorkbook } from '../../documents/papers/helsedataSections'
import { norTrialsJson } from '../../documents/papers/norTrialsJson'
import { paperDocument } from '../../documents/papers/paperDocument'
import type { PaperInput } from '../../documents/papers/paperInput'
import type { PaperSite } from '../../documents/papers/paperSource'
import { suitabilityDocument } from '../../documents/papers/suitabilityDocument'
import { testbedText } from '../../documents/papers/testbedEnquiry'
import { textDocumentMediaType } from '../../documents/textDocument/textDocument'
import { workbookMediaType } from '../../documents/workbook/workbookModel'
import { papers } from '../../domain/papers/papers'
import type { PaperFile } from '../../domain/papers/paperField'
import type { MadeDocument, ServicePorts } from '../ports'
import { fileNameOf } from '../studyService'
import { archiveDate, freeName } from './archiveNames'
import { testbedArchive } from './testbedArchive'

type WritePorts = Pick<ServicePorts, 'writeTextDocument' | 'writeWorkbook' | 'typeset'>

const mediaTypes: Readonly<Record<PaperFile, string>> = {
  docx: textDocumentMediaType,
  pdf: 'application/pdf',
  xlsx: workbookMediaType,
  json: 'application/json',
  txt: 'text/plain;charset=utf-8',
  zip: 'application/zip',
}

function siteOf({ sites }: PaperInput, site: string | null): Outcome<PaperSite> {
  const found = site === null && sites.length === 1 ? sites[0] : sites.find(({ id }) => id === site)
  return found === undefined ? noSuchSite(site) : succeed(found)
}

function noSuchSite(site: string | null): Outcome<never> {
  return fail(
    'not-found',
    site === null
      ? 'This form is for one site of the plan. Name the site, or take all of them as one archive.'
      : 'This site is not in the plan, or is not included. Add it to the plan first.',
    { site },
  )
}

async function suitabilityArchive(ports: WritePorts, input: PaperInput): Promise<Outcome<Uint8Array>> {
  if (input.sites.length === 0)
    return fail(
      'not-found',
      'The plan has no site that is included, so that there is no form to write. Add sites to the plan first.',
    )
  const files: Record<string, Uint8Array> = {}
  const taken = new Set<string>()
  for (const site of input.sites) {
    const name = freeName(fileNameOf(site.name), taken)
    taken.add(name)
    files[`${name}.docx`] = await ports.writeTextDocument(suitabilityDocument(input, site))
  }
  // Documents are packed already.
  return succeed(zipSync(files, { level: 0, mtime: archiveDate }))
}

async function contentOf(
  ports: WritePorts,
  input: PaperInput,
  file: PaperFile,
  site: string | null,
): Promise<Outcome<string | Uint8Array>> {
  const { paper, date } = input
  switch (file) {
    case 'zip':
      return paper === 'testbed' ? testbedArchive(ports, input) : suitabilityArchive(ports, input)
    case 'pdf':
      return ports.typeset({ template: 'paper', data: paperDocument(input), date })
    case 'xlsx':
      return succeed(
        await ports.writeWorkbook(
          paper === 'helsedata' ? variableWorkbook(input) : enrolmentPlanWorkbook(input),
        ),
      )
    case 'json':
      return succeed(paper === 'bbmri' ? bbmriJson(input) : norTrialsJson(input))
    case 'txt':
      return succeed(testbedText(input))
    case 'docx': {
      if (paper !== 'suitability') return succeed(await ports.writeTextDocument(paperDocument(input)))
      const found = siteOf(input, site)
      return found.ok
        ? succeed(await ports.writeTextDocument(suitabilityDocument(input, found.value)))
        : found
    }
  }
}

/** A file of a paper. Fails with `malformed-request` where the paper has no such file, and with `not-found` for a site. */
export async function writePaper(
  ports: WritePorts,
  input: PaperInput,
  file: PaperFile,
  site: string | null,
): Promise<Outcome<MadeDocument>> {
  const { files, key } = papers[input.paper]
  if (!files.includes(file))
    return fail(
      'malformed-request',
      `There is no ${file} of this paper. It is written as ${files.join(' or ')}.`,
      {
        paper: key,
        file,
      },
    )
  const content = await contentOf(ports, input, file, site)
  if (!content.ok) return content
  const ofSite = input.sites.find(({ id }) => id === site)
  const parts = [input.studyName, key, ...(ofSite === undefined ? [] : [ofSite.name])]
  return succeed({
    fileName: `${parts.map(fileNameOf).join('-')}-${input.date}.${file}`,
    mediaType: mediaTypes[file],
    content: content.value,
  })
}
