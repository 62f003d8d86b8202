import { readStudyFile, writeStudyFile } from '../../domain/studies/studyFile'
import * as v from 'valibot'
import { refused, taken, type InterchangeFormat } from '../format'
import { definitionOf } from './definitionOf'
import { nameOfStudy, protocolOf } from './protocolOf'

const shape = v.object({ format: v.literal('kohort-study') })

/** A study file of this program; its newest version is what is read. */
export const kohortFormat: InterchangeFormat = {
  key: 'kohort',
  name: 'Kohort',
  ending: '.kohort.json',
  mediaType: 'application/json',
  recognises: ({ json }) => v.is(shape, json),
  read: ({ text }, context) => {
    const read = readStudyFile(text)
    if (!read.ok) {
      const { message, details } = read.error
      const place = details?.['place']
      return refused(
        typeof place === 'string' ? place : '',
        { en: message, nb: `Studiefilen kan ikke leses: ${message}` },
        { en: 'Save the study again in Kohort.', nb: 'Lagre studien på nytt i Kohort.' },
      )
    }
    const { name, question, versions } = read.value
    const version = versions.at(-1)
    if (version === undefined)
      return refused(
        'study.versions',
        { en: 'The study has no version.', nb: 'Studien har ingen versjon.' },
        { en: 'Save the study again in Kohort.', nb: 'Lagre studien på nytt i Kohort.' },
      )
    const description = typeof question === 'string' ? question : (question?.en ?? null)
    return taken(definitionOf(version.protocol, context, { title: name, description }))
  },
  write: (definition, context) => {
    const { protocol, losses } = protocolOf(definition, context)
    const text = writeStudyFile({
      id: 'study',
      name: nameOfStudy(definition, context),
      question: null,
      targetParticipants: null,
      versions: [{ id: 'v1', name: '1', createdAt: context.now, protocol }],
    })
    return taken({ text, losses })
  },
}
