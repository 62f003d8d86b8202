import type { Handlers } from '../contract/handlers'
import { fail, succeed } from '../contract/outcome'
import {
  deleteStudy,
  insertStudy,
  listStudies,
  noSuchStudy,
  readStudy,
  readWholeStudy,
  updateStudy,
} from '../database/studies'
import { checkStudyAreas } from '../domain/studies/checkStudyAreas'
import { readStudyFile, writeStudyFile } from '../domain/studies/studyFile'
import type { Study } from '../domain/studies/study'
import { durably } from './durably'
import type { ServicePorts } from './ports'

type StudyOperations =
  | 'studies.list'
  | 'studies.create'
  | 'studies.read'
  | 'studies.update'
  | 'studies.delete'
  | 'studies.import'
  | 'studies.export'

type StudyPorts = Pick<ServicePorts, 'workspace' | 'now' | 'createIdentifier' | 'keepDocument' | 'announce'>

/** Names of the first steps, shown by undo and in the history. */
export const firstSteps = { create: 'new study', import: 'import', example: 'example' } as const

/** Adds a study under an identifier of its own, so that importing or opening twice gives two studies. */
export function addStudy(ports: StudyPorts, study: Study, change: string) {
  return durably(ports.workspace, () =>
    insertStudy(
      ports.workspace.database,
      { ...study, id: ports.createIdentifier() },
      { at: ports.now(), change },
    ),
  )
}

/** A file name that every system takes: letters, digits and hyphens of the name. */
export function fileNameOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'o')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
  return plain === '' ? 'study' : plain
}

/** Keeps the studies that people make. */
export function createStudyService(
  ports: StudyPorts & Pick<ServicePorts, 'population'>,
): Pick<Handlers, StudyOperations> {
  const { database } = ports.workspace
  const announceStudies = () => {
    ports.announce({ name: 'studies-changed' })
  }
  return {
    'studies.list': () => succeed(listStudies(database)),
    'studies.create': async ({ name }) => {
      const at = ports.now()
      const study: Study = {
        id: 'new',
        name,
        question: null,
        targetParticipants: null,
        versions: [
          {
            id: 'v1',
            name: '1',
            createdAt: at,
            protocol: {
              population: { age: { from: 18, to: null }, sex: 'any', areas: [] },
              inclusion: [],
              exclusion: [],
            },
          },
        ],
      }
      const outcome = await addStudy(ports, study, firstSteps.create)
      if (outcome.ok) announceStudies()
      return outcome
    },
    'studies.read': ({ study }) => {
      const state = readStudy(database, study)
      return state === null ? noSuchStudy(study) : succeed(state)
    },
    'studies.update': async ({ study, ...change }) => {
      const outcome = await durably(ports.workspace, () => updateStudy(database, study, change, ports.now()))
      if (outcome.ok) announceStudies()
      return outcome
    },
    'studies.delete': async ({ study }) => {
      const outcome = await durably(ports.workspace, () => deleteStudy(database, study))
      if (outcome.ok) announceStudies()
      return outcome
    },
    'studies.import': async ({ text, fileName }) => {
      const read = readStudyFile(text)
      const file = read.ok ? checkStudyAreas(read.value, ports.population.current().strata.baseAreas) : read
      if (!file.ok) return fail(file.error.code, `${fileName}: ${file.error.message}`, file.error.details)
      const outcome = await addStudy(ports, file.value, firstSteps.import)
      if (outcome.ok) announceStudies()
      return outcome
    },
    'studies.export': ({ study }) => {
      const whole = readWholeStudy(database, study)
      if (whole === null) return noSuchStudy(study)
      return ports.keepDocument({
        fileName: `${fileNameOf(whole.name)}.kohort.json`,
        mediaType: 'application/json',
        content: writeStudyFile(whole),
      })
    },
  }
}
