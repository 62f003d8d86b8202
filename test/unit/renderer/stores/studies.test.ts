import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { fail, succeed } from '#shared/contract/outcome'
import type { StudyDescription } from '#shared/contract/responses'
import { useStudies } from '#renderer/stores/studies'
import { connectServices } from '../support/connectServices'
import { studyService } from '../support/studyService'

beforeEach(() => setActivePinia(createPinia()))

const document = { handle: 'h', fileName: 'one.kohort.json', mediaType: 'application/json', bytes: 2 }

function connect() {
  const list: StudyDescription[] = []
  const { study } = studyService()
  const add = (name: string) => {
    list.push({ id: `s${list.length + 1}`, name, changedAt: '2026-11-18T10:00:00Z', versions: 1 })
    return succeed({ ...study(), name })
  }
  return connectServices({
    'studies.list': () => succeed([...list]),
    'studies.create': ({ name }) => add(name),
    'studies.import': ({ text, fileName }) =>
      text.startsWith('{') ? add(fileName) : fail('unreadable-file', 'No study in it.'),
    'studies.export': () => succeed(document),
    'studies.delete': ({ study: id }) => {
      list.splice(
        list.findIndex((each) => each.id === id),
        1,
      )
      return succeed(null)
    },
  })
}

describe('the list of studies', () => {
  it('holds what was created, and no longer what was deleted', async () => {
    connect()
    const studies = useStudies()
    await studies.load()
    expect([studies.loaded, studies.list]).toEqual([true, []])
    await studies.create('One')
    await studies.create('Two')
    expect(studies.list.map(({ name }) => name)).toEqual(['One', 'Two'])
    await studies.remove('s1')
    expect(studies.list.map(({ name }) => name)).toEqual(['Two'])
  })

  it('is read again when another window changed it', async () => {
    const services = connect()
    const studies = useStudies()
    const stop = studies.follow()
    services.announce({ name: 'studies-changed' })
    await expect.poll(() => studies.loaded).toBe(true)
    stop()
  })
})

describe('a study file', () => {
  it('is imported, refused in words, or left alone when the person cancelled', async () => {
    const services = connect()
    const studies = useStudies()
    expect(await studies.importFile()).toEqual(succeed(null))
    services.pickedFile = succeed({ name: 'mine.kohort.json', text: '{}' })
    expect(await studies.importFile()).toMatchObject({ ok: true, value: { name: 'mine.kohort.json' } })
    services.pickedFile = succeed({ name: 'x.json', text: 'x' })
    expect(await studies.importFile()).toMatchObject({ error: { code: 'unreadable-file' } })
    services.pickedFile = fail('too-large', 'Too large.')
    expect(await studies.importFile()).toMatchObject({ error: { code: 'too-large' } })
    expect(studies.list).toHaveLength(1)
  })

  it('is written where the person wants it', async () => {
    const services = connect()
    expect(await useStudies().exportFile('s1')).toEqual(succeed(true))
    expect(services.saved).toEqual([document])
  })
})
