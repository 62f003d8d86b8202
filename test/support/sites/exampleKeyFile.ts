/** A key file of tests, under the passphrase below. Its derivation is the cheapest that is read. */
export const exampleKeyFile = JSON.stringify({
  format: 'kohort-key',
  formatVersion: 1,
  key: 'fd1724385aa0c75b64fb78cd602fa1d991fdebf76b13c58ed702eac835e9f618',
  derivation: {
    name: 'scrypt',
    cost: 16384,
    blockSize: 8,
    parallelisation: 1,
    salt: 'AQEBAQEBAQEBAQEBAQEBAQ==',
  },
  encryption: {
    name: 'AES-256-GCM',
    nonce: 'AgICAgICAgICAgIC',
    tag: 'a5wI+NiMNdmhXASdqTgAeg==',
    content: 'iJ262LdIqBcsEMCo9gAkW+QqPJKfNDIUWq/B+fdBsno=',
  },
})
export const examplePassphrase = 'lang nok for dette'
