import { describe, expect, it } from 'vitest'
import { quotesIn } from './test-article.ts'

/** Words and speaker of what is quoted; a scare quote as its words with a tilde. */
const said = (marked: string, language?: string) =>
  quotesIn(marked, language).map(({ text, speaker, scare }) => (scare ? `~${text}` : [text, speaker]))

describe('who speaks, in English', () => {
  it.each([
    ['“We never met him,” said {Ann Lee}.', [['We never met him', 'Ann Lee']]],
    ['"We never met him," {Ann Lee} said on Tuesday.', [['We never met him', 'Ann Lee']]],
    ['{Ann Lee} wrote: “Send me the ledger before noon.”', [['Send me the ledger before noon.', 'Ann Lee']]],
    [
      'According to {Ann Lee}, the port was “never once asked for its opinion”.',
      [['never once asked for its opinion', 'Ann Lee']],
    ],
    [
      'The port was “never once asked for its opinion”, according to {Ann Lee}.',
      [['never once asked for its opinion', 'Ann Lee']],
    ],
    [
      '“Keep the minutes,” {Tom Roe} told {Ann Lee}, “and burn the draft.”',
      [
        ['Keep the minutes', 'Tom Roe'],
        ['and burn the draft.', 'Tom Roe'],
      ],
    ],
    [
      '“Keep the minutes,” said {Tom Roe}. “Burn the draft tonight.”',
      [
        ['Keep the minutes', 'Tom Roe'],
        ['Burn the draft tonight.', 'Tom Roe'],
      ],
    ],
    [
      '{Ann Lee}, who runs the port of {Odby#}, said she had “no memory of that conversation at all”.',
      [['no memory of that conversation at all', 'Ann Lee']],
    ],
    [
      'A former clerk said: “Nobody read the letters in that office.” {Ann Lee} left.',
      [['Nobody read the letters in that office.', null]],
    ],
    [
      '“Nobody read the letters in that office,” said a former clerk who knew {Ann Lee}.',
      [['Nobody read the letters in that office', null]],
    ],
    ['{Ann Lee} resigned. “I am tired of all this,” she said.', [['I am tired of all this', 'Ann Lee']]],
    [
      '{Ann Lee} met {Tom Roe} and said the plan was “dead before it began, frankly”.',
      [['dead before it began, frankly', 'Ann Lee']],
    ],
    [
      '“Is it done?” {Tom Roe} asked. {Ann Lee} replied: “Not yet, come tomorrow.”',
      [
        ['Is it done?', 'Tom Roe'],
        ['Not yet, come tomorrow.', 'Ann Lee'],
      ],
    ],
    ['{Ann Lee}’s reply: “Not on this line, ever.”', [['Not on this line, ever.', 'Ann Lee']]],
    ['{Ann Lee} called it a “witch hunt”.', [['witch hunt', 'Ann Lee']]],
    [
      'A spokesman for {Odby Port#} said: “We have nothing to add to it.”',
      [['We have nothing to add to it.', 'Odby Port']],
    ],
    ['# {Ann Lee}: “We did nothing wrong”', [['We did nothing wrong', 'Ann Lee']]],
    [
      '# ‘We did nothing wrong’, port told\n{Ann Lee} wrote: “We did nothing wrong and we shall say so.”',
      [
        ['We did nothing wrong', 'Ann Lee'],
        ['We did nothing wrong and we shall say so.', 'Ann Lee'],
      ],
    ],
    ['‘It isn’t the workers’ fault,’ {Tom Roe} insisted.', [['It isn’t the workers’ fault', 'Tom Roe']]],
    ["'Tis the season, and the '90s are back, she's told; the dogs' bowls too.", []],
    ['He is 6\'2" and bought a 24" screen, {Ann Lee} said.', []],
    ['“He said ‘burn it’ and I did,” {Ann Lee} wrote.', [['He said ‘burn it’ and I did', 'Ann Lee']]],
    [
      '{Ann Lee} said: “It began in May.\n“Then it went on until the autumn.”',
      [['It began in May.\n“Then it went on until the autumn.', 'Ann Lee']],
    ],
    [
      '{Ann Lee} asked: “Is it done?” {Tom Roe} was away. His answer: “Not on this line.”',
      [
        ['Is it done?', 'Ann Lee'],
        ['Not on this line.', 'Tom Roe'],
      ],
    ],
    ['By spring she is “dear Ann” to {Tom Roe=Tom Roe}.', ['~dear Ann']],
    ['Colleagues described {him=Tom Roe} as “a man of few words”.', [['a man of few words', null]]],
    ['He never closed the “bracket, and {Ann Lee} said “we are done here now”.', [['we are done here now', 'Ann Lee']]],
    ['The so-called “harbour letters” filled a box marked “Private”.', ['~harbour letters', '~Private']],
    ['She starred in “The Long Way Home” that year with {Ann Lee}.', ['~The Long Way Home']],
    ['The “deal” was off by noon.', ['~deal']],
    ['{Tom Roe} wrote to {Ann Lee} that the “deal” was off.', ['~deal']],
  ])('%s', (marked, expected) => {
    expect(said(marked)).toEqual(expected)
  })
})

describe('who speaks, in French', () => {
  it.each([
    [
      '« Nous ne l’avons jamais rencontré », assure {Anne Leroy}.',
      [['Nous ne l’avons jamais rencontré', 'Anne Leroy']],
    ],
    [
      '« Nous ne l’avons jamais rencontré », a-t-elle assuré au {Courrier#}. {Anne Leroy} est partie.',
      [['Nous ne l’avons jamais rencontré', null]],
    ],
    [
      '{Anne Leroy} est partie. « Je suis fatiguée de tout ça », a-t-elle confié.',
      [['Je suis fatiguée de tout ça', 'Anne Leroy']],
    ],
    [
      '"Tout est prêt", écrit {le directeur du port=Paul Morin}. "Brûlez le brouillon ce soir."',
      [
        ['Tout est prêt', 'Paul Morin'],
        ['Brûlez le brouillon ce soir.', 'Paul Morin'],
      ],
    ],
    [
      '"Bien sûr ils refuseront", assurent-{ils=Port d’Odby#}, "mais cela les occupera".',
      [
        ['Bien sûr ils refuseront', 'Port d’Odby'],
        ['mais cela les occupera', 'Port d’Odby'],
      ],
    ],
    [
      'Selon {Anne Leroy}, le port n’a « jamais été consulté sur ce projet ».',
      [['jamais été consulté sur ce projet', 'Anne Leroy']],
    ],
    [
      'L’avocat de {Paul Morin}, {Jean Vasseur}, n’a aucun souci, « parce que nous y avons répondu ailleurs ».',
      [['parce que nous y avons répondu ailleurs', 'Jean Vasseur']],
    ],
    ['« Vous avez reçu la lettre ? » demande {Paul Morin}.', [['Vous avez reçu la lettre ?', 'Paul Morin']]],
    [
      '{Paul Morin} n’avait pas hésité à s’exclamer "J’adore ce port !" devant {Anne Leroy}.',
      [['J’adore ce port !', 'Paul Morin']],
    ],
    ['{Anne Leroy} se tait. Pour le moment, elle "ne confirme pas" les échanges.', [['ne confirme pas', 'Anne Leroy']]],
    [
      '« Il m’a dit : “brûle tout” et j’ai obéi », raconte {Anne Leroy}.',
      [['Il m’a dit : “brûle tout” et j’ai obéi', 'Anne Leroy']],
    ],
    [
      '« Ce n’est pas sérieux », a réagi un proche du dossier, alors que {Anne Leroy} se tait.',
      [['Ce n’est pas sérieux', null]],
    ],
    ['# « Tout est prêt » : les messages de {Paul Morin}', [['Tout est prêt', 'Paul Morin']]],
    ['{Paul Morin} qualifie l’affaire de « farce ».', [['farce', 'Paul Morin']]],
    ['Ces fuites, nommées "les cahiers du port", ont fait du bruit.', ['~les cahiers du port']],
    [
      'Le ton employé ("Salut", "Les gars") étonne. {Anne Leroy} sort de sa "prison".',
      ['~Salut', '~Les gars', '~prison'],
    ],
    ['Voir la rubrique « Qui sommes-nous » du site.', ['~Qui sommes-nous']],
  ])('%s', (marked, expected) => {
    expect(said(marked, 'fr')).toEqual(expected)
  })
})

it('says from whom the article has it', () => {
  expect(quotesIn('“We are done,” {Ann Lee} told {The Courier#}.')[0]).toMatchObject({
    speaker: 'Ann Lee',
    attribution: 'The Courier',
  })
})

it('splits off what an editor put in and left out', () => {
  const [quote] = quotesIn('{Ann Lee} wrote: “[W]e guessed it [the password] … and recieved (sic) no answer […] ever.”')
  expect(quote?.pieces).toEqual(['We guessed it', 'and recieved', 'no answer', 'ever.'])
})

it('tells the language of the words from that of the article', () => {
  expect(quotesIn('{Anne Leroy} écrit : « Please send the ledger before noon »', 'fr')[0]?.language).toBe('en')
  expect(quotesIn('{Anne Leroy} écrit : « Nous avons tout envoyé »', 'fr')[0]?.language).toBe('fr')
  expect(quotesIn('{Ann Lee} wrote: “Привет, как дела сегодня”')[0]?.language).toBe('ru')
})

it('counts places in code points', () => {
  const [quote] = quotesIn('😀😀 “We left 😀 early,” said {Ann Lee}.')
  expect([quote?.start, quote?.end, quote?.speaker]).toEqual([4, 19, 'Ann Lee'])
})

it('stays quick on marks alone', () => {
  for (const marks of ['“', '"', '"a ', '‘a ', '«', "' '", '24" ', '“a” ']) {
    expect(quotesIn(marks.repeat(20_000)).length).toBeLessThanOrEqual(5000)
  }
})
