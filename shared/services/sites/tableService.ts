import type { Handlers } from '../../contract/handlers'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import { profileWorkbook } from '../../documents/siteProfile/profileWorkbook'
import { workbookMediaType } from '../../documents/workbook/workbookModel'
import { readProfileTable } from '../../domain/sites/table/profileTable'
import { writeProfileTable } from '../../domain/sites/table/writeProfileTable'
import type { SiteProfile } from '../../domain/sites/siteProfile'
import type { ImportProblem } from '../../imports/importProblem'
import type { ServicePorts } from '../ports'
import { profileFileName } from './profileFileName'
import { profileReader } from './profileReader'
import { readSheets } from './readSheets'

function unreadable({ code, message, place }: ImportProblem): Outcome<never> {
  return fail(code === 'too-large' ? 'too-large' : 'unreadable-file', message, {
    reason: code,
    ...(place.row !== undefined && { row: place.row }),
    ...(place.sheet !== undefined && { sheet: place.sheet }),
  })
}

/** Profiles as tables: to be filled in elsewhere, and read again. */
export function createTableService({
  workspace,
  siteFiles,
  keepDocument,
  writeWorkbook,
}: Pick<ServicePorts, 'workspace' | 'siteFiles' | 'keepDocument' | 'writeWorkbook'>): Pick<
  Handlers,
  'sites.template' | 'sites.readTable'
> {
  const read = profileReader(workspace.database)
  return {
    'sites.template': async ({ layout, language, profile: reference, format }) => {
      const found: Outcome<{ readonly profile: SiteProfile }> =
        reference === null ? succeed({ profile: {} }) : read(reference)
      if (!found.ok) return found
      const { profile } = found.value
      const name = profileFileName(profile)
      return keepDocument(
        format === 'xlsx'
          ? {
              fileName: `${name}.xlsx`,
              mediaType: workbookMediaType,
              content: await writeWorkbook(profileWorkbook(profile, layout, language)),
            }
          : {
              fileName: `${name}.csv`,
              mediaType: 'text/csv',
              content: writeProfileTable(profile, layout, language),
            },
      )
    },
    'sites.readTable': async ({ file, sheet }) => {
      const bytes = siteFiles.decodeBase64(file.content)
      if (bytes === null)
        return fail('malformed-request', 'The content of the file is no base64 text.', {
          path: 'file.content',
        })
      const sheets = await readSheets(file.name, bytes, siteFiles.tools)
      if (!sheets.ok) return unreadable(sheets.problem)
      const names = sheets.value.flatMap((grid) => grid.sheet ?? [])
      const chosen = sheet === null ? sheets.value[0] : sheets.value.find((grid) => grid.sheet === sheet)
      if (chosen === undefined)
        return fail('unreadable-file', 'There is no such sheet in the workbook.', { sheet, sheets: names })
      const profiles = readProfileTable(chosen)
      return profiles.ok
        ? succeed({ sheets: names, sheet: chosen.sheet, profiles: profiles.value })
        : unreadable(profiles.problem)
    },
  }
}
