import { splitCriteria } from '../../../../domain/registration/criteriaText/splitCriteria'
import type { AgeLimit, Eligibility } from '../../../../domain/registration/record/participants'
import { registrationLimits } from '../../../../domain/registration/record/basics'
import type { ReadCriterion } from '../../../../domain/registration/registrationFormat'
import { ageUnitWords } from '../registerWords'
import { childOf, type SourceNode } from './sourceNode'
import { shortened, type TrialReading } from './trialReading'

/** `18 Years`, `N/A`; null where nothing is stated or it is neither. */
export function readAge(
  reading: TrialReading,
  parent: SourceNode | null,
  name: string,
  path: string,
): AgeLimit {
  const node = childOf(parent, name)
  if (node === null || node.text === '') return null
  if (/^(n\/?a|none|no limit)$/i.test(node.text)) {
    reading.took(node, path)
    return 'none'
  }
  const [, value = '', unit = ''] = /^(\d{1,4})\s+([a-z]+)$/i.exec(node.text) ?? []
  const key = ageUnitWords.key(unit)
  if (key !== null && Number(value) <= 2000) {
    reading.took(node, path)
    return { value: Number(value), unit: key }
  }
  reading.refuse(node, {
    en: 'An age limit is a whole number and a unit (18 Years), or N/A.',
    nb: 'En aldersgrense er et helt tall og en enhet (18 Years), eller N/A.',
  })
  return null
}

/** The criteria of a study, split into single ones. */
export function readCriteria(
  reading: TrialReading,
  node: SourceNode | null,
): Pick<Eligibility, 'inclusion' | 'exclusion'> & { readonly criteria: readonly ReadCriterion[] } {
  if (node === null || node.text === '') return { inclusion: [], exclusion: [], criteria: [] }
  const { pieces } = splitCriteria(node.text)
  reading.took(node, 'eligibility')
  const assumed = pieces.find(({ kind, roleStated }) => kind === 'criterion' && !roleStated)
  if (assumed !== undefined) {
    reading.notUnderstood.push({
      from: node.path,
      excerpt: shortened(assumed.text),
      reason: {
        en: 'No heading says whether these include or exclude: they are taken as inclusion criteria. Look through them.',
        nb: 'Ingen overskrift sier om disse inkluderer eller ekskluderer: De er tatt som inklusjonskriterier. Se gjennom dem.',
      },
    })
  }
  for (const { text, role } of pieces.filter((piece) => piece.kind === 'part' && /\p{L}/u.test(piece.text))) {
    reading.notUnderstood.push({
      from: node.path,
      excerpt: shortened(text),
      reason: {
        en: `A heading among the ${role} criteria; the criteria below it are kept without it.`,
        nb: `En overskrift blant ${role === 'inclusion' ? 'inklusjonskriteriene' : 'eksklusjonskriteriene'}; kriteriene under den er tatt med uten den.`,
      },
    })
  }
  const said = pieces.filter(({ kind, text }) => kind === 'criterion' && text !== '')
  const listed = (role: 'inclusion' | 'exclusion') => {
    const all = said.filter((piece) => piece.role === role)
    for (const piece of all.slice(registrationLimits.list)) {
      reading.notUnderstood.push({
        from: node.path,
        excerpt: shortened(piece.text),
        reason: {
          en: `Only the first ${registrationLimits.list} criteria are kept.`,
          nb: `Bare de første ${registrationLimits.list} kriteriene er tatt med.`,
        },
      })
    }
    return all
      .slice(0, registrationLimits.list)
      .map(({ text }, at) => ({ id: `${role}-${at + 1}`, text, group: null }))
  }
  const kept = { inclusion: listed('inclusion'), exclusion: listed('exclusion') }
  const left = { inclusion: kept.inclusion.length, exclusion: kept.exclusion.length }
  const criteria = said.flatMap(({ role, text }) => {
    left[role] -= 1
    return left[role] >= 0 ? [{ role, text }] : []
  })
  return { ...kept, criteria }
}
