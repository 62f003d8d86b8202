import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { succeed, type Outcome } from '#shared/contract/outcome'
import type { DefinitionFindings } from '#shared/contract/responses'
import type { Finding } from '#shared/domain/studies/lint/finding'
import { useDefinition } from '#renderer/stores/definition'
import { connectServices } from '../support/connectServices'
import { everyone, fromAge } from '../support/studyService'

/** A finding that says which protocol it is about. */
function findingOf(age: number): Finding {
  const places = [{ group: null, alternative: null, field: 'ages' }] as const
  return { rule: 'extreme-age', severity: 'questioned', places, values: { from: age }, mend: null }
}

function answers(): DefinitionFindings {
  return { findings: [findingOf(0)] }
}

beforeEach(() => setActivePinia(createPinia()))

it('shows the findings of the newest protocol, and asks once for equal ones', async () => {
  const services = connectServices({
    'protocols.lint': ({ protocol }) => succeed({ findings: [findingOf(protocol.population.age.from)] }),
  })
  const definition = useDefinition()
  const looks = [50, 60, 70].map((age) => definition.look('s1', fromAge(age)(everyone)))
  await Promise.all(looks)
  expect(definition.findings?.[0]?.values).toEqual({ from: 70 })
  expect(definition.isAbout(fromAge(70)(everyone))).toBe(true)
  expect(definition.isAbout(fromAge(60)(everyone))).toBe(false)
  const asked = services.calls.length
  expect(asked).toBe(2)
  await definition.look('s1', structuredClone(fromAge(70)(everyone)))
  expect(services.calls).toHaveLength(asked)
})

it('keeps the findings while the host does not answer', async () => {
  const services = connectServices({ 'protocols.lint': () => succeed(answers()) })
  const definition = useDefinition()
  await definition.look('s1', everyone)
  services.unreachable = true
  await definition.look('s1', fromAge(30)(everyone))
  expect(definition.findings).toHaveLength(1)
  expect(definition.isAbout(fromAge(30)(everyone))).toBe(false)
  services.unreachable = false
  await definition.look('s1', fromAge(30)(everyone))
  expect(definition.isAbout(fromAge(30)(everyone))).toBe(true)
})

it('forgets what it knows of another study, and an answer that comes too late', async () => {
  const waiting: ((outcome: Outcome<DefinitionFindings>) => void)[] = []
  connectServices({
    'protocols.lint': () => new Promise<Outcome<DefinitionFindings>>((settle) => waiting.push(settle)),
  })
  const definition = useDefinition()
  definition.listed = true
  const first = definition.look('s1', everyone)
  void definition.look('s2', fromAge(30)(everyone))
  expect(definition.listed).toBe(false)
  await Promise.resolve()
  waiting.shift()?.(succeed(answers()))
  await expect.poll(() => waiting.length).toBe(1)
  expect(definition.findings).toBeNull()
  waiting.shift()?.(succeed({ findings: [] }))
  await first
  expect(definition.findings).toEqual([])
})
