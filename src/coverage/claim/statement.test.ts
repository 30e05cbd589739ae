import { describe, expect, it } from 'vitest'
import { told } from './test-pair.ts'

type Stated = ['fr' | 'en', string, string, string?]
const d = { fr: 'Henri Delmas', en: 'Henry Dale' }

describe('a stance', () => {
  it.each<Stated>([
    ['fr', 'Henri Delmas « ignorait tout de ces échanges », a dit Paul Morel.', 'denies knowledge'],
    ['fr', '« Ces courriels sont des faux », a réagi Henri Delmas.', 'disputes'],
    ['en', 'Henry Dale, for his part, disputes that he asked for favours.', 'disputes'],
    ['en', 'Henry Dale left without speaking to reporters.', 'no comment'],
    ['en', 'Henry Dale said he was "not in the least worried".', 'no concern'],
    ['fr', 'Henri Delmas n’a pas répondu à nos sollicitations.', 'no comment'],
    ['fr', 'Henri Delmas a assuré n’avoir reçu aucun avantage.', 'denies'],
    ['fr', 'Henri Delmas affirme n’avoir jamais été informé de ces échanges.', 'denies knowledge'],
    ['fr', 'Henri Delmas, lui, n’était « pas au courant ».', 'denies knowledge'],
    ['fr', 'L’avocate de M. Delmas, Me Coralie Stern, indique que son client est « serein ».', 'no concern'],
    ['en', 'Henry Dale has not got back to me.', 'no comment'],
    ['fr', 'Sollicité, Henri Delmas n’a pas donné suite.', 'no comment'],
    ['fr', 'Henri Delmas s’est refusé à tout commentaire.', 'no comment'],
    ['fr', 'Henri Delmas est resté injoignable.', 'no comment'],
    ['fr', 'Contacté par notre rédaction, Henri Delmas ne fait aucun commentaire.', 'no comment'],
    ['fr', 'Henri Delmas n’avait pas répondu à nos questions lundi soir.', 'no comment'],
    ['fr', 'Pas de commentaire du côté de Henri Delmas.', 'no comment'],
    ['fr', 'Henri Delmas botte en touche.', 'no comment'],
    ['fr', 'Henri Delmas nie avoir écrit ces lignes.', 'denies'],
    ['fr', 'Henri Delmas dément catégoriquement.', 'denies'],
    ['fr', '« C’est faux », répond Henri Delmas.', 'denies'],
    ['fr', 'Henri Delmas récuse toute pression.', 'denies'],
    ['fr', 'Henri Delmas oppose un démenti formel.', 'denies'],
    ['fr', 'Henri Delmas confirme l’existence de ces courriels.', 'confirms'],
    ['fr', 'Henri Delmas reconnaît être l’auteur des messages.', 'confirms'],
    ['fr', 'Henri Delmas ne conteste pas l’authenticité des courriels.', 'confirms'],
    ['fr', 'Henri Delmas a admis avoir reçu les lettres.', 'confirms'],
    ['fr', 'Henri Delmas ne se souvient pas de ces messages.', 'denies knowledge'],
    ['fr', 'Henri Delmas affirme n’avoir aucun souvenir de ces lettres.', 'denies knowledge'],
    ['fr', 'Henri Delmas dit tout ignorer de cette correspondance.', 'denies knowledge'],
    ['fr', 'Henri Delmas met en doute l’authenticité des courriels.', 'disputes'],
    ['fr', 'Henri Delmas parle de messages sortis de leur contexte.', 'disputes'],
    ['fr', 'Henri Delmas dénonce des extraits tronqués.', 'disputes'],
    ['fr', 'Henri Delmas n’est pas en mesure de confirmer ces échanges.', 'cannot confirm'],
    ['fr', 'Henri Delmas n’a pu ni confirmer ni infirmer ces échanges.', 'cannot confirm'],
    ['fr', 'Henri Delmas se dit serein.', 'no concern'],
    ['fr', 'Henri Delmas n’y voit rien d’anormal.', 'no concern'],
    ['fr', 'Henri Delmas dit n’avoir rien à se reprocher.', 'no concern'],
    ['en', 'Henry Dale did not respond to a request for comment.', 'no comment'],
    ['en', 'Henry Dale would not comment.', 'no comment'],
    ['en', 'Henry Dale did not return calls.', 'no comment'],
    ['en', 'Henry Dale refused to be drawn.', 'no comment'],
    ['en', 'Calls to Henry Dale went unanswered.', 'no comment'],
    ['en', 'Approached by this newspaper, Henry Dale offered no comment.', 'no comment'],
    ['en', 'There was no comment from Henry Dale.', 'no comment'],
    ['en', 'Henry Dale had not responded by the time of publication.', 'no comment'],
    ['en', 'Henry Dale denies writing the letters.', 'denies'],
    ['en', 'Henry Dale rejected the allegations.', 'denies'],
    ['en', '"That is untrue," said Henry Dale.', 'denies'],
    ['en', 'Henry Dale issued a flat denial.', 'denies'],
    ['en', 'Henry Dale insisted he had never written to anyone.', 'denies'],
    ['en', 'Henry Dale confirmed that the e-mails were genuine.', 'confirms'],
    ['en', 'Henry Dale acknowledged sending the e-mails.', 'confirms'],
    ['en', 'Henry Dale does not dispute that the e-mails are his.', 'confirms'],
    ['en', 'Henry Dale conceded that he had replied.', 'confirms'],
    ['en', 'Henry Dale said he had no recollection of the letters.', 'denies knowledge'],
    ['en', 'Henry Dale said he was unaware of the exchange.', 'denies knowledge'],
    ['en', 'Henry Dale could not recall any such message.', 'denies knowledge'],
    ['en', 'Henry Dale said he did not remember the e-mail.', 'denies knowledge'],
    ['en', 'Henry Dale questioned the authenticity of the e-mails.', 'disputes'],
    ['en', 'Henry Dale said the messages had been taken out of context.', 'disputes'],
    ['en', 'Henry Dale described the extracts as misleading.', 'disputes'],
    ['en', 'Henry Dale could neither confirm nor deny the exchange.', 'cannot confirm'],
    ['en', 'Henry Dale was not in a position to confirm the exchange.', 'cannot confirm'],
    ['en', 'Henry Dale has "never asked for anything".', 'denies'],
    ['fr', 'Henri Delmas n’a « jamais rien demandé ».', 'denies'],
    ['en', '"I cannot confirm the exchange," said Henry Dale.', 'cannot confirm'],
    ['en', '"We can\'t confirm these messages," Henry Dale said.', 'cannot confirm'],
    ['fr', '« Nous ne pouvons pas confirmer ces échanges », a dit Henri Delmas.', 'cannot confirm'],
    ['en', 'Henry Dale denied that he had known of the messages.', 'denies knowledge'],
    ['fr', 'Henri Delmas dément avoir eu connaissance de ces messages.', 'denies knowledge'],
    ['fr', 'Henri Delmas nie toute connaissance de ces messages.', 'denies knowledge'],
    ['en', 'Henry Dale questioned whether the messages were authentic.', 'disputes'],
    ['fr', 'Henri Delmas doute que ces messages soient authentiques.', 'disputes'],
    ['en', 'Henry Dale said the messages were fake.', 'disputes'],
    ['fr', 'Henri Delmas affirme que ces messages sont faux.', 'disputes'],
    ['en', 'Henry Dale shrugged off the affair.', 'no concern'],
    ['en', 'Henry Dale said he had done nothing wrong.', 'no concern'],
    ['en', 'Henry Dale said there was nothing improper about the messages.', 'no concern'],
  ])('%s %s -> %s', (language, sentence, stance) => {
    expect(told(language, sentence, 'statement')).toMatchObject([{ stance, who: [d[language]] }])
  })
})

it('two stances that one word joins are both of whoever speaks', () => {
  const sentence =
    'A spokesman for Dale confirmed the messages were genuine but denied that Mr Dale had done anything wrong.'
  expect(told('en', sentence, 'statement')).toMatchObject([
    { who: ['Henry Dale'], stance: 'confirms' },
    { who: ['Henry Dale'], stance: 'denies' },
  ])
})

describe('no stance', () => {
  it.each([
    ['en', 'Henry Dale did not deny the exchange.'],
    ['en', 'Henry Dale did not deny that he wrote the letters.'],
    ['fr', 'Henri Delmas n’a pas nié avoir écrit.'],
    ['fr', 'Henri Delmas ne nie pas ces échanges.'],
    ['fr', 'Henri Delmas n’a pas répondu à toutes les requêtes de Claire Vasseur.'],
    ['en', 'Henry Dale did not answer all the requests from Claire Vasseur.'],
  ] as const)('%s %s', (language, sentence) => {
    expect(told(language, sentence, 'statement')).toEqual([])
  })
})

it.each([
  ['en', 'A spokesman for Dale, Rufus Pell, said: "We cannot confirm these messages."', 'Henry Dale', 'Rufus Pell'],
  [
    'fr',
    'Le porte-parole de Henri Delmas, Rémi Pell, a dit : « Nous ne pouvons pas confirmer ces messages. »',
    'Henri Delmas',
    'Rémi Pell',
  ],
] as const)('who speaks for somebody says it for them: %s %s', (language, sentence, who, speaker) => {
  expect(told(language, sentence, 'statement')).toMatchObject([{ who: [who], speaker, stance: 'cannot confirm' }])
})

it.each([
  [
    'fr',
    'Claire Vasseur a écrit à Henri Delmas le 3 mai 2022. Le lendemain, Henri Delmas répond qu’il ne sait rien du terrain.',
  ],
  ['en', 'Vasseur wrote to Dale on 3 May 2022. Dale replied the next day that he knew nothing of the site.'],
  ['fr', 'Henri Delmas refusait de rendre publique sa déclaration de revenus.'],
] as const)('what a message says, or what is kept back, is no stance: %s %s', (language, text) => {
  expect(told(language, text, 'statement')).toEqual([])
})

it.each([
  ['At Quill & Sons, a spokeswoman, Petra Lund, confirmed that the letters exist.', 'Quill & Sons'],
  ['Petra Lund, who prints books, confirmed that the letters exist.', 'Petra Lund'],
])('for whom a spokeswoman speaks who is met somewhere: %s', (sentence, who) => {
  expect(told('en', sentence, 'statement')).toMatchObject([{ who: [who], stance: 'confirms' }])
})
