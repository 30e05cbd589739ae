import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Prose, Sentence } from '../../record/coverage.ts'
import { parseEdtf } from '../../record/edtf.ts'
import { readTimes } from './read.ts'

/** One line is one sentence. */
function read(text: string, language: string, published: string | null = '2021-06-16') {
  const prose: Prose = { text, language, published, outlet: null, chrome: [], paragraphs: [], posts: [] }
  const sentences: Sentence[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const length = [...line].length
    sentences.push({ start, end: start + length, paragraph: sentences.length })
    start += length + 1
  }
  return readTimes(prose, sentences)
}

function values(text: string, language: string, published?: string | null) {
  return read(text, language, published).map(({ text, value }) => [text, value])
}

it.each(['constructor', '__proto__', 'toString'])('%s is no number', (word) => {
  expect(read(`She wrote ${word} days ago.`, 'en')).toEqual([])
})

describe('a day without its year, shortly before the day on which it is read', () => {
  it.each([
    ['en', 'She wrote on 3 May 2020. On 8 May he replied. Two days later she wrote again.'],
    ['fr', 'Elle a écrit le 3 mai 2020. Le 8 mai, il a répondu. Deux jours plus tard, elle a écrit de nouveau.'],
  ])('is of the story that is being told: %s', (language, text) => {
    const dates = read(text.replaceAll('. ', '.\n'), language, '2021-05-20').map(({ value }) => value)
    expect(dates).toEqual(['2020-05-03', '2020-05-08', '2020-05-10'])
  })

  it('and is news where the article has gone on to something else', () => {
    const text = 'She wrote on 3 May 2020.\nNobody knew.\nNobody asked.\nOn 8 May she resigned.'
    expect(read(text, 'en', '2021-05-20').map(({ value }) => value)).toEqual(['2020-05-03', '2021-05-08'])
  })
})

describe('so much before or after something with a date beside it', () => {
  it.each([
    ['en', 'He wrote three days before the vote on 8 November 2016.', '2016-11-05'],
    ['en', 'He wrote two days after the second presidential debate of 9 October 2016.', '2016-10-11'],
    ['en', 'He wrote on the eve of the vote on 8 November 2016.', '2016-11-07'],
    ['en', 'He wrote the day after the hearing of 8 November 2016.', '2016-11-09'],
    ['en', 'He wrote two hours before the hearing on 8 November 2016.', '2016-11-08~'],
    ['fr', 'Il a écrit trois jours avant le vote du 8 novembre 2016.', '2016-11-05'],
    ['fr', 'Il a écrit deux jours après le débat du 9 octobre 2016.', '2016-10-11'],
    ['fr', 'Il a écrit à la veille du premier tour du scrutin du 8 novembre 2016.', '2016-11-07'],
    ['fr', 'Il a écrit au lendemain de l’audience du 8 novembre 2016.', '2016-11-09'],
    ['fr', 'Il a écrit deux heures avant l’audience du 8 novembre 2016.', '2016-11-08~'],
  ])('%s %s', (language, text, value) => {
    expect(read(text, language).map((time) => time.value)).toEqual([value])
  })

  it('and not where that is the day on which it happened', () => {
    expect(values('Three days before the vote, she wrote on 5 November 2016.', 'en')).toEqual([
      ['Three days before the vote', null],
      ['5 November 2016', '2016-11-05'],
    ])
    expect(values('Trois jours avant le vote, le 5 novembre 2016, elle écrit.', 'fr')).toEqual([
      ['Trois jours avant le vote', null],
      ['5 novembre 2016', '2016-11-05'],
    ])
  })
})

describe('dates', () => {
  it.each([
    ['The ferry sank on 3 March 1998.', '3 March 1998', '1998-03-03'],
    ['The ferry sank on March 3rd, 1998.', 'March 3rd, 1998', '1998-03-03'],
    ['She wrote to him on June 9.', 'June 9', '2021-06-09'],
    ['She wrote to him on June 20.', 'June 20', '2020-06-20'],
    ['The board met in October.', 'October', '2020-10'],
    ['The board met in late 2019.', 'late 2019', '2019-09~/2019-12~'],
    ['The board met in the 1980s.', 'the 1980s', '198X'],
    ['He resigned on Monday.', 'Monday', '2021-06-14'],
    ['He resigned on Wednesday.', 'Wednesday', '2021-06-16'],
    ['He resigned on Thursday.', 'Thursday', '2021-06-10'],
    ['The hearing will be held on Thursday.', 'Thursday', '2021-06-17'],
    ['He resigned last month.', 'last month', '2021-05'],
    ['He resigned three weeks ago.', 'three weeks ago', '2021-05-26~'],
    ['He resigned two months ago.', 'two months ago', '2021-04~'],
    ['He resigned the day before yesterday.', 'the day before yesterday', '2021-06-14'],
    ['He called at 4:30 pm on Friday.', 'at 4:30 pm on Friday', '2021-06-11T16:30'],
    ['Profit fell in the second quarter of 2018.', 'the second quarter of 2018', '2018-04/2018-06'],
  ])('are read in English: %s', (sentence, words, value) => {
    expect(values(sentence, 'en')).toEqual([[words, value]])
  })

  it.each([
    ['Le bac a coulé le 3 mars 1998.', '3 mars 1998', '1998-03-03'],
    ['Elle lui a écrit le 9 juin.', '9 juin', '2021-06-09'],
    ['Elle lui a écrit le 20 juin.', '20 juin', '2020-06-20'],
    ['Il a démissionné lundi.', 'lundi', '2021-06-14'],
    ['Il a démissionné lundi 7 juin.', 'lundi 7 juin', '2021-06-07'],
    ['Il a démissionné il y a deux mois.', 'il y a deux mois', '2021-04~'],
    ['Il a démissionné le mois dernier.', 'mois dernier', '2021-05'],
    ['Le conseil a siégé mi-octobre.', 'mi-octobre', '2020-10-10~/2020-10-20~'],
    ['Il a appelé vendredi à 16 h 30.', 'vendredi à 16 h 30', '2021-06-11T16:30'],
    ["L'audience se tiendra jeudi.", 'jeudi', '2021-06-17'],
  ])('are read in French: %s', (sentence, words, value) => {
    expect(values(sentence, 'fr')).toEqual([[words, value]])
  })

  it('take their year from the event told before, where the article is still there', () => {
    const told = values('Le 20 mars 2014, elle écrit au préfet.\nLe 2 avril, il répond.', 'fr', '2021-06-16')
    expect(told.at(-1)).toEqual(['2 avril', '2014-04-02'])
  })

  it('let the weekday decide the year', () => {
    expect(values('He signed on Tuesday, 9 June.', 'en')).toEqual([['Tuesday, 9 June', '2020-06-09']])
  })

  it('without a publication date, resolve only what stands by itself', () => {
    expect(values('On Monday he recalled 3 March 1998.', 'en', null)).toEqual([
      ['Monday', null],
      ['3 March 1998', '1998-03-03'],
    ])
  })

  it('are not seen in numbers, codes and other words', () => {
    expect(values('They may march with 2000 people to 12.5 % of 1/2 at 123-12-1234.', 'en')).toEqual([])
    expect(values('Il a été vu par 2000 personnes, soit 12,5 % de la mer.', 'fr')).toEqual([])
  })
})

describe('what hangs on an event told before', () => {
  it('is counted from it', () => {
    const told = read('A little note came on 5 May 2019.\nTwo days later, she replied.\nThe same day, he left.', 'en')
    expect(told.map(({ value }) => value)).toEqual(['2019-05-05', '2019-05-07', '2019-05-07'])
    expect(told[1]?.basis).toBe('2 days after the event before it')
  })

  it('keeps the day where only the minute is rough', () => {
    const told = values('Un peu après minuit, le 5 mai 2019, elle écrit.\nDouze heures plus tard, il répond.', 'fr')
    expect(told.map(([, value]) => value)).toEqual(['2019-05-05', '2019-05-05'])
  })

  it('is given up where the event has no date', () => {
    const [told] = read("Seulement 15 minutes après la réception d'une lettre, il partait.", 'fr')
    expect(told).toMatchObject({ value: null, basis: '15 minutes after something that the article does not date' })
  })

  it('is given up where no event came before', () => {
    expect(values('Two days later, she replied.', 'en')).toEqual([['Two days later', null]])
  })
})

describe('what an article tells', () => {
  it('goes on in the year that it named, but for the news of the day', () => {
    const told = values('On 20 March 2014 she wrote to him. \nOn 2 April he replied.\nOn 14 June he denied it.', 'en')
    expect(told.map(([, value]) => value)).toEqual(['2014-03-20', '2014-04-02', '2021-06-14'])
  })

  it('is not moved by a look back', () => {
    const told = values(
      'Le 11 mars 2014, il la félicite pour le discours de la veille.\nLe lendemain, elle répond.',
      'fr',
    )
    expect(told.map(([, value]) => value)).toEqual(['2014-03-11', '2014-03-10', '2014-03-12'])
  })

  it('is not moved by what the article itself reports, in one paragraph', () => {
    const told = read('On 3 March 2014, she wrote what she said on Monday.', 'en')
    expect(told.map(({ value }) => value)).toEqual(['2014-03-03', '2021-06-14'])
  })

  it('takes a month that is still to come from the year before', () => {
    expect(values('They met in mid-June.', 'en', '2021-06-04')).toEqual([['mid-June', '2020-06-10~/2020-06-20~']])
  })

  it('reads the day where it was published', () => {
    expect(values('He resigned today.', 'en', '2021-06-16T00:30:00+02:00')).toEqual([['today', '2021-06-16']])
  })
})

describe('hostile text', () => {
  it.each(['1 day ', 'from 3 to 5 and ', 'the first week of ', '1-2/3.4:5 ', 'quarter ', 'deux jours après '])(
    'repeated, gives places that do not overlap: %s',
    (piece) => {
      for (const language of ['en', 'fr']) {
        const times = read(piece.repeat(400), language)
        for (const [at, { start }] of times.entries()) expect(start).toBeGreaterThanOrEqual(times[at - 1]?.end ?? 0)
      }
    },
  )

  const words = [
    'le',
    '3',
    '31',
    'mai',
    'lundi',
    'two',
    'days',
    'ago',
    'from',
    'to',
    'jusqu’en',
    'at least',
    '2017',
    ',',
    '-',
    '/',
    '99999',
    '🦊',
    'early',
    'fin',
    '14h',
    '½',
    'next',
    'week',
    'of',
    'the',
    'dernière',
    'Easter',
    'after',
    'il y a',
  ]

  it('in any order gives places in the text, in order, and EDTF', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 40 }),
        fc.constantFrom('en', 'fr'),
        (parts, language) => {
          const text = parts.join(' ')
          let last = 0
          for (const time of read(text, language)) {
            expect([...text].slice(time.start, time.end).join('')).toBe(time.text)
            expect(time.start).toBeGreaterThanOrEqual(last)
            expect(time.value === null || parseEdtf(time.value) !== null ? '' : time.value).toBe('')
            last = time.end
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is no range where the end lies before the beginning', () => {
    expect(read('days - week 3', 'en').map(({ value }) => value)).not.toContain('2021-06-16/2021-01-24')
    for (const { value } of read('days - week 3', 'en')) expect(value === null || parseEdtf(value) !== null).toBe(true)
  })

  it('is never dated beyond the years that EDTF can write', () => {
    const times = read(
      'In 99999999 years, 99999999 years ago, on 31 February 2020, at 25:61, in the 99th century.',
      'en',
    )
    for (const { value } of times) expect(value === null || parseEdtf(value) !== null).toBe(true)
  })
})

describe('ranges', () => {
  it.each([
    ['entre le 20 avril et le 12 mai 2016', 'fr', '2016-04-20/2016-05-12', 'exact'],
    ['du 3 au 5 mai 2016', 'fr', '2016-05-03/2016-05-05', 'exact'],
    ["au moins jusqu'en juillet 2017", 'fr', '../2017-07', 'at least'],
    ['depuis le 3 mai 2016', 'fr', '2016-05-03/..', 'exact'],
    ['from 20 April 2016 until at least July 2017', 'en', '2016-04-20/2017-07', 'at least'],
    ['until at least July 2017', 'en', '../2017-07', 'at least'],
    ['between April and June 2016', 'en', '2016-04/2016-06', 'exact'],
    ['since 2016', 'en', '2016/..', 'exact'],
    ['before 2016', 'en', '../2015', 'at most'],
    ['after 2016', 'en', '2017/..', 'at least'],
  ])('%s', (words, language, value, bound) => {
    const sentence = language === 'fr' ? `Ils ont correspondu ${words}.` : `They wrote to each other ${words}.`
    expect(read(sentence, language)).toMatchObject([{ value, bound }])
  })
})

describe('vague times', () => {
  it('stay vague', () => {
    expect(read('They wrote in the last weeks of the campaign.', 'en')).toMatchObject([{ value: null, vague: true }])
    expect(read('Dans les dernières semaines de la campagne municipale de 2014.', 'fr')).toMatchObject([
      { value: '2014~', vague: true },
    ])
    expect(read('Il y a quelques mois, elle partait.', 'fr')).toMatchObject([{ vague: true }])
  })
})

it('cites code points', () => {
  const text = '🦊🦊 On 3 March 1998.'
  const [time] = read(text, 'en')
  expect([...text].slice(time?.start, time?.end).join('')).toBe('3 March 1998')
})

it('reads nothing in a language without vocabulary', () => {
  expect(read('Am 3. März 1998 sank die Fähre.', 'de')).toEqual([])
})

describe('the year of a day', () => {
  it.each([
    ['en', 'She wrote on January 9 last year.', [['January 9 last year', '2020-01-09']]],
    [
      'fr',
      'Le 4 mai 2019, il écrit.\nLe dernier date du 19 novembre de la même année.',
      [
        ['4 mai 2019', '2019-05-04'],
        ['19 novembre de la même année', '2019-11-19'],
      ],
    ],
    [
      'fr',
      'Le 4 mai 2015, il écrit.\nIl a été élu le 4 mai dernier.',
      [
        ['4 mai 2015', '2015-05-04'],
        ['4 mai dernier', '2021-05-04'],
      ],
    ],
    [
      'en',
      'They wrote between 9 January 2018 and 2 September 2018.\nOn 22 March he replied.',
      [
        ['between 9 January 2018 and 2 September 2018', '2018-01-09/2018-09-02'],
        ['22 March', '2018-03-22'],
      ],
    ],
    [
      'en',
      'He wrote on 9 January 2018.\nIt ended on 14 August.\nShe wrote on 22 March.',
      [
        ['9 January 2018', '2018-01-09'],
        ['14 August', '2018-08-14'],
        ['22 March', '2018-03-22'],
      ],
    ],
    ['fr', 'Dix-sept de ces lettres sont de lui.', []],
    [
      'fr',
      'Les échanges ont duré au moins jusqu’au 12 janvier 2019.\nCe jour-là, il écrit.',
      [
        ['au moins jusqu’au 12 janvier 2019', '../2019-01-12'],
        ['Ce jour-là', '2019-01-12'],
      ],
    ],
  ] as const)('%s %s', (language, text, expected) => {
    expect(values(text, language)).toEqual(expected)
  })
})

describe('a year that was told before', () => {
  it.each([
    ['en', 'They wrote between January 27 and July 19.', ['2023-01-27/2023-07-19']],
    [
      'fr',
      'Il écrit le 8 février 2021. Elle répond le 3 juin 2022. Ce 8 février, il pleuvait.',
      ['2021-02-08', '2022-06-03', '2021-02-08'],
    ],
    [
      'fr',
      'La première est du 8 février 2001, la dernière du 30 mars 2003. Le 8 février, il pleuvait. Le 10 mars, il répond.',
      ['2001-02-08', '2003-03-30', '2001-02-08', '2001-03-10'],
    ],
  ])('%s %s', (language, text, expected) => {
    const found = read(text.replaceAll('. ', '.\n'), language, '2024-03-04')
    expect(found.map(({ value }) => value)).toEqual(expected)
  })
})

describe('the year of a day that has none', () => {
  it.each([
    ['en', 'They exchanged e-mails in 2016.\nOn 3 May he asked for the plans.', ['2016', '2016-05-03']],
    ['fr', 'Ils ont échangé des courriels en 2016.\nLe 3 mai, il réclame les plans.', ['2016', '2016-05-03']],
    ['en', 'The firm was founded in 2016.\nOn 3 May he asked for the plans.', ['2016', '2021-05-03']],
    ['en', 'It began on 11 January 2020.\nThe last one is of 30 September.', ['2020-01-11', '2020-09-30']],
    ['fr', 'Tout commence le 11 janvier 2020.\nLe dernier est du 30 septembre.', ['2020-01-11', '2020-09-30']],
    ['fr', 'Elle répond à la mi-avril 2020.\nIl avait écrit le 9 avril.', ['2020-04-10~/2020-04-20~', '2020-04-09']],
  ])('%s %s', (language, text, expected) => {
    expect(values(text, language).map(([, value]) => value)).toEqual(expected)
  })

  it('is no day in "until April 17"', () => {
    expect(values('They wrote until April 17.', 'en')).toEqual([['until April 17', '../2021-04-17']])
    expect(values('They wrote until April 2017.', 'en')).toEqual([['until April 2017', '../2017-04']])
  })
})
