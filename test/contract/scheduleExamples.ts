import type { RequestOf } from '#shared/contract/operations'
import type { ScheduleOperationName } from '#shared/contract/siteSchedules'
import type { ProfileReference } from '#shared/contract/sites'
import type { KeptSchedule } from '#shared/domain/sites/capacity/visitSchedule'
import { planSiteOf, sitePlanOf } from '#test/support/sitePlans'
import { exampleProfile } from '#test/support/sites/exampleProfile'
import type { ExampleContext } from './exampleRequests'

type ScheduleExamples = {
  readonly [Name in ScheduleOperationName]: (context: ExampleContext) => Promise<RequestOf<Name>>
}

const content: KeptSchedule = {
  name: 'Ny studie',
  from: '2027-03',
  visits: [{ name: 'Screening', day: 0, share: 1, use: [{ resource: 'study-nurse', amount: 2.5 }] }],
  enrolment: [1, 2, 2],
}

async function draft({ ask }: ExampleContext): Promise<ProfileReference> {
  const { unit } = await ask('sites.create', { profile: exampleProfile() })
  return { kind: 'draft', unit }
}

async function kept(context: ExampleContext) {
  const profile = await draft(context)
  const { schedule, sequence } = await context.ask('sites.keepSchedule', { profile, content })
  return { profile, schedule, sequence }
}

/** A valid request for every operation on visit schedules. */
export const scheduleExamples: ScheduleExamples = {
  'sites.schedules': async (context) => ({ profile: (await kept(context)).profile }),
  'sites.keepSchedule': async (context) => ({
    ...(await kept(context)),
    content: { ...content, name: 'Annet navn' },
  }),
  'sites.removeSchedule': async (context) => ({ schedule: (await kept(context)).schedule }),
  'sites.restoreSchedule': async (context) => {
    const { schedule } = await kept(context)
    await context.ask('sites.removeSchedule', { schedule })
    return { schedule }
  },
  'sites.plannedStudies': async (context) => {
    const profile = await draft(context)
    const { study } = context
    const origin = {
      kind: 'profile',
      profile: profile.kind === 'imported' ? '' : profile.unit,
      version: '1',
    } as const
    await context.ask('protocols.apply', {
      study: study.id,
      version: study.current.version,
      sequence: study.current.sequence,
      change: 'plan',
      protocol: {
        ...study.current.protocol,
        sites: sitePlanOf({ requires: ['mri'], sites: [planSiteOf({ id: 'own', origin })] }),
      },
    })
    return { profile }
  },
}
