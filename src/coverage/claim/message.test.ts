import { describe, expect, it } from 'vitest'
import { back, type Row, sent, told } from './test-pair.ts'

describe('a message told by a noun', () => {
  it.each<Row>([
    ['fr', '« Bien », écrivait le 3 mai 2022 Claire Vasseur à Henri Delmas.', { ...sent.fr, when: '2022-05-03' }],
    ['en', 'Vasseur had forwarded the report to Dale on 3 May 2022.', { ...sent.en, when: '2022-05-03' }],
    ['en', 'On 3 May 2022 the council met. "Well?" Vasseur texted Dale.', { ...sent.en, when: '2022-05-03' }],
    [
      'en',
      'They exchanged 52 letters. The first, dated 3 May 2022, is from Vasseur.',
      { ...sent.en, when: '2022-05-03' },
    ],
    [
      'fr',
      'L’envoi d’un courriel à Henri Delmas par Claire Vasseur remonte au 3 mai 2022.',
      { ...sent.fr, when: '2022-05-03' },
    ],
    [
      'fr',
      'Le courriel de Claire Vasseur à Henri Delmas, daté du 3 mai 2022, tient en deux lignes.',
      { ...sent.fr, when: '2022-05-03' },
    ],
    ['fr', 'Le 3 mai 2022, c’est Claire Vasseur qui lui écrit.', { ...sent.fr, when: '2022-05-03' }],
    ['fr', 'Le 3 mai 2022, elle lui recommande un candidat.', { ...sent.fr, when: '2022-05-03' }],
    ['en', 'The letters begin on 3 May 2022, when Vasseur asks Dale for a loan.', { ...sent.en, when: '2022-05-03' }],
    ['en', 'Dale was pinged by Acme founder Claire Vasseur on 3 May 2022.', { ...sent.en, when: '2022-05-03' }],
    ['fr', 'Un message de Claire Vasseur du 3 mai 2022 évoque un terrain.', { ...sent.fr, when: '2022-05-03' }],
    [
      'fr',
      'Dans un SMS du 3 mai 2022, Claire Vasseur parle d’un terrain.',
      { ...sent.fr, when: '2022-05-03', channel: 'text message' },
    ],
    [
      'fr',
      'Dans une lettre datée du 3 mai 2022, Henri Delmas évoque un terrain.',
      { ...back.fr, when: '2022-05-03', channel: 'letter' },
    ],
    [
      'fr',
      'Claire Vasseur a écrit à Henri Delmas à la veille du débat du 4 mai 2022.',
      { ...sent.fr, when: '2022-05-03' },
    ],
    ['en', 'Vasseur sent Dale an e-mail on the eve of the vote on 4 May 2022.', { ...sent.en, when: '2022-05-03' }],
    ['fr', 'Dans un courriel à Henri Delmas, Claire Vasseur s’inquiète du calendrier.', sent.fr],
    [
      'fr',
      'Dans un mail envoyé à Henri Delmas le 3 mai 2022, Claire Vasseur s’inquiète du calendrier.',
      { ...sent.fr, when: '2022-05-03' },
    ],
    ['fr', 'Le 3 mai 2022, nouveau courriel de Claire Vasseur.', { ...sent.fr, when: '2022-05-03' }],
    [
      'fr',
      'Le 3 mai 2022, c’est un courriel de Henri Delmas qui relance l’affaire.',
      { ...back.fr, when: '2022-05-03' },
    ],
    [
      'fr',
      'Le dernier courriel de Claire Vasseur, envoyé le 3 mai 2022, compte deux lignes.',
      { ...sent.fr, when: '2022-05-03' },
    ],
    ['fr', 'Le premier message, daté du 3 mai 2022, est de Claire Vasseur.', { ...sent.fr, when: '2022-05-03' }],
    [
      'fr',
      'Par un courriel du 3 mai 2022, Claire Vasseur a informé Henri Delmas du retard.',
      { ...sent.fr, when: '2022-05-03' },
    ],
    [
      'fr',
      'Un courriel signé Claire Vasseur arrive chez Henri Delmas le 3 mai 2022.',
      { ...sent.fr, when: '2022-05-03' },
    ],
    [
      'en',
      'In a 3 May 2022 e-mail to Henry Dale, Claire Vasseur raised the price.',
      { ...sent.en, when: '2022-05-03' },
    ],
    ['en', 'In an e-mail dated 3 May 2022, Claire Vasseur raised the price.', { ...sent.en, when: '2022-05-03' }],
    [
      'en',
      'An e-mail from Claire Vasseur to Henry Dale dated 3 May 2022 raises the price.',
      { ...sent.en, when: '2022-05-03' },
    ],
    ['en', "Claire Vasseur's e-mail of 3 May 2022 raised the price.", { ...sent.en, when: '2022-05-03' }],
    [
      'en',
      "Dale's letter to Vasseur, dated 3 May 2022, runs to one page.",
      { ...back.en, when: '2022-05-03', channel: 'letter' },
    ],
    ['en', 'In a text on 3 May 2022, Dale called the price absurd.', { ...back.en, when: '2022-05-03' }],
    [
      'en',
      'In a message sent to Dale on 3 May 2022, Vasseur called the price absurd.',
      { ...sent.en, when: '2022-05-03' },
    ],
    ['en', 'On 3 May 2022 came another e-mail from Vasseur.', { ...sent.en, when: '2022-05-03' }],
    ['en', 'The first e-mail, from Vasseur, is dated 3 May 2022.', { ...sent.en, when: '2022-05-03' }],
    ['en', 'A letter from Dale dated 3 May 2022 lists the conditions.', { ...back.en, when: '2022-05-03' }],
    ['en', 'The last message Vasseur sent is dated 3 May 2022.', { ...sent.en, when: '2022-05-03' }],
    ['en', 'On 3 May 2022, an e-mail from Dale set out the terms.', { ...back.en, when: '2022-05-03' }],
    ['en', 'By letter of 3 May 2022, Vasseur informed Dale of the delay.', { ...sent.en, when: '2022-05-03' }],
  ])('%s %s', (language, sentence, expected) => {
    expect(told(language, sentence, 'message')).toMatchObject([expected])
  })
})

describe('a message told by a verb', () => {
  it.each<Row>([
    ['fr', 'Le 3 mai 2022, Claire Vasseur lui écrit.', { ...sent.fr, when: '2022-05-03' }],
    [
      'fr',
      '« Je compte sur vous », écrit Claire Vasseur à Henri Delmas le 3 mai 2022.',
      { ...sent.fr, when: '2022-05-03' },
    ],
    [
      'fr',
      'Le courriel que Claire Vasseur a envoyé à Henri Delmas le 3 mai 2022 tient en une ligne.',
      { ...sent.fr, when: '2022-05-03' },
    ],
    [
      'fr',
      'Henri Delmas, à qui Claire Vasseur a écrit le 3 mai 2022, garde ses lettres.',
      { ...sent.fr, when: '2022-05-03' },
    ],
    [
      'fr',
      'Le message envoyé le 3 mai 2022 par Claire Vasseur à Henri Delmas est bref.',
      { ...sent.fr, when: '2022-05-03' },
    ],
    ['fr', 'Le 3 mai 2022, Claire Vasseur relance Henri Delmas.', { ...sent.fr, when: '2022-05-03' }],
    [
      'fr',
      'Le 3 mai 2022, Henri Delmas reçoit de Claire Vasseur un courriel de deux lignes.',
      { ...sent.fr, when: '2022-05-03' },
    ],
    ['fr', 'Claire Vasseur fait parvenir une lettre à Henri Delmas le 3 mai 2022.', { ...sent.fr, when: '2022-05-03' }],
    ['fr', 'Claire Vasseur s’adresse par courriel à Henri Delmas le 3 mai 2022.', { ...sent.fr, when: '2022-05-03' }],
    ['fr', 'Claire Vasseur prend la plume le 3 mai 2022 et écrit à Henri Delmas.', sent.fr],
    ['fr', 'Le 3 mai 2022, Claire Vasseur revient vers Henri Delmas par courriel.', { ...sent.fr, when: '2022-05-03' }],
    [
      'fr',
      'Le 3 mai 2022, Claire Vasseur demande par courriel à Henri Delmas de patienter.',
      { ...sent.fr, when: '2022-05-03' },
    ],
    ['fr', 'C’est à Henri Delmas que Claire Vasseur écrit le 3 mai 2022.', { ...sent.fr, when: '2022-05-03' }],
    ['en', '"I count on you," Vasseur wrote to Dale on 3 May 2022.', { ...sent.en, when: '2022-05-03' }],
    ['en', 'The e-mail that Vasseur sent Dale on 3 May 2022 is one line long.', { ...sent.en, when: '2022-05-03' }],
    ['en', 'Dale, to whom Vasseur wrote on 3 May 2022, kept the letters.', { ...sent.en, when: '2022-05-03' }],
    ['en', 'The message sent to Dale by Vasseur on 3 May 2022 is short.', { ...sent.en, when: '2022-05-03' }],
    ['en', 'Dale received an e-mail from Vasseur on 3 May 2022.', { ...sent.en, when: '2022-05-03' }],
    ['en', 'Dale got a letter from Vasseur on 3 May 2022.', { ...sent.en, when: '2022-05-03' }],
    ['en', 'Vasseur dropped Dale a line on 3 May 2022.', { ...sent.en, when: '2022-05-03' }],
    ['en', 'On 3 May 2022 Vasseur fired off an e-mail to Dale.', { ...sent.en, when: '2022-05-03' }],
    ['en', 'On 3 May 2022 Vasseur messaged Dale again.', { ...sent.en, when: '2022-05-03' }],
    [
      'en',
      'Vasseur told Dale in an e-mail on 3 May 2022 that the price was absurd.',
      { ...sent.en, when: '2022-05-03' },
    ],
    ['en', 'On 3 May 2022, Dale heard from Vasseur again.', { ...sent.en, when: '2022-05-03' }],
    ['en', 'Vasseur got in touch with Dale on 3 May 2022.', { ...sent.en, when: '2022-05-03' }],
    ['en', 'Vasseur forwarded the letter to Dale on 3 May 2022.', { ...sent.en, when: '2022-05-03' }],
  ])('%s %s', (language, sentence, expected) => {
    expect(told(language, sentence, 'message')).toMatchObject([expected])
  })
})

describe('the day of a message', () => {
  it.each<Row>([
    ['en', '“A mayor can wait,” said a message of 9 December 2022.', { ...sent.en, when: '2022-12-09' }],
    ['fr', '« Un maire peut attendre », disait un message du 9 décembre 2022.', { ...sent.fr, when: '2022-12-09' }],
    ['en', 'On 3 May 2022, Vasseur publishes the page and tells Dale of it.', { ...sent.en, when: '2022-05-03' }],
    [
      'fr',
      'Le 3 mai 2022, Claire Vasseur publie la page et en avertit Henri Delmas.',
      { ...sent.fr, when: '2022-05-03' },
    ],
    ['en', 'Vasseur wrote to two colleagues on 3 May 2022.', { from: ['Claire Vasseur'], when: '2022-05-03' }],
    ['fr', 'Claire Vasseur a écrit à deux collègues le 3 mai 2022.', { from: ['Claire Vasseur'], when: '2022-05-03' }],
    ['en', 'On 3 May 2022 Vasseur had a request.', { ...sent.en, when: '2022-05-03' }],
    ['fr', 'Le 3 mai 2022, Claire Vasseur a une requête.', { ...sent.fr, when: '2022-05-03' }],
    ['en', 'On 3 May 2022 at 9 am, Vasseur wrote to Dale.', { ...sent.en, when: '2022-05-03' }],
    ['en', 'Vasseur wrote to Dale at 9:15 am on 3 May 2022.', { ...sent.en, when: '2022-05-03' }],
    ['fr', 'Durant l’été 2022, Claire Vasseur a écrit à Henri Delmas.', { ...sent.fr, when: '2022-06~/2022-08~' }],
    ['en', '3 May 2022. Vasseur writes to Dale on the eve of the vote.', { ...sent.en, when: '2022-05-03' }],
    ['fr', '3 mai 2022. Claire Vasseur écrit à Henri Delmas à la veille du vote.', { ...sent.fr, when: '2022-05-03' }],
  ])('%s %s', (language, sentence, expected) => {
    expect(told(language, sentence, 'message')).toMatchObject([expected])
  })
})

describe('no message of its own', () => {
  it.each([
    ['fr', '« Rien ne presse », écrit Claire Vasseur.'],
    ['en', '"There is no hurry," Vasseur wrote.'],
    ['fr', 'Claire Vasseur a remis à notre rédaction une liasse de lettres.'],
    ['en', 'Henry Dale denied that he ever wrote to Claire Vasseur on 3 May 2022.'],
    ['en', 'Henry Dale denied he had written to Claire Vasseur.'],
    ['en', 'Henry Dale did not deny that he wrote the letters.'],
    ['en', 'Henry Dale confirmed that she had written the messages.'],
    ['en', 'Henry Dale could not confirm that Claire Vasseur wrote to him on 3 May 2022.'],
    ['en', 'Henry Dale questioned whether the messages were authentic.'],
    ['en', 'Claire Vasseur and Henry Dale wrote to each other from 4 to 20 March 2022.'],
    ['fr', 'Henri Delmas nie que Claire Vasseur lui ait écrit.'],
    ['fr', 'Henri Delmas n’a pas nié avoir écrit à Claire Vasseur.'],
    ['fr', 'Henri Delmas confirme qu’elle a écrit ces messages.'],
    ['fr', 'Claire Vasseur et Henri Delmas se sont écrit du 4 mars au 20 mars 2022.'],
    ['fr', 'Claire Vasseur et Henri Delmas se sont écrit dans les dernières semaines de la campagne.'],
  ] as const)('%s %s', (language, sentence) => {
    expect(told(language, sentence, 'message')).toEqual([])
  })
})

it.each<Row>([
  [
    'en',
    'Henry Dale denied the affair, but Claire Vasseur wrote to him on 3 May 2022.',
    { ...sent.en, when: '2022-05-03' },
  ],
  ['fr', 'Henri Delmas dément, mais Claire Vasseur lui a écrit le 3 mai 2022.', { ...sent.fr, when: '2022-05-03' }],
])('a message beside a denial: %s %s', (language, sentence, expected) => {
  expect(told(language, sentence, 'message')).toMatchObject([expected])
})

describe('a request', () => {
  it.each([
    ['en', 'In another message, Vasseur made a request. She asked that he leave the committee.'],
    [
      'fr',
      'Dans un autre message, Claire Vasseur formule une demande. Elle souhaite que celui-ci quitte la commission.',
    ],
  ] as const)('that stands in a message is of whoever wrote it: %s %s', (language, text) => {
    expect(told(language, text, 'message')).toMatchObject([sent[language]])
  })

  it.each([
    ['en', 'Vasseur declined a request for an interview. She asked that the press leave her alone.'],
    ['fr', 'Claire Vasseur a décliné une demande d’entretien. Elle souhaite que la presse la laisse tranquille.'],
  ] as const)('that the press makes is no message: %s %s', (language, text) => {
    expect(told(language, text, 'message')).toEqual([])
  })
})

it('is told once where its words are told to the same one behind it', () => {
  const text = 'On 3 May 2022 Vasseur wrote to Dale. “The boats are here,” she told Dale.'
  expect(told('en', text, 'message')).toMatchObject([{ ...sent.en, when: '2022-05-03' }])
})

it.each([
  ['fr', 'Claire Vasseur a formulé plusieurs demandes : que Henri Delmas parte, que la presse se taise.'],
  ['fr', 'Elle lui a posé deux questions.'],
  ['en', 'Vasseur made two requests: that Dale leave, that the press keep silent.'],
  ['en', 'Three days before the vote Vasseur suggested a meeting.'],
] as const)('told by what was asked for: %s %s', (language, text) => {
  expect(told(language, text, 'message')).toMatchObject([{ ...sent[language], when: null }])
})

it.each([
  ['fr', 'Claire Vasseur a écrit à Henri Delmas de mars 2022 à l’automne suivant.', '2022-03/2022-11~'],
  ['en', 'Vasseur wrote to Dale from March 2022 to June 2022.', '2022-03/2022-06'],
] as const)('from one time to another is an exchange, and no message: %s %s', (language, text, when) => {
  expect(told(language, text, 'message')).toEqual([])
  expect(told(language, text, 'span')).toMatchObject([{ when }])
})
