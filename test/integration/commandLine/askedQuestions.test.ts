import { expect, it, onTestFinished } from 'vitest'
import { exitCodes } from '#electron/commands/exitCodes'
import { patientsTable, pxWebSource } from '#test/support/sources/pxWebSource'
import { startSourceServer } from '#test/support/sources/sourceServer'
import { temporaryFolder } from '#test/support/temporaryFolder'
import { runCli } from './runCli'

it('adds a server at the host that is confirmed, brings a table of it and lets it go again', async () => {
  const server = await startSourceServer(pxWebSource([{ ...patientsTable(), table: 'PAT1' }]))
  onTestFinished(() => server.close())
  const data = temporaryFolder()
  const sources = (...words: readonly string[]) => runCli(['sources', ...words, '--data', data])
  const { host } = new URL(server.base)
  const add = ['add-server', 'Made-up office', '--address', server.base, '--norwegian']
  const unconfirmed = await sources(...add)
  expect(unconfirmed).toMatchObject({ code: exitCodes.wrongUse, output: '' })
  expect(unconfirmed.errors).toContain(`--confirm-host ${host}`)
  const added = await sources(...add, '--confirm-host', host)
  expect(added.output).toContain(`asked at ${host} and nowhere else`)
  const key = /px-[0-9a-f]{10}/.exec(added.output)?.[0] ?? ''

  const stated = ['--measure', 'treated', '--contents', 'Pasient']
  expect(await sources('add-table', key, 'PAT1', ...stated)).toMatchObject({ code: exitCodes.done })
  const elsewhere = await runCli(['sync', key, '--base', `${key}=https://example.org/`, '--data', data])
  expect(elsewhere).toMatchObject({ code: exitCodes.wrongUse })
  expect((await runCli(['sync', key, '--data', data])).output).toMatch(/PAT1 +brought/)
  const listed = await sources('--language', 'nb')
  expect(listed.output).toContain(`spørres hos ${host} og ingen andre`)
  expect(listed.output).toContain(`* ${key}/PAT1  PAT1: made up`)
  expect(listed.output).toContain('Estimater kan bruke den.')

  const removed = await sources('remove-server', 'Made-up office')
  expect(removed.output).toContain(`These tables stay in use: ${key}/PAT1`)
  expect((await sources('forget', `${key}/PAT1`)).output).toContain('was taken away')
  expect(JSON.parse((await sources('--json')).output)).toMatchObject({ left: [], questions: { servers: [] } })
})

it('sets what trials are searched for and what a beacon is asked, and says what it cannot take', async () => {
  const data = temporaryFolder()
  const sources = (...words: readonly string[]) => runCli(['sources', ...words, '--data', data])
  const searched = await sources('conditions', 'clinicaltrials-gov', 'multiple sclerosis', 'asthma')
  expect(searched.output).toContain('multiple sclerosis, asthma')
  expect(await sources('conditions', 'ctis', 'asthma OR eczema')).toMatchObject({
    code: exitCodes.wrongUse,
    errors: expect.stringContaining('without AND, OR and NOT'),
  })
  const variant = ['--filter', 'HP:0001250', '--variant', 'GRCh38:17:7577120:G:A']
  expect(await sources('ask-beacon', 'Carriers', ...variant)).toMatchObject({ code: exitCodes.done })
  const { output } = await sources()
  expect(output).toContain('searched for: multiple sclerosis, asthma')
  expect(output).toContain('asked: Carriers (HP:0001250 & GRCh38 17:7577120 G>A)')
  expect((await sources('unask-beacon', '--all')).output).toContain('nothing to ask')
})
