import { describe, expect, it } from 'vitest'
import { parseStartOptions, startHelp } from '../../../../electron/start/startOptions.mjs'

describe('parseStartOptions', () => {
  it.each([
    [[], { kind: 'window', port: null, dataDirectory: null }],
    [['--browser'], { kind: 'browser', port: null, dataDirectory: null }],
    [['--browser', '--port', '8080'], { kind: 'browser', port: '8080', dataDirectory: null }],
    [['--data', 'studies'], { kind: 'window', port: null, dataDirectory: '/home/kari/studies' }],
    [['--data=/srv/studies'], { kind: 'window', port: null, dataDirectory: '/srv/studies' }],
    [['--help', '--browser'], { kind: 'help' }],
    [
      ['--command-line', 'estimate', 'a.json', '--help', '--browser'],
      { kind: 'command-line', words: ['estimate', 'a.json', '--help', '--browser'] },
    ],
    [['--command-line'], { kind: 'command-line', words: [] }],
  ])('reads %j', (words, options) => {
    expect(parseStartOptions(words, '/home/kari')).toEqual(options)
  })

  it.each([[['--brwser']], [['browser']], [['--port']], [['--browser', '--command-line', 'estimate']]])(
    'refuses %j in words',
    (words) => {
      const options = parseStartOptions(words, '/')
      expect(options).toMatchObject({ kind: 'refused' })
      expect(options).toHaveProperty('message', expect.stringMatching(/--help shows what can be asked\.$/))
    },
  )

  it('explains every option it takes', () => {
    for (const option of ['--browser', '--port', '--data', '--help']) expect(startHelp).toContain(option)
  })
})
