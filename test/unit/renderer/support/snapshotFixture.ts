import type { SnapshotDescription } from '#shared/contract/snapshots'

/** A frozen estimate as the services describe it; invented. */
export function exampleSnapshot(changes: Partial<SnapshotDescription> = {}): SnapshotDescription {
  return {
    id: 'f1',
    study: 's1',
    version: 'v1',
    versionName: '1',
    name: 'Before the board',
    note: '',
    author: 'Kari Nordmann',
    origin: 'person',
    createdAt: '2026-11-18T10:00:00Z',
    engineVersion: '2.0.0',
    inputHash: 'a'.repeat(64),
    draws: { seed: 20240101, count: 10_000 },
    populationDate: '2024-01-01',
    eligible: {
      estimate: 9080,
      lower: 0,
      upper: 17_000,
      interval: { lower: 8570, upper: 9600 },
      kind: 'bounded',
    },
    forecast: null,
    tables: [
      {
        key: 'atlas/ms',
        title: { en: 'Multiple sclerosis', nb: 'Multippel sklerose' },
        source: 'atlas',
        period: '2019–2021',
        hash: 'b'.repeat(64),
        now: 'same',
      },
    ],
    population: 'same',
    rebuildable: true,
    reports: [],
    ...changes,
  }
}
