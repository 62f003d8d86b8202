import { bbmriPaper } from './catalogue/bbmri'
import { helsedataPaper } from './catalogue/helsedata'
import { norTrialsPaper } from './catalogue/norTrials'
import { enrolmentPlanPaper, suitabilityPaper } from './catalogue/suitability'
import { synopsisPaper } from './catalogue/synopsis'
import { testbedPaper } from './catalogue/testbed'
import type { PaperCatalogue, PaperKey } from './paperField'

/** Every paper by its key. */
export const papers: Readonly<Record<PaperKey, PaperCatalogue>> = {
  nortrials: norTrialsPaper,
  suitability: suitabilityPaper,
  'enrolment-plan': enrolmentPlanPaper,
  synopsis: synopsisPaper,
  helsedata: helsedataPaper,
  bbmri: bbmriPaper,
  testbed: testbedPaper,
}
