import type { RequestOf } from '#shared/contract/operations'
import type { SiteOperationName } from '#shared/contract/siteOperations'
import type { UnitState } from '#shared/contract/sites'
import type { PlannedVisit } from '#shared/domain/sites/capacity/visitSchedule'
import { exampleKeyFile, examplePassphrase } from '#test/support/sites/exampleKeyFile'
import { exampleProfile } from '#test/support/sites/exampleProfile'
import { folderIndex, serveFolder } from '#test/support/sites/servedFolder'
import { signedBundle } from '#test/support/sites/signedBundle'
import type { ExampleContext } from './exampleRequests'

type SiteExamples = {
  readonly [Name in SiteOperationName]: (
    context: ExampleContext,
  ) => RequestOf<Name> | Promise<RequestOf<Name>>
}

const days = { validFrom: '2026-01-01', expires: '2099-12-31' }
const passphrase = examplePassphrase

function unit({ ask }: ExampleContext): Promise<UnitState> {
  return ask('sites.create', { profile: exampleProfile() })
}

async function published(context: ExampleContext): Promise<{ readonly unit: string }> {
  const state = await unit(context)
  await context.ask('sites.publish', { unit: state.unit, sequence: state.sequence, ...days })
  return { unit: state.unit }
}

const visit: PlannedVisit = {
  name: 'Screening',
  day: 0,
  share: 1,
  use: [
    { resource: 'study-nurse', amount: 3 },
    { resource: 'mri', amount: 1 },
  ],
}

/** A folder on this machine with one bundle. */
async function servedFolder(): Promise<string> {
  const bytes = signedBundle({ unit: 'served' })
  const index = folderIndex({ 'unit.kohort-bundle': bytes })
  return serveFolder({ 'index.json': index, 'unit.kohort-bundle': bytes })
}

/** A key that is not made by chance. */
async function key({ ask }: ExampleContext): Promise<void> {
  await ask('sites.importKey', { text: exampleKeyFile, passphrase, replace: true })
}

/** A bundle of somebody else, of another unit each time. */
function bundleOfOthers(): RequestOf<'sites.verifyBundle'>['file'] {
  const bytes = signedBundle({ unit: crypto.randomUUID() })
  return { name: 'other.kohort-bundle', content: Buffer.from(bytes).toString('base64') }
}

async function imported({ ask }: ExampleContext): Promise<{ readonly site: string }> {
  const { site } = await ask('sites.importBundle', { file: bundleOfOthers(), confirmed: ['unknown-key'] })
  return { site: site ?? '' }
}

/** A valid request for every operation on profiles. */
export const siteExamples: SiteExamples = {
  'sites.list': async (context) => {
    await published(context)
    await imported(context)
    return {}
  },
  'sites.create': () => ({ profile: { unitName: '  Enheten  ', visitRooms: 0 } }),
  'sites.read': async (context) => ({ unit: (await unit(context)).unit }),
  'sites.patch': async (context) => {
    const { unit: id, sequence } = await unit(context)
    const changes = [{ field: 'bedsDay', value: 7 } as const, { field: 'trust', value: null } as const]
    return { unit: id, sequence, changes }
  },
  'sites.publish': async (context) => {
    const { unit: id, sequence } = await unit(context)
    return { unit: id, sequence, ...days, note: 'First' }
  },
  'sites.versions': published,
  'sites.profile': async (context) => ({ profile: { kind: 'imported', ...(await imported(context)) } }),
  'sites.compare': async (context) => {
    const { unit: id } = await published(context)
    const { sequence } = await context.ask('sites.read', { unit: id })
    await context.ask('sites.patch', { unit: id, sequence, changes: [{ field: 'bedsDay', value: 9 }] })
    return { before: { kind: 'version', unit: id, version: 1 }, after: { kind: 'draft', unit: id } }
  },
  'sites.remove': async (context) => ({ unit: (await unit(context)).unit }),
  'sites.restore': async (context) => {
    const { unit: id } = await unit(context)
    await context.ask('sites.remove', { unit: id })
    return { unit: id }
  },
  'sites.removeImported': imported,
  'sites.restoreImported': async (context) => {
    const site = await imported(context)
    await context.ask('sites.removeImported', site)
    return site
  },
  'sites.keys': () => ({}),
  'sites.makeKey': () => ({ passphrase, replace: true }),
  'sites.exportKey': async (context) => {
    await key(context)
    return { passphrase, newPassphrase: 'en annen, også lang' }
  },
  'sites.importKey': () => ({ text: exampleKeyFile, passphrase, replace: true }),
  'sites.forgetKey': async (context) => {
    const { site } = await imported(context)
    const { imported: all } = await context.ask('sites.list', {})
    return { key: all.find((one) => one.site === site)?.key ?? '' }
  },
  'sites.createBundle': async (context) => {
    await key(context)
    return { ...(await published(context)), passphrase }
  },
  'sites.createFolder': async (context) => {
    await key(context)
    return { units: [(await published(context)).unit], passphrase }
  },
  'sites.verifyBundle': () => ({ file: bundleOfOthers() }),
  'sites.template': async (context) => ({
    layout: 'rows',
    language: 'nb',
    profile: { kind: 'draft', unit: (await unit(context)).unit },
  }),
  'sites.print': async (context) => ({
    profile: { kind: 'draft', unit: (await unit(context)).unit },
    language: 'nb',
  }),
  'sites.readTable': () => ({
    file: {
      name: 'unit.csv',
      content: Buffer.from('felt;verdi\nbedsDay;4\nphases;Fase II\n').toString('base64'),
    },
  }),
  'sites.match': async (context) => ({
    profiles: [{ kind: 'imported', ...(await imported(context)) }],
    requirements: {
      populations: ['adult', 'paediatric'],
      capabilities: [{ capability: 'freezer-80', atLeast: 3 }, { capability: 'atmp' }],
      visits: [visit],
    },
  }),
  'sites.ledger': async (context) => ({
    profile: { kind: 'draft', unit: (await unit(context)).unit },
    from: '2026-11',
    months: 4,
    trial: { name: 'New', visits: [visit], enrolment: [2, 4, 4] },
  }),
  'sites.subscriptions': async ({ ask }) => {
    await ask('sites.subscribe', { address: 'https://sykehus.example/profiler' })
    return {}
  },
  'sites.subscribe': () => ({ address: 'https://sykehus.example/profiler/' }),
  'sites.unsubscribe': async ({ ask }) => {
    await ask('sites.subscribe', { address: 'https://annet.example/' })
    return { address: 'https://annet.example/' }
  },
  'sites.fetch': async ({ ask }) => {
    const address = await servedFolder()
    await ask('sites.subscribe', { address })
    return { address }
  },
  'sites.cancelFetch': () => ({ address: 'https://sykehus.example/profiler/' }),
  'sites.importFetched': async ({ ask }) => {
    const address = await servedFolder()
    await ask('sites.subscribe', { address })
    return { address, file: 'unit.kohort-bundle', confirmed: ['unknown-key'] }
  },
  'sites.importBundle': () => ({ file: bundleOfOthers(), confirmed: ['unknown-key'] }),
}
