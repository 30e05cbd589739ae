import { expect, it } from 'vitest'
import { ownReasons } from '../../src/release/log/why.ts'
import { en } from '../../web/release/i18n/en.ts'

it('the pages know each reason that the log gives by itself', () => {
  for (const [why, said] of Object.entries(ownReasons)) expect(en).toMatchObject({ [`why.${why}`]: said })
})
