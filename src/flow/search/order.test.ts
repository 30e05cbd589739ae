// What comes first, with a year of a real mailing list: messages that somebody half remembers stand among the first ten.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { scratch, stillWorld } from '../../../test/scratch.ts'
import type { Fonds } from '../../store/fonds.ts'
import { initFonds, openFonds } from '../../store/open.ts'
import { addPaths } from '../intake/add.ts'
import { find } from '../search.ts'

const mails = fileURLToPath(new URL('../../../../shared/data/mail/linux-i2c/2019.mbox.gz', import.meta.url))

describe.skipIf(!existsSync(mails))('a year of linux-i2c (skipped where ../shared/data is absent)', () => {
  let fonds: Fonds
  beforeAll(async () => {
    const dir = join(scratch(), 'list.fonds')
    initFonds(dir, 'List', stillWorld)
    fonds = openFonds(dir)
    await addPaths(fonds, stillWorld, [mails])
  })
  const subjects = (q: string) => find(fonds, { q, sort: 'relevance', limit: 10 }).hits.map(({ subject }) => subject)

  it.each([
    ['designware pm quirk', '[PATCH] i2c: designware: Add disable runtime pm quirk'],
    ['emev2 binding', '[PATCH 2/6] MAINTAINERS: add DT bindings to i2c-emev2'],
    ['zynq cadence maintainer', '[PATCH 1/8] MAINTAINERS: add I2C DT bindings to Zynq platform'],
    ['eeprom controls runtime', 'Re: [PATCH v4] misc: eeprom: at24: support pm_runtime control'],
    ['pulled request 5.1', '[PULL REQUEST] i2c for 5.1'],
    ['from:wolfram sysfs headers', 'Re: [PATCH] i2c: core: add sysfs header'],
  ])('%s: %s', (query, subject) => {
    expect(subjects(query)).toContain(subject)
  })

  it('gives the subject more weight than a word in passing', () => {
    for (const word of ['quirk', 'emev2', 'sysfs']) {
      const holding = subjects(word).map((subject) => subject!.toLowerCase().includes(word))
      expect([word, holding[0], holding.slice(0, 3).filter(Boolean).length >= 2]).toEqual([word, true, true])
    }
  })

  it('orders by date in both directions, whatever else is asked', () => {
    for (const q of ['suspending', 'from:wolfram', 'designware OR "clock stretching"']) {
      const at = (sort: 'date-desc' | 'date-asc') => find(fonds, { q, sort }).hits.map(({ date }) => date.at ?? 0)
      expect(at('date-desc')).toEqual(at('date-desc').toSorted((a, b) => b - a))
      expect(at('date-asc')).toEqual(at('date-asc').toSorted((a, b) => a - b))
      expect(at('date-desc').length).toBeGreaterThan(10)
    }
  })

  it('finds the forms of a word, and says so', () => {
    const page = find(fonds, { q: 'suspending' })
    expect(page.total).toBeGreaterThan(find(fonds, { q: '=suspending' }).total)
    expect(page.explain).toContain('its forms')
    expect(find(fonds, { q: 'desginware' }).suggestion?.query).toBe('designware')
  })
})
