import { describe, expect, it } from 'vitest'
import { judgeLine, withoutLabels } from './chrome.ts'
import { articleText } from './plain.ts'

const level = (line: string) => judgeLine(line)?.level

describe('a line that a site put there', () => {
  it.each([
    ['a menu', 'Home  Weather  Sign in'],
    ['a menu', 'Accueil | Archives | Se connecter'],
    ['a path', 'Accueil > Kerbrume > Port'],
    ['a row of buttons', 'Partager : Facebook Mastodon Imprimer'],
    ['a row of buttons', 'Share  Tweet  Comments (2,310)'],
    ['a time of reading', 'Lecture 4 min'],
    ['a time of reading', 'Reading time: 12 minutes'],
    ['a time of reading', '6 min read'],
    ['an offer', 'Inscrivez-vous à notre infolettre du matin'],
    ['an offer', 'Sign up for our weekly newsletter, The Lamp'],
    ['an end to what is free', 'Cet article est réservé aux abonnés.'],
    ['an end to what is free', 'You have 3 free articles left this month.'],
    ['a lead', 'À lire aussi : Le phare repeint en vert'],
    ['a lead', 'Previous article: The ferry that came early'],
    ['a lead', 'More from this issue: The last keeper · Eels'],
    ['a credit', 'Photo : Nora Vega'],
    ['a credit', 'TOM BRANDT / ALP'],
    ['a caption with its credit', 'The lamp of Brume at night. Photo: Nora Vega'],
    ['a caption with its credit', 'Le phare de Brume, cet hiver. (Photo Nora Vega)'],
    ['a notice', 'Cette page se rafraîchit automatiquement.'],
    ['a button', 'Signaler une erreur'],
  ])('%s, wherever it stands: %s', (_, line) => expect(level(line)).toBe('chrome'))

  it.each([
    ['a menu', 'Town | Port | Quays | LIVE'],
    ['a question about cookies', 'Ce site dépose des cookies pour mesurer son audience.'],
    ['a question about cookies', 'We value your privacy. We and our 12 partners store cookies.'],
    ['a call to write', 'Do you know more? Text the newsdesk on 80 80 80 80'],
    ['a call to write', 'Qu’en pensez-vous ? Laissez un commentaire ci-dessous'],
    ['a call to write', 'Une rumeur, une image ? Soumettez-les à la rédaction'],
    ['an address', '((nora.vega@lamp.example; +00 20 5550 1234))'],
    ['whose it is', 'Agence de la Lampe – Reproduction soumise à autorisation'],
    ['initials', 'nv/tb/alp'],
    ['tags', 'Mots-clés : phare, port, hiver'],
    ['a label and what it leads to', 'Most commented: Who painted the lighthouse?'],
    ['links with an arrow', 'La météo des plages > Tous les horaires >'],
    ['a price', 'Le quotidien du port — 1,20 €'],
    ['where it is printed', 'JEU Une lampe de poche offerte en page 22'],
    ['a switch', '[Auto-refresh: ON]'],
    ['an offer among others', 'S’abonner à La Lampe, 11 numéros | Au sommaire ce mois-ci : la gardienne s’en va'],
    ['an end of a sentence that is a button', 'Ferries: none before Sunday. Sign up for alerts'],
    ['a question and an address', 'Got a tip? lamp@quai.example'],
    ['a sentence with a button', 'This paper is printed on old sails. Subscribe'],
    ['what readers wrote', '14 commentaires'],
    ['what readers wrote', 'Comments (1,204)'],
    ['a label with a subject', 'READ MORE ON THE LAMP'],
  ])('%s, in front of an article or behind it: %s', (_, line) => expect(level(line)).toBe('edge'))
})

describe('a line of an author', () => {
  it.each([
    'Publié le 28 mai 2019 à 06h12, mis à jour à 09h40 | Lecture 3 min',
    'By Nora Vega · 10 November 2025 · 4 minute read',
    'Updated 4 March 2024',
    'Par Nora Vega | Kerbrume | Port',
    'Nora Vega · Harbour Post · Port Brume',
    'Le site dépose des cookies sans le dire, selon le rapport.',
    'The board read 3 minutes of the tape.',
    'He told her to subscribe to their newsletter and left.',
    '« Abonnez-vous à notre infolettre », écrit-elle au maire.',
    'This story began a week before the subscribers knew.',
    'Cet article, publié ce mois-ci, a fâché les abonnés du port.',
    'Contact between the two ended in May.',
    'Support for our keeper grew.',
    'Photo de famille au bord de la mer, on ne sait plus quand.',
    'The picture: a lamp, a chair, and nobody at all.',
    'Share prices fell, and the comment was short.',
    'La réaction du port',
    'Comment: why the keeper must go',
    'Follow the lamp',
    'Suivez la lampe, écrit-elle au gardien.',
    'Le direct du gardien dans la tempête',
    'Faut-il éteindre la lampe ? Vous devez le demander au gardien.',
    'What the readers said',
  ])('%s', (line) => expect(judgeLine(line)).toBeUndefined())
})

describe('the end of a line', () => {
  it('goes where it is the site’s', () => {
    expect(withoutLabels('Updates by N. Vega. This page refreshes automatically.')).toBe('Updates by N. Vega.')
    expect(withoutLabels('The lamp went out. Read more')).toBe('The lamp went out.')
    expect(withoutLabels('She had one piece of advice. Read more.')).toBe('She had one piece of advice. Read more.')
    expect(withoutLabels('“The lamp went out.”  Read more  ')).toBe('“The lamp went out.”')
    expect(withoutLabels('The lamp went out. Read more\tThis page refreshes automatically. ')).toBe(
      'The lamp went out. Read more\tThis page refreshes automatically. ',
    )
    expect(withoutLabels('Out.Read more')).toBe('Out.Read more')
    expect(withoutLabels('Read more')).toBe('Read more')
  })
})

describe('an article', () => {
  const lamp = 'The lighthouse board met on Monday and decided, after a long debate, to keep the lamp lit all winter.'
  const boat = 'The ferry did not come that week, and nobody in the harbour could say who had told it to stay away.'
  const textOf = (...paragraphs: string[]) => articleText(Buffer.from(paragraphs.join('\n\n'))).text

  it('loses the name of the paper above its menu, and keeps its day', () => {
    const head = 'The Kerbrume Evening Lamp\nNews | Port | Letters | Bingo'
    expect(
      textOf(head, 'The lamp stays lit this winter', 'Published 4 March 2024\nReading time: 3 min', lamp, boat),
    ).toBe(['The lamp stays lit this winter', 'Published 4 March 2024', lamp, boat].join('\n\n'))
  })

  it('loses the titles of others below a label, and what readers wrote', () => {
    const more = 'READ MORE ON THE LAMP\nWhat was really in the oil?\nTen keepers who became vicars'
    const comments =
      '3 comments\nmarlin: First!\nI do not think that the lamp should have been lit at all, to be honest.'
    expect(textOf('The lamp stays lit', lamp, boat, lamp, more, comments)).toBe(
      ['The lamp stays lit', lamp, boat, lamp].join('\n\n'),
    )
    expect(textOf('The lamp stays lit', lamp, 'See also\nThe oil\nThe vicar’s lamp', boat)).toBe(
      ['The lamp stays lit', lamp, boat].join('\n\n'),
    )
  })

  it('keeps one word of a sentence on a line of its own', () => {
    const broken =
      'Nobody could say who had asked them to\nshare\nthe lamp with the harbour of the neighbours that winter.'
    expect(textOf('The lamp stays lit', broken, boat)).toBe(['The lamp stays lit', broken, boat].join('\n\n'))
  })

  it('of one paragraph a line with many labels is read in time', () => {
    const many = articleText(Buffer.from(`${lamp}\n\nSee also\n${'The oil\n'.repeat(49_000)}`))
    expect(many.text).toBe(lamp)
  })
})
