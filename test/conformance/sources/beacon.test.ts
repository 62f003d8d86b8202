import { describe, expect, it } from 'vitest'
import { checkCube } from '#shared/domain/cubes/checkCube'
import { readBeaconAnswer } from '#shared/sources/beacon/beaconAnswer'
import { readBeaconFile } from '#shared/sources/beacon/connector'
import { valueOf } from '#test/support/converse'
import { cellFor, cubeRows } from '#test/support/cubeRows'
import { sampleText, samplesMissing } from './samples'

interface Recording {
  readonly response: { readonly status: number; readonly jsonBody: unknown }
}

function recorded(name: string) {
  const { response } = JSON.parse(sampleText(`beacon-v2/${name}.json`)) as Recording
  return { status: response.status, headers: {}, text: JSON.stringify(response.jsonBody) }
}

describe.skipIf(samplesMissing)('recorded beacons (skipped without the recorded samples)', () => {
  it('reads the network with its failed nodes', () => {
    const [cube] = valueOf(readBeaconFile(recorded('gdi_wiremock_individuals').text, 'gdi')).cubes
    if (cube === undefined) throw new Error('no cube')
    expect(checkCube(cube)).toBeNull()
    const values = cubeRows(cube).map(({ codes, cell }) => [codes['dataset'], cell.value])
    expect(values).toEqual([
      ['*', null],
      ['fi.csc.sd.gdi-demo', null],
      ['org.progenetix/progenetix', 0],
      ['org.umccr.demo.beacon', null],
      ['org.elixir-no.ga4gh-approval-beacon-test', 131],
      ['pt.biodata.beacon/default_beacon_1', 0],
      ['pt.biodata.beacon/nature_colorectal_cancer_test', 0],
      ['org.ega-archive.ga4gh-approval-beacon-test/27866022694497975', 64],
      ['org.rd-connect.beacon', null],
    ])
    expect(cellFor(cube, { dataset: '*' })).toMatchObject({ lower: 195, upper: null })
  })

  it('reads no results as 0, and the examples of the specification', () => {
    const none = valueOf(readBeaconFile(recorded('gdi_wiremock_individuals_no_results').text, 'none'))
    expect(none.cubes.flatMap(cubeRows).map(({ cell }) => cell.value)).toEqual([0])
    const count = valueOf(
      readBeaconFile(sampleText('beacon-v2/spec_beaconCountResponse-example.json'), 'count'),
    )
    expect(count.cubes.flatMap(cubeRows).map(({ cell }) => cell.value)).toEqual([25_355])
    const boolean = valueOf(
      readBeaconFile(sampleText('beacon-v2/spec_beaconBooleanResponse-example.json'), 'boolean'),
    )
    expect(boolean.cubes.flatMap(cubeRows).map(({ cell }) => [cell.value, cell.lower])).toEqual([[null, 1]])
  })

  it.each([
    ['gdi_wiremock_individuals_401_error', 'sign-in-needed'],
    ['gdi_wiremock_individuals_403_error', 'sign-in-needed'],
  ])('refuses %s', (name, code) => {
    expect(readBeaconAnswer(recorded(name), 'gdi')).toMatchObject({ ok: false, problem: { code } })
  })

  it('refuses the error of the specification in its words', () => {
    const read = readBeaconFile(sampleText('beacon-v2/spec_beaconErrorResponse_example.json'), 'error')
    expect(read).toMatchObject({
      ok: false,
      problem: { details: { words: "Bad request. Missing parameter 'id'." } },
    })
  })
})
