import { norwegianAreaVintage } from '../codes/areaVintage'
import type { SourceConnector } from '../connector'
import { cellKeyLegend, pxLegend } from '../jsonStat/markerLegend'
import type { PxServer, WantedTable } from '../questions/pxQuestions'
import type { HashText } from '../questions/sourceQuestions'
import { createPxWebConnector } from './pxWebConnector'

/** Key of a server that was added: the same as long as its numbers are read alike, whatever its name. */
export function serverKey({ version, base, language, noisy }: PxServer, hash: HashText): string {
  return `px-${hash(JSON.stringify([version, base, language, noisy])).slice(0, 10)}`
}

/** A connector for a PxWeb server that a person added; of which nothing is known beforehand. */
export function createAddedServer(
  server: PxServer,
  wanted: readonly WantedTable[],
  hash: HashText,
): SourceConnector {
  const key = serverKey(server, hash)
  const { name, host, base, version, language, norwegian, noisy } = server
  return createPxWebConnector(
    {
      key,
      record: {
        key,
        name: { en: name, nb: name },
        holder: { en: `PxWeb at ${host}`, nb: `PxWeb på ${host}` },
        address: base.startsWith('https://') ? base : null,
        licence: { en: 'As the publisher says', nb: 'Som utgiveren angir' },
        suppressionRule: null,
        smallCountRule: null,
      },
      base,
      politeness: { calls: 10, seconds: 10 },
      coverage: {
        en: 'What its publisher says; you added it.',
        nb: 'Det utgiveren angir; du har lagt den til.',
      },
      installation: {
        version,
        folder: '',
        language,
        cellLimit: null,
        legend: noisy ? cellKeyLegend : pxLegend,
        areaVintage: norwegian ? norwegianAreaVintage : () => '',
      },
      tables: [],
    },
    { wanted, norwegian, server },
  )
}
