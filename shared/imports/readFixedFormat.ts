import { norwegianAreaVintage } from '../sources/codes/areaVintage'
import { readBeaconFile } from '../sources/beacon/connector'
import { readDirectoryFile } from '../sources/bbmri/readFile'
import { readTrialsFile } from '../sources/clinicalTrials/readFile'
import type { SyncedContent } from '../sources/connector'
import type { Answered } from '../sources/conversation'
import { fhiLegend } from '../sources/fhi/fhiLegend'
import { readHealthDcatFile } from '../sources/healthDcat/readFile'
import { datasetCube } from '../sources/jsonStat/datasetCube'
import { dimensionRoles } from '../sources/jsonStat/dimensionRole'
import {
  cellKeyLegend,
  commonLegend,
  roundedToThreeLegend,
  type MarkerLegend,
} from '../sources/jsonStat/markerLegend'
import { readDataset, type JsonStatDataset } from '../sources/jsonStat/readDataset'
import { readNordcanFile } from '../sources/nordcan/readFile'
import { type ImportFormat } from './importFormat'
import type { ImportTools } from './importTools'
import { asImportProblem, type Imported } from './importProblem'
import { readAchilles } from './omop/readAchilles'
import { readLens } from './stratified/readLens'
import { readMeasureReport } from './stratified/readMeasureReport'
import { soundContent } from './soundCube'
import { titleOf } from './titleOf'

export type FixedFormat = Exclude<ImportFormat, 'csv' | 'xlsx' | 'pxweb-csv' | 'kohort-bundle'>

/** Reads a text whose format says what everything in it means. */
export async function readFixedFormat(
  format: FixedFormat,
  text: string,
  name: string,
  tools: ImportTools,
): Promise<Imported<SyncedContent>> {
  switch (format) {
    case 'json-stat':
      return fromAnswer(readJsonStat(text, name))
    case 'beacon':
      return fromAnswer(readBeaconFile(text, name, titleOf(name)))
    case 'bbmri-directory':
      return fromAnswer(readDirectoryFile(text, name))
    case 'nordcan':
      return fromAnswer(readNordcanFile(text, name))
    case 'healthdcat':
      return fromAnswer(await readHealthDcatFile(text, name, tools.rdf))
    case 'clinical-trials':
      return fromAnswer(readTrialsFile(text, name))
    case 'omop-achilles':
      return readAchilles(text, name)
    case 'fhir-measure-report':
      return readMeasureReport(text, name)
    case 'lens-result':
      return readLens(text, name)
  }
}

function fromAnswer(answer: Answered<SyncedContent>): Imported<SyncedContent> {
  return answer.ok ? soundContent(answer.value) : { ok: false, problem: asImportProblem(answer.problem) }
}

/** The legend that a file of a known office needs; numbers with noise look like any others. */
function legendOf({ flags, source, table }: JsonStatDataset): MarkerLegend {
  if (flags !== null) return fhiLegend(flags)
  if (table === '04362') return roundedToThreeLegend
  return /\bSCB\b|Statistics Sweden|Statistiska centralbyrån/i.test(source) ? cellKeyLegend : commonLegend
}

function readJsonStat(text: string, name: string): Answered<SyncedContent> {
  const dataset = readDataset(text, name)
  if (!dataset.ok) return dataset
  const { dimensions, table } = dataset.value
  const area = dimensions[dimensionRoles(dimensions).indexOf('area')]
  const cube = datasetCube(
    dataset.value,
    {
      key: 'import',
      sourceTable: table ?? name,
      legend: legendOf(dataset.value),
      measure: () => undefined,
      absent: null,
      areaVintage: area === undefined ? '' : norwegianAreaVintage(area.categories),
      language: 'nb',
      notes: [],
    },
    name,
  )
  return cube.ok ? { ok: true, value: { cubes: [cube.value], catalogue: null, notes: [] } } : cube
}
