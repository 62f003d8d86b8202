/**
 * Referral areas that the health atlases draw otherwise than our population does: they count the Oslo districts that
 * belong to Akershus University Hospital under Akershus, we count the whole city under Oslo (SKDE, `boomr.csv`).
 */
export const areasDefinedDifferently: readonly string[] = ['referral-area:15', 'referral-area:30']
