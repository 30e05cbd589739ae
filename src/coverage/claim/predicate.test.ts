import { describe, expect, it } from 'vitest'
import { told } from './test-pair.ts'

describe('what is said of the messages themselves', () => {
  it.each([
    ['en', '"These e-mails are real," Vasseur said.', 'Claire Vasseur', 'confirms'],
    ['en', '"They’re my words," Vasseur said.', 'Claire Vasseur', 'confirms'],
    ['en', '"Yes, I wrote them," Vasseur said.', 'Claire Vasseur', 'confirms'],
    ['en', 'The e-mails are authentic, Vasseur said.', 'Claire Vasseur', 'confirms'],
    ['en', '"The figures are wrong," Dale said.', 'Henry Dale', 'disputes'],
    ['en', '"These letters are not mine," Dale said.', 'Henry Dale', 'disputes'],
    ['fr', '« Ces courriels sont authentiques », a reconnu Vasseur.', 'Claire Vasseur', 'confirms'],
    ['fr', '« Ils sont de moi », admet Vasseur.', 'Claire Vasseur', 'confirms'],
    ['fr', '« Ces lettres, je les ai écrites », a déclaré Vasseur.', 'Claire Vasseur', 'confirms'],
    ['fr', 'Vasseur a fini par l’admettre : ces messages sont bien les siens.', 'Claire Vasseur', 'confirms'],
    ['fr', 'Les courriels sont authentiques, assure Vasseur.', 'Claire Vasseur', 'confirms'],
    ['fr', '« Les chiffres sont faux », affirme Delmas.', 'Henri Delmas', 'disputes'],
  ] as const)('%s %s', (language, sentence, who, stance) => {
    expect(told(language, sentence, 'statement')).toMatchObject([{ who: [who], stance }])
  })
})

it('is said once, though in two sentences', () => {
  expect(told('en', '"They are mine," Vasseur said. "I typed them myself."', 'statement')).toHaveLength(1)
})

describe('no stance', () => {
  it.each([
    ['en', 'Vasseur asked whether the e-mails were genuine.'],
    ['en', '"These boats are real," Vasseur said.'],
    ['en', '"I wrote to him," Vasseur said.'],
    ['fr', 'Vasseur se demande si les courriels sont authentiques.'],
    ['fr', '« Ces bateaux sont de moi », plaisante Vasseur.'],
  ] as const)('%s %s', (language, sentence) => {
    expect(told(language, sentence, 'statement')).toEqual([])
  })
})

describe('the day in front of a sentence', () => {
  it.each([
    ['en', 'In a statement on Friday, Dale said he did not recognise the figures.', '2024-03-01'],
    ['fr', 'Vendredi, dans un entretien, Delmas a refusé de commenter.', '2024-03-01'],
    ['en', 'On 3 May 2022, as everybody knows, Dale denied having written.', '2022-05-03'],
  ] as const)('%s %s', (language, sentence, when) => {
    expect(told(language, sentence, 'statement')).toMatchObject([{ when }])
  })
})
