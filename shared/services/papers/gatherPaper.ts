import type { PaperState } from '../../contract/papers'
import { listCatalogue } from '../../database/catalogue'
import { readBranding } from '../../database/branding'
import type { Kept } from '../../database/papers'
import { growPaper } from '../../documents/papers/grow/growPaper'
import type { PaperInput } from '../../documents/papers/paperInput'
import type { PaperSource, TestbedsOfPaper } from '../../documents/papers/paperSource'
import { boardField } from '../../domain/papers/catalogue/norTrials'
import { checkPaper } from '../../domain/papers/checkPaper'
import { effectiveValues } from '../../domain/papers/effectiveValues'
import type { BasketItem } from '../../domain/discovery/variables/basket'
import type { PaperContent } from '../../domain/papers/paperContent'
import type { PaperKey } from '../../domain/papers/paperField'
import { countProblems, problemsOfRow } from '../../domain/papers/paperProblem'
import { papers } from '../../domain/papers/papers'
import { rowsOf } from '../../domain/papers/rules'
import type { RequestAnswer } from '../../domain/papers/requestAnswers'
import type { RegistrationRecord } from '../../domain/registration/record/registrationRecord'
import type { Language, Protocol } from '../../domain/studies/protocol'
import type { Study } from '../../domain/studies/study'
import { rankOffers } from '../../domain/testbeds/match/rankOffers'
import { emptyNeed, type TestbedNeed } from '../../domain/testbeds/need/testbedNeed'
import { pickKeyOf } from '../../domain/testbeds/pickKey'
import { areaNames, codesOfProtocol } from '../definitionService'
import type { ServicePorts } from '../ports'
import { dataSourceNames } from '../discovery/dataSourceNames'
import { gatherOffers } from '../testbeds/gatherOffers'
import { offeredEntries } from './offeredEntries'
import { paperSites } from './paperSites'

export type PaperPorts = Pick<ServicePorts, 'workspace' | 'cache' | 'terminology' | 'version'>

/** A version of a study with all that its papers are made from. */
export interface PaperWish {
  readonly study: Pick<Study, 'name' | 'question' | 'targetParticipants'>
  readonly versionName: string
  readonly protocol: Protocol
  readonly record: RegistrationRecord | null
  readonly author: string
  readonly organisation: string
  readonly paper: PaperKey
  /** As the person wishes; a paper that is read in one language is made in that. */
  readonly language: Language
  readonly typed: PaperContent
  /** What the study needs of testbeds; left out where nothing was kept. */
  readonly testbedNeed?: TestbedNeed
  /** Variables that were chosen for the study. */
  readonly basket: readonly BasketItem[]
  /** ISO date. */
  readonly date: string
}

function sourceOf(ports: PaperPorts, wish: PaperWish, language: Language): PaperSource {
  const { protocol } = wish
  const namesOf = (system: 'icd-10' | 'atc') =>
    ports.terminology.names(codesOfProtocol(protocol, system), language, system)
  const names = dataSourceNames(
    ports.cache.database,
    wish.basket.map(({ entry }) => entry),
  )
  return {
    language,
    study: wish.study,
    protocol,
    record: wish.record,
    author: wish.author,
    organisation: wish.organisation,
    codeNames: { 'icd-10': namesOf('icd-10'), atc: namesOf('atc') },
    areaName: areaNames(ports),
    sites: paperSites(ports, protocol),
    registries: new Map(
      listCatalogue(ports.cache.database, 'registry').map(({ key, name, fields }) => [
        key,
        language === 'en' ? (fields['nameEnglish'] ?? name) : name,
      ]),
    ),
    ...(wish.testbedNeed === undefined ? {} : { testbedNeed: wish.testbedNeed }),
    basket: wish.basket,
    sourceName: (entry) => names.get(entry)?.[language] ?? entry,
  }
}

function testbedsOf(ports: PaperPorts, need: TestbedNeed): TestbedsOfPaper {
  const hits = rankOffers(gatherOffers(ports), need)
  return { need, hits: new Map(hits.map((hit) => [pickKeyOf(hit.offer.entry), hit])) }
}

/** What a paper says and what stands in its way. */
export function gatherPaper(ports: PaperPorts, wish: PaperWish) {
  const { paper, typed, date } = wish
  const language = papers[paper].language ?? wish.language
  const source = sourceOf(ports, wish, language)
  const grown = growPaper(paper, source)
  const values = effectiveValues(papers[paper], typed, grown)
  const siteNames = new Map(source.sites.map(({ id, name }) => [id, name]))
  const problems = checkPaper(paper, values, { today: date, siteNames })
  return { language, source, grown, values, problems }
}

/** What the page is told of a paper. */
export function paperState(
  ports: PaperPorts,
  wish: PaperWish,
  { study, version }: { readonly study: string; readonly version: string },
  kept: Kept<PaperContent>,
): PaperState {
  const { grown, problems, source } = gatherPaper(ports, wish)
  return {
    study,
    version,
    paper: wish.paper,
    sequence: kept.sequence,
    changedAt: kept.changedAt,
    typed: kept.value,
    grown: Object.fromEntries(grown),
    problems,
    sites: source.sites.map(({ id, name, profile }) => ({ id, name, hasProfile: profile !== null })),
    offered: offeredEntries(ports),
    today: wish.date,
  }
}

/** What a file of a paper is written from. */
export function paperInput(
  ports: PaperPorts,
  wish: PaperWish,
  more: { readonly answers: readonly RequestAnswer[]; readonly expected: PaperInput['expected'] },
): PaperInput {
  const { language, source, values, problems } = gatherPaper(ports, wish)
  const offered = offeredEntries(ports)
  const branding = readBranding(ports.workspace.database)
  return {
    paper: wish.paper,
    values,
    language,
    date: wish.date,
    studyName: wish.study.name,
    versionName: wish.versionName,
    author: wish.author,
    organisation: wish.organisation,
    branding: { ...branding, confidentiality: branding.confidentiality ?? '' },
    applicationVersion: ports.version,
    missing: countProblems(problems).errors,
    missingAt: new Map(
      rowsOf(values, 'sites').map(({ site }, index) => [
        String(site),
        countProblems(problemsOfRow(problems, 'sites', index)).errors,
      ]),
    ),
    sites: source.sites,
    offered: [...offered.testbed, ...offered['nortrials-centre']],
    areaName: source.areaName,
    ...(wish.paper === 'testbed' ? { testbeds: testbedsOf(ports, wish.testbedNeed ?? emptyNeed) } : {}),
    ...more,
    answers: values.get(boardField) === false ? [] : more.answers,
  }
}
