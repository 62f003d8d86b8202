import { sha256 } from '#electron/node/sha256'
import { createConnectors } from '#shared/sources/connectors'
import { standardQuestions } from '#shared/sources/questions/sourceQuestions'

/** The sources as they are before anybody has set what they are asked. */
export const connectors = createConnectors(standardQuestions, sha256)
