import { describe, expect, it } from 'vitest'
import { claimsOf, read } from '../test-prose.ts'

/** Who writes to whom is told first, as in an article. */
const before = {
  fr: 'Claire Vasseur et Henri Delmas ont échangé des courriels.',
  en: 'Claire Vasseur and Henry Dale exchanged e-mails.',
}
const told = (language: 'fr' | 'en', ...sentences: string[]) => read(language, [before[language], ...sentences])

describe('messages', () => {
  const vasseur = { from: ['Claire Vasseur'] }
  it.each<['fr' | 'en', string, object]>([
    [
      'fr',
      'Claire Vasseur a écrit à Henri Delmas le 3 mai 2022.',
      { ...vasseur, to: ['Henri Delmas'], when: '2022-05-03' },
    ],
    [
      'fr',
      'Le 3 mai 2022, une lettre a été adressée par Claire Vasseur à Henri Delmas.',
      { ...vasseur, to: ['Henri Delmas'], channel: 'letter', when: '2022-05-03' },
    ],
    ['fr', 'Elle envoie un SMS à Paul Martin.', { ...vasseur, to: ['Paul Martin'], channel: 'text message' }],
    [
      'fr',
      'Claire Vasseur a transmis des messages à plusieurs élus, notamment Paul Martin et Anne Roy.',
      { ...vasseur, to: ['Paul Martin', 'Anne Roy'] },
    ],
    [
      'fr',
      'C’est Claire Vasseur qui a écrit la première, dès le 2 mars 2022.',
      { ...vasseur, to: ['Henri Delmas'], when: '2022-03-02' },
    ],
    ['fr', 'La première à écrire fut Claire Vasseur.', { ...vasseur, to: ['Henri Delmas'] }],
    [
      'fr',
      'Dans un courriel, Claire Vasseur propose un rendez-vous à Henri Delmas.',
      { ...vasseur, to: ['Henri Delmas'], channel: 'e-mail' },
    ],
    [
      'fr',
      'Henri Delmas a reçu un SMS de Claire Vasseur.',
      { ...vasseur, to: ['Henri Delmas'], channel: 'text message' },
    ],
    [
      'en',
      'Claire Vasseur, 41, who is the mayor, wrote to Henry Dale on 3 May 2022.',
      { ...vasseur, to: ['Henry Dale'], when: '2022-05-03' },
    ],
    ['en', 'Vasseur e-mailed Dale.', { ...vasseur, to: ['Henry Dale'] }],
    [
      'en',
      'On 3 May 2022 a letter was sent to Henry Dale by Claire Vasseur.',
      { ...vasseur, to: ['Henry Dale'], channel: 'letter', when: '2022-05-03' },
    ],
    ['en', 'Claire Vasseur sent Henry Dale a letter.', { ...vasseur, to: ['Henry Dale'], channel: 'letter' }],
    ['en', 'Vasseur lobbed a third message to Dale.', { ...vasseur, to: ['Henry Dale'] }],
    ['en', 'Vasseur made contact in May 2022.', { ...vasseur, to: ['Henry Dale'], when: '2022-05' }],
  ])('%s %s', (language, sentence, expected) => {
    expect(claimsOf(told(language, sentence), 'message')).toMatchObject([expected])
  })

  it.each<['fr' | 'en', string]>([
    ['fr', 'Si Claire Vasseur avait écrit à Henri Delmas, tout serait différent.'],
    ['fr', 'Claire Vasseur a-t-elle écrit à Henri Delmas ?'],
    ['fr', 'Claire Vasseur veut écrire à Henri Delmas.'],
    ['fr', 'Claire Vasseur m’a écrit hier.'],
    ['en', 'Had anybody asked whether Vasseur wrote to Dale?'],
    ['en', 'Vasseur would have written to Dale.'],
    ['en', 'The report contains a message.'],
  ])('%s not in: %s', (language, sentence) => {
    expect(claimsOf(told(language, sentence), 'message')).toEqual([])
  })
})

describe('replies', () => {
  const delmas = { from: ['Henri Delmas'], to: ['Claire Vasseur'] }
  const dale = { from: ['Henry Dale'], to: ['Claire Vasseur'] }
  it.each<['fr' | 'en', string, object]>([
    [
      'fr',
      'Claire Vasseur a écrit à Henri Delmas. Celui-ci lui a répondu le 4 mai 2022.',
      { ...delmas, when: '2022-05-04' },
    ],
    ['fr', 'Delmas n’a jamais répondu à Mme Vasseur.', { ...delmas, negated: true }],
    ['fr', 'Claire Vasseur a écrit à Henri Delmas. La lettre est restée sans réponse.', { ...delmas, negated: true }],
    [
      'fr',
      'Claire Vasseur a écrit à Henri Delmas. La réponse arrive le 4 mai 2022.',
      { ...delmas, when: '2022-05-04' },
    ],
    ['en', 'Vasseur wrote to Dale. He replied on 4 May 2022.', { ...dale, when: '2022-05-04' }],
    ['en', 'Vasseur wrote to Dale. He never wrote back.', dale],
    ['en', 'Vasseur wrote to Dale. The letter went unanswered.', { ...dale, negated: true }],
    ['en', 'A reply came from Mr Dale.', dale],
  ])('%s %s', (language, text, expected) => {
    expect(claimsOf(told(language, text), 'reply')).toMatchObject([expected])
  })

  it.each<['fr' | 'en', string]>([
    ['fr', 'Henri Delmas n’a pas répondu à tous les messages.'],
    ['fr', 'Henri Delmas a répondu aux critiques.'],
    ['fr', 'Henri Delmas n’a pas répondu à nos questions.'],
    ['en', 'Henry Dale did not respond to requests for comment.'],
    ['en', 'Henry Dale answered the door.'],
  ])('%s not in: %s', (language, sentence) => {
    expect(claimsOf(told(language, sentence), 'reply')).toEqual([])
  })
})

describe('statements', () => {
  it.each<['fr' | 'en', string, string, string]>([
    ['fr', 'Henri Delmas n’a pas souhaité réagir.', 'no comment', 'Henri Delmas'],
    ['fr', 'Henri Delmas a refusé de commenter.', 'no comment', 'Henri Delmas'],
    ['fr', 'Henri Delmas n’a pas pu être joint.', 'no comment', 'Henri Delmas'],
    ['fr', 'Henri Delmas dément toute pression.', 'denies', 'Henri Delmas'],
    ['fr', 'Henri Delmas assure n’avoir jamais écrit.', 'denies', 'Henri Delmas'],
    ['fr', 'Henri Delmas ne conteste pas ces échanges.', 'confirms', 'Henri Delmas'],
    ['fr', 'Henri Delmas a reconnu avoir répondu.', 'confirms', 'Henri Delmas'],
    ['fr', 'Henri Delmas dit ne rien savoir de ces lettres.', 'denies knowledge', 'Henri Delmas'],
    ['fr', 'Henri Delmas conteste l’authenticité des messages.', 'disputes', 'Henri Delmas'],
    ['fr', 'Henri Delmas ne peut pas confirmer l’échange.', 'cannot confirm', 'Henri Delmas'],
    ['fr', 'Henri Delmas n’a aucune inquiétude.', 'no concern', 'Henri Delmas'],
    ['fr', '« Je n’ai aucune inquiétude », a déclaré Henri Delmas.', 'no concern', 'Henri Delmas'],
    ['en', 'Henry Dale declined to comment.', 'no comment', 'Henry Dale'],
    ['en', 'Neither Henry Dale nor his firm responded to requests for comment.', 'no comment', 'Henry Dale'],
    ['en', 'Henry Dale could not be reached.', 'no comment', 'Henry Dale'],
    ['en', 'Henry Dale has denied any pressure.', 'denies', 'Henry Dale'],
    ['en', 'Henry Dale does not dispute that he wrote.', 'confirms', 'Henry Dale'],
    ['en', 'Henry Dale said he had no knowledge of the letters.', 'denies knowledge', 'Henry Dale'],
    ['en', 'Henry Dale called the messages "selective".', 'disputes', 'Henry Dale'],
    ['en', 'Henry Dale was unable to confirm the exchange.', 'cannot confirm', 'Henry Dale'],
    ['en', 'Henry Dale said he was not worried.', 'no concern', 'Henry Dale'],
  ])('%s %s -> %s', (language, sentence, stance, who) => {
    expect(claimsOf(told(language, sentence), 'statement')).toMatchObject([{ stance, who: [who] }])
  })

  it('by somebody who speaks for another are the other’s', () => {
    const [unnamed] = claimsOf(told('fr', 'La porte-parole de Henri Delmas dément.'), 'statement')
    expect(unnamed).toMatchObject({ who: ['Henri Delmas'], speaker: 'La porte-parole de Henri Delmas' })
    const [named] = claimsOf(told('en', "Henry Dale's spokeswoman, Ada Moss, denied it."), 'statement')
    expect(named).toMatchObject({ who: ['Henry Dale'], speaker: 'Ada Moss' })
  })

  it('by a lawyer with a name are the lawyer’s', () => {
    const [claim] = claimsOf(told('fr', 'L’avocate de Henri Delmas, Sophie Arnaud, conteste.'), 'statement')
    expect(claim).toMatchObject({ who: ['Sophie Arnaud'], stance: 'disputes' })
  })
})

describe('spans and counts', () => {
  const pair = ['Claire Vasseur', 'Henri Delmas']
  it.each<[string, string, string | undefined]>([
    [
      'La correspondance entre Claire Vasseur et Henri Delmas s’est poursuivie au moins jusqu’en juillet 2022.',
      '../2022-07',
      'at least',
    ],
    ['Leur correspondance a duré du 3 mai au 12 juin 2022.', '2022-05-03/2022-06-12', 'exact'],
    ['Les échanges ont cessé le 12 juin 2022.', '../2022-06-12', 'exact'],
    ['Les échanges ont débuté le 12 juin 2022.', '2022-06-12/..', 'exact'],
    ['La correspondance n’a cessé que le 12 juin 2022.', '../2022-06-12', 'exact'],
  ])('%s', (sentence, when, bound) => {
    const [claim, ...more] = claimsOf(told('fr', sentence), 'span')
    expect(more).toEqual([])
    expect(claim).toMatchObject({ when, bound })
    expect([...claim!.between!].sort()).toEqual(pair)
  })

  it('an exchange that goes on has not stopped', () => {
    expect(claimsOf(told('fr', 'Les échanges n’ont pas cessé le 12 juin 2022.'), 'span')).toEqual([])
  })

  it.each<['fr' | 'en', string, object]>([
    [
      'fr',
      'Claire Vasseur a envoyé quarante-six messages à Henri Delmas.',
      { count: 46, unit: 'messages', bound: 'exact', from: ['Claire Vasseur'] },
    ],
    ['fr', 'Henri Delmas n’a répondu qu’à trois reprises.', { count: 3, unit: 'replies', from: ['Henri Delmas'] }],
    ['fr', 'Claire Vasseur n’a pas envoyé plus de quarante messages à Henri Delmas.', { count: 40, bound: 'at most' }],
    ['fr', 'Neuf d’entre eux ont reçu une réponse.', { count: 9, unit: 'replies' }],
    ['en', 'They were answered by Mr Dale on seven occasions.', { count: 7, unit: 'replies', from: ['Henry Dale'] }],
    [
      'en',
      'Claire Vasseur peppered him with at least 212 texts.',
      { count: 212, bound: 'at least', from: ['Claire Vasseur'], to: ['Henry Dale'] },
    ],
    ['en', 'Dale replied twice.', { count: 2, unit: 'replies', from: ['Henry Dale'] }],
    ['en', 'There were two hundred and twelve messages.', { count: 212, unit: 'messages' }],
  ])('%s %s', (language, sentence, expected) => {
    expect(claimsOf(told(language, sentence), 'count')).toMatchObject([expected])
  })
})

describe('acts', () => {
  it.each<['fr' | 'en', string, string, string | null]>([
    ['fr', 'Claire Vasseur a publié dimanche la copie des messages.', 'Claire Vasseur', '2024-03-03'],
    ['fr', 'Les captures d’écran ont été publiées par Henri Delmas.', 'Henri Delmas', null],
    ['fr', 'C’est le journal Le Phare qui a révélé ces échanges, vendredi.', 'Le Phare', '2024-03-01'],
    ['en', 'On Friday The Beacon published the e-mails.', 'The Beacon', '2024-03-01'],
    ['en', 'And so The Beacon reported on Friday that Henry Dale had written.', 'The Beacon', '2024-03-01'],
  ])('%s %s', (language, sentence, who, when) => {
    expect(claimsOf(told(language, sentence), 'act')).toMatchObject([{ who: [who], when }])
  })

  it.each<['fr' | 'en', string]>([
    ['fr', 'Henri Delmas refuse de publier les messages.'],
    ['fr', 'Henri Delmas n’a pas publié les messages.'],
    ['en', 'Henry Dale may publish the e-mails.'],
    ['en', 'Henry Dale published a cookery book.'],
  ])('%s not in: %s', (language, sentence) => {
    expect(claimsOf(told(language, sentence), 'act')).toEqual([])
  })

  it('take the date of the post that the article shows behind them', () => {
    const reading = told(
      'fr',
      'Henri Delmas a publié les messages.',
      'Voici tout.',
      '— Henri Delmas (@hdelmas) 5 mai 2022',
    )
    expect(claimsOf(reading, 'act')).toMatchObject([{ when: '2022-05-05' }])
  })
})

describe('attribution', () => {
  it.each<['fr' | 'en', string, string]>([
    ['fr', 'Selon Le Phare, Claire Vasseur a écrit à Henri Delmas.', 'Le Phare'],
    ['fr', 'Claire Vasseur a écrit à Henri Delmas, indique Le Phare.', 'Le Phare'],
    ['fr', 'Puis Le Phare révèle que Claire Vasseur a écrit à Henri Delmas.', 'Le Phare'],
    ['en', 'According to The Beacon, Claire Vasseur wrote to Henry Dale.', 'The Beacon'],
    ['en', 'Claire Vasseur wrote to Henry Dale, The Beacon reported.', 'The Beacon'],
  ])('%s %s', (language, sentence, attribution) => {
    expect(claimsOf(told(language, sentence), 'message')).toMatchObject([{ attribution }])
  })
})

describe('what somebody says of themselves', () => {
  it.each([
    '« Confirmer cela, je ne peux pas », a déclaré Claire Vasseur.',
    'Claire Vasseur a dit : « Nier, je refuse. »',
  ])('can begin with an infinitive: %s', (sentence) => {
    expect(told('fr', sentence).quotes).toMatchObject([{ speaker: 'Claire Vasseur' }])
  })
})

describe('every claim', () => {
  it('stands at its place in the text, in code points', () => {
    const { prose, claims } = read('fr', ['🕯️ Claire Vasseur a écrit à Henri Delmas. 🕯️ Henri Delmas dément.'])
    expect(claims).toHaveLength(2)
    for (const { start, end, anchor, sentence } of claims) {
      expect([...prose.text].slice(start, end).join('')).toBe(anchor)
      expect(sentence.start <= start && end <= sentence.end).toBe(true)
    }
  })

  it('of a heading gives way to that of the text', () => {
    const { claims } = read('fr', [
      'Claire Vasseur publie ses messages',
      'Claire Vasseur a publié dimanche ses messages.',
    ])
    expect(claims).toMatchObject([{ kind: 'act', when: '2024-03-03' }])
  })
})

describe('who writes to whom', () => {
  it('is whom the article is about, and not whoever is written to once', () => {
    const reading = read('fr', [
      'Anselmo Rastelli et Klara Vestergaard se connaissent depuis dix ans. Klara Vestergaard aime les pianos.',
      'Paul-Henri Jodoin a rendu les lettres publiques. Klara Vestergaard confirme les lettres d’Anselmo Rastelli.',
      'Le 2 décembre 2018, Anselmo Rastelli écrit à Paul-Henri Jodoin. Les deux se sont écrit vingt-huit fois.',
    ])
    expect(claimsOf(reading, 'message')).toMatchObject([{ to: ['Paul-Henri Jodoin'] }])
    const pairs = reading.claims.filter(({ between }) => between).map(({ between }) => [...between!].sort())
    for (const pair of pairs) expect(pair).toEqual(['Anselmo Rastelli', 'Klara Vestergaard'])
  })

  it('is not whoever did not answer a letter of another kind', () => {
    const reading = read('fr', [
      'C’est le premier des 146 SMS que Gérard Monteil a envoyés à la mezzo Louna Vasquez.',
      'Le ministère de la Culture n’a pas encore répondu à la chanteuse. Le 8 février 2019, Louna Vasquez ne répond pas.',
    ])
    expect(
      claimsOf(reading, 'count')[0]!.from ?? reading.claims.find(({ kind }) => kind === 'count')!.between,
    ).toContain('Gérard Monteil')
  })

  it('is nobody of the byline', () => {
    const reading = read('en', [
      'By Jodie Larkham, Showbiz Investigations Editor',
      'Nick Bexley swapped 200 messages with the founder of a betting firm, Dana Quillfeather.',
      'On 3 May 2022 Bexley wrote to Quillfeather. She replied the next day.',
    ])
    expect(claimsOf(reading, 'reply')).toMatchObject([{ from: ['Dana Quillfeather'], to: ['Nick Bexley'] }])
  })
})

it('the day of a dateline is that of nothing that is told', () => {
  const reading = read('fr', [
    'SAINT-GALL, 6 juin 2018 (APN) - Bernard Coutelier et Éric Vandamme ont correspondu pendant un an.',
  ])
  expect(claimsOf(reading, 'span')).toEqual([])
})
