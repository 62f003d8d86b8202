import { parse, is } from 'valibot'
import { diseaseCodes } from '#shared/documents/papers/grow/criteriaLines'
import { materialKeys, type MaterialKey } from '#shared/domain/discovery/materials'
import { storageKeys, type StorageKey } from '#shared/domain/material/storage'
import { targetLimits, type MaterialTarget } from '#shared/domain/material/target'
import { orphaCode } from '#shared/domain/studies/conditions/rareDiseaseCondition'
import type { CriterionGroup, Protocol } from '#shared/domain/studies/protocol'
import { displayCode, normaliseCode } from '#shared/domain/terminology/normaliseCode'
import { newIdentifier } from '../../criteria/protocolEdits'

export const anyOne = 'any'

/** What the study needs as it is typed and picked. */
export interface MaterialForm {
  readonly grain: MaterialTarget['grain']
  readonly number: number | null
  readonly material: MaterialKey | typeof anyOne
  readonly diseases: string
  readonly sex: MaterialTarget['sex']
  readonly ageFrom: number | null
  readonly ageTo: number | null
  readonly storage: StorageKey | typeof anyOne
}

/** Begins with the disease, the sex and the ages of the study, and as many donors as it is to have participants. */
export function formOf(protocol: Protocol, participants: number | null): MaterialForm {
  const rare = protocol.inclusion
    .filter(({ active }) => active)
    .flatMap(({ anyOf }) => anyOf)
    .flatMap(({ condition }) => (condition.kind === 'rare-disease' ? [condition.code] : []))
  const codes = diseaseCodes(protocol).map((code) => displayCode('icd-10', code))
  const { age, sex } = protocol.population
  return {
    grain: 'donors',
    number: participants ?? 100,
    material: anyOne,
    diseases: [...codes, ...rare].slice(0, targetLimits.diseases).join(', '),
    sex,
    ageFrom: age.from === 0 ? null : age.from,
    ageTo: age.to,
    storage: anyOne,
  }
}

/** A code as it is kept; null for text that is none. */
function readCode(text: string): string | null {
  if (/^orpha/i.test(text)) return is(orphaCode, text) ? parse(orphaCode, text) : null
  return normaliseCode('icd-10', text)
}

/** The target that is typed, or the first thing that cannot be used. */
export function targetOf(
  form: MaterialForm,
):
  { readonly target: MaterialTarget } | { readonly wrongCode: string } | { readonly wrongAges: true } | null {
  const { grain, number, material, sex, ageFrom, ageTo, storage } = form
  if (number === null || number < 1 || number > targetLimits.number) return null
  const typed = form.diseases.split(/[,;]/).flatMap((code) => code.trim() || [])
  const wrong = typed.find((code, at) => readCode(code) === null || at >= targetLimits.diseases)
  if (wrong !== undefined) return { wrongCode: wrong }
  if (ageFrom !== null && ageTo !== null && ageFrom > ageTo) return { wrongAges: true }
  return {
    target: {
      grain,
      number,
      materials: materialKeys.filter((key) => key === material),
      diseases: typed.flatMap((code) => readCode(code) ?? []),
      sex,
      age: ageFrom === null && ageTo === null ? null : { from: ageFrom ?? 0, to: ageTo },
      storage: storageKeys.filter((key) => key === storage),
    },
  }
}

/** A criterion for people who gave samples to one of the biobanks. */
export function criterionOf(
  entries: readonly string[],
  materials: readonly MaterialKey[],
  name: string,
): CriterionGroup {
  return {
    id: newIdentifier(),
    name: null,
    active: true,
    defining: false,
    anyOf: [
      {
        id: newIdentifier(),
        condition: { kind: 'biobank', name, entries: [...entries], materials: [...materials] },
        evidence: { kind: 'automatic' },
      },
    ],
  }
}
