import { describe, expect, it } from 'vitest'
import { appendRelease, listReleasedAnswers } from '#shared/database/releases'
import { sql } from '#shared/database/sql'
import { insertStudy } from '#shared/database/studies'
import { exampleStudy } from '#test/support/databaseContent'
import { createWorkspace } from '#test/support/databases'
import { exampleRelease } from './releaseFixture'

async function createWithStudies() {
  const database = await createWorkspace()
  for (const id of ['study-1', 'study-2'])
    insertStudy(database, { ...exampleStudy(), id }, { at: '2024-05-01T10:00:00.000Z', change: 'Created' })
  return database
}

const list = (database: Awaited<ReturnType<typeof createWithStudies>>, limit = 100) =>
  listReleasedAnswers(database, 'study-1', '2024-01-01', limit)

describe('the log of releases', () => {
  it('gives back what went out, with its criteria, document and date', async () => {
    const database = await createWithStudies()
    const release = exampleRelease()
    appendRelease(database, release)
    const { document, at, versionName } = release
    expect(list(database).toSorted((a, b) => (a.hash < b.hash ? -1 : 1))).toEqual(
      release.answers.map((answer) => ({ ...answer, document, at, versionName })),
    )
  })

  it('lists an answer once however often it went out, as it went out last, the newest at the end', async () => {
    const database = await createWithStudies()
    const first = exampleRelease()
    appendRelease(database, first)
    const later = '2024-06-01T10:00:00.000Z'
    const again = { id: 'release-2', at: later, document: 'clipboard' } as const
    appendRelease(database, exampleRelease({ ...again, answers: first.answers.slice(0, 1) }))
    expect(list(database).map(({ hash, at, document }) => [hash, at, document])).toEqual([
      ['b', first.at, 'report'],
      ['a', later, 'clipboard'],
    ])
    expect(list(database, 1).map(({ hash }) => hash)).toEqual(['a'])
    expect(database.all(sql`SELECT hash FROM released_criteria`)).toHaveLength(2)
  })

  it('keeps studies and populations apart', async () => {
    const database = await createWithStudies()
    appendRelease(database, exampleRelease({ study: 'study-2' }))
    appendRelease(database, exampleRelease({ id: 'release-2', populationDate: '2025-01-01' }))
    expect(list(database)).toEqual([])
    expect(listReleasedAnswers(database, 'study-1', '2025-01-01', 10)).toHaveLength(2)
  })

  it('writes nothing of a release that cannot be written whole', async () => {
    const database = await createWithStudies()
    const [first] = exampleRelease().answers
    if (first === undefined) throw new Error('The example has answers.')
    const broken = exampleRelease({ answers: [first, { ...first, lower: 5, upper: 4 }] })
    expect(() => {
      appendRelease(database, broken)
    }).toThrow('CHECK')
    expect(list(database)).toEqual([])
    expect(database.all(sql`SELECT id FROM release`)).toEqual([])
  })
})
