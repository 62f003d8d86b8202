import { describe, expect, it } from 'vitest'
import type { WritableDatabase } from '#shared/database/port'
import { appendStep, readProtocolState, redoStep, undoStep } from '#shared/database/protocolSteps'
import { insertStudy, readStudy, updateStudy } from '#shared/database/studies'
import type { SampleSizeRecord } from '#shared/domain/studies/sampleSize'
import { readStudyFile, writeStudyFile } from '#shared/domain/studies/studyFile'
import { exampleProtocol, exampleStudy } from '#test/support/databaseContent'
import { createWorkspace } from '#test/support/databases'
import { sitePlanOf } from '#test/support/sitePlans'

const reference = { study: 'study-1', version: 'version-1' }
const at = '2024-05-03T10:00:00.000Z'

function recordOf(participants: number, replaced: number | null): SampleSizeRecord {
  const common = { alpha: 0.05, sides: 2, power: 0.8, ratio: 1, dropOut: 0 } as const
  const design = { test: 'means', ...common, difference: 0.5, standardDeviation: 1 } as const
  return { design, participants, replaced, citation: 'A trial, 2021' }
}
const protocolWith = (record?: SampleSizeRecord) => ({
  ...exampleProtocol(),
  sites: sitePlanOf(record === undefined ? {} : { sampleSize: record }),
})

async function createWithTarget(target: number | null): Promise<WritableDatabase> {
  const database = await createWorkspace()
  const study = { ...exampleStudy(), targetParticipants: target }
  insertStudy(database, study, { at, change: 'Created' })
  return database
}
function apply(database: WritableDatabase, record?: SampleSizeRecord): void {
  const sequence = readProtocolState(database, reference)?.sequence ?? 0
  const done = appendStep(database, {
    ...reference,
    sequence,
    change: 'Target',
    protocol: protocolWith(record),
    at,
  })
  if (!done.ok) throw new Error(done.error.message)
}
const targetOf = (database: WritableDatabase) => readStudy(database, 'study-1')?.targetParticipants

describe('a calculation that is used as the target', () => {
  it('brings the target, gives it back when it is undone, and brings it again', async () => {
    const database = await createWithTarget(100)
    apply(database, recordOf(128, 100))
    expect(targetOf(database)).toBe(128)
    apply(database, recordOf(200, 128))
    expect(targetOf(database)).toBe(200)
    undoStep(database, reference, at)
    expect(targetOf(database)).toBe(128)
    undoStep(database, reference, at)
    expect(targetOf(database)).toBe(100)
    undoStep(database, reference, at)
    redoStep(database, reference, at)
    expect(targetOf(database)).toBe(128)
  })

  it('brings a target where there was none, and takes it away again', async () => {
    const database = await createWithTarget(null)
    apply(database, recordOf(128, null))
    expect(targetOf(database)).toBe(128)
    undoStep(database, reference, at)
    expect(targetOf(database)).toBeNull()
  })

  it('leaves a target alone that was stated by hand since', async () => {
    const database = await createWithTarget(100)
    apply(database, recordOf(128, 100))
    updateStudy(database, 'study-1', { targetParticipants: 150 }, at)
    undoStep(database, reference, at)
    expect(targetOf(database)).toBe(150)
    redoStep(database, reference, at)
    expect(targetOf(database)).toBe(150)
  })

  it('says nothing of the target by other steps, and by one that drops it', async () => {
    const database = await createWithTarget(100)
    apply(database)
    expect(targetOf(database)).toBe(100)
    apply(database, recordOf(128, 100))
    apply(database)
    expect(targetOf(database)).toBe(128)
    undoStep(database, reference, at)
    expect(targetOf(database)).toBe(128)
  })

  it('stays in the study file, and is refused there where it makes no sense', () => {
    const study = exampleStudy()
    const versions = study.versions.map((version) => ({
      ...version,
      protocol: protocolWith(recordOf(128, null)),
    }))
    const text = writeStudyFile({ ...study, versions })
    const read = readStudyFile(text)
    expect(read.ok && read.value.versions[0]?.protocol.sites?.sampleSize).toEqual(recordOf(128, null))
    expect(readStudyFile(text.replace('"participants": 128', '"participants": 0')).ok).toBe(false)
    expect(readStudyFile(text.replace('"alpha": 0.05', '"alpha": 5')).ok).toBe(false)
  })
})
