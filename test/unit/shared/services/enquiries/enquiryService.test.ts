import { describe, expect, it } from 'vitest'
import type { EnquiryState } from '#shared/contract/enquiries'
import type { ParsedRequestOf } from '#shared/contract/operations'
import { fail } from '#shared/contract/outcome'
import { migrate } from '#shared/database/migrations/migrate'
import { workspaceSchema } from '#shared/database/schemas'
import { sql } from '#shared/database/sql'
import { writeSetting } from '#shared/database/settings'
import { insertStudy } from '#shared/database/studies'
import { createEnquiryService } from '#shared/services/enquiries/enquiryService'
import { exampleStudy } from '#test/support/databaseContent'
import { createEmptyDatabase } from '#test/support/databases'
import { openSiteWorkspace, valueOf } from '#test/support/sites/siteWorkspace'

const receiver = { entry: null, organisationNumber: '', contact: '', deadline: '' }
const receivers = [
  { ...receiver, id: 'ous', name: 'Oslo University Hospital', organisationNumber: '993467049' },
  { ...receiver, id: 'unn', name: 'University Hospital of North Norway' },
]
const asked = {
  text: 'Adults with multiple sclerosis.',
  questions: [{ id: 'patients', text: 'How many patients a year?' }],
  deadline: '2026-06-10',
}

async function open(prefix: string) {
  const workspace = await openSiteWorkspace({ prefix })
  const { ports, database } = workspace
  insertStudy(database, exampleStudy(), { at: '2026-06-01T00:00:00.000Z', change: 'Created' })
  const handlers = createEnquiryService(ports, () => fail('not-found', 'Not asked here.'))
  valueOf(await workspace.handlers['sites.makeKey']({ passphrase: null, replace: false }))
  return { ...workspace, enquiries: handlers }
}
type Workspace = Awaited<ReturnType<typeof open>>

async function create({ enquiries }: Workspace): Promise<EnquiryState> {
  return valueOf(
    await enquiries['enquiries.create']({
      study: 'study-1',
      kind: 'feasibility',
      title: 'MS trial',
      ...asked,
      receivers,
    }),
  )
}

/** The text of the file that was written last. */
function lastFile({ documents }: Workspace) {
  const content = documents.at(-1)?.content
  return { name: 'file', text: typeof content === 'string' ? content : new TextDecoder().decode(content) }
}

function standing(state: EnquiryState, id: string) {
  const found = state.standings.find((each) => each.receiver.id === id)
  if (found === undefined) throw new Error('No such receiver')
  return found
}

describe('an enquiry from the one who asks to a unit and back', () => {
  it('keeps one identity through question, answer and outcome', async () => {
    const sponsor = await open('sponsor')
    const unit = await open('unit')
    const { enquiry, sequence } = await create(sponsor)
    const sent = valueOf(
      await sponsor.enquiries['enquiries.send']({
        enquiry: enquiry.id,
        sequence,
        receivers: ['ous'],
        passphrase: null,
      }),
    )
    expect(sent.document.fileName).toBe('MS-trial-Oslo-University-Hospital.kohort-request')
    expect(standing(sent.state, 'ous')).toMatchObject({ state: 'submitted', version: 1, answeredAt: null })
    expect(standing(sent.state, 'unn')).toMatchObject({ state: 'not-sent', sentAt: null })

    const file = lastFile(sponsor)
    const waiting = valueOf(await unit.enquiries['enquiries.take']({ file, confirmed: false }))
    expect(waiting).toMatchObject({
      state: null,
      report: { message: 'ask', key: 'unknown', asks: true, fingerprint: sent.fingerprint },
    })
    const taken = valueOf(await unit.enquiries['enquiries.take']({ file, confirmed: true }))
    expect(taken.state?.enquiry).toMatchObject({ id: enquiry.id, title: 'MS trial' })
    const again = valueOf(await unit.enquiries['enquiries.take']({ file, confirmed: false }))
    expect(again.report).toMatchObject({ held: true, asks: false })

    unit.clock.now = '2026-06-04T08:00:00.000Z'
    const answer: Omit<ParsedRequestOf<'enquiries.answer'>, 'reason'> = {
      enquiry: enquiry.id,
      sequence: taken.state?.sequence ?? 0,
      by: 'receiver',
      state: 'unavailable',
      note: '',
      answers: [{ question: 'patients', text: 'About 30' }],
      passphrase: null,
    }
    expect(await unit.enquiries['enquiries.answer']({ ...answer, reason: ' ' })).toMatchObject({
      error: { code: 'malformed-request' },
    })
    valueOf(await unit.enquiries['enquiries.answer']({ ...answer, reason: 'A competing trial' }))

    sponsor.clock.now = '2026-06-05T08:00:00.000Z'
    const reply = lastFile(unit)
    const back = valueOf(await sponsor.enquiries['enquiries.take']({ file: reply, confirmed: true }))
    const { state } = back
    if (state === null) throw new Error('The answer was not kept')
    expect(standing(state, 'ous')).toMatchObject({
      state: 'unavailable',
      reason: 'A competing trial',
      answeredAt: '2026-06-04T08:00:00.000Z',
      owedOutcome: true,
    })
    expect(state.figures).toMatchObject({
      asked: 1,
      answered: 1,
      declined: 1,
      daysToAnswer: { shortest: 3, median: 3, longest: 3 },
      reasons: [{ reason: 'A competing trial', receivers: ['Oslo University Hospital'] }],
    })

    valueOf(
      await sponsor.enquiries['enquiries.tell']({
        enquiry: enquiry.id,
        sequence: state.sequence,
        receivers: ['ous'],
        outcome: 'not-chosen',
        reason: '',
        note: 'Thank you',
        passphrase: null,
      }),
    )
    const told = valueOf(
      await unit.enquiries['enquiries.take']({ file: lastFile(sponsor), confirmed: false }),
    )
    expect(told.report).toMatchObject({ message: 'outcome', key: 'same', asks: false })
    expect(told.state?.standings[0]).toMatchObject({ outcome: 'not-chosen', owedOutcome: false })
  })

  it('goes out under the name that the settings have then', async () => {
    const sponsor = await open('sponsor')
    const { enquiry, sequence } = await create(sponsor)
    expect(enquiry.sender.organisation).toBe('')
    writeSetting(sponsor.database, 'organisation', 'Nordisk Legemiddel AS')
    const send = { enquiry: enquiry.id, sequence, receivers: ['ous'], passphrase: null }
    const { state } = valueOf(await sponsor.enquiries['enquiries.send'](send))
    expect(state.enquiry.sender.organisation).toBe('Nordisk Legemiddel AS')
    expect(lastFile(sponsor).text).toContain('Nordisk Legemiddel AS')
  })

  it('sends a new version after what went out, and asks once more by it', async () => {
    const sponsor = await open('sponsor')
    const { enquiry, sequence } = await create(sponsor)
    const revise = (at: number, text: string) =>
      sponsor.enquiries['enquiries.revise']({ enquiry: enquiry.id, sequence: at, ...asked, text })
    const first = valueOf(await revise(sequence, 'Before it went out'))
    expect(first.enquiry.versions).toHaveLength(1)
    const send = (at: number) =>
      sponsor.enquiries['enquiries.send']({
        enquiry: enquiry.id,
        sequence: at,
        receivers: ['ous', 'unn'],
        passphrase: null,
      })
    const { state, document } = valueOf(await send(first.sequence))
    expect(document.fileName).toBe('MS-trial-2.zip')
    const reminded = valueOf(await send(state.sequence)).state
    expect(standing(reminded, 'ous').sentAt).toBe(standing(state, 'ous').sentAt)
    const second = valueOf(await revise(reminded.sequence, 'With fewer visits'))
    expect(second.enquiry.versions.map(({ number, text }) => [number, text])).toEqual([
      [1, 'Before it went out'],
      [2, 'With fewer visits'],
    ])
    expect(standing(second, 'ous')).toMatchObject({ version: 1, outdated: true })
    expect(standing(valueOf(await send(second.sequence)).state, 'ous')).toMatchObject({ version: 2 })
    expect(await revise(sequence, 'Late')).toMatchObject({ error: { code: 'conflict' } })
  })

  it('keeps who was asked, and writes down what was heard', async () => {
    const sponsor = await open('sponsor')
    const { enquiry, sequence } = await create(sponsor)
    const record = (at: number, state: 'submitted' | 'available', on: string | null, correction = false) =>
      sponsor.enquiries['enquiries.record']({
        enquiry: enquiry.id,
        sequence: at,
        role: 'asked',
        receiver: 'unn',
        state,
        by: 'receiver',
        reason: correction ? 'Entered by mistake' : '',
        note: '',
        correction,
        on,
      })
    expect(await record(sequence, 'available', null)).toMatchObject({ error: { code: 'malformed-request' } })
    expect(await record(sequence, 'submitted', '2026-07-01')).toMatchObject({
      error: { message: 'This day has not come yet.' },
    })
    const heard = valueOf(await record(sequence, 'submitted', '2026-05-20'))
    expect(standing(heard, 'unn').sentAt).toBe('2026-05-20T12:00:00.000Z')
    const invited = await sponsor.enquiries['enquiries.invite']({
      enquiry: enquiry.id,
      sequence: heard.sequence,
      receivers: receivers.filter(({ id }) => id === 'ous'),
    })
    expect(invited).toMatchObject({ error: { code: 'conflict', details: { receiver: 'unn' } } })
    sponsor.clock.now = '2026-06-11T08:00:00.000Z'
    const late = valueOf(await sponsor.enquiries['enquiries.read']({ enquiry: enquiry.id, role: 'asked' }))
    expect(late.standings.map(({ overdue }) => overdue)).toEqual([false, true])
    expect(late.figures).toMatchObject({ asked: 1, answered: 0, overdue: 1, daysToAnswer: null })
  })
})

describe('a file that came in', () => {
  it('is refused when it was altered, is another file, or answers nothing that was asked here', async () => {
    const sponsor = await open('sponsor')
    const unit = await open('unit')
    const { enquiry, sequence } = await create(sponsor)
    const send = { enquiry: enquiry.id, sequence, receivers: ['ous'], passphrase: null }
    valueOf(await sponsor.enquiries['enquiries.send'](send))
    const { text } = lastFile(sponsor)
    const take = (changed: string) =>
      unit.enquiries['enquiries.take']({ file: { name: 'file', text: changed }, confirmed: true })
    for (const [changed, code] of [
      [text.replace('Adults', 'Children'), 'unreadable-file'],
      [`${text}\n`, 'unreadable-file'],
      ['{}', 'unreadable-file'],
      ['', 'unreadable-file'],
    ] as const)
      expect(await take(changed)).toMatchObject({ error: { code } })
    const taken = valueOf(await take(text))
    valueOf(
      await unit.enquiries['enquiries.answer']({
        enquiry: enquiry.id,
        sequence: taken.state?.sequence ?? 0,
        by: 'receiver',
        state: 'available',
        reason: '',
        note: '',
        answers: [],
        passphrase: null,
      }),
    )
    const stranger = await open('stranger')
    expect(
      await stranger.enquiries['enquiries.take']({ file: lastFile(unit), confirmed: true }),
    ).toMatchObject({ error: { code: 'not-found' } })
  })
})

it('migration 160 of the workspace keeps what is there; enquiries go with their study', async () => {
  const database = await createEmptyDatabase()
  const before = workspaceSchema.migrations.filter(({ number }) => number < 160)
  migrate(database, { ...workspaceSchema, migrations: before })
  insertStudy(database, exampleStudy(), { at: '2026-06-01T00:00:00.000Z', change: 'Created' })
  expect(migrate(database, workspaceSchema).ok).toBe(true)
  const insert = (role: string, study: string | null) =>
    database.run(sql`INSERT INTO enquiry (id, role, study_id, content, sequence, changed_at)
      VALUES (${role}, ${role}, ${study}, '{}', 1, '2026-06-01T00:00:00.000Z')`)
  expect(() => insert('asked', null)).toThrow('CHECK')
  expect(() => insert('received', 'study-1')).toThrow('CHECK')
  insert('asked', 'study-1')
  insert('received', null)
  database.run(sql`DELETE FROM study`)
  expect(database.all(sql`SELECT id FROM enquiry`)).toEqual([{ id: 'received' }])
})
