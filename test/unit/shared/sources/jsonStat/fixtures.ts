import type { TableReading } from '#shared/sources/jsonStat/datasetCube'
import { commonLegend } from '#shared/sources/jsonStat/markerLegend'

export const reading: TableReading = {
  key: 'test/1',
  sourceTable: '1',
  legend: commonLegend,
  measure: () => undefined,
  absent: null,
  areaVintage: '2024',
  language: 'nb',
  notes: [],
}

/** Four areas by two years, in the form of Statistics Norway. */
export function smallDataset(changes: object = {}) {
  return {
    version: '2.0',
    class: 'dataset',
    label: '00001: Folkemengde',
    source: 'Statistisk sentralbyrå',
    updated: '2026-02-25T07:00:00Z',
    note: ['En merknad'],
    role: { time: ['Tid'], metric: ['ContentsCode'] },
    id: ['Region', 'ContentsCode', 'Tid'],
    size: [4, 1, 2],
    dimension: {
      Region: {
        label: 'region',
        category: {
          index: { '0301': 2, '0': 0, '03': 1, '11': 3 },
          label: { '0': 'Hele landet', '03': 'Oslo', '0301': 'Oslo kommune', '11': 'Rogaland' },
        },
      },
      ContentsCode: {
        label: 'statistikkvariabel',
        category: {
          index: { Personer1: 0 },
          label: { Personer1: 'Personer' },
          unit: { Personer1: { base: 'personer', decimals: 0 } },
        },
      },
      Tid: { label: 'år', category: { index: ['2023', '2024'], label: { '2023': '2023', '2024': '2024' } } },
    },
    value: [30, 32, 10, 11, null, 11, null, 20],
    status: { '4': ':', '6': '..' },
    extension: { px: { aggregallowed: true, language: 'no', tableid: '00001' } },
    ...changes,
  }
}

export function smallText(changes: object = {}): string {
  return JSON.stringify(smallDataset(changes))
}
