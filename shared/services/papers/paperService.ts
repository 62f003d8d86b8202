import * as v from 'valibot'
import type { Handlers } from '../../contract/handlers'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { PaperOperationName } from '../../contract/papers'
import {
  readPaper,
  readRequestAnswers,
  writePaper as keepPaper,
  writeRequestAnswers,
} from '../../database/papers'
import { readBasket } from '../../database/variableBaskets'
import { countPdfPages } from '../../documents/papers/countPdfPages'
import { paperDocument } from '../../documents/papers/paperDocument'
import { readTestbedNeed } from '../../database/testbedNeeds'
import { textDocumentMediaType } from '../../documents/textDocument/textDocument'
import { suitabilityTagValues } from '../../documents/papers/templateTags'
import { synopsisPages, synopsisSections } from '../../domain/papers/catalogue/synopsis'
import { countWords } from '../../domain/papers/layLanguage'
import { paperContentSchema } from '../../domain/papers/paperContent'
import { paperKeys, type PaperKey } from '../../domain/papers/paperField'
import { countProblems } from '../../domain/papers/paperProblem'
import { papers } from '../../domain/papers/papers'
import { textOf } from '../../domain/papers/rules'
import type { Language } from '../../domain/studies/protocol'
import { currentSettings } from '../applicationService'
import { findStudyVersion } from '../disclosureService'
import { durably } from '../durably'
import { recordExport } from '../exports/recordExport'
import type { MadeDocument, ServicePorts } from '../ports'
import { fileNameOf } from '../studyService'
import type { ReleaseGate } from '../releaseGate'
import {
  expectedAtSites,
  releasedAtSites,
  type ComputeForecast,
  type ReleasedForecast,
} from './expectedAtSites'
import { gatherPaper, paperInput, paperState, type PaperWish } from './gatherPaper'
import { requestBoard } from './requestBoard'
import { typedRecord } from './typedRecord'
import { writePaper } from './writePaper'

interface Asked {
  readonly study: string
  readonly version: string
  readonly paper: PaperKey
  readonly language: Language
}

/** Papers of the studies of the workspace, and the board of the hospitals that are asked. */
export function createPaperService(
  ports: ServicePorts,
  compute: ComputeForecast,
  gate: ReleaseGate,
): Pick<Handlers, PaperOperationName> {
  const { database } = ports.workspace
  const today = () => ports.now().slice(0, 10)

  function wishOf({ study, version, paper, language }: Asked): Outcome<PaperWish> {
    const found = findStudyVersion(ports, study, version)
    if (!found.ok) return found
    const { study: state, version: described, protocol } = found.value
    const { author, organisation } = currentSettings(ports)
    return succeed({
      study: state,
      versionName: described.name,
      protocol,
      record: typedRecord(database, study),
      author,
      organisation,
      paper,
      language,
      typed: readPaper(database, study, paper).value,
      testbedNeed: readTestbedNeed(database, study).need,
      basket: readBasket(database, study).items,
      date: today(),
    })
  }

  function inputOf(asked: Asked, wish: PaperWish, expected: ReleasedForecast['expected'] = null) {
    return paperInput(ports, wish, {
      answers: asked.paper === 'nortrials' ? readRequestAnswers(database, asked.study).value : [],
      expected,
    })
  }

  /** Only the enrolment plan tells numbers of the forecast. */
  async function forecastOf({ study: id, paper }: Asked, wish: PaperWish): Promise<ReleasedForecast> {
    if (paper !== 'enrolment-plan') return { expected: null, release: null }
    const { protocol, study } = wish
    const expected = await expectedAtSites(compute, protocol, study.targetParticipants)
    return releasedAtSites(expected, gate, id, protocol)
  }

  function logRelease(
    { study, version }: Asked,
    { versionName }: PaperWish,
    release: ReleasedForecast['release'],
  ): string | null {
    if (release === null) return null
    const id = ports.createIdentifier()
    const { answers, result } = release
    const { populationDate } = result
    gate.log({ id, study, version, versionName, document: 'paper', populationDate, at: ports.now(), answers })
    return id
  }

  function changed(study: string): void {
    ports.announce({ name: 'papers-changed', study })
  }

  /** Writes down that the file left, and keeps it for the person. */
  async function hand(
    asked: Asked,
    wish: PaperWish,
    format: string,
    made: MadeDocument,
    released: ReleasedForecast['release'] = null,
  ) {
    const saved = await durably(ports.workspace, () => {
      recordExport(
        ports,
        {
          study: asked.study,
          version: asked.version,
          versionName: wish.versionName,
          document: 'paper',
          kind: asked.paper,
          format,
          language: papers[asked.paper].language ?? asked.language,
          release: logRelease(asked, wish, released),
        },
        made,
      )
      return succeed(null)
    })
    return saved.ok ? ports.keepDocument(made) : saved
  }

  function boardOf(study: string, version: string) {
    const wish = wishOf({ study, version, paper: 'nortrials', language: 'en' })
    if (!wish.ok) return wish
    const { values } = gatherPaper(ports, wish.value)
    return succeed(
      requestBoard(ports, { study, protocol: wish.value.protocol, values, today: wish.value.date }),
    )
  }

  return {
    'papers.list': ({ study, version, language }) => {
      const found = findStudyVersion(ports, study, version)
      if (!found.ok) return found
      return succeed(
        paperKeys.flatMap((paper) => {
          const wish = wishOf({ study, version, paper, language })
          if (!wish.ok) return []
          const kept = readPaper(database, study, paper)
          const counts = countProblems(gatherPaper(ports, wish.value).problems)
          return [
            {
              paper,
              name: papers[paper].name,
              ...counts,
              started: Object.keys(kept.value).length > 0,
              changedAt: kept.changedAt,
            },
          ]
        }),
      )
    },
    'papers.read': (asked) => {
      const wish = wishOf(asked)
      if (!wish.ok) return wish
      return succeed(paperState(ports, wish.value, asked, readPaper(database, asked.study, asked.paper)))
    },
    'papers.save': async ({ sequence, content, ...asked }) => {
      const wish = wishOf(asked)
      if (!wish.ok) return wish
      const parsed = v.safeParse(paperContentSchema(papers[asked.paper]), content)
      if (!parsed.success)
        return fail(
          'malformed-request',
          `What was typed does not fit this paper (${v.getDotPath(parsed.issues[0]) ?? 'as a whole'}: ${parsed.issues[0].message}). Nothing was kept.`,
        )
      const typed = parsed.output
      const kept = await durably(ports.workspace, () =>
        keepPaper(database, {
          study: asked.study,
          kind: asked.paper,
          sequence,
          content: typed,
          at: ports.now(),
        }),
      )
      if (!kept.ok) return kept
      changed(asked.study)
      return succeed(paperState(ports, { ...wish.value, typed }, asked, kept.value))
    },
    'papers.export': async ({ file, site, ...asked }) => {
      const wish = wishOf(asked)
      if (!wish.ok) return wish
      const { expected, release } = await forecastOf(asked, wish.value)
      const made = await writePaper(ports, inputOf(asked, wish.value, expected), file, site)
      return made.ok ? hand(asked, wish.value, file, made.value, release) : made
    },
    'papers.fillTemplate': async ({ study, version, language, site, template }) => {
      const asked: Asked = { study, version, language, paper: 'suitability' }
      const wish = wishOf(asked)
      if (!wish.ok) return wish
      const input = inputOf(asked, wish.value)
      const found = input.sites.find(({ id }) => id === site)
      if (found === undefined)
        return fail('not-found', 'This site is not in the plan, or is not included.', { site })
      const filled = await ports.fillTemplate(template.base64, suitabilityTagValues(input, found))
      if (!filled.ok) return filled
      return hand(asked, wish.value, 'docx', {
        fileName: `${fileNameOf(input.studyName)}-suitability-${fileNameOf(found.name)}-${input.date}.docx`,
        mediaType: textDocumentMediaType,
        content: filled.value,
      })
    },
    'papers.measure': async ({ study, version }) => {
      const asked: Asked = { study, version, language: 'nb', paper: 'synopsis' }
      const wish = wishOf(asked)
      if (!wish.ok) return wish
      const input = inputOf(asked, wish.value)
      const set = await ports.typeset({ template: 'paper', data: paperDocument(input), date: input.date })
      if (!set.ok) return set
      const pages = countPdfPages(set.value)
      if (pages === null)
        return fail('typesetting-failed', 'The synopsis was set, but its pages could not be counted.')
      const words = synopsisSections.reduce((sum, key) => sum + countWords(textOf(input.values, key)), 0)
      return succeed({ pages, words, mostPages: synopsisPages })
    },
    'requests.read': ({ study, version }) => boardOf(study, version),
    'requests.save': async ({ study, version, sequence, answers }) => {
      const before = boardOf(study, version)
      if (!before.ok) return before
      const kept = await durably(ports.workspace, () =>
        writeRequestAnswers(database, { study, sequence, answers, at: ports.now() }),
      )
      if (!kept.ok) return kept
      changed(study)
      return boardOf(study, version)
    },
  }
}
