import type { OperationName, RequestOf, ResponseOf } from '#shared/contract/operations'
import { standardSyncSettings } from '#shared/contract/sync'
import { standardQuestions } from '#shared/sources/questions/sourceQuestions'
import type { StudyState } from '#shared/contract/responses'
import { plannedProtocol } from '#test/support/plannedProtocol'
import { reportExamples } from './reportExamples'
import { maskExamples } from './maskExamples'
import { paperExamples } from './paperExamples'
import { enquiryExamples } from './enquiryExamples'
import { readinessExamples } from './readinessExamples'
import { variableExamples } from './variableExamples'
import { registrationExamples } from './registrationExamples'
import { scheduleExamples } from './scheduleExamples'
import { criteriaExamples } from './criteriaExamples'
import { materialExamples } from './materialExamples'
import { discoveryExamples } from './discoveryExamples'
import { permitExamples } from './permitExamples'
import { interchangeExamples } from './interchangeExamples'
import { shortListExamples } from './shortListExamples'
import { testbedExamples } from './testbedExamples'
import { siteExamples } from './siteExamples'

export interface ExampleContext {
  /** An example study that was opened for this request alone. */
  readonly study: StudyState
  /** Asks and expects success, to prepare what the request needs. */
  ask<Name extends OperationName>(name: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>>
}

type Example<Name extends OperationName> = (
  context: ExampleContext,
) => RequestOf<Name> | Promise<RequestOf<Name>>

function reference({ study }: ExampleContext): { readonly study: string; readonly version: string } {
  return { study: study.id, version: study.current.version }
}

function secondVersion({ study, ask }: ExampleContext): Promise<StudyState> {
  return ask('versions.create', { study: study.id, copyOf: study.current.version, name: 'Second' })
}

/** A step that changes the youngest age, as the page would ask for it. */
export function changeOfAge(study: StudyState, from: number): RequestOf<'protocols.apply'> {
  const { version, sequence, protocol } = study.current
  const population = { ...protocol.population, age: { ...protocol.population.age, from } }
  return {
    study: study.id,
    version,
    sequence,
    change: `age from ${from}`,
    protocol: { ...protocol, population },
  }
}

/** A frozen estimate of the study. */
async function snapshot(context: ExampleContext): Promise<{ readonly snapshot: string }> {
  const { id } = await context.ask('snapshots.create', { ...reference(context), name: 'First', note: '' })
  return { snapshot: id }
}

/** A table of two rows as a file. */
const smallFile = {
  name: 'small.csv',
  content: Buffer.from('county,persons\n03,12\n11,<5\n').toString('base64'),
}

/** A description of a dataset, with no numbers. */
const describedFile = {
  name: 'dataset.ttl',
  content: Buffer.from('@prefix dcat: <http://www.w3.org/ns/dcat#> .\n<urn:x> a dcat:Dataset .\n').toString(
    'base64',
  ),
}

/** A table that was imported, so that there is one to ask about. */
async function importedTable({ ask }: ExampleContext): Promise<{ readonly table: string }> {
  const { tables } = await ask('imports.keep', { file: smallFile, title: 'Small table' })
  return { table: tables[0]?.table ?? '' }
}

/** Nothing listens there. */
const closedPort = 'http://127.0.0.1:2/'

/** A valid request for every operation of the contract. */
export const exampleRequests: { readonly [Name in OperationName]: Example<Name> } = {
  'application.describe': () => ({}),
  'application.validate': () => ({ language: 'nb', methods: ['binomial_interval'] }),
  'settings.read': () => ({}),
  'settings.update': () => ({ language: 'nb', theme: 'dark', author: 'Kari Nordmann' }),
  'examples.list': () => ({ language: 'nb' }),
  'examples.open': () => ({ example: 'myocardial-infarction' }),
  'studies.list': () => ({}),
  'studies.create': () => ({ name: '  Ærlig studie  ' }),
  'studies.read': ({ study }) => ({ study: study.id }),
  'studies.update': ({ study }) => ({
    study: study.id,
    name: 'Ny studie',
    targetParticipants: 120,
    question: null,
  }),
  'studies.delete': ({ study }) => ({ study: study.id }),
  'studies.import': ({ study }) => {
    const { protocol } = study.current
    const version = { id: 'first', name: '1', createdAt: '2026-01-02T03:04:05Z', protocol }
    const file = {
      id: 'imported',
      name: 'Imported',
      question: null,
      targetParticipants: null,
      versions: [version],
    }
    return {
      fileName: 'imported.kohort.json',
      text: JSON.stringify({ format: 'kohort-study', formatVersion: 1, study: file }),
    }
  },
  'studies.export': ({ study }) => ({ study: study.id }),
  'versions.create': ({ study }) => ({ study: study.id, copyOf: study.current.version, name: 'Amendment 1' }),
  'versions.rename': (context) => ({ ...reference(context), name: 'After the meeting' }),
  'versions.delete': async (context) => {
    await secondVersion(context)
    return reference(context)
  },
  'versions.restore': async (context) => {
    await secondVersion(context)
    await context.ask('versions.delete', reference(context))
    return reference(context)
  },
  'protocols.read': reference,
  'protocols.apply': ({ study }) => changeOfAge(study, 21),
  'protocols.undo': async (context) => {
    await context.ask('protocols.apply', changeOfAge(context.study, 21))
    return reference(context)
  },
  'protocols.redo': async (context) => {
    await context.ask('protocols.apply', changeOfAge(context.study, 21))
    await context.ask('protocols.undo', reference(context))
    return reference(context)
  },
  'protocols.lint': ({ study }) => ({ protocol: study.current.protocol }),
  'protocols.explain': ({ study }) => ({ protocol: study.current.protocol, language: 'nb' }),
  'estimates.compute': ({ study }) => ({ protocol: study.current.protocol }),
  'whatIf.relax': ({ study }) => ({ protocol: study.current.protocol, from: 8 }),
  'whatIf.seek': ({ study }) => ({
    protocol: study.current.protocol,
    field: { kind: 'population-age', end: 'from' },
    target: 2000,
    measure: 'eligible',
  }),
  'forecasts.compute': ({ study }) => ({
    protocol: plannedProtocol(study.current.protocol),
    target: 40,
    detail: 'preview',
    run: 'forecast',
  }),
  'forecasts.seek': ({ study }) => ({
    protocol: plannedProtocol(study.current.protocol),
    target: 40,
    field: { kind: 'sites' },
  }),
  'forecasts.optimise': ({ study }) => ({
    protocol: plannedProtocol(study.current.protocol),
    target: 20,
    objective: 'fewest',
    runnersUp: 1,
  }),
  'forecasts.cancel': () => ({ run: 'forecast' }),
  'sites.candidates': () => ({}),
  'sites.competing': ({ study }) => ({
    protocol: plannedProtocol(study.current.protocol),
    words: ['Heart attack'],
  }),
  'evidence.options': () => ({ condition: { kind: 'diagnosis', system: 'icd-10', codes: ['G35'] } }),
  'evidence.explain': ({ study }) => ({ protocol: study.current.protocol, step: null, area: 'county:03' }),
  'terminology.search': () => ({ system: 'icd-10', query: 'multippel', language: 'nb', limit: 20 }),
  'terminology.children': () => ({ system: 'icd-10', parent: null, language: 'en' }),
  'terminology.names': () => ({ system: 'icd-10', codes: ['G35', 'I21'], language: 'nb' }),
  'geography.areas': () => ({}),
  'sync.describe': () => ({}),
  'sync.start': async ({ ask }) => {
    await ask('sync.configure', { ...standardSyncSettings, bases: [{ source: 'ssb', base: closedPort }] })
    return { offers: ['ssb/07459'] }
  },
  'sync.cancel': () => ({}),
  'sync.log': () => ({ limit: 10 }),
  'sync.configure': () => ({
    ...standardSyncSettings,
    schedule: 'daily',
    proxy: 'http://proxy.example:3128',
  }),
  'sync.keepToken': () => ({ source: 'beacon', token: 'abc' }),
  'sync.ask': () => ({
    ...standardQuestions,
    trials: { clinicalTrials: ['multiple sclerosis'], ctis: [] },
    tables: [{ source: 'ssb', table: '05803', counts: null }],
  }),
  'sync.forget': () => ({ offer: 'clinicaltrials-gov/trials/0123456789ab' }),
  'sync.history': importedTable,
  'sync.changes': async (context) => ({ ...(await importedTable(context)), number: 1, from: 0, limit: 10 }),
  'sync.entries': async ({ ask }) => {
    const { key } = await ask('imports.keep', { file: describedFile })
    return { offer: key ?? '', from: 0, limit: 10 }
  },
  'sync.cells': async (context) => ({ ...(await importedTable(context)), from: 0, limit: 10 }),
  'imports.preview': () => ({ file: smallFile }),
  'imports.keep': () => ({ file: smallFile, title: 'Små tall', source: 'A hospital' }),
  'imports.cancel': () => ({ reading: 'none' }),
  'imports.list': async (context) => {
    await importedTable(context)
    return {}
  },
  'imports.export': async (context) => ({ tables: [(await importedTable(context)).table] }),
  'imports.remove': async ({ ask }) => {
    const { key } = await ask('imports.keep', { file: smallFile, title: 'Not for long' })
    return { key: key ?? '' }
  },
  'sources.list': () => ({}),
  'sources.table': async ({ ask }) => {
    const [source] = (await ask('sources.list', {})).filter(({ tables }) => tables.length > 0)
    return { table: source?.tables[0]?.key ?? '' }
  },
  'snapshots.create': (context) => ({
    ...reference(context),
    name: ' Before the amendment ',
    note: '',
    forecast: { target: 40 },
  }),
  'snapshots.list': async (context) => {
    await snapshot(context)
    return { study: context.study.id }
  },
  'snapshots.read': snapshot,
  'snapshots.rebuild': snapshot,
  'snapshots.compare': async (context) => {
    const frozen = await snapshot(context)
    await context.ask('protocols.apply', changeOfAge(context.study, 21))
    return frozen
  },
  'snapshots.news': async (context) => {
    await snapshot(context)
    return reference(context)
  },
  'snapshots.rename': async (context) => ({ ...(await snapshot(context)), name: 'Ny', note: 'Merknad' }),
  'snapshots.delete': snapshot,
  'snapshots.export': async (context) => ({ ...(await snapshot(context)), disclosure: 'accept' }),
  'disclosure.audit': reference,
  'disclosure.recordCopy': reference,
  ...reportExamples,
  ...siteExamples,
  ...paperExamples,
  ...enquiryExamples,
  ...readinessExamples,
  ...variableExamples,
  ...scheduleExamples,
  ...registrationExamples,
  ...criteriaExamples,
  ...materialExamples,
  ...discoveryExamples,
  ...shortListExamples,
  ...maskExamples,
  ...interchangeExamples,
  ...testbedExamples,
  ...permitExamples,
}
