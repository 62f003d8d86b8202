import type { SourceAnswer, SourceRequest } from '#shared/sources/conversation'
import { jsonAnswer } from '#test/support/converse'

type Row = Readonly<Record<string, unknown>>

const columns: Readonly<Record<string, readonly string[]>> = {
  Biobanks: ['id', 'name', 'country', 'withdrawn', 'network', 'juridical_person'],
  Collections: [
    'id',
    'name',
    'country',
    'biobank',
    'parent_collection',
    'withdrawn',
    'size',
    'order_of_magnitude',
    'number_of_donors',
    'order_of_magnitude_donors',
    'timestamp',
  ],
  CollectionFacts: [
    'id',
    'collection',
    'sex',
    'age_range',
    'sample_type',
    'disease',
    'number_of_samples',
    'number_of_donors',
    'last_update',
  ],
  Networks: ['id', 'name', 'national_node'],
}

export const directoryRows: Readonly<Record<string, readonly Row[]>> = {
  Biobanks: [
    { id: 'NO_1', name: 'Fjordbank', country: { name: 'NO' }, withdrawn: false, network: [{ id: 'EU_net' }] },
    { id: 'NO_2', name: 'Gone', country: { name: 'NO' }, withdrawn: true },
  ],
  Collections: [
    {
      id: 'NO_1:c1',
      name: 'Blood',
      country: { name: 'NO' },
      biobank: { id: 'NO_1' },
      size: 500,
      number_of_donors: 120,
      order_of_magnitude: { name: '2' },
      timestamp: '2025-03-01T10:00:00',
    },
    {
      id: 'NO_1:c1a',
      name: 'Plasma',
      country: { name: 'NO' },
      biobank: { id: 'NO_1' },
      parent_collection: { id: 'NO_1:c1' },
      size: 100,
      order_of_magnitude_donors: { name: '1' },
    },
    {
      id: 'NO_1:c2',
      name: 'Old',
      country: { name: 'NO' },
      biobank: { id: 'NO_1' },
      withdrawn: true,
      size: 7,
    },
  ],
  CollectionFacts: [
    fact('f1', 'NO_1:c1', ['*', '*', '*', '*'], 500, 120),
    fact('f2', 'NO_1:c1', ['FEMALE', 'Adult', 'DNA', 'urn:miriam:icd:C34'], 200, 90),
    fact('f3', 'NO_1:c1', ['FEMALE', 'Adult', 'PLASMA', 'urn:miriam:icd:C34'], 100, 70),
    fact('f4', 'NO_1:c2', ['MALE', 'Adult', 'DNA', 'urn:miriam:icd:C50'], 7, 7),
  ],
  Networks: [
    { id: 'EU_net', name: 'Network' },
    { id: 'IT_net', name: 'Elsewhere', national_node: { id: 'IT' } },
  ],
}

export function fact(
  id: string,
  collection: string,
  [sex, age_range, sample_type, disease]: readonly [string, string, string, string],
  samples: number | null,
  donors: number | null,
): Row {
  return {
    id,
    collection: { id: collection },
    sex: { name: sex },
    age_range: { name: age_range },
    sample_type: { name: sample_type },
    disease: { name: disease },
    ...(samples !== null && { number_of_samples: samples }),
    ...(donors !== null && { number_of_donors: donors }),
    last_update: '2025-02-01',
  }
}

/** Answers as the Directory does: schema, rows by limit and offset, and their number with the first page. */
export function answerDirectory(
  request: SourceRequest,
  rows: Readonly<Record<string, readonly Row[]>> = directoryRows,
): SourceAnswer {
  const body = request.body
  const query =
    typeof body === 'object' && body !== null && 'query' in body && typeof body.query === 'string'
      ? body.query
      : ''
  if (query.includes('_schema')) {
    const tables = Object.entries(columns).map(([id, ids]) => ({
      id,
      columns: ids.map((column) => ({ id: column })),
    }))
    return jsonAnswer({ data: { _schema: { tables } } })
  }
  const [, table = '', limit = '0', offset = '0'] = /^\{(\w+)\(.*?limit:(\d+),offset:(\d+)/.exec(query) ?? []
  const all = rows[table] ?? []
  const page = all.slice(Number(offset), Number(offset) + Number(limit))
  const data = { ...(page.length > 0 && { [table]: page }), [`${table}_agg`]: { count: all.length } }
  return jsonAnswer({ data })
}
