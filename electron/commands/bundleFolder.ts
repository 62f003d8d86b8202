import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { bundleLimits } from '#shared/domain/sites/bundle/bundleFormat'
import { writeIndex, type FolderFile } from '#shared/domain/sites/bundle/bundleFolder'
import { bundleName, indexFile, subscriptionLimits } from '#shared/domain/sites/bundle/subscription'
import type { Language } from '#shared/domain/studies/protocol'
import type { Application } from '../node/application'
import { sha256 } from '../node/sha256'
import { errorCode } from '../node/writeDurably'
import { ensureKey } from './bundleCreate'
import { done, ended, fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { readPassphrase } from './readPassphrase'
import { unreadable } from './readText'
import { withData } from './withApplication'
import { writeOutput } from './writeOutput'

export interface BundleFolderOptions {
  readonly unit?: readonly string[]
  readonly passphraseFile?: string
  readonly data?: string
  readonly language: Language
}

/** A bundle with what it says of itself. */
interface KnownBundle extends FolderFile {
  readonly unit: string
  readonly version: number
}

const words = {
  en: {
    wrote: (count: number, folder: string) =>
      `${count} ${count === 1 ? 'bundle stands' : 'bundles stand'} in ${folder}${indexFile}:`,
    older: (file: string) => `${file} is of an older version and is left out of the index.`,
    fingerprint: 'Fingerprint, to be read aloud',
  },
  nb: {
    wrote: (count: number, folder: string) =>
      `${count} ${count === 1 ? 'pakke' : 'pakker'} står i ${folder}${indexFile}:`,
    older: (file: string) => `${file} er en eldre versjon og er ikke med i listen.`,
    fingerprint: 'Fingeravtrykk, til å lese høyt',
  },
} as const

/**
 * Writes the newest published versions into a folder for a web server. Bundles that lie there already stay, and the index
 * names the newest of each unit.
 */
export async function bundleFolderCommand(
  folder: string,
  options: BundleFolderOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  const place = resolve(environment.directory, folder)
  const passphrase = await readPassphrase(options.passphraseFile, environment)
  if (!passphrase.ok) return passphrase
  return withData(environment, options.data ?? null, async (application) => {
    const units = await chosenUnits(options.unit, application)
    if (!units.ok) return units
    const present = await lyingThere(place, application)
    if (!present.ok) return present
    if (units.value.length === 0 && present.value.length === 0)
      return ended(
        exitCodes.wrongUse,
        'No profile has been published in this data folder, and no bundle lies in the folder. Make one first: `kohort bundle create profile.csv --out unit.kohort-bundle`.',
      )
    const made = await signed(units.value, passphrase.value, application)
    if (!made.ok) return made
    const { bundles, fingerprint } = made.value
    const names = new Set(bundles.map(({ file }) => file))
    const all = [...bundles, ...present.value.filter(({ file }) => !names.has(file))]
    const newest = all.filter(
      ({ unit, version }) => !all.some((other) => other.unit === unit && other.version > version),
    )
    if (newest.length > subscriptionLimits.bundles)
      return ended(exitCodes.wrongUse, `At most ${subscriptionLimits.bundles} bundles stand in an index.`)
    // The index last: it never names what is not there yet.
    const files = [...bundles, { file: indexFile, bytes: writeIndex(newest, sha256) }]
    for (const { file, bytes } of files) {
      const written = await writeOutput(join(place, file), environment.directory, bytes, true)
      if (!written.ok) return written
    }
    const say = words[options.language]
    const left = all.filter((each) => !newest.includes(each)).map(({ file }) => say.older(file))
    return done(
      [
        say.wrote(newest.length, folder.endsWith('/') ? folder : `${folder}/`),
        ...newest.map(({ file }) => `  ${file}`),
        ...left,
        ...(fingerprint === null ? [] : [`${say.fingerprint}: ${fingerprint}`]),
        '',
      ].join('\n'),
    )
  })
}

async function chosenUnits(
  wanted: readonly string[] | undefined,
  { handlers }: Application,
): Promise<CommandOutcome<readonly string[]>> {
  if (wanted !== undefined) return done(wanted)
  const list = fromService(await handlers['sites.list']({}), exitCodes.notPossible)
  return list.ok
    ? done(list.value.own.filter(({ published }) => published !== null).map(({ unit }) => unit))
    : list
}

async function signed(
  units: readonly string[],
  passphrase: string | null,
  application: Application,
): Promise<
  CommandOutcome<{ readonly bundles: readonly KnownBundle[]; readonly fingerprint: string | null }>
> {
  if (units.length === 0) return done({ bundles: [], fingerprint: null })
  const key = await ensureKey(passphrase, application)
  if (!key.ok) return key
  const made = fromService(
    await application.handlers['sites.createFolder']({ units: [...units], passphrase }),
    exitCodes.notPossible,
  )
  if (!made.ok) return made
  const opened = fromService(application.openDocument(made.value.document.handle), exitCodes.notPossible)
  if (!opened.ok) return opened
  const files = unzipSync(await readFile(opened.value.path))
  return done({
    fingerprint: made.value.fingerprint,
    bundles: made.value.bundles.flatMap(({ file, unit, version }) => {
      const bytes = files[file]
      return bytes === undefined ? [] : [{ file, unit, version, bytes }]
    }),
  })
}

/** Bundles in the folder, which is made where there is none. One that is not sound is named, and nothing is written. */
async function lyingThere(
  place: string,
  { handlers }: Application,
): Promise<CommandOutcome<readonly KnownBundle[]>> {
  try {
    await mkdir(place, { recursive: true })
    const names = (await readdir(place)).filter((name) => bundleName.test(name)).sort()
    const found: KnownBundle[] = []
    for (const file of names) {
      const bytes = new Uint8Array(await readFile(join(place, file)))
      if (bytes.length > bundleLimits.bytes) return unreadable(file, 'It is larger than any profile.')
      const content = Buffer.from(bytes).toString('base64')
      const verified = fromService(
        await handlers['sites.verifyBundle']({ file: { name: file, content } }),
        exitCodes.notPossible,
      )
      if (!verified.ok) return verified
      const { report } = verified.value
      // Units of one's own are refused as imports only.
      if (report.content === null)
        return unreadable(file, `${report.fault?.message ?? ''} Take it out of the folder.`)
      found.push({ file, bytes, unit: report.content.unit, version: report.content.version })
    }
    return done(found)
  } catch (error) {
    if (errorCode(error) === '') throw error
    return ended(
      exitCodes.outputRefused,
      `${place}: The folder cannot be used (${errorCode(error)}). Choose another place.`,
    )
  }
}
